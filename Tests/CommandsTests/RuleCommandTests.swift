import Base
import Testing

/// `controleer` and `proef`.
@Suite struct RuleCommandTests {
  @Test func findsNoMistakes() {
    let world = SmallWorld()
    let rules = smallRules.replacing("(vervoer, gesprek)", with: "(vervoer)")
    world.files["map/klein.regels"] = Array(rules.utf8)
    #expect(world.run("controleer", "map") == 0)
    #expect(world.output == "Geen fouten in 1 bestand.\n")
    #expect(world.errors.isEmpty)
  }

  @Test func findsMistakesInFolders() {
    let world = SmallWorld()
    world.files["map/klein.regels"] = Array(smallRules.utf8)
    world.files["map/b/fout.regels"] = Array("voorziening\n".utf8)
    world.files["map/lees mij.md"] = Array("voorziening\n".utf8)
    #expect(world.run("controleer", "map/") == 1)
    #expect(world.output.hasPrefix("map/b/fout.regels:1:"))
    #expect(world.output.hasSuffix("Er is niets uitgevoerd.\n"))
    #expect(world.run("controleer", "map/b", "--uitvoer", "json") == 1)
    #expect(world.output.contains("\"bestand\": \"map/b/fout.regels\""))
  }

  @Test func aWarningFailsOnlyWhenStrict() {
    let world = SmallWorld()
    let fact = "gegevens van aanvraag\n  overbodig : ja of nee   vraag \"Waarom?\"\n"
    world.files["map/klein.regels"] = Array((smallRules + "\n" + fact).utf8)
    #expect(world.run("controleer", "map") == 0)
    #expect(world.output.contains("let op[ongebruikt]: `overbodig`"))
    #expect(world.run("controleer", "map", "--streng") == 1)
    let rules = smallRules.replacing("(vervoer, gesprek)", with: "(vervoer)")
    world.files["goed/klein.regels"] = Array(rules.utf8)
    #expect(world.run("controleer", "goed", "--streng") == 0)
  }

  @Test func runsTheTests() {
    let world = SmallWorld()
    #expect(world.run("proef") == 0)
    #expect(world.errors == "1 proef\n")
    #expect(world.output == "1 proef geslaagd, 0 mislukt.\n")
  }

  @Test func showsATestThatFails() {
    let world = SmallWorld()
    let rules = smallRules.replacing("van a1 : voldoet", with: "van a1 : voldoet niet")
    world.files["map/klein.regels"] = Array(rules.utf8)
    #expect(world.run("proef", "map") == 1)
    #expect(world.errors == "1 proef\n")
    #expect(world.output.contains("map/klein.regels:55:"))
    #expect(world.output.contains("fout[proef-mislukt]: Wie niet zelf reist"))
    #expect(world.output.hasSuffix("\n0 proeven geslaagd, 1 mislukt.\n"))
  }

  @Test func runsNothingWithMistakesInTheRules() {
    let world = SmallWorld()
    world.files["map/fout.regels"] = Array("voorziening\n".utf8)
    #expect(world.run("proef", "map") == 1)
    #expect(world.output.isEmpty)
    #expect(world.errors.contains("map/fout.regels:1:"))
    #expect(world.run("proef", "weg") == 66)
  }
}
