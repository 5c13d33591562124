import Base
import Cases
import TestSupport
import Testing

@Suite struct JSONMistakeTests {
  /// The code and the text under the marks; an empty text is a place between two characters.
  @Test(arguments: [
    ("", ["bestand-leeg ()"]),
    (" \n ", ["bestand-leeg ()"]),
    ("\u{FEFF}{}", ["json-bom (\u{FEFF})"]),
    ("{", ["json-niet-af ()"]),
    (#"{"a""#, ["json-niet-af ()"]),
    (#"{"a":"#, ["json-niet-af ()"]),
    (#"{"a": 1,"#, ["json-niet-af ()"]),
    ("[1, ", ["json-niet-af ()"]),
    (#"["ab"#, ["json-tekst-open ()"]),
    ("{\"a\": \"b\n}", ["json-tekst-open ()"]),
    (#"["a\"#, ["json-tekst-open ()"]),
    (#"["\u00"#, ["json-escape-onbekend (\\u00)", "json-tekst-open ()"]),
    ("[1 2]", ["json-komma-ontbreekt ()"]),
    ("{\"a\": 1\n\"b\": 2 \"c\": 3}", ["json-komma-ontbreekt ()", "json-komma-ontbreekt ()"]),
    ("[1, ]", ["json-komma-te-veel (,)"]),
    (#"{"a": [1,], "b": 2,}"#, ["json-komma-te-veel (,)", "json-komma-te-veel (,)"]),
    ("[,]", ["json-teken-onverwacht (,)"]),
    ("{1: 2}", ["json-sleutel-los (1)"]),
    (#"{"a" 1}"#, ["json-teken-onverwacht (1)"]),
    (#"{"a"= 1}"#, ["json-teken-onverwacht (=)"]),
    (#"{"a": 1; "b": 2}"#, ["json-teken-onverwacht (;)"]),
    (#"{"a": ]"#, ["json-teken-onverwacht (])"]),
    ("['a']", ["json-teken-onverwacht (')"]),
    ("[/* x */]", ["json-teken-onverwacht (/)"]),
    ("{gemeld op: 1}", ["json-sleutel-los (gemeld op)"]),
    (#"{"a": ja, "b": AWBZ indicatie}"#, ["json-woord-onbekend (ja)", wordCode]),
    ("[“ja”]", ["json-woord-onbekend (“ja”)"]),
    ("[True]", ["json-woord-onbekend (True)"]),
    ("[01, 1., .5, +1, 1e, -, 0x1]", numbers),
    ("[2015-04-20]", ["json-getal-vorm (2015-04-20)"]),
    (#"{"a": 672,50, "b": 1}"#, ["json-getal-vorm (672,50)"]),
    (#"["\q\é"]"#, ["json-escape-onbekend (\\q)", "json-escape-onbekend (\\é)"]),
    (#"["\ud83d x"]"#, ["json-teken-half (\\ud83d)"]),
    (#"["\ude00"]"#, ["json-teken-half (\\ude00)"]),
    (#"["\ud83d\u0041"]"#, ["json-teken-half (\\ud83d)"]),
    ("[\"a\tb\tc\"]", ["json-stuurteken (\t)"]),
    ("{} {}", ["json-rest ({)"]),
    ("[1] extra", ["json-rest (extra)"]),
    (#"{"a": 1, "a": 2}"#, ["json-sleutel-dubbel (\"a\")"]),
    (String(repeating: "[", count: 101), ["json-te-diep ([)"]),
    ("[" + String(repeating: "1 ", count: 500) + "]", commas),
  ])
  func marksEachMistakeOnce(text: String, expected: [String]) {
    let file = SourceFile(path: "zaak.json", text: text)
    let found = read(text).diagnostics.map { "\($0.code) (\(file.text(of: $0.primary.span)))" }
    #expect(found == expected)
    #expect(found == ["json-sleutel-dubbel (\"a\")"] || read(text).root == nil)
  }

  @Test func refusesBytesThatAreNoUTF8() {
    let (root, diagnostics) = read(Array("{\"naam\": \"caf".utf8) + [0xE9] + Array("\"}".utf8))
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == ["utf8-stuk"])
    #expect(diagnostics.first?.primary == Label(Span(file: 0, start: 13, end: 14), byteLabel))
  }

  /// What the edits of a message make of a file has no mistake left.
  @Test(arguments: [
    "\u{FEFF}{}", "[1 2 3]", #"{"a": [1,], "b": 2,}"#, "{gemeld op: 1}", "[ja, nee, niets, AWBZ x]",
    #"{"a": 672,50, "b": 1}"#,
  ])
  func mendsWhatItsEditsSay(text: String) {
    let edits = read(text).diagnostics.flatMap(\.edits)
    let (root, diagnostics) = read(Array(text.utf8).applying(edits))
    #expect(root != nil)
    #expect(diagnostics == [])
  }

  @Test(arguments: goldens)
  func rendersAsExpected(_ golden: Golden) {
    let file = SourceFile(path: "zaak.json", text: golden.text)
    let found = render(read(golden.text).diagnostics, in: [file])
    let difference = differences(between: golden.rendered, and: found)
    #expect(difference == [])
  }
}

struct Golden: CustomTestStringConvertible {
  let text: String
  let rendered: String
  var testDescription: String { text }
}

private let wordCode = "json-woord-onbekend (AWBZ indicatie)"
private let byteLabel = "byte E9 hoort hier niet"
private let numbers = ["01", "1.", ".5", "+1", "1e", "-", "0x1"].map { "json-getal-vorm (\($0))" }
private let commas = Array(repeating: "json-komma-ontbreekt ()", count: 20)

private let goldens = [
  Golden(
    text: "{\n\t\"café\": \"é\",\n\t\"naam\": 'x'\n}\n",
    rendered: """
      zaak.json:3:10: fout[json-teken-onverwacht]: `'` hoort hier niet
        |
      3 | \t"naam": 'x'
        | \t        ^ verwacht: een waarde
        = hulp: gebruik rechte dubbele aanhalingstekens: `"`

      """
  ),
  Golden(
    text: "{\n \"café\": 1,\n \"café\": 2\n}\n",
    rendered: """
      zaak.json:3:2: fout[json-sleutel-dubbel]: `café` staat er twee keer
        |
      2 |  "café": 1,
        |  ------ hier voor het eerst
      3 |  "café": 2
        |  ^^^^^^ voor de tweede keer in dit object
        = hulp: laat één van de twee staan

      """
  ),
  Golden(
    text: "{\n \"personen\": [\n  {\"id\": \"A\"\n",
    rendered: """
      zaak.json:3:13: fout[json-niet-af]: het einde komt te vroeg
        |
      3 |   {"id": "A"
        |   - hier begint dit object
        |             ^ hierna ontbreekt `}`
        = hulp: vul aan wat ontbreekt, of kijk of het bestand heel is overgekomen

      """
  ),
  Golden(
    text: "{\"gehuwd\": nee, \"kostprijs\": 672,50}",
    rendered: """
      zaak.json:1:12: fout[json-woord-onbekend]: `nee` staat los
        |
      1 | {"gehuwd": nee, "kostprijs": 672,50}
        |            ^^^ verwacht: `true`, `false`, `null`, een getal of een tekst
        = hulp: schrijf `false`

      zaak.json:1:30: fout[json-getal-vorm]: `672,50` is geen getal in JSON
        |
      1 | {"gehuwd": nee, "kostprijs": 672,50}
        |                              ^^^^^^ een getal met een komma
        = hulp: schrijf een punt in plaats van de komma

      """
  ),
  Golden(
    text: "",
    rendered: """
      zaak.json:1:1: fout[bestand-leeg]: er staat niets in
        |
      1 |
        | ^ hier hoort een zaak te staan
        = hulp: schrijf een zaak als JSON-object, van `{` tot en met `}`

      """
  ),
]
