import Base
import Testing

@Suite struct JSONWriterTests {
  private let value = JSONValue.object([
    ("vorm", .number(1)),
    ("zaak", .string("HB-C01")),
    ("leeg", .array([])),
    ("niets", .object([])),
    ("bronnen", .array([.string("§9.1.1"), .null, .bool(true)])),
  ])

  @Test func writesOnOneLineInTheOrderGiven() {
    #expect(
      value.compactText
        == #"{"vorm":1,"zaak":"HB-C01","leeg":[],"niets":{},"bronnen":["§9.1.1",null,true]}"#
    )
    #expect(value.compactBytes == Array(value.compactText.utf8))
  }

  @Test func indentsByOneSpace() {
    #expect(
      value.indentedText == """
        {
         "vorm": 1,
         "zaak": "HB-C01",
         "leeg": [],
         "niets": {},
         "bronnen": [
          "§9.1.1",
          null,
          true
         ]
        }

        """
    )
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("a\nb\rc\td", #""a\nb\rc\td""#), ("\u{0}\u{1B}", #""\u0000\u001b""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{7F}\u{85}", #""\u007f\u0085""#),
    ("café €😀", "\"café €😀\""), ("\r\n", #""\r\n""#),
  ])
  func escapesWhatMayNotStandInAString(text: String, written: String) {
    #expect(JSONValue.string(text).compactText == written)
  }
}
