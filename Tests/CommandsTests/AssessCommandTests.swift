import Base
import Commands
import Testing

@Suite struct AssessCommandTests {
  @Test func printsAReport() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase().utf8)
    #expect(world.run("beoordeel", "zaak.json") == 0)
    #expect(world.errors.isEmpty)
    #expect(world.output.hasPrefix("Zaak z1, gemeente Proefstad, peildatum 1 mei 2015\n"))
    #expect(world.output.contains("Voldoet: aan alle voorwaarden is voldaan."))
    #expect(world.output.contains("toetssteen beoordeel zaak.json --uitleg volledig"))
  }

  @Test func takesTheDayAndTheReadingOfTheArguments() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase(asked: "2015-09-01").utf8)
    #expect(world.run("beoordeel", "zaak.json", "--peildatum", "2015-10-01") == 0)
    #expect(world.output.contains("peildatum 1 oktober 2015"))
    #expect(world.output.contains("Voldoet: aan alle"))
    let strict = SmallWorld()
    strict.files = world.files
    #expect(strict.run("beoordeel", "zaak.json", "--lezing", "slot=streng") == 0)
    #expect(strict.output.contains("Voldoet niet."))
  }

  @Test func printsJSONOverLinesForOneCaseOnly() {
    let one = SmallWorld()
    one.files["zaak.json"] = Array(smallCase().utf8)
    #expect(one.run("beoordeel", "zaak.json", "--uitvoer", "json") == 0)
    #expect(one.output.hasPrefix("{\n"))
    let many = SmallWorld()
    many.files["zaken.ndjson"] = Array("\(smallCase())\n\(smallCase("z2"))\n".utf8)
    #expect(many.run("beoordeel", "zaken.ndjson", "--uitvoer", "json") == 0)
    let lines = many.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(many.errors == "2 zaken beoordeeld, 0 overgeslagen\n")
  }

  @Test func goesOnBehindABadLine() {
    let world = SmallWorld()
    let lines = [
      smallCase(), "{\"zaak", "", smallCase("z4", municipality: "Elders"), smallCase("z5"),
    ]
    world.files["zaken.ndjson"] = Array(lines.joined(separator: "\n").utf8)
    #expect(world.run("beoordeel", "zaken.ndjson") == 65)
    #expect(world.output.contains("Zaak z1"))
    #expect(world.output.contains("uitleg volledig\n\nZaak z5"))
    #expect(!world.output.contains("z4"))
    #expect(world.errors.contains("zaken.ndjson:2:7: fout[json-tekst-open]"))
    #expect(world.errors.contains("zaken.ndjson:4:28: fout[gemeente-onbekend]"))
    #expect(world.errors.hasSuffix("\n2 zaken beoordeeld, 2 overgeslagen\n"))
  }

  @Test func showsResultsBeforeTheMessagesBehindThem() {
    let world = SmallWorld()
    world.files["zaken.ndjson"] = Array("\(smallCase())\n{\n\(smallCase())\n".utf8)
    #expect(world.run("beoordeel", "zaken.ndjson") == 65)
    #expect(world.written.map(\.stream) == [.output, .errors, .output, .errors])
  }

  /// One line and no more is one case, and so is a case that goes on behind its first line.
  @Test(arguments: ["-", "zaken"])
  func seesHowManyCasesComeIn(path: String) {
    for (text, start, errors) in [
      (smallCase(), "{\n", ""),
      (smallCase() + "\n\n", "{\n", ""),
      (smallCase().split(separator: ",").joined(separator: ",\n"), "{\n", ""),
      (smallCase() + "\n" + smallCase(), "{\"", "2 zaken beoordeeld, 0 overgeslagen\n"),
    ] {
      let world = SmallWorld()
      world.input = Array(text.utf8)
      world.files["zaken"] = world.input
      world.pieceSize = 5
      #expect(world.run("beoordeel", path, "--uitvoer", "json") == 0)
      #expect(world.output.hasPrefix(start))
      #expect(world.errors == errors)
    }
  }

  @Test func namesStandardInputInMessages() {
    let world = SmallWorld()
    world.input = Array("{".utf8)
    #expect(world.run("beoordeel", "-") == 65)
    #expect(world.errors.hasPrefix("standaardinvoer:1:2: fout[json-niet-af]"))
    #expect(world.output.isEmpty)
  }

  @Test func tellsOfAFileWithoutCases() {
    for path in ["leeg.ndjson", "leeg.json", "leeg"] {
      let world = SmallWorld()
      world.files[path] = Array("\n \n".utf8)
      #expect(world.run("beoordeel", path) == 65)
      #expect(world.errors.contains("fout[bestand-leeg]"))
    }
  }

  @Test func readsOnBehindAFileThatCannotBeRead() {
    let world = SmallWorld()
    world.files["a.json"] = Array(smallCase().utf8)
    world.files["b.json"] = Array("{}".utf8)
    world.forbidden = ["c.json"]
    #expect(world.run("beoordeel", "a.json", "b.json") == 65)
    #expect(world.run("beoordeel", "b.json", "c.json", "map", "a.json") == 66)
    #expect(world.errors.contains("c.json: fout[bestand-onleesbaar]: dit mag niet gelezen worden"))
    #expect(world.errors.hasSuffix("\n1 zaak beoordeeld, 3 overgeslagen\n"))
  }

  @Test func evaluatesNothingWithMistakesInTheRules() {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(smallCase().utf8)
    world.files["map/fout.regels"] = Array("voorziening\n".utf8)
    #expect(world.run("beoordeel", "zaak.json", "--regels", "map") == 1)
    #expect(world.output.isEmpty)
    #expect(world.errors.contains("map/fout.regels:1:"))
    #expect(world.errors.contains("Er is niets uitgevoerd."))
    #expect(world.run("beoordeel", "zaak.json", "--regels", "weg") == 66)
    #expect(world.run("beoordeel", "zaak.json", "--regels", "zaak.json") == 66)
  }

  @Test func isBoldOnATerminalOnly() {
    for (isTerminal, noColor, words, isBold) in [
      (true, nil, [], true), (true, "", [], true), (true, "1", [], false),
      (false, nil, [], false), (true, nil, ["--geen-kleur"], false),
    ] as [(Bool, String?, [String], Bool)] {
      let world = SmallWorld()
      world.files["zaak.json"] = Array(smallCase().utf8)
      (world.isTerminal, world.noColor) = (isTerminal, noColor)
      #expect(world.run(["beoordeel", "zaak.json"] + words) == 0)
      #expect(world.output.contains("\u{1B}[1m") == isBold)
    }
  }
}
