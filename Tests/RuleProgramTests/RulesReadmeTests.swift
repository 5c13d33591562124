import Base
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

/// `Rules/README.md` against the language: every example, word and code in it.
@Suite struct RulesReadmeTests {
  @Test func theWholeExampleComesFirst() throws {
    let examples = try Readme.examples()
    #expect(examples.count >= 14)
    #expect(examples.first?.isWhole == true)
    #expect(examples.first?.text.contains("\nproef ") == true)
  }

  @Test(arguments: try Readme.examples())
  func exampleIsRead(_ example: Readme.Example) throws {
    let file = SourceFile(path: "README.md:\(example.line)", text: try Readme.text(of: example))
    var mistakes: [Diagnostic] = []
    _ = parse(file, file: 0, into: &mistakes)
    #expect(mistakes.isEmpty, "\(render(mistakes, in: [file]))")
  }

  @Test(arguments: try Readme.examples())
  func exampleCompiles(_ example: Readme.Example) throws {
    let file = SourceFile(path: "README.md:\(example.line)", text: try Readme.text(of: example))
    let compilation = compile([file])
    let errors = compilation.diagnostics.filter(\.isError)
    #expect(errors.isEmpty, "\(render(errors, in: [file]))")
    #expect(!compilation.programs.isEmpty)
  }

  @Test func everyReservedWordIsExplainedAndInTheGrammar() throws {
    let grammar = try Readme.grammarWords()
    let explanation = try Readme.section("6.")
    let missing = reservedWords.filter {
      !grammar.contains($0) || !explanation.contains("`\($0)`")
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func everyWordThatTheParserReadsIsInTheGrammar() throws {
    let grammar = try Readme.grammarWords()
    let words = try Readme.parserWords()
    #expect(words.count > 100)
    let missing = words.filter { !grammar.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func everyCodeOfAFixtureIsInTheTable() throws {
    let codes = try shownDiagnosticCodes()
    #expect(codes.count > 100)
    let missing = codes.subtracting(try Readme.tableCodes()).sorted()
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func everyCodeInTheTableExists() throws {
    let known = try Readme.sources(
      in: "RuleLanguage",
      "RuleProgram",
      "Cases",
      "Logbook",
      "Population",
      "Commands",
      "Reporting"
    ).joined()
    let gone = try Readme.tableCodes().filter { !known.contains("\"\($0)\"") }
    #expect(gone.isEmpty, "\(gone)")
  }

  @Test func theMessageShownIsThatOfItsFixture() throws {
    let golden = try GoldenFile.text(of: "meldingen/gat-in-versies.verwacht")
    let shown = FencedBlock.all(in: try Readme.section("9.")).first { $0.language == "text" }
    #expect(golden.hasPrefix(try #require(shown).text))
  }
}

/// The text of `Rules/README.md`, taken apart.
enum Readme {
  /// A fenced block that is an example.
  struct Example: Sendable, CustomTestStringConvertible {
    /// The line on which the block begins.
    var line: Int
    /// Whether it stands alone; any other goes with the first example.
    var isWhole: Bool
    /// What is written in it.
    var text: String

    var testDescription: String { "regel \(line)" }
  }

  /// Returns the whole text.
  static func whole() throws -> String { try PackageFile.text(of: "Rules/README.md") }

  /// Returns the examples, in order.
  static func examples() throws -> [Example] {
    FencedBlock.all(in: try whole()).compactMap { block in
      switch block.language {
      case "regels": Example(line: block.line, isWhole: true, text: block.text)
      case "regels-deel": Example(line: block.line, isWhole: false, text: block.text)
      default: nil
      }
    }
  }

  /// Returns an example as a rule file, behind the first one if it is a part of that.
  static func text(of example: Example) throws -> String {
    if example.isWhole { return example.text }
    return try #require(try examples().first).text + "\n" + example.text
  }

  /// Returns the chapter with a number.
  static func section(_ number: String) throws -> String {
    let chapters = try whole().split(separator: "\n## ")
    return String(try #require(chapters.first { $0.hasPrefix(number) }))
  }

  /// Returns the words between quotation marks in the grammar.
  static func grammarWords() throws -> Set<String> {
    let grammar = try #require(
      FencedBlock.all(in: try section("7.")).first { $0.language == "ebnf" }
    ).text
    let quoted = grammar.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return Set(quoted.flatMap { $0.split { !$0.isLetter } }.map(String.init))
  }

  /// Returns the keywords that the parser names, from its source.
  static func parserWords() throws -> [String] {
    let sources = try sources(in: "RuleLanguage")
    let list = try #require(sources.first { $0.contains("enum Keyword:") })
    let parser = sources.filter { !$0.contains("enum Keyword:") }.joined()
    let named = parser.split { !$0.isLetter && $0 != "." }.compactMap {
      $0.split(separator: ".").last
    }
    let keywords = list.split(separator: "\n")
      .filter { $0.hasPrefix("  case ") && !$0.contains("=") }
      .flatMap { $0.dropFirst(7).split { !$0.isLetter } }
    return Set(keywords).intersection(named).map(String.init).sorted()
  }

  /// Returns the texts of the Swift files of modules.
  static func sources(in modules: String...) throws -> [String] {
    try modules.flatMap { module in
      try PackageFile.paths(in: "Sources/\(module)", "swift").map { try PackageFile.text(of: $0) }
    }
  }

  /// Returns the codes in the table of messages.
  static func tableCodes() throws -> Set<String> {
    let rows = try section("9.").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let cells = rows.map { $0.split(separator: " | ")[0] }
    return Set(cells.flatMap { $0.split { "|` ".contains($0) } }.map(String.init))
  }
}
