import Base
import TestSupport
import Testing

@Suite struct DiagnosticTextTests {
  @Test func looksLikeAMistakeInTheRules() {
    let text = "\n\n  is    basisbijdrage + toeslag\n"
    let diagnostic = Diagnostic(
      code: "eenheid-verschilt",
      message: "maand en 4 weken",
      primary: label("toeslag", in: text, "een bedrag per maand"),
      secondary: [label("basisbijdrage", in: text, "een bedrag per 4 weken")],
      help: "reken om met `* 12 / 13` en noem de bron van die keuze"
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:3:25: fout[eenheid-verschilt]: maand en 4 weken
          |
        3 |   is    basisbijdrage + toeslag
          |         ------------- een bedrag per 4 weken
          |                         ^^^^^^^ een bedrag per maand
          = hulp: reken om met `* 12 / 13` en noem de bron van die keuze

        """
    )
  }

  @Test func showsTwoLinesAndWrapsTheHelp() {
    let text =
      String(repeating: "\n", count: 17)
      + "  vanaf 1 januari 2015 tot en met 31 december 2015   € 19,40\n"
      + "  vanaf 1 januari 2017                               € 17,50\n"
    let diagnostic = Diagnostic(
      code: "gat-in-versies",
      message: "geen bedrag voor 2016",
      primary: label("1 januari 2017", in: text, "hier begint de volgende"),
      secondary: [label("31 december 2015", in: text, "hier eindigt een versie")],
      help: "voeg een versie vanaf 1 januari 2016 toe, of schrijf `onbepaald` met de reden"
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:19:9: fout[gat-in-versies]: geen bedrag voor 2016
           |
        18 |   vanaf 1 januari 2015 tot en met 31 december 2015   € 19,40
           |                                   ---------------- hier eindigt een versie
        19 |   vanaf 1 januari 2017                               € 17,50
           |         ^^^^^^^^^^^^^^ hier begint de volgende
           = hulp: voeg een versie vanaf 1 januari 2016 toe, of schrijf `onbepaald`
                   met de reden

        """
    )
  }

  @Test func looksLikeAMistakeInACase() {
    let text = String(repeating: "\n", count: 8) + "     \"kostprijss\": \"672.00\",\n"
    let diagnostic = Diagnostic(
      code: "sleutel-onbekend",
      message: "`kostprijss`",
      primary: label("\"kostprijss\"", in: text, "geen gegeven van een aanvraag"),
      help: "een gegeven met een naam die hierop lijkt: `kostprijs`",
      path: "aanvragen[0].kostprijss"
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:9:6: fout[sleutel-onbekend]: `kostprijss`
          |
        9 |      "kostprijss": "672.00",
          |      ^^^^^^^^^^^^ geen gegeven van een aanvraag
          plaats   aanvragen[0].kostprijss
          = hulp: een gegeven met een naam die hierop lijkt: `kostprijs`

        """
    )
  }

  @Test func putsWordsThatDoNotFitBelowTheMarks() {
    let text = "  verwacht overgangsrecht van r1 : loopt tot en met 31 december 2015\n"
    let diagnostic = Diagnostic(
      code: "proef-mislukt",
      message: "Indicatie loopt af",
      primary: label("31 december 2015", in: text, "gevonden: 30 juni 2015"),
      source: "Samen Doen §9.1.1 r4395-4401"
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:1:53: fout[proef-mislukt]: Indicatie loopt af
          |
        1 |   verwacht overgangsrecht van r1 : loopt tot en met 31 december 2015
          |                                                     ^^^^^^^^^^^^^^^^
          |                                                     gevonden: 30 juni 2015
          = bron: Samen Doen §9.1.1 r4395-4401

        """
    )
  }

  @Test func countsCharactersAndRepeatsTabs() {
    let text = "\tcafé\t\"e\u{301}é\" fout\n"
    let diagnostic = Diagnostic(
      .warning,
      code: "teken",
      message: "een teken",
      primary: label("fout", in: text, "dit"),
      secondary: [label("café", in: text, "vier tekens")]
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:1:12: let op[teken]: een teken
          |
        1 | \tcafé\t\"e\u{301}é\" fout
          | \t---- vier tekens
          | \t    \t     ^^^^ dit

        """
    )
  }

  @Test func cutsALongLineAroundTheMarks() {
    let filler = String(repeating: "abcdefghi ", count: 30)
    let text = filler + "fout " + filler + "\n"
    let rendered = render(
      [Diagnostic(code: "lang", message: "lang", primary: label("fout", in: text, "hier"))],
      in: [SourceFile(path: "a.regels", text: text)]
    )
    let rows = rendered.split(separator: "\n")
    #expect(rows[2].count == 80)
    #expect(rows[2].hasPrefix("1 | …") && rows[2].hasSuffix("…"))
    #expect(marked(rows[2], by: rows[3]) == "fout")
    #expect(rows[3].hasSuffix("^^^^ hier"))
  }

  @Test func makesHiddenCharactersVisibleAndStillMarksTheRightPlace() {
    let text = "a\u{1B}\u{202E}b fout\n"
    let diagnostic = Diagnostic(
      code: "teken",
      message: "`\u{202E}`\n`x`",
      primary: label("fout", in: text),
      help: "haal `\u{1B}` weg"
    )
    expect(
      diagnostic,
      in: text,
      looksLike: """
        a.regels:1:6: fout[teken]: `⟨U+202E⟩`␊`x`
          |
        1 | a␛⟨U+202E⟩b fout
          |             ^^^^
          = hulp: haal `␛` weg

        """
    )
  }

  @Test func leavesOutLinesBetweenAndNamesOtherFiles() {
    let first = SourceFile(path: "a.regels", text: "een\ntwee\ndrie\nvier\n")
    let second = SourceFile(path: "b.regels", text: "\n  naam\n")
    let diagnostic = Diagnostic(
      code: "naam-dubbel",
      message: "`naam`",
      primary: Label(Span(file: 0, start: 14, end: 18), "hier"),
      secondary: [
        Label(Span(file: 1, start: 3, end: 7), "en daar"),
        Label(Span(file: 0, start: 0, end: 3), "daar"),
      ]
    )
    #expect(
      render(diagnostic, in: [first, second]) == """
        a.regels:4:1: fout[naam-dubbel]: `naam`
          |
        1 | een
          | --- daar
          …
        4 | vier
          | ^^^^ hier
        b.regels:2:3
          |
        2 |   naam
          |   ---- en daar

        """
    )
  }

  @Test func marksAPlaceWithoutTextAndTheFirstLineOfMany() {
    let file = SourceFile(path: "a.json", text: "{\n \"a\": [\n")
    let diagnostic = Diagnostic(
      code: "json-niet-af",
      message: "het einde komt te vroeg",
      primary: Label(Span(file: 0, start: 9, end: 9), "hier"),
      secondary: [Label(Span(file: 0, start: 0, end: 10), "dit object")]
    )
    #expect(
      render(diagnostic, in: [file]) == """
        a.json:2:8: fout[json-niet-af]: het einde komt te vroeg
          |
        1 | {
          | - dit object
        2 |  "a": [
          |        ^ hier

        """
    )
  }

  @Test func standsWithoutExcerptWhenThereIsNoPlace() {
    let diagnostic = Diagnostic(
      code: "bestand-onleesbaar",
      message: "`x.json`",
      primary: Label(.none),
      help: "kijk of het bestand er is"
    )
    #expect(
      render([diagnostic, diagnostic], in: []) == """
        fout[bestand-onleesbaar]: `x.json`
         = hulp: kijk of het bestand er is

        fout[bestand-onleesbaar]: `x.json`
         = hulp: kijk of het bestand er is

        """
    )
  }

  @Test func neverTrapsOnAnyPlaceInAnyBytes() {
    var random = SplitMix64(seed: 53)
    let alphabet: [UInt8] = [10, 13, 9, 32, 97, 0xC3, 0xA9, 0xE2, 0x80, 0xAE, 0, 0xFF]
    for _ in 0..<1500 {
      let length = Int.random(in: 0...300, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let labels = (0..<3).map { _ in
        let start = Int.random(in: 0...length + 5, using: &random)
        let end = start + Int.random(in: 0...length, using: &random)
        return Label(Span(file: 0, start: start, end: end), "woorden over deze plaats")
      }
      let diagnostic = Diagnostic(
        code: "c",
        message: "m",
        primary: labels[0],
        secondary: Array(labels[1...])
      )
      let files = [SourceFile(path: "p", bytes: bytes)]
      #expect(render(diagnostic, in: files).hasPrefix("p:"))
      #expect(describe([diagnostic], in: files).compactText.hasPrefix("{"))
    }
  }

  @Test func sortsByPlaceThenCode() {
    func at(_ start: Int, _ code: String) -> Diagnostic {
      let span = Span(file: 0, start: start, end: start + 1)
      return Diagnostic(code: code, message: "", primary: Label(span))
    }
    let sorted = [at(5, "b"), at(5, "a"), at(2, "c")].sortedByPlace()
    #expect(sorted.map(\.code) == ["c", "a", "b"])
  }

  @Test func saysTheSameInJSON() {
    let text = "é x\n"
    let span = Span(file: 0, start: 3, end: 4)
    let diagnostic = Diagnostic(
      code: "naam-onbekend",
      message: "`x`",
      primary: Label(span, "geen gegeven"),
      help: "haal weg",
      edits: [Edit(span, "")],
      path: "a[0]"
    )
    let range =
      #"{"begin":{"byte":3,"regel":1,"kolom":3},"einde":{"byte":4,"regel":1,"kolom":4}}"#
    #expect(
      describe([diagnostic], in: [SourceFile(path: "a.json", text: text)]).compactText
        == #"{"vorm":1,"meldingen":[{"code":"naam-onbekend","ernst":"fout","bericht":"`x`","#
        + #""bestand":"a.json","bereik":\#(range),"plaatsen":[{"tekst":"geen gegeven","#
        + #""hoofd":true,"bestand":"a.json","bereik":\#(range)}],"plaats":"a[0]","bron":null,"#
        + #""hulp":"haal weg","wijzigingen":[{"bestand":"a.json","bereik":\#(range),"tekst":""}],"#
        + #""huishouden":null}]}"#
    )
  }
}

/// Returns a label at the last place where a text stands.
private func label(_ piece: String, in text: String, _ words: String = "") -> Label {
  let (bytes, wanted) = (Array(text.utf8), Array(piece.utf8))
  let start = bytes.indices.last { bytes[$0...].starts(with: wanted) } ?? 0
  return Label(Span(file: 0, start: start, end: start + wanted.count), words)
}

private func expect(
  _ diagnostic: Diagnostic,
  in text: String,
  looksLike expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let rendered = render(diagnostic, in: [SourceFile(path: "a.regels", text: text)])
  let difference = differences(between: expected, and: rendered)
  #expect(difference == [], sourceLocation: sourceLocation)
}

/// Returns the text that stands above the marks.
private func marked(_ row: Substring, by marks: Substring) -> String {
  String(zip(row, marks).filter { $1 == "^" }.map(\.0))
}
