import Base
import RuleLanguage
import Testing

@testable import Commands

/// `opmaak`: what is written, what is left alone, and what is said about it.
@Suite struct FormatCommandTests {
  private let messy = "bepaal a: getal\r\n\tis  1+ 2\n\n\nbepaal b : getal\n\tis 3   -- drie"
  private let tidy = "bepaal a : getal\n  is  1 + 2\n\nbepaal b : getal\n  is  3      -- drie\n"
  private let broken = "bepaal a : getal\n  is (1\n"

  private func world(_ files: [String: String]) -> SmallWorld {
    let world = SmallWorld()
    for (path, text) in files { world.files[path] = Array(text.utf8) }
    return world
  }

  private func text(_ world: SmallWorld, _ path: String) -> String {
    String(decoding: world.files[path] ?? [], as: UTF8.self)
  }

  @Test func writesWhatIsNotInTheLayout() {
    let world = world(["r/a.regels": messy, "r/b/c.regels": tidy, "r/lees.txt": messy])
    #expect(world.run("opmaak", "r") == 0)
    #expect(text(world, "r/a.regels") == tidy)
    #expect(text(world, "r/b/c.regels") == tidy)
    #expect(text(world, "r/lees.txt") == messy)
    #expect(world.output == "")
    #expect(world.errors == "1 bestand in de opmaak gezet, 1 bestand stond al goed.\n")
    #expect(world.replaced == ["r/a.regels"])
  }

  @Test func aFileIsEnough() {
    let world = world(["r/a.regels": messy, "r/b.regels": messy])
    #expect(world.run("opmaak", "r/b.regels") == 0)
    #expect(text(world, "r/a.regels") == messy)
    #expect(text(world, "r/b.regels") == tidy)
  }

  @Test func checkingChangesNothingAndNamesThePlaces() {
    let world = world(["r/a.regels": messy, "r/c.regels": tidy])
    #expect(world.run("opmaak", "--controle", "r") == 1)
    #expect(text(world, "r/a.regels") == messy)
    #expect(
      world.output == """
        r/a.regels:1: niet in de opmaak, op 4 plaatsen
          regel 1  was    |bepaal a: getal␍
                   wordt  |bepaal a : getal
          regel 2  was    |␉is  1+ 2
                   wordt  |  is  1 + 2
          regel 4  was    |
                   wordt  (geen regel)

        """
    )
    #expect(world.errors == "1 bestand niet in de opmaak, 1 bestand wel. Er is niets veranderd.\n")
    #expect(world.replaced == [])
  }

  @Test func checkingFindsNothingAfterWriting() {
    let world = world(["r/a.regels": messy])
    #expect(world.run("opmaak", "r") == 0)
    #expect(world.run("opmaak", "r", "--controle") == 0)
    #expect(world.output == "")
    #expect(world.errors.hasSuffix("1 bestand in de opmaak.\n"))
  }

  @Test func aFileWithMistakesStaysAsItIs() {
    let world = world(["r/a.regels": broken, "r/b.regels": messy])
    #expect(world.run("opmaak", "r") == 1)
    #expect(text(world, "r/a.regels") == broken)
    #expect(text(world, "r/b.regels") == tidy)
    #expect(world.errors.hasPrefix("r/a.regels:2:8: fout[haakje-ontbreekt]"))
    #expect(world.errors.hasSuffix("1 bestand met fouten bleef zoals het was.\n"))
  }

  @Test func standardInputGoesToStandardOutput() {
    let world = SmallWorld()
    world.input = Array(messy.utf8)
    #expect(world.run("opmaak", "-") == 0)
    #expect(world.output == tidy)
    #expect(world.errors == "")
  }

  @Test func brokenInputGivesNoOutput() {
    let world = SmallWorld()
    world.input = Array(broken.utf8)
    #expect(world.run("opmaak", "-") == 1)
    #expect(world.output == "")
    #expect(world.errors.hasPrefix("standaardinvoer:2:8: fout[haakje-ontbreekt]"))
  }

  @Test func tabsAndSpacesTogetherAreLeftToTheWriter() {
    let mixed = "bepaal a : getal\n\tis 1\n\nbepaal b : getal\n  is 2\n"
    let world = world(["a.regels": mixed])
    #expect(world.run("opmaak", "a.regels") == 1)
    #expect(text(world, "a.regels") == mixed)
    #expect(world.errors.contains("fout[tab-als-inspringing]"))
  }

  @Test func saysWhatCannotBeReadOrWritten() {
    let world = world(["r/a.regels": messy])
    #expect(world.run("opmaak", "weg", "r") == 66)
    #expect(world.errors.hasPrefix("weg: fout[bestand-onleesbaar]"))
    #expect(text(world, "r/a.regels") == tidy)
    world.files["r/a.regels"] = Array(messy.utf8)
    world.isFull = true
    #expect(world.run("opmaak", "r") == 66)
    #expect(text(world, "r/a.regels") == messy)
    #expect(world.errors.contains("r/a.regels: fout[bestand-onschrijfbaar]"))
  }

  /// A layout that would not read as the same rules is a fault of the program, and is never written.
  @Test func aFaultLeavesTheFileAndStopsNoOther() {
    let world = world(["r/a.regels": messy, "r/b.regels": messy, "r/c.regels": broken])
    var problems: [Diagnostic] = []
    let arguments = Arguments(["opmaak", "r", "weg"], into: &problems)
    var command = FormatCommand(world.world(), arguments) {
      source,
      file,
      diagnostics throws(FormattingFault) in
      if source.path == "r/a.regels" { throw FormattingFault() }
      return try formatted(source, file: file, into: &diagnostics)
    }
    var output = OutputBuffer(world.world())
    #expect(command.run(&output) == .fault)
    output.flush()
    #expect(ExitCode.fault.rawValue == 70)
    #expect(text(world, "r/a.regels") == messy)
    #expect(text(world, "r/b.regels") == tidy)
    let message = "r/a.regels: de opmaak lukt niet; het bestand bleef zoals het was.\n"
    #expect(world.errors.hasPrefix(message))
  }

  @Test func somethingHasToBeNamed() {
    let world = SmallWorld()
    #expect(world.run("opmaak") == 64)
    #expect(world.errors.hasPrefix("toetssteen: fout[regels-ontbreken]"))
  }
}
