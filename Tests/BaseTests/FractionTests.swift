import Base
import TestSupport
import Testing

// The expected values of the tables were worked out with Python's fractions.

@Suite struct FractionTests {
  @Test(arguments: comparisons)
  func comparesAlsoWhenCrossProductsNeed256Bits(_ row: Comparison) throws {
    let left = try #require(Fraction(numerator: row.left.0, denominator: row.left.1))
    let right = try #require(Fraction(numerator: row.right.0, denominator: row.right.1))
    let order = left == right ? 0 : left < right ? -1 : 1
    #expect(order == row.order)
    #expect((right < left) == (row.order > 0))
  }

  @Test(arguments: roundings)
  func roundsOnAStep(_ row: RoundingRow) throws {
    let value = try #require(Fraction(decimal: row.value))
    let step = try #require(Fraction(decimal: row.step))
    #expect(value.rounded(.down, to: step)?.exactText == row.down)
    #expect(value.rounded(.up, to: step)?.exactText == row.up)
    #expect(value.rounded(.arithmetic, to: step)?.exactText == row.arithmetic)
  }

  @Test func isAlwaysInLowestTermsWithTheSignAbove() throws {
    let fraction = try #require(Fraction(numerator: 25, denominator: -130))
    #expect(fraction.numerator == -5)
    #expect(fraction.denominator == 26)
    #expect(Fraction(numerator: 0, denominator: -7) == .zero)
    #expect(Fraction(numerator: 1, denominator: 0) == nil)
  }

  @Test func keepsTheContributionOfMeneerSchutExact() throws {
    let aboveThreshold = try #require(Fraction(25_000).subtracting(Fraction(16_634)))
    let share = try #require(Fraction(decimal: "0.15"))
    let perYear = try #require(aboveThreshold.multiplied(by: share))
    let perPeriod = try #require(perYear.divided(by: Fraction(13)))
    #expect(perPeriod.exactText == "12549/130")
    let base = try #require(Fraction(decimal: "19.40"))
    #expect(perPeriod.adding(base)?.exactText == "15071/130")
  }

  @Test func givesNilWhereAnOutcomeDoesNotFit() throws {
    let largest = try #require(Fraction(numerator: .max, denominator: 1))
    let smallest = try #require(Fraction(numerator: 1, denominator: .max))
    #expect(largest.adding(.one) == nil)
    #expect(largest.negated.subtracting(.one) == nil)
    #expect(largest.multiplied(by: Fraction(2)) == nil)
    #expect(smallest.multiplied(by: smallest) == nil)
    #expect(smallest.divided(by: largest) == nil)
    #expect(largest.adding(smallest) == nil)
    #expect(Fraction(numerator: .min, denominator: 1) == nil)
    #expect(Fraction(numerator: 1, denominator: .min) == nil)
    #expect(Fraction(numerator: .min, denominator: .min) == .one)
    #expect(Fraction(numerator: .min, denominator: 2)?.negated.isNegative == false)
    #expect(Fraction.one.divided(by: .zero) == nil)
    #expect(Fraction.one.rounded(.down, to: .zero) == nil)
    #expect(Fraction.one.rounded(.down, to: Fraction(-1)) == nil)
  }

  @Test func obeysTheLawsOfArithmetic() {
    var random = SplitMix64(seed: 2015)
    for _ in 0..<3000 {
      let a = Fraction.random(below: 1 << 30, using: &random)
      let b = Fraction.random(below: 1 << 30, using: &random)
      let c = Fraction.random(below: 1 << 30, using: &random)
      #expect(a.adding(b) == b.adding(a))
      #expect(a.multiplied(by: b) == b.multiplied(by: a))
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(b.isZero || a.multiplied(by: b)?.divided(by: b) == a)
      #expect(a.adding(a.negated) == .zero)
      let apart = a.multiplied(by: c).flatMap { left in
        b.multiplied(by: c).flatMap { left.adding($0) }
      }
      #expect(apart == nil || a.adding(b)?.multiplied(by: c) == apart)
      #expect((a < b) == (a.subtracting(b)?.isNegative == true))
    }
  }

  @Test func comparesLikeContinuedFractions() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let a = Fraction.random(below: .max, using: &random)
      let b =
        Bool.random(using: &random)
        ? Fraction.random(below: .max, using: &random) : a.neighbour(using: &random)
      #expect((a < b) == isLess(a.numerator, a.denominator, b.numerator, b.denominator))
    }
  }

  @Test func roundsToTheNearestNeighbours() throws {
    var random = SplitMix64(seed: 7)
    let cent = try #require(Fraction(numerator: 1, denominator: 100))
    let half = try #require(Fraction(numerator: 1, denominator: 200))
    for _ in 0..<2000 {
      let value = Fraction.random(below: 1 << 40, using: &random)
      let down = try #require(value.rounded(.down, to: cent))
      let up = try #require(value.rounded(.up, to: cent))
      let nearest = try #require(value.rounded(.arithmetic, to: cent))
      #expect(down <= value && value <= up)
      #expect(up == down || up.subtracting(down) == cent)
      #expect(nearest == down || nearest == up)
      let distance = try #require(value.subtracting(nearest))
      #expect(distance <= half && distance.negated <= half)
    }
  }
}

struct Comparison: CustomTestStringConvertible {
  let left: (Int128, Int128)
  let right: (Int128, Int128)
  let order: Int
  var testDescription: String { "\(left) and \(right)" }

  init(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128, _ order: Int) {
    left = (a, b)
    right = (c, d)
    self.order = order
  }
}

struct RoundingRow: CustomTestStringConvertible {
  let value: String
  let step: String
  let down: String
  let up: String
  let arithmetic: String
  var testDescription: String { "\(value) on \(step)" }

  init(_ value: String, _ step: String, _ down: String, _ up: String, _ arithmetic: String) {
    self.value = value
    self.step = step
    self.down = down
    self.up = up
    self.arithmetic = arithmetic
  }
}

private let largest = Int128.max

private let comparisons = [
  Comparison(
    50_924_378_064_164_550_421_428_459_909_510_315_117,
    126_858_346_836_996_128_006_828_446_394_344_992_774,
    54_466_646_471_076_439_544_214_132_666_517_560_872,
    135_682_535_393_360_273_902_633_593_597_532_278_218,
    1
  ),
  Comparison(
    90_704_764_208_364_937_403_460_498_460_157_001_910,
    144_565_629_903_782_980_946_977_553_457_573_069_695,
    37_164_388_258_368_390_143_188_492_473_300_122_432,
    59_232_756_354_646_960_659_266_348_027_878_308_682,
    1
  ),
  Comparison(
    -119_351_486_728_377_260_240_071_249_812_633_648_793,
    20_260_568_433_779_441_440_066_861_094_159_030_797,
    -78_396_771_791_895_964_017_621_686_866_230_170_751,
    13_308_281_307_730_415_933_562_531_147_448_042_224,
    1
  ),
  Comparison(largest, largest - 1, largest - 1, largest - 2, -1),
  Comparison(largest - 1, largest - 2, largest, largest - 1, 1),
  Comparison(-largest, largest - 1, -(largest - 1), largest - 2, 1),
  Comparison(1, largest, 1, largest - 1, -1),
  Comparison(largest, 1, largest - 1, 1, 1),
  Comparison(-largest, 1, largest, 1, -1),
  Comparison(largest, 3, largest, 2, -1),
  Comparison(12_549, 130, 9_653_076_923, 100_000_000, 1),
  Comparison(2, 4, 1, 2, 0),
]

private let roundings = [
  RoundingRow("115.9307", "0.01", "11593/100", "5797/50", "11593/100"),
  RoundingRow("115.925", "0.01", "2898/25", "11593/100", "11593/100"),
  RoundingRow("115.935", "0.01", "11593/100", "5797/50", "5797/50"),
  RoundingRow("-115.925", "0.01", "-11593/100", "-2898/25", "-11593/100"),
  RoundingRow("-115.9249", "0.01", "-11593/100", "-2898/25", "-2898/25"),
  RoundingRow("2.5", "1", "2", "3", "3"),
  RoundingRow("-2.5", "1", "-3", "-2", "-3"),
  RoundingRow("-0.5", "1", "-1", "0", "-1"),
  RoundingRow("0", "0.01", "0", "0", "0"),
  RoundingRow("1254.90", "5", "1250", "1255", "1255"),
  RoundingRow("1257.5", "5", "1255", "1260", "1260"),
  RoundingRow("7", "0.25", "7", "7", "7"),
  RoundingRow("-7.01", "0.25", "-29/4", "-7", "-7"),
]

/// Compares by whole parts and then by the turned-over rests, without any product.
private func isLess(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) -> Bool {
  let (left, right) = (floored(a, b), floored(c, d))
  if left.whole != right.whole { return left.whole < right.whole }
  if right.rest == 0 { return false }
  if left.rest == 0 { return true }
  return isLess(d, right.rest, b, left.rest)
}

private func floored(_ a: Int128, _ b: Int128) -> (whole: Int128, rest: Int128) {
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
}

extension Fraction {
  fileprivate static func random(below limit: Int128, using random: inout SplitMix64) -> Fraction {
    let numerator = Int128.random(in: -limit + 1..<limit, using: &random)
    let denominator = Int128.random(in: 1..<limit, using: &random)
    return Fraction(numerator: numerator, denominator: denominator) ?? .zero
  }

  /// A fraction that is nearly the same, which is where a comparison goes wrong.
  fileprivate func neighbour(using random: inout SplitMix64) -> Fraction {
    let step = Int128.random(in: -2...2, using: &random)
    guard numerator.magnitude < UInt128(Int128.max - 2), denominator < .max - 2 else { return self }
    return Fraction(numerator: numerator + step, denominator: denominator + 1) ?? self
  }
}
