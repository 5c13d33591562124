import Base
import TestSupport
import Testing

@testable import Logbook

@Suite struct LogChainTests {
  /// The golden file is the promise that a log of today can be verified by every later version.
  @Test func theExampleIsAsItAlwaysWas() throws {
    let text = String(decoding: SampleLog(6).bytes, as: UTF8.self)
    #expect(try GoldenFile.difference(of: text, from: "logboek/voorbeeld.ndjson") == [])
    let found = verify(try GoldenFile.bytes(of: "logboek/voorbeeld.ndjson"))
    #expect(found.refusal == nil)
    #expect(found.chain == SampleLog(6).chains.last)
  }

  @Test func aLineHoldsNothingButIdsAndHashes() throws {
    let line = try #require(SampleLog(1).lines.first)
    let fingerprint = SHA256.hex(of: Array("Z-1".utf8))
    let start = """
      {"volgnummer":1,"soort":"bevinding","zaak":"Z-1","besluit":"b1","toetspunt":"bevoegd",\
      "uitkomst":"niet te toetsen","regels":"0123456789ab","zaakVingerafdruk":"\(fingerprint)",\
      "programma":"0.1","vorige":"\(String(repeating: "0", count: 64))"
      """
    let hash = SHA256.hex(of: Array(start.utf8))
    #expect(String(decoding: line, as: UTF8.self) == start + ",\"hash\":\"\(hash)\"}\n")
  }

  @Test func theSameFindingsGiveTheSameBytes() {
    #expect(SampleLog(20).lines == SampleLog(20).lines)
  }

  @Test(arguments: [1, 2, 7, 500, 100_000])
  func verifiesPiecesOfAnySize(pieceSize: Int) {
    let log = SampleLog(20)
    let found = verify(log.bytes, pieceSize: pieceSize, wanted: log.chains[13].lastHash)
    #expect(found.refusal == nil)
    #expect(found.chain == log.chains.last)
    #expect(found.holdsWanted)
    #expect(verify([], pieceSize: pieceSize).chain == .empty)
  }

  @Test func goesOnBehindTheLastLine() {
    let log = SampleLog(170)
    for count in [0, 1, 2, 169, 170] {
      let tail = log.lines.prefix(count).flatMap { $0 }.suffix(LogChain.tailSize)
      #expect(LogChain(continuing: Array(tail)) == log.chains[count])
    }
    #expect(log.bytes.count > LogChain.tailSize)
    #expect(LogChain(continuing: log.lines[1]) == nil)
    #expect(LogChain(continuing: Array("\n".utf8)) == nil)
  }

  /// A line without an end is not kept, and one that fits exactly is.
  @Test func holdsNoMoreThanTheLongestLine() throws {
    var given = 0
    let endless = verifyLog("toets.log") {
      given += 1
      return [UInt8](repeating: UInt8(ascii: "x"), count: 1024)
    }
    #expect(endless.refusal?.diagnostic.code == "logregel-te-lang")
    #expect(endless.refusal?.line.bytes.count == LogChain.longestLine)
    #expect(given == LogChain.longestLine / 1024 + 1)

    var entry = LogEntry.sample(1)
    let fits = LogChain.longestLine - (SampleLog(1).lines[0].count - 1)
    entry.caseID += String(repeating: "x", count: fits)
    var chain = LogChain.empty
    let line = chain.addLine(for: entry) ?? []
    #expect(line.count == LogChain.longestLine + 1)
    #expect(verify(line).chain == chain)
    #expect(LogChain(continuing: line) == chain)
    var second = SampleLog(1).chains[1]
    let both = SampleLog(1).lines[0] + (second.addLine(for: entry) ?? [])
    #expect(LogChain(continuing: both.suffix(LogChain.tailSize)) == second)
    entry.caseID += "x"
    let rejected = chain.addLine(for: entry)
    #expect(rejected == nil)
    #expect(verify(line).chain == chain)
  }
}
