import Base
import TestSupport
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1234.56", "30864/25"), ("-0.5", "-1/2"), ("672.00", "672"),
    ("007", "7"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0.00000000000000000000000000001", "1/100000000000000000000000000000"),
  ])
  func readsDecimals(text: String, exact: String) {
    #expect(Fraction(decimal: text)?.exactText == exact)
    #expect(Fraction(decimal: Array(text.utf8))?.exactText == exact)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "-.5", "+1", "1e3", "1,5", "1.2.3", "--1", "1-", " 1", "1 ", "٣", "½",
    "NaN", "0x10", "1_000", "1234567890123456789012345678901", "0.-5",
  ])
  func refusesOtherText(text: String) {
    #expect(Fraction(decimal: text) == nil)
  }

  // Worked out with Python: floor(abs(x) * 10000), and the sign put back.
  @Test(arguments: [
    (12_549, 130, 2, "96.5307", true), (15_071, 130, 2, "115.9307", true),
    (1, 3, 0, "0.3333", true), (2, 3, 0, "0.6666", true), (-1, 3, 0, "-0.3333", true),
    (1, 8, 0, "0.125", false), (1, 32, 0, "0.0312", true), (99_999, 1_000_000, 0, "0.0999", true),
    (194, 10, 2, "19.40", false), (5, 1, 2, "5.00", false), (5, 1, 0, "5", false),
    (0, 1, 2, "0.00", false), (-5, 2, 2, "-2.50", false),
  ])
  func writesPlainDecimalsThatAreCutAndNeverRounded(
    above: Int128,
    below: Int128,
    places: Int,
    text: String,
    isCut: Bool
  ) throws {
    let fraction = try #require(Fraction(numerator: above, denominator: below))
    let written = fraction.decimalText(atLeast: places)
    #expect(written.text == text)
    #expect(written.isCut == isCut)
  }

  @Test func writesDigitsOfTheLargestDenominator() throws {
    let fraction = try #require(Fraction(numerator: .max - 1, denominator: .max))
    #expect(fraction.decimalText() == ("0.9999", true))
  }

  @Test(arguments: [(1, 8, 3), (1, 3, nil), (7, 1, 0), (1, 130, nil), (1, 50, 2), (3, 20, 2)])
  func knowsItsDecimalPlaces(above: Int128, below: Int128, places: Int?) {
    #expect(Fraction(numerator: above, denominator: below)?.decimalPlaces == places)
  }

  @Test func readsWhatItWrites() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let number = Int128.random(in: -10_000_000_000...10_000_000_000, using: &random)
      let fraction = Fraction(numerator: number, denominator: 10_000)
      #expect(fraction.flatMap { Fraction(decimal: $0.decimalText().text) } == fraction)
    }
  }

  @Test func hasAWholeValueOnlyWhenItFits() throws {
    #expect(Fraction(5).integerValue == 5)
    #expect(Fraction(numerator: 1, denominator: 2)?.integerValue == nil)
    #expect(Fraction(numerator: Int128(Int.max) + 1, denominator: 1)?.integerValue == nil)
  }
}
