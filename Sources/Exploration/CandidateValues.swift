import Base
import Cases
import Evaluation
import RuleProgram

/// The values that are worth trying for a fact: at and just beside what the rules name.
struct CandidateValues {
  let vocabulary: Vocabulary
  private let thresholds: Thresholds
  private let birthDate: FactID?
  /// The values of each fact that do not depend on the household.
  private let fixed: [[Value]]
  /// The days worth trying as reference date.
  let days: [Day]
  private let years: [Int]
  private let carriers: [[EntityKind]]

  init(_ program: Program) {
    vocabulary = program.vocabulary
    let thresholds = Thresholds(program)
    self.thresholds = thresholds
    birthDate = program.vocabulary.birthDate
    days = unique(thresholds.days.flatMap { $0.around })
    years = unique(thresholds.days.flatMap { [$0.year, $0.year - 1, $0.year - 2] }).sorted()
    carriers = program.vocabulary.carriers
    fixed = vocabulary.facts.enumerated().map { index, fact in
      fixedValues(of: fact.type, at: thresholds.values[index], in: program.vocabulary)
    }
  }

  /// The values worth trying for a fact in a household, other than the one it has.
  func values(for place: FactPlace, in scene: Scene) -> [Value] {
    let type = vocabulary[place.fact].type
    var result = fixed[place.fact.index]
    switch type {
    case .date(let orNever):
      if place.fact == birthDate {
        for months in thresholds.ages {
          result += scene.day.adding(months: -months)?.day.valuesAround ?? []
        }
      }
      for case .span(let span) in thresholds.values[place.fact.index] {
        for span in [span, span.negated].compactMap(\.self) {
          result += scene.day.adding(span)?.day.valuesAround ?? []
        }
      }
      result += scene.day.valuesAround
      result += scene.file.givenDays(of: vocabulary).flatMap { $0.valuesAround }
      if orNever { result.append(.never) }
    case .year: result += [0, 1, 2].map { .year(scene.day.year - $0) }
    case .entity(let kind):
      result += (0..<scene.file.count(of: kind)).map { .entity(EntityReference(kind, $0)) }
    default: break
    }
    let own = scene.file.value(at: place, in: vocabulary)
    return unique(result).filter { $0 != own }
  }

  /// All facts.
  var facts: [FactID] { carriers.indices.map { FactID($0) } }

  /// The kinds of entity that can say a fact.
  func carriers(of fact: FactID) -> [EntityKind] { carriers[fact.index] }

  /// The keys under which a fact may have a value; one that is nil for a fact without keys.
  func keys(of fact: FactID, in scene: Scene) -> [Value?] {
    switch vocabulary[fact].key {
    case nil: [nil]
    case .choice(let choice)?: vocabulary.choices[choice].options.indices.map { .choice($0) }
    case .year?:
      unique([0, 1, 2].map { scene.day.year - $0 } + years).map { .year($0) }
    default: []
    }
  }
}

extension Vocabulary {
  /// The fact from which the age of a person is counted.
  var birthDate: FactID? {
    facts.firstIndex { $0.kind == .person && $0.name == "geboortedatum" }.map { FactID($0) }
  }

  /// The kinds of entity that can say each fact.
  ///
  /// A fact of a supply may stand on the right or the request that the supply comes from, unless that
  /// has a fact of its own by the name.
  fileprivate var carriers: [[EntityKind]] {
    let sources: [EntityKind] = [.entitlement, .request]
    let taken = sources.map { kind in Set(facts.lazy.filter { $0.kind == kind }.map(\.name)) }
    return facts.map { fact in
      guard fact.kind == .supply, fact.key == nil else { return [fact.kind] }
      return [.supply] + zip(sources, taken).filter { !$1.contains(fact.name) }.map(\.0)
    }
  }
}

/// Returns the values of a type that do not depend on the household.
private func fixedValues(
  of type: ValueType,
  at thresholds: [Value],
  in vocabulary: Vocabulary
) -> [Value] {
  switch type {
  case .boolean: return [.boolean(true), .boolean(false)]
  case .choice(let choice):
    return vocabulary.choices[choice].options.indices.map { .choice($0) }
  case .number, .count, .percentage, .money:
    return numbers(of: type, at: thresholds)
  case .date:
    return unique(
      thresholds.flatMap { value -> [Value] in
        if case .date(let day) = value { day.valuesAround } else { [] }
      }
    )
  case .year:
    let years = thresholds.compactMap { value -> Int? in
      switch value {
      case .year(let year): year
      case .date(let day): day.year
      default: nil
      }
    }
    return unique(years.flatMap { [$0, $0 - 1, $0 + 1] }).map { .year($0) }
  case .text:
    return thresholds.filter { if case .text = $0 { true } else { false } } + [.text("iets anders")]
  case .span:
    return unique(
      thresholds.flatMap { value -> [Value] in
        guard case .span(let span) = value else { return [] }
        return [
          value, .span(TimeSpan(months: span.months - 1, days: span.days)),
          .span(TimeSpan(months: span.months + 1, days: span.days)),
        ]
      }
    )
  case .entity, .poison: return []
  }
}

/// Returns numbers that a case can say, at and just beside thresholds.
private func numbers(of type: ValueType, at thresholds: [Value]) -> [Value] {
  let (places, usual): (Int, [Int]) =
    switch type {
    case .money: (100, [0, 100, 1_000, 25_000, 100_000])
    case .percentage: (10_000, [0, 1])
    default: (1, [0, 1, 2, 5, 10])
    }
  guard let step = Fraction(numerator: 1, denominator: Int128(places)) else { return [] }
  var result: [Fraction] = []
  for case .number(let number) in thresholds {
    // Through the steps a threshold of many decimals is met from both sides.
    guard let below = number.rounded(.down, to: step) else { continue }
    let isOnStep = below == number
    result += [isOnStep ? below : nil, below.subtracting(step), below.adding(step), below]
      .compactMap(\.self)
  }
  result += usual.map { Fraction($0) }
  return unique(result.filter { !$0.isNegative }).map { .number($0) }
}

extension Day {
  /// The day itself, the day before and the day after.
  fileprivate var around: [Day] { [self, adding(days: -1), adding(days: 1)].compactMap(\.self) }

  /// The same days as values.
  fileprivate var valuesAround: [Value] { around.map { .date($0) } }
}

extension CaseFile {
  /// The days that the case names.
  fileprivate func givenDays(of vocabulary: Vocabulary) -> [Day] {
    givenPlaces(in: vocabulary).compactMap { place in
      if case .date(let day)? = value(at: place, in: vocabulary) { day } else { nil }
    }
  }
}

/// Returns values once each, in their order.
func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
  var seen: Set<Item> = []
  return items.filter { seen.insert($0).inserted }
}
