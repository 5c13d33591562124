import Base
import RuleProgram
import TestSupport
import Testing

/// What is found in decision tables.
@Suite struct AnalysisTableTests {
  @Test func completeTableIsSilent() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "tweede", "derde"],
      [
        ([.truth(false), .truth(false), .any], 1), ([.truth(false), .truth(true), .any], 2),
        ([.truth(true), .truth(true), .truth(true)], 3),
        ([.truth(true), .otherwise, .otherwise], 4),
      ]
    )
    #expect(sample.codes == [])
  }

  @Test func gapNamesTheValuesThatMatter() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "keuze", "tweede"],
      [
        ([.truth(true), .any, .any], 1), ([.truth(false), .options(0, 2), .any], 2),
        ([.truth(false), .options(3), .any], 3),
      ]
    )
    #expect(sample.codes == ["tabel-gat"])
    #expect(sample.found.first?.primary.text == "geen rij voor eerste nee, keuze b")
  }

  @Test func datesLeaveNoRoomBetweenTheDayAndTheNext() {
    var sample = AnalysisSample()
    sample.table(
      ["dag"],
      [
        ([.days(nil, "1947-12-31", including: true)], 1),
        ([.days("1948-01-01", "1950-01-01")], 2), ([.days("1950-01-01", nil)], 3),
      ]
    )
    #expect(sample.codes == [])
    var other = AnalysisSample()
    other.table(
      ["dag"],
      [
        ([.days(nil, "1947-12-30", including: true)], 1),
        ([.days("1948-01-01", "1950-01-01")], 2),
        ([.values([.never])], 3),
      ]
    )
    #expect(other.codes == ["tabel-gat"])
    #expect(other.found.first?.primary.text == "geen rij voor dag 31 december 1947")
  }

  @Test func neverLiesAfterEveryDate() {
    var sample = AnalysisSample()
    let until = Cell.days(nil, "2015-01-01")
    sample.table(["dag"], [([until], 1), ([.days("2015-01-01", "2016-01-01")], 2)])
    #expect(sample.found.first?.primary.text == "geen rij voor dag vanaf 1 januari 2016")
    var other = AnalysisSample()
    let rest = Cell.interval(
      from: Day(iso: "2015-01-01").map { .date($0) },
      until: .never,
      includesUntil: false
    )
    other.table(["dag"], [([until], 1), ([rest], 2)])
    #expect(other.found.first?.primary.text == "geen rij voor dag nooit")
  }

  @Test func numbersAreTriedBetweenTheBoundsToo() {
    var sample = AnalysisSample()
    sample.table(
      ["geld"],
      [
        ([.numbers(nil, 100, including: true)], 1), ([.numbers(101, nil)], 2),
      ]
    )
    #expect(sample.found.first?.primary.text == "geen rij voor geld boven € 100,00 tot € 101,00")
  }

  @Test func ageIsCountedInWholeYears() {
    var sample = AnalysisSample()
    let age = sample.node(.age)
    let years = { (count: Int) in Value.span(TimeSpan(months: count * 12)) }
    sample.table(
      [age],
      [
        ([.interval(from: nil, until: years(17), includesUntil: true)], 1),
        ([.interval(from: years(18), until: nil, includesUntil: false)], 2),
      ]
    )
    #expect(sample.codes == [])
  }

  @Test func rowsThatDisagreeAreNamedTogether() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "tweede"],
      [
        ([.truth(true), .any], 1), ([.any, .truth(true)], 2), ([.truth(false), .truth(false)], 3),
      ]
    )
    #expect(sample.codes == ["tabel-overlap"])
    #expect(sample.found.first?.primary.span == sample.span(501))
    #expect(sample.found.first?.secondary.map(\.span) == [sample.span(500)])
  }

  @Test func rowsThatAgreeMayOverlap() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "tweede"],
      [
        ([.truth(true), .any], 1), ([.any, .truth(true)], 1), ([.otherwise, .otherwise], 2),
      ]
    )
    #expect(sample.codes == [])
  }

  @Test func rowThatIsNeverReachedIsNamed() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "getal"],
      [
        ([.truth(true), .any], 1), ([.truth(false), .any], 2), ([.any, .numbers(5, nil)], 3),
        ([.otherwise, .numbers(9, 3)], 4),
      ]
    )
    #expect(sample.codes == ["tabel-dode-rij", "tabel-dode-rij"])
    #expect(
      sample.found.map(\.primary.text) == [
        "de rijen hierboven vangen alles af", "geen enkele waarde past in deze cellen",
      ]
    )
  }

  @Test func columnThatDecidesNothingIsAWarning() {
    var sample = AnalysisSample()
    sample.table(
      ["eerste", "tweede"],
      [
        ([.truth(true), .truth(true)], 1), ([.truth(true), .truth(false)], 1),
        ([.truth(false), .any], 2),
      ]
    )
    #expect(sample.codes == ["tabel-kolom-overbodig"])
    #expect(sample.found.allSatisfy { !$0.isError })
    #expect(sample.found.first?.primary.text == "`tweede` maakt in geen enkele rij verschil")
  }

  @Test func tableThatIsTooLargeSaysSo() {
    var sample = AnalysisSample()
    let values = (0..<40).map { Cell.values([.number(Fraction($0))]) }
    sample.table(
      ["getal", "getal", "getal"],
      values.map { ([$0, $0, $0], 1) } + [([.otherwise, .otherwise, .otherwise], 2)]
    )
    #expect(sample.codes == ["tabel-te-groot"])
  }

  @Test func tableMayHaveMoreRowsThanAWordHasBits() {
    var sample = AnalysisSample()
    let rows = (0..<130).map { ([Cell.values([.number(Fraction($0))])], $0) }
    sample.table(["getal"], rows + [([.otherwise], 1000)])
    #expect(sample.codes == [])
    var other = AnalysisSample()
    other.table(["getal"], rows + [([.values([.number(Fraction(129))])], 7), ([.otherwise], 1000)])
    #expect(other.codes == ["tabel-dode-rij"])
  }

  /// Small random tables against every combination of concrete values.
  @Test func agreesWithTryingEveryValue() {
    for seed in 1...1000 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let cells: [[Cell]] = [
        [.any, .truth(true), .truth(false), .otherwise],
        [.any, .options(0), .options(1, 2), .options(3), .otherwise],
        [
          .any, .numbers(nil, 1), .numbers(1, 2), .numbers(2, nil),
          .numbers(nil, 2, including: true),
        ],
      ]
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (
          cells.compactMap { $0.randomElement(using: &random) },
          Int.random(in: 0...1, using: &random)
        )
      }
      var sample = AnalysisSample()
      sample.table(["eerste", "keuze", "getal"], rows)
      let codes = sample.codes
      let truth = Oracle(rows)
      #expect(codes.contains("tabel-gat") == truth.hasGap, "seed \(seed)")
      #expect(codes.count { $0 == "tabel-dode-rij" } == truth.dead, "seed \(seed)")
      #expect(codes.count { $0 == "tabel-overlap" } == truth.masked, "seed \(seed)")
    }
  }
}

/// What is wrong with a table, found by trying concrete values one by one.
private struct Oracle {
  var hasGap = false
  var dead = 0
  var masked = 0

  init(_ rows: [([Cell], Int)]) {
    var fired: Set<Int> = []
    var hidden: Set<Int> = []
    for truth in [true, false] {
      for option in 0..<4 {
        for half in -1...6 {
          let number = Fraction(numerator: Int128(half), denominator: 2) ?? .zero
          let values: [Value] = [.boolean(truth), .choice(option), .number(number)]
          let matching = rows.indices.filter { row in
            zip(rows[row].0, values).allSatisfy { matches($0, $1) }
          }
          guard let first = matching.first else {
            hasGap = true
            continue
          }
          fired.insert(first)
          for row in matching where rows[row].1 != rows[first].1 {
            let gives = rows[row].0.contains { if case .otherwise = $0 { true } else { false } }
            if !gives { hidden.insert(row) }
          }
        }
      }
    }
    dead = rows.count - fired.count
    masked = hidden.intersection(fired).count
  }

  private func matches(_ cell: Cell, _ value: Value) -> Bool {
    switch (cell, value) {
    case (.any, _), (.otherwise, _): return true
    case (.values(let values), _): return values.contains(value)
    case (.interval(let from, let until, let includesUntil), .number(let number)):
      if case .number(let first)? = from, number < first { return false }
      guard case .number(let last)? = until else { return true }
      return number < last || includesUntil && number == last
    default: return false
    }
  }
}
