import Base
import TestSupport
import Testing

/// `bronnen`: what a source says, and which rule says it.
@Suite struct SourcesCommandTests {
  private static let rules =
    smallRules
      + """


      inhoud Klein plan
        KP-1  §1, blz. 3 en 4   "Vervoer voor wie niet zelf reist"
        KP-2  §2                "De dag waarop het stopt"
        KP-3  §3 blz. 9         "Een heel lang onderwerp dat niet op een regel van tachtig tekens past"
        KP-4  §4                "Vragen aan de inwoner"
        KP-5  §5                "Het huishouden A"
        KP-6  §6                "Het jaarlijkse feest"   weggelaten "gaat niet over een inwoner"

      aandachtspunt reistijd
        kenmerk  KP-3
        bron     Klein plan §3
        bij      taxi
        zegt     "Let op de reistijd."
      """

  /// The small rules, of which each part carries the id that a plan gives it.
  private static var accounted: String {
    rules
      .replacing("titel    \"Taxi\"", with: "titel    \"Taxi\"\n  kenmerk  KP-1, KP-2")
      .replacing(
        "vraag \"Welke hulpvraag is er?\"",
        with: "vraag \"Welke hulpvraag is er?\"\n    kenmerk KP-4"
      )
      .replacing(
        "proef \"Wie niet zelf reist\"",
        with: "proef \"Wie niet zelf reist\"\n  kenmerk KP-5, KP-1"
      )
  }

  private func world(_ rules: String) -> SmallWorld {
    let world = SmallWorld()
    world.files["map/klein.regels"] = Array(rules.utf8)
    return world
  }

  @Test func everyItemHasItsRuleOrItsReason() throws {
    let world = world(Self.accounted)
    #expect(world.run("bronnen", "map") == 0)
    #expect(world.errors.isEmpty)
    #expect(try GoldenFile.difference(of: world.output, from: "bronnen/klein.txt") == [])
    #expect(world.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theSameForAProgram() throws {
    let world = world(Self.accounted)
    #expect(world.run("bronnen", "map", "--uitvoer", "json", "--bron", "klein PLAN") == 0)
    #expect(try GoldenFile.difference(of: world.output, from: "bronnen/klein.json") == [])
  }

  @Test func anItemThatNobodyAccountsForIsAFinding() {
    let world = world(Self.rules)
    #expect(world.run("bronnen", "map") == 1)
    #expect(world.output.contains("niet verantwoord"))
    #expect(world.errors == "De regels hebben 4 fouten: zie toetssteen controleer.\n")
    #expect(world.run("controleer", "map") == 1)
    #expect(world.output.contains("fout[item-niet-verantwoord]"))
  }

  @Test func rulesWithoutItemsSaySo() {
    let world = SmallWorld()
    #expect(world.run("bronnen") == 0)
    #expect(world.output == "De regels hebben geen `inhoud` van een bron.\n")
    #expect(world.run("bronnen", "--bron", "Plan") == 64)
    #expect(world.errors.contains("bron-onbekend"))
  }
}
