import Base
import TestSupport
import Testing

/// `proef --mutaties`.
@Suite struct MutationCommandTests {
  private func world(_ change: (String) -> String = { $0 }) throws -> SmallWorld {
    let world = SmallWorld()
    let rules = change(try GoldenFile.text(of: "mutaties/geweigerd.regels"))
    world.files["regels/geweigerd.regels"] = Array(rules.utf8)
    return world
  }

  @Test func countsWhatTheCheckRefusesApart() throws {
    let world = try world()
    #expect(world.run("proef", "regels", "--mutaties") == 1)
    #expect(try GoldenFile.difference(of: world.output, from: "mutaties/geweigerd.txt") == [])
    // A household and the first line of a message keep to one line each, however long.
    let others = world.output.split(separator: "\n").filter {
      !$0.hasPrefix("{") && !$0.hasPrefix("regels/")
    }
    #expect(others.allSatisfy { $0.count <= 80 })
  }

  @Test func tellsTheSameToAProgram() throws {
    let world = try world()
    #expect(world.run("proef", "regels", "--mutaties", "--uitvoer", "json") == 1)
    #expect(try GoldenFile.difference(of: world.output, from: "mutaties/geweigerd.json") == [])
  }

  /// With a reason for what is left, only a reason too many is wrong, and only for who is strict.
  @Test func isStrictAboutReasonsWhenAsked() throws {
    let reasoned = { (rules: String) in
      rules
        .replacing("tot 1 januari 2016\n", with: "tot 1 januari 2016\n  \(reasons("geldig"))\n")
        .replacing("  zonder proef\n    vanaf", with: "  \(reasons("tot en met"))\n    vanaf")
        .replacing("1948, bedrag :", with: "1948 :")
    }
    let untidy = try world(reasoned)
    #expect(untidy.run("proef", "regels", "--mutaties") == 0)
    #expect(untidy.output.contains("Geen van 21 wijzigingen ging ongemerkt door zonder reden."))
    #expect(untidy.run("proef", "regels", "--mutaties", "--streng") == 1)
    #expect(untidy.output.contains("let op[reden-overbodig]: `is, uiterste`"))
    let tidy = try world {
      reasoned($0).replacing(#/  zonder proef\n    is, uiterste : .*\n/#, with: "")
    }
    #expect(tidy.run("proef", "regels", "--mutaties", "--streng") == 0)
  }

  @Test func tellsHowFarItIsAtATerminal() throws {
    let world = try world()
    (world.isErrorTerminal, world.tick) = (true, .seconds(2))
    #expect(world.run("proef", "regels", "--mutaties") == 1)
    #expect(world.errors.contains("21 van 21 wijzigingen geprobeerd, nog ongeveer 1 seconde"))
    #expect(world.errors.contains("11 van 11 ongemerkte wijzigingen nagekeken"))
  }
}

/// The clause that says why no test decides a line.
private func reasons(_ place: String) -> String {
  "zonder proef\n    \(place) : \"deze dag is in geen besluit te vinden\""
}
