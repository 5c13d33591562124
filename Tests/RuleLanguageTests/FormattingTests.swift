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
    for seed in 0..<40 {
      let generator = RuleFileGenerator(seed: UInt64(seed))
      let source = SourceFile(path: "seed \(seed)", text: generator.text)
      let mistakes = parsed(source).mistakes
      #expect(mistakes.isEmpty, "\(render(mistakes, in: [source]))")
      #expect(try layout(of: source) != nil, "seed \(seed)")
      #expect(comments(in: source) == generator.comments, "seed \(seed)")
    }
  }

  /// Everything that a tree can hold occurs in what the generator writes.
  @Test func theGeneratorWritesAllThatTheTreeCanHold() throws {
    var found: Set<String> = []
    for seed in 0..<16 {
      let source = SourceFile(path: "a", text: RuleFileGenerator(seed: UInt64(seed)).text)
      note(parsed(source).tree, into: &found)
    }
    let wanted = try kindsOfSyntax()
    #expect(wanted.count > 100)
    #expect(wanted.subtracting(found).sorted() == [])
  }

  /// Notes the types of a value and of all values in it, and the cases of those with cases.
  private func note(_ value: Any, into found: inout Set<String>) {
    let mirror = Mirror(reflecting: value)
    if type(of: value) == Span.self { return }
    let name = "\(mirror.subjectType)".prefix { $0 != "<" }
    if mirror.displayStyle == .enum {
      let label = mirror.children.first?.label ?? "\(value)".prefix { $0 != "(" }.description
      found.insert("\(name).\(label.split(separator: ".").last ?? "")")
    } else {
      found.insert(String(name))
    }
    for child in mirror.children { note(child.value, into: &found) }
  }

  /// The types of syntax in the sources, those with cases by case; `missing` only stands for mistakes.
  private func kindsOfSyntax() throws -> Set<String> {
    var kinds: Set<String> = []
    for path in try PackageFile.paths(in: "Sources/RuleLanguage/Syntax", "swift") {
      var type = ""
      for line in try PackageFile.text(of: path).split(separator: "\n") {
        if let match = line.firstMatch(of: /(struct|enum) (\w+Syntax)\b/) {
          type = String(match.2)
          if match.1 == "struct" { kinds.insert(type) }
        } else if line.hasPrefix("  case "), !line.contains(":") || line.contains("(") {
          for part in line.dropFirst(7).split(separator: /, (?=[a-z]\w*(,|$))/) {
            kinds.insert("\(type).\(part.prefix { $0 != "(" && $0 != "," })")
          }
        }
      }
    }
    return kinds.filter { !$0.hasSuffix(".missing") }
  }

  @Test func otherWhiteSpaceGivesTheSameBytes() throws {
    var random = SplitMix64(seed: 11)
    let paths = try PackageFile.paths(in: "Rules", "regels")
    #expect(paths.count > 100)
    for path in paths where Int.random(in: 0..<3, using: &random) == 0 {
      var mistakes: [Diagnostic] = []
      let source = SourceFile(path: path, bytes: try PackageFile.bytes(of: path))
      let tidy = try #require(try formatted(source, file: 0, into: &mistakes))
      let other = respaced(SourceFile(path: path, bytes: tidy), &random)
      let found = try formatted(SourceFile(path: path, bytes: other), file: 0, into: &mistakes)
      let text = String(decoding: found ?? [], as: UTF8.self)
      #expect(
        differences(between: String(decoding: tidy, as: UTF8.self), and: text) == [],
        "\(path)"
      )
    }
  }

  /// Returns a file in the layout with other white space in every place where white space is free.
  private func respaced(_ source: SourceFile, _ random: inout SplitMix64) -> [UInt8] {
    var mistakes: [Diagnostic] = []
    let layout = lex(source, file: 0, into: &mistakes)
    let text = String(decoding: source.bytes, as: UTF8.self)
    let step = Int.random(in: 1...5, using: &random)
    let lineEnd = Bool.random(using: &random) ? "\r\n" : "\n"
    let starts = Set(layout.tokens.map { Int($0.start) })
    var bytes: [UInt8] = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let spaces = line.prefix { $0 == " " }.count
      let start = offset + spaces
      offset += line.utf8.count + 1
      bytes += Array(String(repeating: " ", count: spaces * step).utf8)
      var index = start
      while index < offset - 1 {
        if source.bytes[index] == UInt8(ascii: "-"), source.bytes[index + 1] == UInt8(ascii: "-"),
          !layout.tokens.contains(where: { $0.range.contains(index) })
        {
          bytes += source.bytes[index..<offset - 1]
          break
        }
        guard source.bytes[index] == UInt8(ascii: " "), starts.contains(index + 1) else {
          bytes.append(source.bytes[index])
          index += 1
          continue
        }
        bytes +=
          [[0x20], [0x20, 0x20, 0x20], [0x20, 0x09], [0x20, 0xC2, 0xA0, 0x20]]
          .randomElement(using: &random) ?? []
        index += 1
      }
      bytes += Array((["", " ", "\t", "   "].randomElement(using: &random) ?? "").utf8)
      bytes += Array(lineEnd.utf8)
      if line.isEmpty, Bool.random(using: &random) { bytes += Array((" \t" + lineEnd).utf8) }
    }
    return bytes
  }

  @Test func anyBytesAreRefusedOrLaidOut() throws {
    let sources = try fixtureSources().filter { $0.bytes.count < 3000 }
    for seed in 0..<400 {
      var random = SplitMix64(seed: UInt64(seed))
      var bytes = sources[seed % sources.count].bytes
      if seed % 10 == 0 { bytes = randomBytes(&random) }
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 2:
          bytes[place] = [0x20, 0x0A, 0x22, 0x28, 0x2D, 0x3A].randomElement(using: &random) ?? 0
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      try layout(of: SourceFile(path: "seed \(seed)", bytes: bytes))
    }
  }

  private func layout(_ text: String) throws -> String? {
    var mistakes: [Diagnostic] = []
    let source = SourceFile(path: "a", text: text)
    return try formatted(source, file: 0, into: &mistakes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func theExamplesOfTheLanguageAreInTheLayout() throws {
    let readme = try PackageFile.text(of: "Rules/README.md")
    for block in FencedBlock.all(in: readme) where block.language.hasPrefix("regels") {
      let found = try layout(block.text) ?? "mistakes"
      #expect(differences(between: found, and: block.text) == [], "README.md:\(block.line)")
    }
  }

  @Test func nothingStaysNothing() throws {
    #expect(try layout("") == "")
    #expect(try layout(" \r\n\t\n") == "")
    #expect(try layout("\u{FEFF}\n-- niets  ") == "-- niets\n")
  }

  @Test func tabsAreReplacedWhereTheyAreClear() throws {
    #expect(
      try layout(
        "lezing a : getal\n\tvraag \"b\"\n\tgekozen c\n\treden \"d\"\n\tc : 1\n\t\tbron e\n\tf:\t2"
      )
        == "lezing a : getal\n  vraag    \"b\"\n  gekozen  c\n  reden    \"d\"\n  c : 1\n    bron e\n  f : 2\n"
    )
    #expect(try layout("bepaal a : getal\n\tis 1\n\nbepaal b : getal\n  is 1\n") == nil)
  }

  @Test func aLabelThatBeginsWithAJoiningWordStaysALabel() throws {
    let text = """
      bepaal a : getal
        is het laagste van
          x    : 1
          en y : 2
          of z : 3

      """
    #expect(try layout(text) == text)
  }

  @Test func aCommentInsideALineThatStaysWholeGoesAboveIt() throws {
    let text = "tabel a : getal\n  | b, -- een\n    -- twee\n | uitkomst |\n  | - | 1 | -- drie\n"
    #expect(try layout(text) == nil)
    let label =
      "lezing a : getal\n  vraag \"b\"\n  gekozen c\n  reden \"d\"\n  c, -- een\n    d : 1\n  e : 2\n"
    #expect(
      try layout(label) == """
        lezing a : getal
          vraag    "b"
          gekozen  c
          reden    "d"
          -- een
          c, d : 1
          e    : 2

        """
    )
  }

  @Test func whatIsDeepOrLongIsLaidOutToo() throws {
    let open = String(repeating: "(", count: 200)
    let close = String(repeating: ")", count: 200)
    try layout(of: SourceFile(path: "a", text: "bepaal a : ja of nee\n  is \(open)b\(close)\n"))
    let ands = Array(repeating: "bcdefghij", count: 10_000).joined(separator: " en ")
    try layout(of: SourceFile(path: "b", text: "bepaal a : ja of nee\n  is \(ands)\n"))
    var groups = "voorziening a\n  voor b\n  trede c\n  toegang als alle van\n"
    for depth in 0..<190 {
      groups += String(repeating: " ", count: 4 + depth) + "x : alle van\n"
    }
    groups += String(repeating: " ", count: 200) + "x : y\n"
    try layout(of: SourceFile(path: "c", text: groups))
  }
}
