import Base

/// Makes decisions that keep every rule of Hardenberg, and the same with one planted fault.
///
/// What is lawful is worked out here from the days and the amounts themselves, apart from the rules:
/// the same seed always makes the same files.
package struct DecisionGenerator {
  var random: SplitMix64

  /// Starts from a seed.
  package init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A file in which every decision is lawful.
  package mutating func lawful(_ id: String) -> DecisionFile {
    file(id, first: pick(DecisionSort.allCases), isAlone: chance(3), begin: nil, isPlain: false)
  }

  /// A file with one fault of a kind, and the place of the dossier that has it.
  package mutating func faulty(_ id: String, _ kind: FaultKind) -> (DecisionFile, dossier: Int) {
    var result = file(
      id,
      first: pick(kind.sorts),
      isAlone: kind.isAlone,
      begin: kind.begin,
      isPlain: true
    )
    // The fault need not be in the first dossier of the file.
    let place = pick(Array(result.dossiers.indices))
    result.dossiers.swapAt(0, place)
    kind.plant(&result, place, &random)
    return (result, place)
  }

  // MARK: A file

  private mutating func file(
    _ id: String,
    first: DecisionSort,
    isAlone: Bool,
    begin: Day?,
    isPlain: Bool
  ) -> DecisionFile {
    var sorts = [first]
    if !isAlone {
      // Each dossier is of another person: two adults and a child at most.
      if chance(2) || first.isYouth { sorts.append(pick(DecisionSort.adults)) }
      if !first.isYouth, chance(3) { sorts.append(pick(DecisionSort.children)) }
    }
    var purse = Purse(isMarried: chance(2), isPensioned: chance(4), income: 1_600_000)
    if sorts.count(where: { !$0.isYouth }) > 1 { purse.isMarried = true }
    // A price below the contribution is for one dossier that is not touched by a fault.
    let isCheap = isAlone && !isPlain && chance(2)
    var dossiers = sorts.enumerated().map { place, sort in
      dossier(sort, purse, begin: place == 0 ? begin : nil, isPlain: isPlain, isCheap: isCheap)
    }
    if !dossiers.contains(where: { $0.days.begin.year > 2015 }) {
      purse.income = Int.random(in: 1_000_000...3_900_000, using: &random)
    }
    for index in dossiers.indices { charge(index, purse, in: &dossiers) }
    if !isPlain, isAlone { follow(&dossiers[0]) }
    let adults = (purse.isMarried ? 2 : 1) - sorts.count { !$0.isYouth }
    let others = (0..<adults).map { _ in ["geboortedatum": birth(purse)] }
    return DecisionFile(
      id: id,
      municipality: municipality,
      household: household(purse),
      others: others,
      dossiers: dossiers
    )
  }

  /// Says what the household pays from the day of each decision: all its help together.
  private func charge(_ index: Int, _ purse: Purse, in dossiers: inout [Dossier]) {
    let day = dossiers[index].days.begin
    let paid = dossiers.filter { $0.contributes && $0.days.begin <= day }
    let price = paid.reduce(0) { $0 + $1.price }
    guard !dossiers[index].sort.isYouth, !dossiers[index].request.isEmpty else { return }
    dossiers[index].decision["kostprijs samen"] = .euros(price)
    dossiers[index].decision["opgelegde bijdrage"] = .euros(min(price, purse.maximum(on: day)))
    dossiers[index].decision["ingangsdatum bijdrage"] = .day(day)
  }

  /// Lets a second decision follow on the first, from the very next day.
  private mutating func follow(_ dossier: inout Dossier) {
    let next = dossier.days.begin.plus(28)
    guard dossier.sort.contributes, next.year == dossier.days.begin.year, chance(4) else { return }
    var second = dossier.decision
    second["ingangsdatum"] = .day(next)
    second["ingangsdatum bijdrage"] = .day(next)
    dossier.decision["einddatum"] = .day(next.plus(-1))
    dossier.decisions.append(second)
  }

  private var municipality: DraftFacts {
    let functions = [
      "begeleiding individueel", "begeleiding groep", "kort verblijf", "huishoudelijke hulp",
    ]
    return [
      "naam": .string("Hardenberg"), "verordening regelt bijdrage": .yes,
      "verordening eist persoonlijk plan": .yes,
      "raamovereenkomsten gereed": .object(functions.map { ($0, .day(.on("2015-04-01"))) }),
    ]
  }

  private func household(_ purse: Purse) -> DraftFacts {
    let years = ["2013", "2014"]
    return [
      "gehuwd": .bool(purse.isMarried),
      "inkomen": .object(years.map { ($0, .euros(purse.income)) }),
      "vermogen": .object(years.map { ($0, .euros(0)) }),
      "bijdrage instelling": .no, "nachten opvang aaneen": .number(0),
      "kind in gevaar door bijdrage": .judged(.no, by: "college", on: .on("2015-03-30")),
    ]
  }

  // MARK: Chance

  mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// A birthday that fits the purse of the household.
  mutating func birth(_ purse: Purse) -> JSONValue {
    let years = purse.isPensioned ? 1925...1940 : 1955...1990
    let day = Day(year: Int.random(in: years, using: &random), month: 1, day: 1) ?? .first
    return .day(day.plus(Int.random(in: 0...364, using: &random)))
  }
}
