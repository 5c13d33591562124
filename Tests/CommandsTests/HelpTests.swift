import TestSupport
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "toetssteen", "beoordeel", "tijdlijn", "proef", "controleer", "bronnen", "toets",
    "logboek", "opmaak", "genereer", "naslag",
  ])
  func helpReadsAsExpected(command: String) throws {
    let world = SmallWorld()
    #expect(world.run(command == "toetssteen" ? ["--hulp"] : [command, "--hulp"]) == 0)
    let difference = try GoldenFile.difference(of: world.output, from: "hulp/\(command).txt")
    #expect(difference == [])
    let lines = world.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(world.output.contains("voorbeeld"))
    #expect(world.errors.isEmpty)
  }

  @Test func helpGoesBeforeOtherMistakes() {
    let world = SmallWorld()
    #expect(world.run("beoordeel", "--hulp", "--uitleg", "lang") == 0)
    #expect(SmallWorld().run("beordeel", "--hulp") == 64)
  }

  @Test func namesTheVersionAndTheRules() {
    let world = SmallWorld()
    #expect(world.run("--versie") == 0)
    let lines = world.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == "toetssteen 0.1")
    #expect(lines.last?.prefix(18) == "regels Proefstad: ")
    #expect(lines.last?.count == 30)
  }
}
