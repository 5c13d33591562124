import Base
import Cases
import TestSupport
import Testing

/// Every mistake in a case against its golden text in `Fixtures/meldingen`.
@Suite struct CaseFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try Self.codes()
    #expect(codes.count >= 13)
    for code in codes {
      let expected = try GoldenFile.text(of: "meldingen/\(code).verwacht")
      #expect(expected.contains("[\(code)]"), "\(code).verwacht")
    }
  }

  @Test(arguments: try codes())
  func mistakeReadsAsExpected(code: String) throws {
    let file = try GoldenFile.source("meldingen/\(code).json")
    var diagnostics: [Diagnostic] = []
    let result = decodeCase(file, vocabulary: sampleVocabulary(), into: &diagnostics)
    #expect(result == nil)
    let found = render(diagnostics, in: [file])
    let difference = try GoldenFile.difference(of: found, from: "meldingen/\(code).verwacht")
    #expect(difference == [])
  }

  /// The codes in the messages about cases.
  private static func codes() throws -> [String] {
    try diagnosticCodes(in: ["Sources/Cases/CaseMessages.swift"])
  }
}
