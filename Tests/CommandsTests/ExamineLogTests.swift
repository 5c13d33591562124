import Base
import Commands
import RuleProgram
import TestSupport
import Testing

/// `toets --logboek`: what is told is in the log, and what cannot be logged is not told.
@Suite struct ExamineLogTests {
  private let cases = [decidedCase("z1"), decidedCase("z2", agreed: false), decidedCase("z3")]

  @Test func logsEachFindingWithIDsAndHashesOnly() throws {
    let world = batchWorld(["zaken.ndjson": cases])
    #expect(world.run("toets", "zaken.ndjson", "--logboek", "toets.log") == 1)
    let log = String(decoding: try #require(world.flushed["toets.log"]), as: UTF8.self)
    let lines = log.split(separator: "\n")
    let checks = program.checks.map(\.name)
    #expect(lines.count == 3 * checks.count)
    let fingerprint = SHA256.hex(of: Array(cases[1].utf8))
    for (place, line) in lines[checks.count..<2 * checks.count].enumerated() {
      #expect(line.contains("\"zaak\":\"z2\",\"besluit\":\"b1\""))
      #expect(line.contains("\"toetspunt\":\"\(checks[place])\""))
      #expect(line.contains("\"regels\":\"\(program.fingerprint)\""))
      #expect(line.contains("\"zaakVingerafdruk\":\"\(fingerprint)\""))
    }
    #expect(lines.count { $0.contains("\"onrechtmatig\"") } == 1)
    #expect(!log.contains("1980"))
    #expect(world.run("logboek", "toets.log") == 0)
  }

  @Test func tellsTheSameWithALogAsWithout() {
    for form in ["tekst", "json", "csv", "html"] {
      let with = batchWorld(["zaken.ndjson": cases])
      let without = batchWorld(["zaken.ndjson": cases])
      let arguments = ["toets", "zaken.ndjson", "--uitvoer", form]
      #expect(with.run(arguments + ["--logboek", "toets.log"]) == without.run(arguments))
      #expect(with.output == without.output)
    }
  }

  @Test func tellsNothingThatIsNotLogged() {
    let unsafe = batchWorld(["zaken.ndjson": cases])
    unsafe.flushFails = true
    #expect(unsafe.run("toets", "zaken.ndjson", "--logboek", "toets.log") == 66)
    #expect(unsafe.output.isEmpty && !unsafe.errors.contains("getoetst"))
    #expect(unsafe.errors.contains("toets.log: fout[bestand-onschrijfbaar]"))

    let readOnly = batchWorld(["zaken.ndjson": cases])
    readOnly.logFailure = .readOnly
    #expect(readOnly.run("toets", "zaken.ndjson", "--logboek", "toets.log") == 66)
    #expect(readOnly.output.isEmpty && !readOnly.errors.contains("getoetst"))
  }

  @Test func stopsAtTheFirstCaseThatCannotBeLogged() throws {
    let full = batchWorld(["zaken.ndjson": cases])
    #expect(full.run("toets", "zaken.ndjson", "--uitvoer", "json", "--logboek", "toets.log") == 1)
    let size = try #require(full.files["toets.log"]).count
    let world = batchWorld(["zaken.ndjson": cases])
    world.room = size / 2
    #expect(world.run("toets", "zaken.ndjson", "--uitvoer", "json", "--logboek", "toets.log") == 66)
    #expect(world.output == full.output.prefix { $0 != "\n" } + "\n")
    #expect(world.errors.contains("er is geen ruimte meer om te schrijven"))
    // A log that is half there is not written behind.
    let left = world.files["toets.log"]
    #expect(world.run("toets", "zaken.ndjson", "--logboek", "toets.log") == 66)
    #expect(world.files["toets.log"] == left)
  }

  private let program = compile(batchRules, skipsTests: true).programs[0]
}
