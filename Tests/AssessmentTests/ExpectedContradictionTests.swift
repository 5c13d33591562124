import Assessment
import Base
import Evaluation
import RuleProgram
import Testing

/// A `proef` that expects what cannot be.
@Suite struct ExpectedContradictionTests {
  private static let rules = """
    bron Plan
      titel  "Plan"
      soort  beleidsplan

    gegevens van huishouden
      gehuwd : ja of nee            vraag "Is er een echtgenoot?"
      partner : persoon             vraag "Wie is de partner?"

    gegevens van persoon
      geboortedatum : datum         vraag "Wat is de geboortedatum?"
      sterfdag : datum of nooit     vraag "Op welke dag is iemand overleden?"

    gegevens van recht
      begindatum : datum            vraag "Vanaf welke dag geldt het recht?"
      einddatum : datum of nooit    vraag "Tot en met welke dag geldt het recht?"

    tegenspraak van huishouden
      partner zonder huwelijk : niet gehuwd en partner is bekend
        "Er is een partner, en er is geen echtgenoot."
      partner van de inwoner : gehuwd en geboortedatum van partner valt vanaf peildatum
        "De partner is nog niet geboren."

    tegenspraak van persoon
      einde voor begin : sterfdag valt tot geboortedatum
        "Iemand is overleden voor de geboorte."

    tegenspraak van recht
      geldig  vanaf 1 januari 2014 tot 1 januari 2015
      einde voor begin : einddatum valt tot begindatum
        "De einddatum ligt voor de begindatum."

    tegenspraak van recht
      geldig  vanaf 1 januari 2015
      einde voor begin : einddatum valt tot en met begindatum
        "De einddatum ligt niet na de begindatum."

    bepaal getrouwd van huishouden : ja of nee
      bron  Plan §1
      is    gehuwd

    proef "Wat niet kan"
      huishouden       gehuwd is nee, partner is B
      persoon A        geboortedatum is 2 mei 1950, sterfdag is 1 mei 1950
      persoon B        geboortedatum is 2 mei 1950, sterfdag is 2 mei 1950
      recht r1 van A   begindatum is 2 mei 2013, einddatum is 1 mei 2013
      recht r2 van A   begindatum is 2 mei 2013, einddatum is 2 mei 2013
      recht r3 van A   begindatum is 2 mei 2013


    """

  /// What is expected, by lines, and what the test makes of it: what it missed and what it did not
  /// expect.
  @Test(arguments: [
    (
      "2 maart 2014",
      ["partner zonder huwelijk", "einde voor begin van A", "einde voor begin van r1"],
      [], []
    ),
    (
      "2 maart 2015",
      [
        "einde voor begin van r2", "einde voor begin van r1", "partner zonder huwelijk van r3",
        "einde voor begin van A",
      ], [], []
    ),
    // The version of 2014 does not hold any more, and that of 2015 not yet.
    (
      "31 december 2013", ["partner zonder huwelijk", "einde voor begin van A"], [], []
    ),
    (
      "2 maart 2014", ["einde voor begin van A", "einde voor begin van r2"],
      ["einde voor begin recht 1"],
      ["partner zonder huwelijk huishouden 0", "einde voor begin recht 0"]
    ),
    (
      "2 maart 2015",
      [
        "einde voor begin van B", "einde voor begin van r3", "partner van inwoner",
        "einde voor begin van A", "partner zonder huwelijk",
      ],
      [
        "einde voor begin persoon 1", "einde voor begin recht 2",
        "partner van de inwoner huishouden 0",
      ],
      ["einde voor begin recht 0", "einde voor begin recht 1"]
    ),
  ])
  func exactlyWhatIsExpectedMustBeFound(
    day: String,
    expected: [String],
    missed: [String],
    unexpected: [String]
  ) throws {
    let lines = expected.map { "    verwacht tegenspraak \($0)\n" }.joined()
    let (program, outcome) = try outcome(of: "  peildatum \(day)\n" + lines)
    #expect(outcome.isPassed == (missed.isEmpty && unexpected.isEmpty))
    let failed = outcome.failures.map { failure in
      words(failure.expectation.target, failure.expectation.subject, program)
    }
    #expect(failed == missed)
    let found = outcome.contradictions.map {
      words(.contradiction($0.found.contradiction), $0.found.subject, program)
    }
    #expect(found == unexpected)
  }

  @Test func aDayWithoutAnExpectedContradictionHasNone() throws {
    let (_, outcome) = try outcome(
      of: """
          peildatum 2 maart 2014
            verwacht tegenspraak partner zonder huwelijk
            verwacht tegenspraak einde voor begin van A
            verwacht tegenspraak einde voor begin van r1
          peildatum 3 maart 2014
            verwacht getrouwd is nee

        """
    )
    #expect(outcome.failures.isEmpty)
    let days = outcome.contradictions.map(\.moment.referenceDate.iso)
    #expect(days == ["2014-03-03", "2014-03-03", "2014-03-03"])
  }

  /// What is open is not found; the failure knows what is missing.
  @Test func whatKeepsAContradictionOpenIsKnown() throws {
    let (program, outcome) = try outcome(
      of: "  peildatum 2 maart 2015\n    verwacht tegenspraak einde voor begin van r3\n"
    )
    let failure = try #require(outcome.failures.first)
    guard case .noContradiction(let open?) = failure.found else {
      Issue.record("\(failure.found)")
      return
    }
    #expect(open.missing.map { program.vocabulary[$0.fact].name } == ["einddatum"])
  }

  private func words(
    _ target: ExpectationTarget,
    _ subject: EntityReference,
    _ program: Program
  ) -> String {
    guard case .contradiction(let index) = target else { return "" }
    return "\(program.contradictions[index].label) \(subject.kind.word) \(subject.index)"
  }

  private func outcome(of moments: String) throws -> (Program, TestOutcome) {
    let text = Self.rules.dropLast() + moments
    let compilation = compile([SourceFile(path: "proef.regels", text: String(text))])
    let mistakes = compilation.diagnostics.map { "\($0.code): \($0.message)" }
    let program = try #require(compilation.programs.first, "\(mistakes)")
    return (program, try #require(runTests(of: Engine(program)).first))
  }
}
