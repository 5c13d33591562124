import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// `geïndexeerd` and `met`, held against sums that know no fractions.
@Suite struct IndexingTests {
  /// 0,8% of € 19,40 is less than a step of € 0,20, so who went on from the rounded amount would
  /// stay on € 19,40 for ever: 19,40 · 1,008 = 19,5552, again and again.
  @Test func goesOnFromTheAmountBeforeRounding() throws {
    let amounts = try amounts(
      "naar beneden op € 0,20",
      ["€ 19,40", "met 0,8%", "met 0,8%", "met 0,8%", "met 0,8%"]
    )
    // By hand: 19,5552 · 19,71164… · 19,86933… · 20,02829….
    #expect(amounts == [1940, 1940, 1960, 1980, 2000])
  }

  @Test func agreesWithASumInWholeNumbers() throws {
    var random = SplitMix64(seed: 7)
    for number in 0..<100 {
      let cents = Int.random(in: 100...90_000, using: &random)
      let shares = (0..<6).map { _ in Int.random(in: 0...60, using: &random) }
      let step = [1, 5, 20, 100].randomElement(using: &random) ?? 1
      let found = try amounts(
        "naar beneden op \(euros(step))",
        [euros(cents)] + shares.map { "met \($0 / 10),\($0 % 10)%" }
      )
      var expected = [cents]
      var exact = (over: Int128(cents), under: Int128(step))
      for share in shares {
        exact = (exact.over * Int128(1000 + share), exact.under * 1000)
        expected.append(Int(exact.over / exact.under) * step)
      }
      #expect(found == expected, "seed 7, case \(number)")
    }
  }

  @Test func anAmountThatTheSourceNamesIsNotRoundedAndBeginsAnew() throws {
    let amounts = try amounts(
      "naar beneden op € 1",
      ["€ 10,50", "met 10%", "€ 20,30", "met 1%", "met 5%"]
    )
    // 11,55 · 20,30 · 20,503 · 21,52815.
    #expect(amounts == [1050, 1100, 2030, 2000, 2100])
  }

  @Test func roundsTheWayThatIsWritten() throws {
    #expect(try amounts("naar boven op € 1", ["€ 10", "met 1%", "met 1%"]) == [1000, 1100, 1100])
    #expect(
      try amounts("rekenkundig op € 1", ["€ 10", "met 4%", "met 4%", "met 4%"])
        == [1000, 1000, 1100, 1100]
    )
  }

  @Test func anOpenShareKeepsEverythingAfterItOpen() throws {
    let states = try states(
      "naar beneden op € 0,20",
      ["€ 10", "met onbepaald \"nog niet bekend\"", "met 3%", "€ 12", "met 5%"]
    )
    #expect(states.map(\.number) == [Fraction(10), nil, nil, Fraction(12), decimal(1260)])
    for state in states[1...2] {
      guard case .open(let open) = state else { continue }
      #expect(open.missing.isEmpty)
      #expect(open.reasons.count == 1)
    }
  }

  @Test func eachColumnOfAMatrixHasASeriesOfItsOwn() throws {
    let program = try program(
      """
      gegevens van huishouden
        woonvorm : keuze (alleen, samen)

      parameter bodem volgens woonvorm : bedrag per 4 weken
        geïndexeerd  naar beneden op € 0,20
          bron Besluit art. 3
        | vanaf          | samen    | alleen   | bron           |
        | 1 januari 2016 | met 0,8% | met 2%   | Besluit art. 2 |
        | 1 januari 2015 | € 27,60  | € 19,40  | Besluit art. 1 |
        | 1 januari 2017 | € 27,80  | met 2%   | Besluit art. 2 |
        | 1 januari 2018 | met 0,8% | met 2%   | Besluit art. 2 |

      bepaal eigen bodem van huishouden : bedrag per 4 weken
        bron  Besluit art. 1
        is    bodem volgens woonvorm
      """
    )
    // 19,40 · 19,788 · 20,18376 · 20,5874352, and 27,60 · 27,8208 · 27,80 · 28,0224.
    #expect(try amounts(of: program, woonvorm: 0) == [1940, 1960, 2000, 2040])
    #expect(try amounts(of: program, woonvorm: 1) == [2760, 2780, 2780, 2800])
  }

  // MARK: Support

  /// The amounts in cents from 2015 on, a version for each year.
  private func amounts(_ rounding: String, _ values: [String]) throws -> [Int] {
    try states(rounding, values).map {
      try #require($0.number?.multiplied(by: Fraction(100))?.integerValue)
    }
  }

  private func states(_ rounding: String, _ values: [String]) throws -> [Evaluated.State] {
    let lines = values.enumerated().map { index, value in
      "  vanaf 1 januari \(2015 + index)   \(value)   bron Besluit art. \(index + 1)"
    }
    let program = try program(
      """
      parameter bodem : bedrag per 4 weken
        geïndexeerd  \(rounding)
          bron Besluit art. 99
      \(lines.joined(separator: "\n"))

      bepaal eigen bodem van huishouden : bedrag per 4 weken
        bron  Besluit art. 1
        is    bodem
      """
    )
    return try states(
      of: program,
      years: values.count,
      CaseFile(id: "", vocabulary: program.vocabulary)
    )
  }

  private func amounts(of program: Program, woonvorm: Int) throws -> [Int] {
    var file = CaseFile(id: "", vocabulary: program.vocabulary)
    file[EntityReference(.household, 0)].slots[0] = FactEntry(value: .choice(woonvorm))
    return try states(of: program, years: 4, file).map {
      try #require($0.number?.multiplied(by: Fraction(100))?.integerValue)
    }
  }

  private func states(
    of program: Program,
    years: Int,
    _ file: CaseFile
  ) throws -> [Evaluated.State] {
    let engine = Engine(program)
    let index = try #require(program.definitions.firstIndex { $0.name == "eigen bodem" })
    return try (0..<years).map { year in
      let day = try #require(Day(year: 2015 + year, month: 7, day: 1))
      let household = EntityReference(.household, 0)
      return engine.value(of: DefinitionID(index), for: household, in: file, on: day).state
    }
  }

  private func program(_ rules: String) throws -> Program {
    let source = "bron Besluit\n  titel  \"Besluit\"\n  soort  AMvB\n\n"
    let file = SourceFile(path: "index.regels", text: source + rules + "\n")
    let compilation = compile([file])
    #expect(compilation.diagnostics.isEmpty, "\(render(compilation.diagnostics, in: [file]))")
    return try #require(compilation.programs.first)
  }

  private func decimal(_ cents: Int) -> Fraction? {
    Fraction(numerator: Int128(cents), denominator: 100)
  }

  private func euros(_ cents: Int) -> String {
    "€ \(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }
}

extension Evaluated.State {
  /// The number when it is known.
  fileprivate var number: Fraction? {
    guard case .known(.number(let number)) = self else { return nil }
    return number
  }
}
