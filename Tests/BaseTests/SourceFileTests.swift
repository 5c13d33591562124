import Base
import Testing

@Suite struct SourceFileTests {
  private let file = SourceFile(path: "a.regels", text: "eerste\r\n\tcafé é\n\nlaatste")

  @Test(arguments: [
    (0, 1, 1), (7, 1, 8), (8, 2, 1), (9, 2, 2), (14, 2, 6), (15, 2, 7), (18, 3, 1), (19, 4, 1),
    (26, 4, 8), (1000, 4, 8), (-5, 1, 1),
  ])
  func countsLinesAndCharacters(offset: Int, line: Int, column: Int) {
    let position = file.position(of: offset)
    #expect((position.line, position.column) == (line, column))
    #expect(LineIndex(file).position(of: offset) == position)
  }

  @Test func givesTheTextOfALineWithoutItsEnd() {
    let lines = LineIndex(file)
    #expect(lines.count == 4)
    #expect((0...5).map(lines.text(ofLine:)) == ["", "eerste", "\tcafé é", "", "laatste", ""])
  }

  @Test func countsOnFromTheFirstLineOfAPart() {
    let part = SourceFile(path: "a.ndjson", bytes: Array("{}\n\n]".utf8), firstLine: 17)
    let lines = LineIndex(part)
    #expect((16...20).map(lines.text(ofLine:)) == ["", "{}", "", "]", ""])
    #expect(lines.position(of: 4).line == 19)
    #expect(part.position(of: 4) == lines.position(of: 4))
  }

  @Test func keepsSpansCompactAndInRange() {
    #expect(file.text(of: Span(file: 0, start: 9, end: 14)) == "café")
    #expect(file.text(of: Span(file: 0, start: 19, end: 1000)) == "laatste")
    #expect(file.text(of: Span(file: 0, start: 500, end: 1000)) == "")
    #expect(MemoryLayout<Span>.size == 12)
    let span = Span(file: 2, start: -4, end: Int.max)
    #expect((span.file, span.start, span.end) == (2, 0, Int(UInt32.max)))
    #expect(Span(file: 0, start: 9, end: 4).length == 0)
    #expect(Span.none.isNone && Span.none.file == -1)
    let (left, right) = (Span(file: 1, start: 3, end: 5), Span(file: 1, start: 8, end: 9))
    #expect(left.joined(with: right) == Span(file: 1, start: 3, end: 9))
    #expect(left.joined(with: .none) == left)
    #expect(left < right)
  }

  // RFC 3629 and Markus Kuhn's list of malformed sequences.
  @Test(
    arguments: [
      ([0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80], nil),
      ([0x41, 0x80], 1..<2), ([0xC0, 0xAF], 0..<1), ([0xC1, 0xBF], 0..<1),
      ([0xE0, 0x80, 0xAF], 0..<1),
      ([0xED, 0xA0, 0x80], 0..<1), ([0xF4, 0x90, 0x80, 0x80], 0..<1), ([0xF5, 0x80], 0..<1),
      ([0xE2, 0x82], 0..<2), ([0xE2, 0x82, 0x41], 0..<2), ([0xF0, 0x8F, 0xBF, 0xBF], 0..<1),
      ([0xFF], 0..<1), ([0xEF, 0xBF, 0xBF], nil), ([0xF4, 0x8F, 0xBF, 0xBF], nil), ([], nil),
    ] as [([UInt8], Range<Int>?)]
  )
  func findsBytesThatAreNoUTF8(bytes: [UInt8], bad: Range<Int>?) {
    #expect(firstInvalidUTF8(in: bytes) == bad)
  }
}
