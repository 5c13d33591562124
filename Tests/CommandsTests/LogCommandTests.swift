import Base
import Logbook
import TestSupport
import Testing

@testable import Commands

/// `logboek`.
@Suite struct LogCommandTests {
  @Test func tellsThatAllLinesAreInOrder() throws {
    let world = SmallWorld()
    let log = SomeLog(1240)
    world.files["toets.log"] = log.bytes
    #expect(world.run("logboek", "toets.log") == 0)
    #expect(world.output == "1.240 regels in orde.\nLaatste hash: \(log.chain.lastHash)\n")
    #expect(world.errors.isEmpty)
  }

  @Test func readsStandardInputInSmallPieces() {
    let world = SmallWorld()
    world.input = SomeLog(1).bytes
    world.pieceSize = 1
    #expect(world.run("logboek", "-") == 0)
    #expect(world.output.hasPrefix("1 regel in orde.\n"))
    let empty = SmallWorld()
    #expect(empty.run("logboek", "-") == 0)
    #expect(empty.output == "Dit logboek is leeg.\n")
  }

  @Test func namesTheFirstBadLine() {
    let world = SmallWorld()
    world.files["toets.log"] = SomeLog(3).bytes.dropLast()
    #expect(world.run("logboek", "toets.log") == 1)
    #expect(world.output.hasPrefix("toets.log:3:"))
    #expect(world.output.contains("`head -n 2 BESTAND > KOPIE`"))
    #expect(world.output.hasSuffix("\nDe 2 regels ervoor zijn in orde.\n"))
  }

  /// Lines cut off at a line end leave a log that is whole; its last hash, kept elsewhere, is gone.
  @Test func missesAHashThatWasKept() {
    let world = SmallWorld()
    let kept = SomeLog(3).chain.lastHash
    world.files["toets.log"] = SomeLog(2).bytes
    world.files["meer.log"] = SomeLog(4).bytes
    #expect(world.run("logboek", "meer.log", "--bevat", kept) == 0)
    #expect(world.run("logboek", "toets.log") == 0)
    #expect(world.run("logboek", "toets.log", "--bevat", kept) == 1)
    #expect(world.output.contains("\ntoets.log: fout[hash-ontbreekt]: "))
    #expect(world.run("logboek", "toets.log", "--bevat", String(kept.dropLast())) == 64)
  }

  @Test func writesJSON() throws {
    let world = SmallWorld()
    let log = SomeLog(2)
    world.files["toets.log"] = log.bytes
    #expect(world.run("logboek", "toets.log", "--uitvoer", "json") == 0)
    #expect(
      world.output == """
        {
         "vorm": 1,
         "regelsInOrde": 2,
         "laatsteHash": "\(log.chain.lastHash)",
         "meldingen": []
        }

        """
    )
    let other = SmallWorld()
    other.files["toets.log"] = log.bytes + Array("{}\n".utf8)
    #expect(other.run("logboek", "toets.log", "--uitvoer", "json") == 1)
    #expect(other.output.contains("\"regelsInOrde\": 2"))
    #expect(other.output.contains("\"code\": \"logregel-vorm\""))
    #expect(other.output.contains("\"regel\": 3"))
  }

  @Test func tellsThatALogCannotBeRead() {
    let world = SmallWorld()
    #expect(world.run("logboek", "weg.log") == 66)
    #expect(world.errors.hasPrefix("weg.log: fout[bestand-onleesbaar]: "))
    #expect(world.run("logboek") == 64)
    #expect(world.run("logboek", "a", "b") == 64)
  }
}

/// A log of a number of findings.
struct SomeLog {
  private(set) var chain = LogChain.empty
  private(set) var bytes: [UInt8] = []

  init(_ count: Int) {
    for number in 0..<count { bytes += chain.addLine(for: .some(number)) ?? [] }
  }
}

extension LogEntry {
  /// A finding with little to it.
  static func some(_ number: Int) -> LogEntry {
    LogEntry(
      caseID: "Z-\(number)",
      decisionID: "b1",
      check: "bevoegd",
      verdict: "rechtmatig",
      rulesFingerprint: "0123456789ab",
      caseFingerprint: String(repeating: "a", count: 64),
      programVersion: "0.1"
    )
  }
}
