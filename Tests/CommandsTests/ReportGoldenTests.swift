import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import TestSupport
import Testing

@testable import Commands

/// Every case in `Fixtures/zaken/hardenberg` with the shipped rules, against what is expected in
/// `Fixtures/verwacht/hardenberg`: the short text, the full text and the JSON.
///
/// The fingerprint of the rules is left out, or every change of a rule would change every file.
@Suite struct ReportGoldenTests {
  private static let forms = ["kort.txt", "volledig.txt", "json"]

  @Test func everyCaseHasItsExpectations() throws {
    let cases = try GoldenFile.names(in: "zaken/hardenberg", "json")
    #expect(!cases.isEmpty)
    guard !GoldenFile.isUpdating else { return }
    for form in Self.forms {
      #expect(try GoldenFile.names(in: "verwacht/hardenberg", form) == cases)
    }
  }

  @Test(arguments: try GoldenFile.names(in: "zaken/hardenberg", "json"))
  func caseIsAnsweredAsExpected(name: String) throws {
    let path = "Fixtures/zaken/hardenberg/\(name).json"
    let source = SourceFile(
      path: path,
      bytes: try GoldenFile.bytes(of: "zaken/hardenberg/\(name).json")
    )
    let rules = try Self.rules.get()
    var mistakes: [Diagnostic] = []
    let file = decodeCase(source, vocabulary: rules.program.vocabulary, into: &mistakes)
    #expect(render(mistakes, in: [source]) == "")
    let day = try #require(file?.referenceDate)
    let report = assess(try #require(file), with: rules.engine, on: day)
    for form in Self.forms {
      let found = text(report, rules.program, form, path)
      let expected = "verwacht/hardenberg/\(name).\(form)"
      let difference = try GoldenFile.difference(of: found, from: expected)
      #expect(difference == [], "\(expected)")
    }
  }

  /// What is inside the program says the same of every case as the text of the rules.
  @Test func packedRulesAnswerAsTheirText() throws {
    let compiled = try #require(compile(try shippedSources(), skipsTests: true).programs.first)
    let packed = try shippedProgram(of: try #require(compiled.municipality))
    let engines = [compiled, packed].map { Engine($0) }
    for name in try GoldenFile.names(in: "zaken", "json") {
      let source = SourceFile(path: name, bytes: try GoldenFile.bytes(of: "zaken/\(name).json"))
      let answers = engines.map { engine in
        var ignored: [Diagnostic] = []
        let file = decodeCase(source, vocabulary: engine.program.vocabulary, into: &ignored)
        guard let file, let day = file.referenceDate else { return [""] }
        let report = assess(file, with: engine, on: day)
        return Self.forms.map { text(report, engine.program, $0, name) }
      }
      #expect(answers[0] == answers[1], "\(name)")
      #expect(answers[0].allSatisfy { !$0.isEmpty }, "\(name)")
    }
  }

  private func text(
    _ report: Report,
    _ program: Program,
    _ form: String,
    _ path: String
  ) -> String {
    if form == "json" {
      return json(report, program: program, version: programVersion).indentedText
    }
    let detail: Detail = form == "kort.txt" ? .brief : .full
    return Reporting.text(
      report,
      program: program,
      detail: detail,
      emphasis: false,
      caseName: path
    )
  }

  /// The rules, compiled once for all cases.
  private static let rules = Result {
    var program = try shippedProgram(of: "Hardenberg")
    program.fingerprint = GoldenFile.noFingerprint
    return (program: program, engine: Engine(program))
  }
}
