import Base
import TestSupport
import Testing

/// Commands in `Fixtures/tijdlijn` with the shipped rules, against the answer beside them.
@Suite struct TimelineGoldenTests {
  @Test func hasCommands() throws {
    #expect(try GoldenFile.names(in: "tijdlijn", "opdracht").count >= 10)
  }

  @Test(arguments: try GoldenFile.names(in: "tijdlijn", "opdracht"))
  func timelineReadsAsExpected(name: String) throws {
    let line = try GoldenFile.text(of: "tijdlijn/\(name).opdracht")
    let words = line.split { $0 == " " || $0 == "\n" }.dropFirst().map { String($0) }
    let world = try SmallWorld.withShippedRules()
    world.files[words[1]] = try PackageFile.bytes(of: words[1])
    #expect(world.run(words) == 0)
    #expect(world.errors.isEmpty)
    let form: String = ["json", "svg"].first { words.last == $0 } ?? "txt"
    let found = world.output.replacing(/"vingerafdruk": "[0-9a-f]+"/) { _ in
      "\"vingerafdruk\": \"\(GoldenFile.noFingerprint)\""
    }
    #expect(try GoldenFile.difference(of: found, from: "tijdlijn/\(name).\(form)") == [])
    guard form == "txt" else { return }
    let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
  }
}
