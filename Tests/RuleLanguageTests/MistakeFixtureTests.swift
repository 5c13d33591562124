import Base
import RuleLanguage
import TestSupport
import Testing

/// Every mistake in the form of a rule file against its golden text in `Fixtures/meldingen`.
@Suite struct MistakeFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try Self.codes()
    #expect(codes.count >= 40)
    for code in codes {
      let name = Self.fixture(of: code)
      let expected = try GoldenFile.text(of: "meldingen/\(name).verwacht")
      #expect(expected.contains("[\(code)]"), "\(name).verwacht")
    }
  }

  @Test(arguments: try codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = Self.fixture(of: code)
    let file = try GoldenFile.source("meldingen/\(name).regels")
    let found = render(diagnostics(of: file).sortedByPlace(), in: [file])
    let difference = try GoldenFile.difference(of: found, from: "meldingen/\(name).verwacht")
    #expect(difference == [])
  }

  @Test(arguments: try codes())
  func fixtureShowsOneMistakeOnly(code: String) throws {
    let file = try GoldenFile.source("meldingen/\(Self.fixture(of: code)).regels")
    #expect(Set(diagnostics(of: file).map(\.code)) == [code])
  }

  @Test func messagesFollowTheHouseStyle() throws {
    for code in try Self.codes() {
      let file = try GoldenFile.source("meldingen/\(Self.fixture(of: code)).regels")
      for diagnostic in diagnostics(of: file) {
        #expect(!diagnostic.message.hasSuffix("."), "\(code)")
        #expect(diagnostic.message.first?.isUppercase != true, "\(code)")
        #expect(diagnostic.help != nil, "\(code)")
        #expect(!diagnostic.primary.text.isEmpty, "\(code)")
      }
    }
  }

  private func diagnostics(of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = parse(file, file: 0, into: &diagnostics)
    return diagnostics
  }

  /// The fixture of a code, where a mistake that a case can have too goes by a longer name.
  private static func fixture(of code: String) -> String {
    code == "dag-bestaat-niet" ? "dag-bestaat-niet-in-regels" : code
  }

  /// The codes in the messages of the lexer and the parser.
  private static func codes() throws -> [String] {
    try diagnosticCodes(
      in: ["LexerMessages", "MissingMessages", "ParserMessages"].map {
        "Sources/RuleLanguage/\($0).swift"
      }
    )
  }
}
