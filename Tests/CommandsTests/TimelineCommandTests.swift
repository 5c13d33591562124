import Base
import Testing

@Suite struct TimelineCommandTests {
  @Test func needsNoReferenceDate() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase(day: nil).utf8)
    #expect(world.run("tijdlijn", "zaak.json") == 0)
    #expect(world.errors.isEmpty)
    #expect(world.output.hasPrefix("Zaak z1, gemeente Proefstad\n"))
    #expect(world.output.contains("vanaf 1 januari 2015\n   taxi (a1): Voldoet"))
    #expect(world.output.contains("In deze periode verandert er niets. Ook later niet"))
    #expect(world.output.hasSuffix("toetssteen beoordeel zaak.json --peildatum DAG\n"))
  }

  @Test func readsStandardInput() {
    let world = SmallWorld()
    world.input = Array(smallCase().utf8)
    #expect(world.run("tijdlijn", "-", "--lezing", "slot=streng") == 0)
    #expect(world.output.contains("taxi (a1): Voldoet"))
    #expect(world.output.hasSuffix("beoordeel - --lezing slot=streng --peildatum DAG\n"))
  }

  @Test func drawsTheDaysThatAreAskedFor() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase().utf8)
    let period = ["--van", "2014-12-15", "--tot-en-met", "2015-02-10"]
    #expect(world.run(["tijdlijn", "zaak.json"] + period) == 0)
    #expect(world.output.contains("taxi (a1)            ···███████\n"))
    #expect(world.output.contains("vanaf 1 januari 2015, door begin van de regel\n"))
  }

  @Test func takesOneCaseFromLines() {
    let world = SmallWorld()
    world.files["zaken.ndjson"] = Array("\(smallCase())\n\(smallCase("z2"))\n".utf8)
    #expect(world.run("tijdlijn", "zaken.ndjson") == 65)
    #expect(world.output.isEmpty)
    #expect(world.errors.hasPrefix("zaken.ndjson: fout[zaak-te-veel]: meer dan één zaak\n"))
    let one = SmallWorld()
    one.files["zaken.ndjson"] = Array("\n\(smallCase())\n".utf8)
    #expect(one.run("tijdlijn", "zaken.ndjson") == 0)
  }

  @Test(
    arguments: [
      (["weg.json"], 66, "bestand-onleesbaar"),
      ([], 64, "zaak-ontbreekt"),
      (["zaak.json", "--van", "2015-02-30"], 64, "waarde-onbekend"),
      (["zaak.json", "--peildatum", "2015-02-20"], 64, "optie-onbekend"),
      (["zaak.json", "--uitvoer", "html"], 64, "waarde-onbekend"),
      (
        ["zaak.json", "--van", "2015-02-02", "--tot-en-met", "2015-02-01"], 64, "periode-omgekeerd"
      ),
      (["kapot.json"], 65, "json-niet-af"),
      (["leeg.ndjson"], 65, "bestand-leeg"),
    ] as [([String], Int32, String)]
  )
  func tellsWhatIsWrong(words: [String], code: Int32, message: String) {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase().utf8)
    world.files["kapot.json"] = Array("{".utf8)
    world.files["leeg.ndjson"] = Array("\n".utf8)
    #expect(world.run(["tijdlijn"] + words) == code)
    #expect(world.output.isEmpty)
    #expect(world.errors.contains("fout[\(message)]"))
  }

  @Test func refusesACaseThatCannotBeTrueOnAnyDay() {
    let world = SmallWorld()
    let rule = """


      tegenspraak van aanvraag
        later gevraagd : niet gevraagde dag valt tot en met peildatum
          "De gevraagde dag ligt na de peildatum."
      """
    world.shipped = [SourceFile(path: "Rules/klein.regels", text: smallRules + rule + "\n")]
    world.files["zaak.json"] = Array(smallCase(day: nil, asked: "2015-06-01").utf8)
    #expect(world.run("tijdlijn", "zaak.json") == 0)
    world.files["zaak.json"] = Array(smallCase(day: nil, asked: "2017-06-01").utf8)
    #expect(world.run("tijdlijn", "zaak.json", "--tot-en-met", "2016-12-31") == 65)
    #expect(world.errors.contains("de gevraagde dag ligt na de peildatum"))
    world.files["zaak.json"] = Array(smallCase(asked: "2015-06-01").utf8)
    #expect(world.run("tijdlijn", "zaak.json") == 65)
  }

  @Test func onlyATimelineIsDrawn() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase().utf8)
    #expect(world.run("beoordeel", "zaak.json", "--uitvoer", "svg") == 64)
    #expect(world.errors.contains("mogelijk zijn `tekst` en `json`"))
  }

  @Test func aDrawingTakesNoMarksFromACase() {
    let world = SmallWorld()
    let text = smallCase("<script>&\\\"\\u0007'<\\u0301&\\u0301").replacing(
      "\"a1\"",
      with: "\"<b>\""
    )
    world.files["zaak.json"] = Array(text.utf8)
    #expect(world.run("tijdlijn", "zaak.json", "--uitvoer", "svg") == 0)
    #expect(world.errors == "")
    #expect(
      world.output.contains("Zaak &lt;script&gt;&amp;&quot;␇&#39;&lt;\u{301}&amp;\u{301}, gemeente")
    )
    #expect(world.output.contains("taxi (&lt;b&gt;)"))
    #expect(!world.output.contains("<script") && !world.output.contains("<b>"))
  }
}
