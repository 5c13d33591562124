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

  /// The codes in the messages of the analysis.
  private static func codes() throws -> [String] {
    try diagnosticCodes(in: PackageFile.paths(in: "Sources/RuleProgram/Analysis", "swift"))
  }
}
