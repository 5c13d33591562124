import Assessment
import Base
import Evaluation
import Reporting
import RuleProgram
import Testing

/// The last lines of a check, of a case that could not be read, and of the tests of the rules.
@Suite struct SummaryTests {
  private func mistake(in file: Int, _ severity: Severity = .error) -> Diagnostic {
    let span = Span(file: file, start: 0, end: 1)
    return Diagnostic(severity, code: "fout", message: "fout", primary: Label(span, ""))
  }

  @Test func checkCountsMistakesAndFiles() {
    let three = [mistake(in: 0), mistake(in: 0), mistake(in: 4)]
    let summary = "3 fouten in 2 van 9 bestanden. Er is niets uitgevoerd."
    #expect(checkSummary(three, fileCount: 9) == summary)
    #expect(
      checkSummary([mistake(in: 0), mistake(in: 0, .warning)], fileCount: 1)
        == "1 fout en 1 waarschuwing in 1 bestand. Er is niets uitgevoerd."
    )
    #expect(
      checkSummary([mistake(in: 0, .warning)], fileCount: 2)
        == "Geen fouten en 1 waarschuwing in 2 bestanden."
    )
    #expect(checkSummary([], fileCount: 9) == "Geen fouten in 9 bestanden.")
  }

  @Test func caseSaysThatItWasNotAssessed() {
    let found = caseSummary([mistake(in: 0), mistake(in: 0)], path: "zaak.json")
    #expect(found == "2 fouten in zaak.json. Deze zaak is niet beoordeeld.")
  }

  @Test func failingTestShowsWhatWasFound() throws {
    let test = """


      proef "Een half jaar"
        persoon B
        recht r1 van B   einddatum is 31 maart 2017, bekendmaking is 10 februari 2015
        peildatum 2 maart 2015
          verwacht oude maaltijden van r1 : loopt tot en met 11 augustus 2015
      """
    let file = SourceFile(path: "dorp.regels", text: villageRules + test)
    let program = try #require(compile([file]).programs.first)
    let outcomes = runTests(of: Engine(program))
    let found = text(outcomes, program: program, files: [file])
    #expect(found.contains("fout[proef-mislukt]: Een half jaar\n"))
    #expect(found.contains("gevonden: tot en met 10 augustus"))
    #expect(
      found.contains(
        """
            peildatum 2 maart 2015
            verwacht  tot en met 11 augustus 2015
            gevonden  tot en met 10 augustus 2015, door half jaar
            einddag   31 maart 2017     einde van het recht
                      10 augustus 2015  half jaar: beslist
            bron      Plan §9
            = hulp: pas de verwachting aan, of de regel op regel
        """
      )
    )
    #expect(found.hasSuffix("\n0 proeven geslaagd, 1 mislukt.\n"))
  }
}
