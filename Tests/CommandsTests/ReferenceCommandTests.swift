import Base
import Commands
import TestSupport
import Testing

/// `naslag`: the rules as a site, and the folder that it is written into.
@Suite struct ReferenceCommandTests {
  @Test func writesAPageForEachRule() throws {
    let world = SmallWorld()
    #expect(world.run("naslag", "uit/site/") == 0)
    #expect(world.errors.isEmpty)
    #expect(world.output.hasSuffix("Begin bij uit/site/index.html\n"))
    let names = Set(world.files.keys)
    for name in [
      "index.html", "stijl.css", "naslag.txt", "bladen/voorziening-taxi.html",
      "bladen/lezing-slot.html", "bladen/gegeven-reist-zelf.html", "bladen/bron-klein-plan.html",
      "bladen/afwegingskader-klein.html", "bladen/bestand-rules-klein.html",
    ] { #expect(names.contains("uit/site/" + name), "\(name)") }
    #expect(!names.contains { $0.contains(".nieuw") || $0.contains(".oud") })
  }

  @Test(arguments: ["voorziening-taxi", "lezing-slot", "bestand-rules-klein"])
  func pageReadsAsExpected(name: String) throws {
    let world = SmallWorld()
    #expect(world.run("naslag", "uit") == 0)
    let page = try #require(world.files["uit/bladen/\(name).html"])
    let text = String(decoding: page, as: UTF8.self)
      .replacing(/Proefstad: [0-9a-f]{12}/) { _ in "Proefstad: \(GoldenFile.noFingerprint)" }
    #expect(try GoldenFile.difference(of: text, from: "naslag/\(name).html") == [])
  }

  @Test func sameRulesGiveTheSameBytes() {
    let (one, other) = (SmallWorld(), SmallWorld())
    #expect(one.run("naslag", "uit") == 0)
    #expect(other.run("naslag", "uit") == 0)
    #expect(one.files == other.files)
  }

  /// An earlier site gives way, with the pages of rules that are gone.
  @Test func replacesAnEarlierSite() {
    let world = SmallWorld()
    #expect(world.run("naslag", "uit") == 0)
    world.shipped[0] = .init(
      path: "Rules/klein.regels",
      text: smallRules.replacing("voorziening taxi", with: "voorziening bus")
        .replacing("verwacht taxi", with: "verwacht bus")
    )
    #expect(world.run("naslag", "uit") == 0)
    #expect(world.files["uit/bladen/voorziening-taxi.html"] == nil)
    #expect(world.files["uit/bladen/voorziening-bus.html"] != nil)
    #expect(!world.files.keys.contains { $0.contains(".nieuw") || $0.contains(".oud") })
  }

  /// Whatever else stands in a folder stays, and nothing is written beside it.
  @Test(arguments: ["uit/brief.txt", "uit/bladen/eigen.html", "uit.nieuw/brief.txt", "uit.oud/x"])
  func leavesOtherFilesAlone(path: String) {
    let world = SmallWorld()
    if path.hasPrefix("uit/bladen") { #expect(world.run("naslag", "uit") == 0) }
    world.files[path] = [1]
    let before = world.files
    #expect(world.run("naslag", "uit") == 66)
    #expect(world.errors.contains("fout[map-bezet]"))
    #expect(world.files == before)
  }

  /// A list that was made by hand removes nothing outside the folder.
  @Test func aListDoesNotReachOutside() {
    let world = SmallWorld()
    #expect(world.run("naslag", "uit") == 0)
    world.files["brief.txt"] = [1]
    world.files["uit/naslag.txt", default: []] += Array("../brief.txt\n/brief.txt\n".utf8)
    #expect(world.run("naslag", "uit") == 0)
    #expect(world.files["brief.txt"] == [1])
  }

  /// Wherever the work breaks off, what was there is still whole, or the new site is.
  @Test func isNeverHalfWritten() throws {
    let whole = SmallWorld()
    #expect(whole.run("naslag", "uit") == 0)
    let site = whole.files.filter { $0.key.hasPrefix("uit/") }
    #expect(whole.run("naslag", "uit") == 0)
    let count = whole.steps.count
    for step in 1...count {
      let world = SmallWorld()
      world.failingStep = step
      let first = world.run("naslag", "uit")
      let second = world.run("naslag", "uit")
      let found = world.files.filter { $0.key.hasPrefix("uit/") }
      #expect(found.isEmpty || found == site, "step \(step)")
      #expect(first == 0 || first == 66)
      #expect(second == 0 || second == 66)
      if first == 66 || second == 66 { #expect(world.errors.contains("geen ruimte")) }
      // Once there is room, the site comes to stand there, and nothing else is left.
      world.failingStep = nil
      #expect(world.run("naslag", "uit") == 0, "step \(step): \(world.errors)")
      #expect(world.files == site, "step \(step)")
    }
  }

  @Test func takesOneFolder() {
    for arguments in [["naslag"], ["naslag", "a", "b"]] {
      let world = SmallWorld()
      #expect(world.run(arguments) == 64)
      #expect(world.errors.contains("fout[naslag-aantal]"))
    }
  }

  @Test func rulesWithMistakesGiveNoSite() {
    let world = SmallWorld()
    world.files["map/fout.regels"] = Array("voorziening\n".utf8)
    #expect(world.run("naslag", "uit", "--regels", "map") == 1)
    #expect(!world.files.keys.contains { $0.hasPrefix("uit") })
  }
}
