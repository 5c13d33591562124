import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// The contribution of 2015 and 2018, held against a sum in whole cents that knows no fractions.
///
/// The figures below are those of the decree, typed over by hand for this test, apart from the
/// rules: base amount, threshold and percentage by year and type of household.
@Suite struct ContributionTests {
  private let engine: Engine

  init() throws {
    engine = Engine(try shippedProgram(of: "Hardenberg"))
  }

  @Test func theRulesAgreeWithASumInWholeCents() throws {
    var random = SplitMix64(seed: 4)
    for number in 0..<500 {
      let scheme = try #require(schemes.randomElement(using: &random))
      let income = Int.random(in: 0...7_000_000, using: &random)
      let wealth =
        Int.random(in: 0...3_000_000, using: &random) * Int.random(in: 0...1, using: &random)
      let price = Int.random(in: 1_000...90_000, using: &random)
      let found = try contribution(scheme, income: income, wealth: wealth, price: price)
      let expected = min(scheme.maximum(income: income, wealth: wealth), price)
      #expect(found == expected, "seed 4, case \(number): \(scheme), income \(income)")
    }
  }

  @Test func moreIncomeNeverLowersTheContribution() throws {
    for scheme in schemes {
      var before = 0
      for income in stride(from: 0, through: 6_000_000, by: 250_000) {
        let found = try contribution(scheme, income: income, wealth: 0, price: 500_000)
        #expect(found >= before, "\(scheme), income \(income)")
        before = found
      }
    }
  }

  /// The amount due in cents, as the rules find it.
  private func contribution(
    _ scheme: Scheme,
    income: Int,
    wealth: Int,
    price: Int
  ) throws -> Int {
    let text = scheme.caseText(income: income, wealth: wealth, price: price)
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(path: "zaak.json", text: text)
    let file = decodeCase(source, vocabulary: engine.program.vocabulary, into: &diagnostics)
    #expect(diagnostics.isEmpty)
    let day = try #require(file?.referenceDate)
    let evaluation = engine.decide(try #require(file), on: day)
    let determination = try #require(
      evaluation.determinations.first {
        guard case .contribution = $0.rule else { return false }
        return true
      }
    )
    let cents = determination.amount?.number?.multiplied(by: Fraction(100))
    return try #require(cents?.integerValue, "\(determination)")
  }

  private let schemes = [
    Scheme(year: 2015, isMarried: false, isPensioned: false, base: 1_940, threshold: 2_233_100),
    Scheme(year: 2015, isMarried: false, isPensioned: true, base: 1_940, threshold: 1_663_400),
    Scheme(year: 2015, isMarried: true, isPensioned: false, base: 2_760, threshold: 2_791_700),
    Scheme(year: 2015, isMarried: true, isPensioned: true, base: 2_760, threshold: 2_304_600),
    Scheme(year: 2018, isMarried: false, isPensioned: false, base: 1_760, threshold: 2_287_300),
    Scheme(year: 2018, isMarried: false, isPensioned: true, base: 1_760, threshold: 1_747_400),
    Scheme(year: 2018, isMarried: true, isPensioned: false, base: 0, threshold: 3_517_500),
    Scheme(year: 2018, isMarried: true, isPensioned: true, base: 1_760, threshold: 2_412_800),
  ]
}

/// One year and one type of household; amounts in cents.
private struct Scheme: CustomStringConvertible {
  var year: Int
  var isMarried: Bool
  var isPensioned: Bool
  var base: Int
  var threshold: Int

  var description: String { "\(year), married \(isMarried), pensioned \(isPensioned)" }

  /// The maximum per 4 weeks, rounded down: 15% in 2015 and one eighth in 2018, over 13 periods.
  func maximum(income: Int, wealth: Int) -> Int {
    // 8% of the wealth is counted; in hundredths of a cent everything is whole.
    let counted = (income - threshold) * 100 + wealth * 8
    let excess = max(0, counted - relief(income: income, wealth: wealth))
    return year == 2015
      ? base + excess * 15 / (100 * 13 * 100) : base + excess / (8 * 13 * 100)
  }

  /// What comes off the income in hundredths of a cent, for people over the pension age in 2018 with
  /// less than 20.075 euros each, 4% of their wealth taken off: 12% of it, at most 2.700 euros.
  private func relief(income: Int, wealth: Int) -> Int {
    guard year == 2018, isPensioned, wealth > 0 else { return 0 }
    return people.reduce(0) { sum, share in
      let (own, worth) = (share(income), share(wealth))
      return own * 100 - worth * 4 < 200_750_000 ? sum + min(worth * 12, 27_000_000) : sum
    }
  }

  /// How much of an amount each person of the household has.
  private var people: [@Sendable (Int) -> Int] {
    isMarried ? [{ $0 / 3 }, { $0 - $0 / 3 }] : [{ $0 }]
  }

  private func ownFacts(_ person: Int, income: Int, wealth: Int) -> String {
    let share = people[person]
    return isMarried
      ? #", "eigen inkomen": {"\#(year - 2)": "\#(euros(share(income)))"}, "#
        + #""eigen vermogen": {"\#(year - 2)": "\#(euros(share(wealth)))"}"# : ""
  }

  func caseText(income: Int, wealth: Int, price: Int) -> String {
    let birth = isPensioned ? "1940-03-12" : "1970-03-12"
    let partner = isMarried ? #", "partner": "B""# : ""
    let (own, other) = (
      ownFacts(0, income: income, wealth: wealth),
      isMarried ? ownFacts(1, income: income, wealth: wealth) : ""
    )
    let people = isMarried ? #", {"id": "B", "geboortedatum": "\#(birth)"\#(other)}"# : ""
    return """
      {"zaak": "proef", "gemeente": {"naam": "Hardenberg", "verordening regelt bijdrage": true},
       "peildatum": "\(year)-07-01",
       "huishouden": {"cliënt": "A", "gehuwd": \(isMarried)\(partner),
         "inkomen": {"\(year - 2)": "\(euros(income))"},
         "vermogen": {"\(year - 2)": "\(euros(wealth))"},
         "bijdrage instelling": false, "nachten opvang aaneen": 0,
         "kind in gevaar door bijdrage": false, "onvoldoende betaalcapaciteit": false,
         "bijdrage schaadt aanpak": false},
       "personen": [{"id": "A", "geboortedatum": "\(birth)"\(own)}\(people)],
       "verstrekkingen": [{"id": "v1", "persoon": "A", "voorziening": "individuele begeleiding",
         "begindatum": "\(year)-06-01", "eerder bijdrage betaald": true,
         "kostprijs": "\(euros(price))"}]}
      """
  }

  private func euros(_ cents: Int) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
