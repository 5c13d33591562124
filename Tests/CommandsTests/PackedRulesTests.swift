import Base
import RuleProgram
import TestSupport
import Testing

/// How the commands choose between the packed rules and their text.
@Suite struct PackedRulesTests {
  private static let someCase = """
    {"zaak": "z1", "gemeente": "Proefstad", "peildatum": "2015-03-02",
      "personen": [{"id": "A"}], "aanvragen": [{"id": "a1", "persoon": "A"}]}
    """

  private func world() -> SmallWorld {
    let world = SmallWorld()
    world.files["zaak.json"] = Array(Self.someCase.utf8)
    world.files["map/klein.regels"] = Array(smallRules.utf8)
    return world
  }

  @Test(arguments: [
    ["beoordeel", "zaak.json"], ["tijdlijn", "zaak.json", "--van", "2015-01-01"], ["--versie"],
  ])
  func damagedRulesAreAFault(words: [String]) {
    let world = world()
    world.packed = pack(world.shipped).map { packed in
      PackedProgram(municipality: packed.municipality, text: String(packed.text.dropLast()))
    }
    #expect(world.run(words) == 70)
    #expect(world.output.isEmpty)
    #expect(world.errors.hasPrefix("toetssteen: de regels in dit programma zijn beschadigd"))
    guard words.count > 1 else { return }
    #expect(world.run(words + ["--regels", "map"]) == 0)
  }

  @Test func aFaultEndsTheRun() {
    let world = world()
    world.packed = [PackedProgram(municipality: "Proefstad", text: "")]
    let line = Self.someCase.replacing("\n", with: "")
    world.files["zaken.ndjson"] = Array("\(line)\n\(line)\n".utf8)
    #expect(world.run("beoordeel", "zaken.ndjson", "zaak.json") == 70)
    #expect(world.errors.split(separator: "beschadigd").count == 2)
    #expect(world.errors.hasSuffix("0 zaken beoordeeld, 1 overgeslagen\n"))
  }

  @Test func onlyTheRulesOfTheCaseAreUnpacked() {
    let world = world()
    world.packed = [PackedProgram(municipality: "Elders", text: "")] + pack(world.shipped)
    #expect(world.run("beoordeel", "zaak.json") == 0, "\(world.errors)")
    #expect(world.run("beoordeel", "zaak.json", "--lezing", "x=y") == 70)
  }

  @Test func withoutPackedRulesTheTextIsRead() {
    let world = world()
    #expect(world.run("beoordeel", "zaak.json") == 0)
    let answer = world.output
    let other = self.world()
    other.packed = []
    #expect(other.run("beoordeel", "zaak.json") == 0)
    #expect(other.output == answer)
    other.shipped = [SourceFile(path: "Rules/fout.regels", text: "regels")]
    #expect(other.run("beoordeel", "zaak.json") == 1)
  }
}
