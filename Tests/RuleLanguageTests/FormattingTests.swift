import Base
import TestSupport
import Testing

@testable import RuleLanguage

/// The layout of rule files: what changes, and above all what does not.
@Suite struct FormattingTests {
  /// Files that people wrote: the shipped rules, the fixtures and the examples of the language.
  private func writtenFiles() throws -> [SourceFile] {
    let readme = try PackageFile.text(of: "Rules/README.md")
    let examples = FencedBlock.all(in: readme).filter { $0.language.hasPrefix("regels") }
    #expect(examples.count > 20)
    return try PackageFile.paths(in: "Rules", "regels").map { path in
      SourceFile(path: path, bytes: try PackageFile.bytes(of: path))
    } + fixtureSources()
      + examples.map { SourceFile(path: "README.md:\($0.line)", text: $0.text) }
  }

  private func parsed(_ source: SourceFile) -> (tree: RuleFileSyntax, mistakes: [Diagnostic]) {
    var mistakes: [Diagnostic] = []
    return (parse(source, file: 0, into: &mistakes), mistakes)
  }

  /// Returns the layout of a file, or nil when it has mistakes, and holds it to all laws.
  @discardableResult
  private func layout(of source: SourceFile) throws -> SourceFile? {
    let before = parsed(source)
    var mistakes: [Diagnostic] = []
    guard let bytes = try formatted(source, file: 0, into: &mistakes) else {
      #expect(mistakes.contains { $0.isError }, "\(source.path)")
      return nil
    }
    #expect(mistakes.isEmpty, "\(source.path)")
    let after = SourceFile(path: source.path, bytes: bytes)
    #expect(drawing(before.tree, source) == drawing(parsed(after).tree, after), "\(source.path)")
    #expect(parsed(after).mistakes.filter(\.isError).isEmpty, "\(source.path)")
    #expect(comments(in: after) == comments(in: source), "\(source.path)")
    var others: [Diagnostic] = []
    let again = try formatted(after, file: 0, into: &others)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      differences(between: text, and: String(decoding: again ?? [], as: UTF8.self)) == [],
      "\(source.path)"
    )
    expectTidy(bytes, source.path)
    return after
  }

  /// A tree without its places, and without the white space in what it quotes from the file.
  private func drawing(_ tree: RuleFileSyntax, _ source: SourceFile) -> [UInt8] {
    var isQuote = false
    return syntaxDump(tree, of: source).unicodeScalars.reduce(into: []) { bytes, scalar in
      if scalar == "‹" || scalar == "›" { isQuote = scalar == "‹" }
      if !isQuote || scalar != " " { bytes += Array(String(scalar).utf8) }
    }
  }

  /// The comments of a file in their order, without the white space behind them.
  private func comments(in source: SourceFile) -> [String] {
    var mistakes: [Diagnostic] = []
    let layout = lex(source, file: 0, into: &mistakes)
    let trivia = Trivia(source.bytes, layout.tokens)
    return trivia.comments.map { String(decoding: source.bytes[$0.range], as: UTF8.self) }
  }

  private func expectTidy(_ bytes: [UInt8], _ path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.isEmpty || text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
    #expect(!text.utf8.contains(UInt8(ascii: "\r")), "\(path)")
    #expect(!text.contains("\n\n\n") && !text.hasPrefix("\n"), "\(path)")
    #expect(!text.contains(" \n"), "\(path)")
  }

  @Test func whatPeopleWroteKeepsItsMeaning() throws {
    var count = 0
    for source in try writtenFiles() where try layout(of: source) != nil { count += 1 }
    #expect(count > 250)
  }

  @Test func everythingThatTheGrammarAllowsKeepsItsMeaning() throws {
    for seed in 0..<60 {
      let generator = RuleFileGenerator(seed: UInt64(seed))
      let source = SourceFile(path: "seed \(seed)", text: generator.text)
      let mistakes = parsed(source).mistakes
      #expect(mistakes.isEmpty, "\(render(mistakes, in: [source]))")
      #expect(try layout(of: source) != nil, "seed \(seed)")
      #expect(comments(in: source) == generator.comments, "seed \(seed)")
    }
  }
}
