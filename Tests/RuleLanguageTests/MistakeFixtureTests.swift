import Base
import FoundationEssentials
import RuleLanguage
import Testing

/// Every mistake in the form of a rule file against its golden text in `Fixtures/meldingen`.
@Suite struct MistakeFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try Self.codes()
    #expect(codes.count >= 40)
    for code in codes {
      let source = try Fixtures.source("Fixtures/meldingen/\(Self.fixture(of: code)).regels")
      #expect(Self.rendered(source).contains("[\(code)]"), "\(code)")
    }
  }

  @Test(arguments: try codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = Self.fixture(of: code)
    let source = try Fixtures.source("Fixtures/meldingen/\(name).regels")
    let found = Self.rendered(source)
    let expected = try Fixtures.golden("Fixtures/meldingen/\(name).verwacht", updatedTo: found)
    #expect(found == expected, "\(difference(expected, found))")
  }

  @Test(arguments: try codes())
  func fixtureShowsOneMistakeOnly(code: String) throws {
    let source = try Fixtures.source("Fixtures/meldingen/\(Self.fixture(of: code)).regels")
    var diagnostics: [Diagnostic] = []
    _ = parse(source, file: 0, into: &diagnostics)
    #expect(Set(diagnostics.map(\.code)) == [code])
  }

  @Test func messagesFollowTheHouseStyle() throws {
    for code in try Self.codes() {
      let source = try Fixtures.source("Fixtures/meldingen/\(Self.fixture(of: code)).regels")
      var diagnostics: [Diagnostic] = []
      _ = parse(source, file: 0, into: &diagnostics)
      for diagnostic in diagnostics {
        #expect(!diagnostic.message.hasSuffix("."), "\(code)")
        #expect(diagnostic.message.first?.isUppercase != true, "\(code)")
        #expect(diagnostic.help != nil, "\(code)")
        #expect(!diagnostic.primary.text.isEmpty, "\(code)")
      }
    }
  }

  private static func rendered(_ source: SourceFile) -> String {
    var diagnostics: [Diagnostic] = []
    _ = parse(source, file: 0, into: &diagnostics)
    return render(diagnostics.sortedByPlace(), in: [source])
  }

  /// The fixture of a code, where a mistake that a case can have too goes by a longer name.
  private static func fixture(of code: String) -> String {
    code == "dag-bestaat-niet" ? "dag-bestaat-niet-in-regels" : code
  }

  /// The codes in the messages of the lexer and the parser.
  private static func codes() throws -> [String] {
    let codes = try ["LexerMessages", "MissingMessages", "ParserMessages"].flatMap { name in
      let source = try Fixtures.source("Sources/RuleLanguage/\(name).swift")
      let text = String(decoding: source.bytes, as: UTF8.self)
      return text.split(separator: "\n").compactMap { line -> String? in
        guard line.contains("code: \"") else { return nil }
        return line.split(separator: "\"").dropFirst().first.map(String.init)
      }
    }
    return Set(codes).sorted()
  }
}
