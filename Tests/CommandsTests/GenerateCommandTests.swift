import Base
import Commands
import TestSupport
import Testing

/// `genereer`, and what the other commands make of a population.
@Suite struct GenerateCommandTests {
  private func world() throws -> SmallWorld {
    let world = SmallWorld()
    world.files["klein.json"] = try GoldenFile.bytes(of: "profielen/klein.json")
    return world
  }

  @Test func writesTheExpectedPopulation() throws {
    let world = try world()
    #expect(world.run("genereer", "--aantal", "12", "--zaad", "7", "--profiel", "klein.json") == 0)
    let text = withoutFingerprint(world.output)
    #expect(try GoldenFile.difference(of: text, from: "profielen/klein-12.ndjson") == [])
    #expect(
      world.errors == """
        12 huishoudens gemaakt uit profiel klein, zaad 7. Alles is synthetisch: dit zijn geen \
        bestaande personen.

        """
    )
  }

  @Test func aSmallPopulationIsTheBeginningOfALargeOne() throws {
    let (small, large) = (try world(), try world())
    let rest = ["--zaad", "3", "--profiel", "klein.json"]
    #expect(small.run(["genereer", "--aantal", "10"] + rest) == 0)
    #expect(large.run(["genereer", "--aantal", "5000"] + rest) == 0)
    let lines = small.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 10)
    #expect(Array(large.output.split(separator: "\n").dropFirst().prefix(10)) == Array(lines))
    #expect(large.output.split(separator: "\n").count == 5001)
  }

  @Test func writesAFileOnlyWhole() throws {
    let world = try world()
    let words = ["genereer", "--aantal", "5", "--zaad", "3", "--profiel", "klein.json"]
    #expect(world.run(words) == 0)
    #expect(world.run(words + ["--naar", "bevolking.ndjson"]) == 0)
    #expect(world.files["bevolking.ndjson"] == Array(world.output.utf8))
    world.isFull = true
    #expect(world.run(words + ["--naar", "vol.ndjson"]) == 66)
    #expect(world.files["vol.ndjson"] == nil)
    #expect(world.errors.contains("vol.ndjson: fout[bestand-onschrijfbaar]"))
  }

  @Test func leavesNoFileBehindWhenAHouseholdIsRefused() throws {
    let world = try world()
    world.files["p.json"] = try GoldenFile.bytes(of: "meldingen/bevolking-geweigerd.json")
    let words = ["genereer", "--aantal", "50", "--zaad", "1", "--profiel", "p.json"]
    #expect(world.run(words + ["--naar", "bevolking.ndjson"]) == 65)
    #expect(world.files["bevolking.ndjson"] == nil)
    #expect(world.errors.contains("fout[bevolking-geweigerd]"))
  }

  @Test func followsTheReferenceDateOfTheCommand() throws {
    let world = try world()
    let words = ["genereer", "--aantal", "3", "--zaad", "3", "--profiel", "klein.json"]
    #expect(world.run(words + ["--peildatum", "2015-09-01"]) == 0)
    #expect(world.output.contains("\"peildatum\":\"2015-09-01\""))
    #expect(!world.output.contains("2015-06-01"))
  }

  @Test func otherCommandsTakeAPopulation() throws {
    let world = try world()
    let words = ["genereer", "--aantal", "40", "--zaad", "7", "--profiel", "klein.json"]
    #expect(world.run(words + ["--naar", "bevolking.ndjson"]) == 0)
    #expect(world.run("beoordeel", "bevolking.ndjson", "--uitvoer", "json") == 0)
    #expect(world.errors.hasSuffix("40 zaken beoordeeld, 0 overgeslagen\n"))
    #expect(world.output.split(separator: "\n").count == 40)
    #expect(world.run("toets", "bevolking.ndjson") == 0)
    #expect(world.errors.hasSuffix("40 van 40 zaken getoetst\n"))
    // From standard input the name says nothing, and the first line has no case in it.
    world.input = try #require(world.files["bevolking.ndjson"])
    #expect(world.run("beoordeel", "-", "--uitvoer", "json") == 0)
    #expect(world.errors.hasSuffix("40 zaken beoordeeld, 0 overgeslagen\n"))
  }

  @Test func thePopulationThatCameWithTheProgramIsAssessed() throws {
    let world = try SmallWorld.withShippedRules()
    world.profiles = [try GoldenFile.source("profielen/meegeleverd/hardenberg-2015.json")]
    // Each was read and looked over for contradictions before it was written.
    #expect(world.run("genereer", "--aantal", "2000", "--zaad", "11", "--naar", "b.ndjson") == 0)
    let lines = try #require(world.files["b.ndjson"]).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2001)
    world.files["deel.ndjson"] = Array(lines.prefix(301).joined(separator: [UInt8(ascii: "\n")]))
    #expect(world.run("beoordeel", "deel.ndjson", "--uitvoer", "json") == 0)
    #expect(world.errors.hasSuffix("300 zaken beoordeeld, 0 overgeslagen\n"))
    let outcomes = [
      "voldoet", "voldoet niet", "niet nodig", "vrij toegankelijk", "overgangsrecht", "onbekend",
      "onbepaald", "verschuldigd", "niet verschuldigd",
    ]
    for outcome in outcomes {
      let count = world.output.ranges(of: "\"uitkomst\":\"\(outcome)\"").count
      #expect(count >= 4, "\(outcome): \(count)")
    }
  }

  @Test func tellsHowFarItIsAtATerminal() throws {
    let world = try world()
    world.isErrorTerminal = true
    world.tick = .milliseconds(700)
    #expect(
      world.run("genereer", "--aantal", "9000", "--zaad", "1", "--profiel", "klein.json") == 0
    )
    #expect(world.errors.contains("van 9.000 huishoudens gemaakt, nog ongeveer"))
  }

  /// A text with zeros for the fingerprint, which changes with every rule.
  private func withoutFingerprint(_ text: String) -> String {
    text.replacing(/"regels":"[0-9a-f]{12}"/) { _ in "\"regels\":\"\(GoldenFile.noFingerprint)\"" }
  }
}
