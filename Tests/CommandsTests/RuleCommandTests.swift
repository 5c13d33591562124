import Base
import TestSupport
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

  /// The household that shows a finding is a case as it stands: pasted, it shows the finding.
  @Test(
    arguments: [
      ("buiten-versies", "onbepaald", 2), ("tabel-gat", "onbepaald", 2),
      ("einde-voor-begin", "voorbij", 1),
    ]
  )
  func aShownHouseholdCanBePasted(code: String, outcome: String, count: Int) throws {
    let world = SmallWorld()
    world.files["map/regels.regels"] = try GoldenFile.bytes(of: "meldingen/\(code).regels")
    _ = world.run("controleer", "map")
    let households = world.output.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(households.count == count)
    for household in households {
      let other = SmallWorld()
      other.files = world.files
      other.input = Array(household.utf8)
      #expect(other.run("beoordeel", "-", "--regels", "map") == 0, "\(other.errors)")
      #expect(other.output.lowercased().contains(outcome), "\(other.output)")
    }
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
