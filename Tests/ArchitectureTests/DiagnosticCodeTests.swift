import TestSupport
import Testing

/// Every kind of mistake has a name of its own and a golden text.
@Suite struct DiagnosticCodeTests {
  @Test func everyCodeHasAFixtureAndEveryFixtureACode() throws {
    let codes = Set(try Self.codes())
    let shown = try shownDiagnosticCodes()
    #expect(codes.count >= 100)
    #expect(codes.subtracting(shown).sorted() == [])
    #expect(shown.subtracting(codes).sorted() == [])
  }

  @Test func codesAreWordsWithDashes() throws {
    for code in try Self.codes() {
      #expect(code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(code)")
    }
  }

  @Test func everyFixtureHasItsGoldenText() throws {
    let inputs = try ["regels", "json", "opdracht", "schrijffout"].reduce(into: Set<String>()) {
      $0.formUnion(try GoldenFile.names(in: "meldingen", $1))
    }
    let expected = Set(try GoldenFile.names(in: "meldingen", "verwacht"))
    #expect(inputs.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(inputs).sorted() == [])
  }

  private static func codes() throws -> [String] {
    try diagnosticCodes(in: PackageFile.paths(in: "Sources", "swift"))
  }
}
