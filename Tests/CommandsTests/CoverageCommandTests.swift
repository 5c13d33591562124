import Base
import TestSupport
import Testing

/// `proef --dekking`.
@Suite struct CoverageCommandTests {
  private func world() throws -> SmallWorld {
    let world = SmallWorld()
    world.files["regels/klein.regels"] = try GoldenFile.bytes(of: "dekking/klein.regels")
    return world
  }

  @Test func namesWhatNoTestDecides() throws {
    let world = try world()
    #expect(world.run("proef", "regels", "--dekking") == 0)
    #expect(try GoldenFile.difference(of: world.output, from: "dekking/klein.txt") == [])
    #expect(world.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func tellsTheSameToAProgram() throws {
    let world = try world()
    #expect(world.run("proef", "regels", "--dekking", "--uitvoer", "json") == 0)
    #expect(try GoldenFile.difference(of: world.output, from: "dekking/klein.json") == [])
  }

  @Test func isStrictWhenAsked() throws {
    let world = try world()
    #expect(world.run("proef", "regels", "--dekking", "--streng") == 1)
    #expect(world.run("proef", "regels", "--streng") == 64)
    #expect(world.errors.contains("fout[optie-los]: `--streng` zonder `--dekking`"))
  }
}
