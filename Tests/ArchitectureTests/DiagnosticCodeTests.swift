import TestSupport
import Testing

/// Every kind of mistake has a name of its own and a golden text.
@Suite struct DiagnosticCodeTests {
  @Test func everyCodeHasAFixtureAndEveryFixtureACode() throws {
    var codes: Set<String> = []
    for line in try swiftFiles(in: "Sources").flatMap(\.code) {
      if let match = line.firstMatch(of: /code: "([^"]+)"/) { codes.insert(String(match.1)) }
    }
    var shown: Set<String> = []
    for file in try textFiles(in: "Fixtures/meldingen", "verwacht") {
      for match in file.text.matches(of: #/: (?:fout|let op)\[([^\]]+)\]: /#) {
        shown.insert(String(match.1))
      }
    }
    #expect(codes.count >= 100)
    #expect(codes.subtracting(shown).sorted() == [])
    #expect(shown.subtracting(codes).sorted() == [])
  }

  @Test func codesAreWordsWithDashes() throws {
    for line in try swiftFiles(in: "Sources").flatMap(\.code) {
      guard let match = line.firstMatch(of: /code: "([^"]+)"/) else { continue }
      #expect(match.1.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(match.1)")
    }
  }

  @Test func everyFixtureHasItsGoldenText() throws {
    let inputs = try ["regels", "json", "opdracht"].reduce(into: Set<String>()) {
      $0.formUnion(try GoldenFile.names(in: "meldingen", $1))
    }
    let expected = Set(try GoldenFile.names(in: "meldingen", "verwacht"))
    #expect(inputs.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(inputs).sorted() == [])
  }
}
