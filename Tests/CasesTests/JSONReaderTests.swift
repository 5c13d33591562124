import Base
import Cases
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("true", "true"), ("false", "false"), ("null", "null"), (" \n\t\r1 ", "1"),
    ("-0", "-0"), ("12.50", "12.50"), ("1e400", "1e400"), ("-1.5E-7", "-1.5E-7"),
    ("123456789012345678901234567890.01", "123456789012345678901234567890.01"),
    ("[]", "[]"), ("[1, [2], {}]", "[1,[2],{}]"), (#"{"b": 1, "a": [true]}"#, "{b:1,a:[true]}"),
    (#""""#, "''"), (#""caf\u00e9 \ud83d\ude00""#, "'café 😀'"), (#""\"\\\/\b\f\n\r\t""#, specials),
    (#"{"gemeld op": "2015-04-13"}"#, "{gemeld op:'2015-04-13'}"), ("\"\u{7F}\u{2028}\"", hidden),
  ])
  func readsValues(text: String, outline: String) throws {
    let (root, diagnostics) = read(text)
    #expect(diagnostics == [])
    #expect(try #require(root).outline == outline)
  }

  @Test func knowsWhereEverythingStands() throws {
    let text = "{ \"é\" : [ \"x\\n\", -1.5, true, {} ] }"
    let file = SourceFile(path: "a.json", text: text)
    let root = try #require(read(text).root)
    let member = try #require(root.members?.first)
    #expect(file.text(of: root.span) == text)
    #expect(file.text(of: member.keySpan) == "\"é\"")
    #expect(file.text(of: member.value.span) == "[ \"x\\n\", -1.5, true, {} ]")
    let pieces = try #require(member.value.elements).map { file.text(of: $0.span) }
    #expect(pieces == ["\"x\\n\"", "-1.5", "true", "{}"])
  }

  @Test func readsOneLineOfManyCases() throws {
    let file = SourceFile(
      path: "zaken.ndjson",
      text: "{\"zaak\": 1}\n{\"zaak\": x}\n{\"zaak\": 3}\n"
    )
    let lines = LineIndex(file)
    var diagnostics: [Diagnostic] = []
    let roots = (1...3).map { line in
      parseJSON(file, index: 4, in: lines.range(ofLine: line), into: &diagnostics)
    }
    #expect(roots.map { $0?["zaak"]?.outline } == ["1", nil, "3"])
    #expect(roots[2]?.span == Span(file: 4, start: 24, end: 35))
    #expect(diagnostics.map(\.code) == ["json-woord-onbekend"])
    #expect(diagnostics.map { lines.position(of: $0.primary.span.start).line } == [2])
  }

  @Test func keepsTheTreeWhenAKeyStandsTwice() throws {
    let (root, diagnostics) = read(#"{"a": 1, "b": 2, "a": 3, "a": 4, "\u0062": 5}"#)
    #expect(diagnostics.map(\.code) == ["json-sleutel-dubbel", "json-sleutel-dubbel"])
    #expect(diagnostics.map(\.message) == ["`a` staat er twee keer", "`b` staat er twee keer"])
    #expect(try #require(root).outline == "{a:1,b:2,a:3,a:4,b:5}")
    #expect(root?["a"]?.outline == "1")
  }

  @Test(arguments: [100, 101, 100_000])
  func followsAHundredBrackets(depth: Int) {
    let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let (root, diagnostics) = read(arrays)
    #expect((root != nil) == (depth <= 100))
    #expect(diagnostics.map(\.code) == (depth <= 100 ? [] : ["json-te-diep"]))
    let objects = String(repeating: "{\"a\":", count: depth)
    #expect(
      read(objects).diagnostics.map(\.code) == [depth > 100 ? "json-te-diep" : "json-niet-af"]
    )
  }

  @Test func namesTheKindsForMessages() throws {
    let root = try #require(read(#"[{}, [], "", 1, true, null]"#).root)
    let names = root.elements?.map(\.kindName)
    #expect(names == ["een object", "een lijst", "een tekst", "een getal", "`true`", "`null`"])
  }
}

private let specials = "'\"\\/\u{8}\u{C}\n\r\t'"
private let hidden = "'\u{7F}\u{2028}'"
