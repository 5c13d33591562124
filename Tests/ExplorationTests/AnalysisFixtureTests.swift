import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

@testable import Exploration

/// Every mistake that the analysis finds against its golden text in `Fixtures/meldingen`.
@Suite struct AnalysisFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try Self.codes()
    #expect(codes.count >= 12)
    for code in codes {
      let expected = try GoldenFile.text(of: "meldingen/\(code).verwacht")
      #expect(expected.contains("[\(code)]"), "\(code).verwacht")
    }
  }

  @Test(arguments: try codes())
  func mistakeReadsAsExpected(code: String) throws {
    let file = try GoldenFile.source("meldingen/\(code).regels")
    let diagnostics = check(compile([file]))
    #expect(Set(diagnostics.map(\.code)) == [code])
    let found = render(diagnostics, in: [file])
    let difference = try GoldenFile.difference(of: found, from: "meldingen/\(code).verwacht")
    #expect(difference == [])
  }

  /// The household under a message is a case that can be read, and in it happens what is said.
  @Test(arguments: try codes())
  func householdShowsWhatIsSaid(code: String) throws {
    let file = try GoldenFile.source("meldingen/\(code).regels")
    let compilation = compile([file])
    var shown: [Diagnostic: String] = [:]
    for var diagnostic in check(compilation) {
      let household = diagnostic.household
      diagnostic.household = nil
      shown[diagnostic] = household
    }
    for program in compilation.drafts {
      let decoder = CaseDecoder(vocabulary: program.vocabulary)
      let engine = Engine(program)
      for lead in compilation.leads + deepLeads(in: program) {
        guard let quest = lead.quest, let text = shown[lead.diagnostic] else {
          continue
        }
        var mistakes: [Diagnostic] = []
        let source = SourceFile(path: "zaak.json", text: text)
        let found = try #require(decoder.decode(source, into: &mistakes), "\(mistakes)")
        let day = try #require(found.referenceDate)
        #expect(engine.contradictions(in: found, on: day).isEmpty)
        #expect(QuestMeasure(quest, engine).distance(of: Scene(file: found, day: day)) <= 1)
      }
    }
  }

  /// What is about households shows one.
  @Test(arguments: [
    "tabel-gat", "tabel-overlap", "uitzonderingen-botsen", "gat-in-versies", "versies-overlappen",
    "buiten-versies", "einde-voor-begin",
  ])
  func showsAHousehold(code: String) throws {
    let text = try GoldenFile.text(of: "meldingen/\(code).verwacht")
    #expect(text.contains("\n{\"zaak\":\"voorbeeld\""))
  }

  /// The codes in the messages of the analysis.
  private static func codes() throws -> [String] {
    try diagnosticCodes(in: PackageFile.paths(in: "Sources/RuleProgram/Analysis", "swift"))
  }
}
