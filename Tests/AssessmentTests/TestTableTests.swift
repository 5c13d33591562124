import Assessment
import Base
import Evaluation
import RuleProgram
import Testing

/// A table in a `proef` against the lines that it stands for.
@Suite struct TestTableTests {
  private static let rules = """
    bron Plan
      titel  "Plan"
      soort  beleidsplan

    gegevens van huishouden
      woonvorm : keuze (alleen, samen)   vraag "Woont de inwoner alleen?"

    gegevens van persoon
      geboortedatum : datum   vraag "Wat is de geboortedatum?"

    parameter prijs : bedrag per week
      vanaf 1 januari 2015   € 6,50   bron Plan §4
      vanaf 1 januari 2016   € 6,75   bron Plan §4

    parameter drempel volgens woonvorm : bedrag per jaar
      | vanaf          | alleen   | samen         | bron    |
      | 1 januari 2015 | € 16.600 | € 23.000      | Plan §5 |
      | 1 januari 2016 | € 16.800 | onbepaald (a) | Plan §5 |
      (a) "het bedrag is nog niet bekend"

    bepaal volwassen van persoon : ja of nee
      bron   Plan §6
      is     leeftijd is ten minste 18 jaar

    bepaal vorm van huishouden : woonvorm
      bron   Plan §7
      is     woonvorm


    """

  private static let given = """
    proef "Door de jaren"
      huishouden   woonvorm is samen
      persoon K    geboortedatum is 1 januari 1998

    """

  private static let table = """
      | peildatum        | prijs  | drempel volgens samen | volwassen van K | vorm  |
      | 31 december 2015 | € 6,50 | € 23.000              | nee             | samen |
      | 1 januari 2016   | € 6,75 | onbepaald             | ja              | -     |

    """

  private static let lines = """
      peildatum 31 december 2015
        verwacht prijs is € 6,50 per week
        verwacht drempel volgens samen is € 23.000 per jaar
        verwacht volwassen van K is nee
        verwacht vorm is samen
      peildatum 1 januari 2016
        verwacht prijs is € 6,75 per week
        verwacht drempel volgens samen is onbepaald
        verwacht volwassen van K is ja

    """

  private func program(_ test: String) throws -> Program {
    let file = SourceFile(path: "proef.regels", text: Self.rules + Self.given + test)
    let compilation = compile([file])
    #expect(render(compilation.diagnostics, in: [file]) == "")
    return try #require(compilation.programs.first)
  }

  @Test func aTableMeansTheSameAsItsLines() throws {
    let rows = try #require(try program(Self.table).tests.first).moments
    let lines = try #require(try program(Self.lines).tests.first).moments
    #expect(rows.map(words) == lines.map(words))
    #expect(rows.map(\.expectations.count) == [4, 3])
    #expect(rows.allSatisfy { $0.expectations.allSatisfy { $0.column != nil } })
  }

  @Test func aTableIsRun() throws {
    let outcomes = runTests(of: Engine(try program(Self.table)))
    #expect(outcomes.map(\.isPassed) == [true])
  }

  @Test(arguments: [
    ("€ 6,50", "€ 6,51"), ("€ 6,75", "€ 6,50"), ("€ 23.000 ", "onbepaald"),
    ("onbepaald", "€ 23.000"),
    ("nee ", "ja"), ("ja ", "onbekend"), ("samen |\n  | 1", "alleen |\n  | 1"),
  ])
  func anotherCellFailsAtItsPlace(right: String, wrong: String) throws {
    let place = try #require(Self.table.ranges(of: right).first).lowerBound
    var table = Self.table
    table.replaceSubrange(place..<table.index(place, offsetBy: right.count), with: wrong)
    let program = try program(table)
    let failures = runTests(of: Engine(program)).flatMap(\.failures)
    let start = (Self.rules + Self.given + Self.table[..<place]).utf8.count
    #expect(failures.map(\.expectation.span.start) == [start])
  }

  /// A moment without the places in the file.
  private func words(_ moment: TestMoment) -> [String] {
    moment.expectations.map { expectation in
      "\(moment.referenceDate.iso) \(expectation.target) \(expectation.key as Any) "
        + "\(expectation.subject) \(expectation.expected)"
    }
  }
}
