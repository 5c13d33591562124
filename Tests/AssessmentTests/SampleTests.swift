import Assessment
import Base
import Testing

@Suite struct SampleTests {
  /// Tables of the exact limits of Clopper and Pearson, in percents of two decimals.
  @Test(arguments: [
    (0, 10, 0.00, 30.85), (1, 10, 0.25, 44.50), (5, 10, 18.71, 81.29), (10, 10, 69.15, 100.00),
    (5, 20, 8.66, 49.10), (46, 1000, 3.39, 6.09), (0, 1, 0.00, 97.50), (1, 1, 2.50, 100.00),
    (0, 100, 0.00, 3.62), (50, 100, 39.83, 60.17), (1, 1000, 0.00, 0.56),
  ])
  func intervalIsThatOfTheTables(faults: Int, size: Int, lowest: Double, highest: Double) {
    let interval = ErrorInterval(faults: faults, of: size)
    #expect(abs(interval.lowest * 100 - lowest) < 0.005001)
    #expect(abs(interval.highest * 100 - highest) < 0.005001)
  }

  @Test func intervalIsRoundedOutwards() {
    let mock = ErrorInterval(faults: 46, of: 1000)
    #expect((mock.lowestTenths, mock.highestTenths) == (33, 61))
    let none = ErrorInterval(faults: 0, of: 10)
    #expect((none.lowestTenths, none.highestTenths) == (0, 309))
    let all = ErrorInterval(faults: 10, of: 10)
    #expect((all.lowestTenths, all.highestTenths) == (691, 1000))
  }

  /// With the binomial probabilities added up from the definition.
  @Test func boundsHaveAChanceOfOneInForty() {
    for size in 1...25 {
      for faults in 0...size {
        let interval = ErrorInterval(faults: faults, of: size)
        if faults > 0 {
          let above = (faults...size).reduce(0) { $0 + chance($1, size, interval.lowest) }
          #expect(abs(above - 0.025) < 1e-9, "\(faults) of \(size)")
        }
        if faults < size {
          let below = (0...faults).reduce(0) { $0 + chance($1, size, interval.highest) }
          #expect(abs(below - 0.025) < 1e-9, "\(faults) of \(size)")
        }
      }
    }
  }

  @Test func intervalHoldsForLargeSamples() {
    for (faults, size) in [(0, 1_000_000), (500_000, 1_000_000), (999_999, 1_000_000)] {
      let interval = ErrorInterval(faults: faults, of: size)
      let share = Double(faults) / Double(size)
      #expect(interval.lowest <= share && share <= interval.highest)
      #expect(interval.highest - interval.lowest < 0.003)
    }
  }

  @Test func drawsTheSameCasesInAnyOrder() {
    let ids = (0..<500).map { "zaak \($0)" }
    func drawn(_ ids: [String], seed: Int) -> [String] {
      var draw = SampleDraw<String>(size: 40, seed: seed)
      for id in ids { draw.add(id, id: id, content: Array(id.utf8)) }
      #expect(draw.seen == ids.count)
      return draw.drawn
    }
    let first = drawn(ids, seed: 7)
    #expect(Set(first).count == 40)
    #expect(drawn(ids.reversed(), seed: 7) == first)
    #expect(drawn(ids, seed: 8) != first)
    // What leaves the whole without being drawn changes nothing.
    #expect(drawn(ids.filter { first.contains($0) || $0.hasSuffix("1") }, seed: 7) == first)
    #expect(drawn(Array(ids.prefix(3)), seed: 7).count == 3)
  }

  /// Each case has the same chance: over many seeds each is drawn about as often.
  @Test func drawsEachCaseAsOften() {
    var counts = [Int](repeating: 0, count: 20)
    for seed in 1...2000 {
      var draw = SampleDraw<Int>(size: 5, seed: seed)
      for id in counts.indices { draw.add(id, id: "z\(id)", content: []) }
      for id in draw.drawn { counts[id] += 1 }
    }
    // 500 each, with a standard deviation of 19.4.
    #expect(counts.allSatisfy { 400...600 ~= $0 }, "\(counts)")
  }

  @Test func roundsSharesToOneDecimal() {
    #expect(sharePercent(46, of: 1000) == Fraction(decimal: "4.6"))
    #expect(sharePercent(1, of: 3) == Fraction(decimal: "33.3"))
    #expect(sharePercent(2, of: 3) == Fraction(decimal: "66.7"))
    #expect(sharePercent(1, of: 0) == nil)
  }

  private func chance(_ count: Int, _ size: Int, _ share: Double) -> Double {
    var result = 1.0
    for place in 0..<count { result *= Double(size - place) / Double(place + 1) * share }
    for _ in count..<size { result *= 1 - share }
    return result
  }
}
