import Base
import TestSupport
import Testing

@testable import RuleLanguage

/// Tokens, lines and what lies between them.
@Suite struct LexerTests {
  private func tokens(_ text: String) -> [(kind: TokenKind, text: String)] {
    let source = SourceFile(path: "a", text: text)
    var diagnostics: [Diagnostic] = []
    let layout = lex(source, file: 0, into: &diagnostics)
    return layout.tokens.filter { $0.kind != .newline }.map { token in
      (token.kind, String(decoding: source.bytes[token.range], as: UTF8.self))
    }
  }

  private func kinds(_ text: String) -> [TokenKind] { tokens(text).map(\.kind) }

  /// Returns the lines, each with its tokens joined by spaces.
  private func lines(_ text: String) -> [String] {
    let source = SourceFile(path: "a", text: text)
    var diagnostics: [Diagnostic] = []
    let layout = lex(source, file: 0, into: &diagnostics)
    return layout.lines.map { line in
      layout.tokens[line.first..<line.newline].map { token in
        String(decoding: source.bytes[token.range], as: UTF8.self)
      }.joined(separator: " ")
    }
  }

  @Test func everyByteIsATokenOrTrivia() throws {
    for source in try fixtureSources() { expectCovered(source.bytes) }
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 { expectCovered(randomBytes(&random)) }
  }

  private func expectCovered(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(path: "a", bytes: bytes)
    let layout = lex(source, file: 0, into: &diagnostics)
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in layout.tokens {
      #expect(Int(token.start) >= end)
      #expect(isTrivia(bytes[end..<Int(token.start)]))
      end = Int(token.end)
    }
    #expect(isTrivia(bytes[end...]))
  }

  private func isTrivia(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isComment = false
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "\n") { isComment = false }
      if byte == UInt8(ascii: "-"), bytes[index...].starts(with: Array("--".utf8)) {
        isComment = true
      }
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      guard isComment || isSpace || byte == 0xC2 || byte == 0xA0 else { return false }
    }
    return true
  }

  @Test func numbersAmountsAndPercentagesAreOneToken() {
    #expect(kinds("2015 1.254,90 12,5 25.000") == [.integer, .number, .number, .number])
    #expect(kinds("€ 1.254,90 €0 € 0,01") == [.amount, .amount, .amount])
    #expect(kinds("12,5% 8%") == [.percentage, .percentage])
    #expect(kinds("1.25 12.5% 3.8 € 12.5 €") == [.other, .other, .other, .other, .other])
    #expect(tokens("1, 2").map(\.text) == ["1", ",", "2"])
  }

  @Test func datesAreOneTokenEvenWhenThereIsNoSuchDay() {
    #expect(tokens("1 januari 2015 31 februari 2015").map(\.kind) == [.date, .date])
    #expect(kinds("1 Mei 2015") == [.date])
    #expect(kinds("1 mei") == [.integer, .word])
    #expect(kinds("100 mei 2015") == [.integer, .word, .integer])
    #expect(kinds("1 mei 20155") == [.integer, .word, .integer])
  }

  @Test func wordsMayHoldHyphensDigitsAndLettersOutsideASCII() {
    #expect(
      kinds("AWBZ-zorg cliënt 's-Gravenhage in- r4395-4397") == Array(repeating: .word, count: 5)
    )
    #expect(kinds("§7.3.2 art. a=b") == [.other, .other, .other])
    #expect(kinds("a+b") == [.word, .plus, .word])
    #expect(kinds("de het De") == [.article, .article, .word])
  }

  @Test func reservedWordsAreThe32OfTheGrammar() {
    let words = """
      van en of niet geen als tenzij dan anders is een valt vanaf tot per op over volgens elke er \
      waarvoor som aantal hoogste laagste vroegste laatste bron onbepaald nooit ja nee
      """
    #expect(reservedWords == words.split(separator: " ").map(String.init))
    #expect(kinds(words) == Array(repeating: .reserved, count: 32))
    #expect(kinds(words.uppercased()) == Array(repeating: .word, count: 32))
  }

  @Test func everyKeywordIsFoundByItsWord() {
    for keyword in Keyword.allCases where keyword != .unknown {
      let key = keyword.rawValue.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      #expect(KeywordTable.shared.entry(key).keyword == keyword)
    }
  }

  @Test func quotationMarksCloseTheirOwnSort() {
    #expect(tokens(#""a" “b "c" d” „e”"#).map(\.text) == [#""a""#, #"“b "c" d”"#, "„e”"])
    #expect(tokens("\"a -- b\" -- c").map(\.text) == ["\"a -- b\""])
  }

  @Test func linesGoOnInParenthesesAfterCommasAndBeforeOperators() {
    #expect(lines("a (b\n    c)\nd") == ["a ( b c )", "d"])
    #expect(lines("a,\n  b\nc") == ["a , b", "c"])
    #expect(lines("a\nen b\n  of c\n+ d\n  * e\n/ f") == ["a en b of c + d * e / f"])
    #expect(lines("a\n\n-- uitleg\n  + b") == ["a + b"])
    #expect(lines("a\n- b") == ["a", "- b"])
    #expect(lines("x (\n  a\n)\ny") == ["x ( a )", "y"])
  }

  @Test func linesStopWhereTheNextIsNotDeeper() {
    #expect(lines("  a (b\n  c : d") == ["a ( b", "c : d"])
    #expect(lines("  a,\n  b") == ["a ,", "b"])
    #expect(lines("a\n  of toch : b") == ["a", "of toch : b"])
  }

  @Test func lineEndingsAndByteOrderMarkMakeNoDifference() {
    #expect(lines("\u{FEFF}a b\r\n  c\r\n") == ["a b", "c"])
    #expect(lines("a\u{A0}b") == ["a b"])
  }
}

/// Returns bytes of which most are pieces of the language, and some are anything.
func randomBytes(_ random: inout SplitMix64) -> [UInt8] {
  let pieces = [
    "bepaal ", "voorziening ", "toegang als alle van\n", " : ", "\n", "\n  ", "\n    ", "(", ")",
    ", ", "| ", "en ", "of ", "niet ", "is ", "€ 1,50 ", "1 mei 2015 ", "\"a\" ", "\"", "“", "”",
    "bron ", "\t", "-- ", "12,5% ", "van ", "a ", "tabel ", "uitkomst ", "vanaf ", "tot en met ",
    "let op\n", "proef ", "verwacht ", "peildatum ", "\u{FEFF}", "é", "§", "onbepaald ",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...60, using: &random) {
    if Int.random(in: 0..<10, using: &random) == 0 {
      bytes.append(UInt8.random(in: 0...255, using: &random))
    } else {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }
  return bytes
}
