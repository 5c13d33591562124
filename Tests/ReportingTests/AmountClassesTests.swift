import Base
import TestSupport
import Testing

@testable import Reporting

/// Every amount is counted once, in the class in which it lies.
@Suite struct AmountClassesTests {
  private func euros(_ text: String) throws -> Fraction { try #require(Fraction(decimal: text)) }

  @Test func fewAmountsHaveAClassEach() throws {
    let counting = [try euros("2.00"): 999, try euros("1.37"): 1, .zero: 14]
    let classes = AmountClasses(of: [counting])
    #expect(classes.classes.map(\.differenceWords) == ["evenveel", "€ 1,37 meer", "€ 2,00 meer"])
    #expect(classes.count(counting) == [14, 1, 999])
  }

  @Test func manyAmountsHaveRoundClasses() {
    var counting: [Fraction: Int] = [.zero: 40]
    for cents in stride(from: 150, through: 27_000, by: 150) {
      counting[Fraction(numerator: Int128(cents), denominator: 100) ?? .zero] = 1
    }
    counting[Fraction(9000)] = 1
    let classes = AmountClasses(of: [counting])
    #expect(
      classes.classes.map(\.amountWords).prefix(3) == [
        "€ 0,00", "meer dan € 0,00, tot en met € 50,00", "meer dan € 50,00, tot en met € 100,00",
      ]
    )
    #expect(classes.classes.last?.amountWords == "meer dan € 300,00")
    // 150 cents a step: € 1,50 to € 49,50, then € 51,00 to € 99,00 and € 100,00 is no step.
    #expect(classes.count(counting) == [40, 33, 33, 34, 33, 33, 14, 1])
  }

  @Test func lossesAndGainsHaveTheirOwnClasses() {
    var counting: [Fraction: Int] = [.zero: 5]
    for cents in 1...600 {
      counting[Fraction(numerator: Int128(cents), denominator: 100) ?? .zero] = 2
      counting[Fraction(numerator: -Int128(cents), denominator: 100) ?? .zero] = 1
    }
    let classes = AmountClasses(of: [counting])
    #expect(classes.classes.count == 13)
    #expect(classes.classes.first?.differenceWords == "meer dan € 5,00, tot en met € 6,00: minder")
    #expect(classes.classes.last?.differenceWords == "meer dan € 5,00, tot en met € 6,00: meer")
    #expect(
      classes.count(counting) == [100, 100, 100, 100, 100, 100, 5] + Array(repeating: 200, count: 6)
    )
  }

  @Test func everyAmountHasOneClass() {
    var random = SplitMix64(seed: 12)
    for round in 0..<300 {
      let sizes: [Int128] = [1, 100, 10_000, 1_000_000]
      let size = sizes.randomElement(using: &random) ?? 1
      let below: Int128 = Bool.random(using: &random) ? -3_000 : 0
      var counting: [Fraction: Int] = [:]
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        let above = Int128.random(in: below...3_000, using: &random) * size
        let denominator = Int128.random(in: 1...130, using: &random)
        if let amount = Fraction(numerator: above, denominator: denominator) {
          counting[amount, default: 0] += Int.random(in: 1...20, using: &random)
        }
      }
      let classes = AmountClasses(of: [counting])
      #expect(classes.classes.count <= 16, "ronde \(round)")
      #expect(Set(classes.classes).count == classes.classes.count)
      #expect(
        classes.count(counting).reduce(0, +) == counting.values.reduce(0, +),
        "ronde \(round)"
      )
      for amount in counting.keys {
        #expect(classes.classes.filter { $0.holds(amount) }.count == 1, "ronde \(round): \(amount)")
      }
    }
  }

  @Test func nothingHasNoClass() {
    #expect(AmountClasses(of: []).classes.isEmpty)
    #expect(AmountClasses(of: [[Fraction(3): 0]]).classes.isEmpty)
  }
}
