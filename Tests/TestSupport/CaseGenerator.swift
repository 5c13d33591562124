package import Base
package import Cases

/// Makes cases from a vocabulary alone: every fact is present or absent, with a value of its type.
package struct CaseGenerator {
  private let vocabulary: Vocabulary
  private var random: SplitMix64
  /// How many facts in a hundred are present.
  private let density: Int

  /// Starts from a seed.
  package init(vocabulary: Vocabulary, seed: UInt64, density: Int = 85) {
    self.vocabulary = vocabulary
    self.density = density
    random = SplitMix64(seed: seed)
  }

  /// A day on which a case may be assessed.
  package mutating func day() -> Day {
    date(from: 2014, to: 2018)
  }

  /// One case: a household of one or two people with some rights and requests.
  package mutating func next() -> CaseFile {
    var file = CaseFile(id: "gemaakt", vocabulary: vocabulary)
    let people = Int.random(in: 1...2, using: &random)
    for index in 0..<people { add(.person, index, person: nil, to: &file) }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      add(.entitlement, index, person: Int.random(in: 0..<people, using: &random), to: &file)
    }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      add(.request, index, person: Int.random(in: 0..<people, using: &random), to: &file)
    }
    for kind in [EntityKind.municipality, .household] {
      fill(EntityReference(kind, 0), people: people, in: &file)
    }
    return file
  }

  /// The same case with some facts left out.
  package mutating func thinned(_ file: CaseFile) -> CaseFile {
    var copy = file
    for kind in EntityKind.allCases {
      for index in 0..<copy.count(of: kind) {
        let entity = EntityReference(kind, index)
        for slot in copy[entity].slots.indices where isDropped() { copy[entity].slots[slot] = nil }
        for slot in copy[entity].supplySlots.indices where isDropped() {
          copy[entity].supplySlots[slot] = nil
        }
        let kept = copy[entity].keyed.filter { _ in !isDropped() }
        copy[entity].keyed = kept
      }
    }
    return copy
  }

  private mutating func isDropped() -> Bool { Int.random(in: 0..<5, using: &random) == 0 }

  private mutating func add(_ kind: EntityKind, _ index: Int, person: Int?, to file: inout CaseFile)
  {
    let id = "\(kind.word.prefix(1))\(index + 1)"
    var entity = Entity(
      kind: kind,
      id: id,
      vocabulary: vocabulary,
      path: "\(kind.plural)[\(index)]"
    )
    entity.person = person
    file.entities[kind.rawValue].append(entity)
    fill(EntityReference(kind, index), people: 2, in: &file)
  }

  private mutating func fill(_ entity: EntityReference, people: Int, in file: inout CaseFile) {
    let count = min(people, max(file.count(of: .person), 1))
    for (index, fact) in vocabulary.facts.enumerated() {
      let isSupplied = fact.kind == .supply && !file[entity].supplySlots.isEmpty
      guard fact.kind == entity.kind || isSupplied else { continue }
      if let key = fact.key {
        fillKeyed(FactID(index), key, fact.type, entity, in: &file)
      } else if Int.random(in: 0..<100, using: &random) < density,
        let value = value(of: fact.type, people: count)
      {
        if isSupplied {
          file[entity].supplySlots[fact.slot] = FactEntry(value: value)
        } else {
          file[entity].slots[fact.slot] = FactEntry(value: value)
        }
      }
    }
  }

  private mutating func fillKeyed(
    _ fact: FactID,
    _ key: ValueType,
    _ type: ValueType,
    _ entity: EntityReference,
    in file: inout CaseFile
  ) {
    let keys: [Value] =
      switch key {
      case .year: (2012...2016).map { .year($0) }
      case .choice(let index): vocabulary.choices[index].options.indices.map { .choice($0) }
      default: []
      }
    for key in keys where Int.random(in: 0..<100, using: &random) < density {
      guard let value = value(of: type, people: 1) else { continue }
      file[entity].keyed.append(KeyedEntry(fact: fact, key: key, entry: FactEntry(value: value)))
    }
  }

  private mutating func value(of type: ValueType, people: Int) -> Value? {
    switch type {
    case .boolean: return .boolean(Bool.random(using: &random))
    case .choice(let index):
      let count = vocabulary.choices[index].options.count
      return count == 0 ? nil : .choice(Int.random(in: 0..<count, using: &random))
    case .number, .count: return .number(Fraction(Int.random(in: 0...6, using: &random)))
    case .percentage:
      return Fraction(numerator: Int128(Int.random(in: 0...100, using: &random)), denominator: 100)
        .map { .number($0) }
    case .money:
      let cents = Int128(Int.random(in: 0...5_000_000, using: &random))
      return Fraction(numerator: cents, denominator: 100).map { .number($0) }
    case .date(let orNever):
      if orNever, Int.random(in: 0..<3, using: &random) == 0 { return .never }
      return .date(date(from: 1930, to: 2018))
    case .span: return .span(TimeSpan(months: Int.random(in: 0...24, using: &random)))
    case .year: return .year(Int.random(in: 2012...2018, using: &random))
    case .text: return .text(Bool.random(using: &random) ? "Hardenberg" : "Ommen")
    case .entity(.person):
      return .entity(EntityReference(.person, Int.random(in: 0..<people, using: &random)))
    case .entity, .poison: return nil
    }
  }

  /// Mostly days around the change of the law, where the rules have their boundaries.
  private mutating func date(from first: Int, to last: Int) -> Day {
    let isNear = Int.random(in: 0..<4, using: &random) > 0 && first < 2014
    let years = isNear ? 2013...2016 : first...last
    let year = Int.random(in: years, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return Day(year: year, month: month, day: day) ?? .first
  }
}
