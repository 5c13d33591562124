import TestSupport
import Testing

/// Every mistake in a command, in the JSON of a case or in a log against its golden text.
///
/// `Fixtures/meldingen/CODE.opdracht` is the command; the files it names stand beside it.
@Suite struct ToolMistakeTests {
  @Test func fixturesAreThere() throws {
    #expect(try GoldenFile.names(in: "meldingen", "opdracht").count >= 37)
  }

  @Test(arguments: try GoldenFile.names(in: "meldingen", "opdracht"))
  func mistakeReadsAsExpected(name: String) throws {
    let world = SmallWorld()
    world.emptyFolders = ["lege-map"]
    world.files["zaak.json"] = Array(smallCase().utf8)
    for file in try GoldenFile.names(in: "meldingen", "json") {
      world.files[file + ".json"] = try GoldenFile.bytes(of: "meldingen/\(file).json")
    }
    for file in try GoldenFile.names(in: "meldingen", "ndjson") where file == name {
      world.files[file + ".ndjson"] = try GoldenFile.bytes(of: "meldingen/\(file).ndjson")
    }
    for file in try GoldenFile.names(in: "meldingen", "regels") where file == name {
      world.files["map/\(file).regels"] = try GoldenFile.bytes(of: "meldingen/\(file).regels")
    }
    let line = try GoldenFile.text(of: "meldingen/\(name).opdracht")
    let words = line.split { $0 == " " || $0 == "\n" }.dropFirst()
    let code = world.run(words.map { String($0) })
    let found = world.written.map(\.text).joined() + "(afsluitcode \(code))\n"
    let difference = try GoldenFile.difference(of: found, from: "meldingen/\(name).verwacht")
    #expect(difference == [])
    // Nothing is half printed: a test that fails or a log that is wrong is a result, and a warning
    // stops nothing.
    #expect(world.output.isEmpty || code == 1 || world.errors.contains("let op["))
  }
}
