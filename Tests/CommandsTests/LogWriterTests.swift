import Base
import Logbook
import TestSupport
import Testing

@testable import Commands

/// What `toets --logboek` does: nothing is told before it is on the disk, and nothing gets lost.
@Suite struct LogWriterTests {
  private let path = "toets.log"

  @Test func makesALogAndGoesOnWithIt() throws {
    let world = SmallWorld()
    var first = try LogWriter(path, in: world.world())
    try first.add([.some(0), .some(1)])
    try first.add([])
    var second = try LogWriter(path, in: world.world())
    try second.add([.some(2)])
    #expect(world.files[path] == SomeLog(3).bytes)
    #expect(world.flushed[path] == SomeLog(3).bytes)
    #expect(world.run("logboek", path) == 0)
  }

  @Test func writesEachLineInOneCall() throws {
    let world = SmallWorld()
    var writer = try LogWriter(path, in: world.world())
    try writer.add([.some(0), .some(1), .some(2)])
    #expect(world.appends.count == 3)
    #expect(world.appends.allSatisfy { $0.last == UInt8(ascii: "\n") })
    #expect(world.appends.flatMap { $0 } == SomeLog(3).bytes)
  }

  /// The disk is full, or the power gone, after each byte of the third line.
  @Test func aCrashLosesNoEarlierLine() throws {
    let before = SomeLog(2)
    let size = SomeLog(3).bytes.count - before.bytes.count
    for written in 0..<size {
      let world = SmallWorld()
      world.files[path] = before.bytes
      world.room = written
      var writer = try LogWriter(path, in: world.world())
      #expect(throws: LogFailure.self) { try writer.add([.some(2)]) }
      // What follows on half a line would be lost too.
      world.room = Int.max
      #expect(throws: LogFailure.self) { try writer.add([.some(2)]) }
      let left = try #require(world.files[path])
      #expect(left == Array(SomeLog(3).bytes.prefix(before.bytes.count + written)))

      let whole = verifyLog(path, wanted: before.chain.lastHash, next: once(left))
      #expect(whole.chain == before.chain && whole.holdsWanted)
      #expect((whole.refusal == nil) == (written == 0))
      expectRefusal(world, line: 3, isRefused: written > 0)
      #expect(world.files[path] == left)
      // What the message says to do.
      world.files["kopie.log"] = Array(left.prefix(before.bytes.count))
      var next = try LogWriter("kopie.log", in: world.world())
      try next.add([.some(2)])
      #expect(world.files["kopie.log"] == SomeLog(3).bytes)
    }
  }

  private func once(_ bytes: [UInt8]) -> () -> [UInt8] {
    var rest = bytes
    return {
      defer { rest = [] }
      return rest
    }
  }

  private func expectRefusal(_ world: SmallWorld, line: Int, isRefused: Bool) {
    do throws(LogFailure) {
      _ = try LogWriter(path, in: world.world())
      #expect(!isRefused)
    } catch {
      #expect(isRefused)
      var output = OutputBuffer(world.world())
      #expect(output.report(error) == .unreadable)
      #expect(world.errors.hasPrefix("\(path):\(line):"))
      #expect(world.errors.contains("`head -n \(line - 1) BESTAND > KOPIE`"))
      #expect(world.errors.hasSuffix("Er is niets in het logboek geschreven.\n"))
    }
  }

  @Test func addsNothingBehindALineThatIsWrong() throws {
    let world = SmallWorld()
    var bytes = SomeLog(400).bytes
    bytes[bytes.count - 200] ^= 1
    world.files[path] = bytes
    #expect(throws: LogFailure.self) { try LogWriter(path, in: world.world()) }
    #expect(world.files[path] == bytes)
    #expect(world.appends.isEmpty)
  }

  @Test func tellsWhyNothingCanBeWritten() throws {
    let world = SmallWorld()
    world.flushFails = true
    var writer = try LogWriter(path, in: world.world())
    #expect(throws: LogFailure.self) { try writer.add([.some(0)]) }
    world.logFailure = .readOnly
    #expect(throws: LogFailure.self) { try LogWriter(path, in: world.world()) }
    var long = LogEntry.some(0)
    long.caseID = String(repeating: "z", count: LogChain.longestLine)
    let other = SmallWorld()
    var second = try LogWriter(path, in: other.world())
    #expect(throws: LogFailure.self) { try second.add([long]) }
    #expect(other.files[path] == [])
  }

  /// Every reason, as long as no command of its own can show them.
  @Test func reasonsReadAsExpected() throws {
    let reasons: [WriteFailure] = [
      .missing, .isFolder, .isNoFolder, .forbidden, .readOnly, .full, .inUse, .other(5),
    ]
    let world = SmallWorld()
    var output = OutputBuffer(world.world())
    for reason in reasons {
      #expect(output.report(.unwritable(path: path, reason)) == .unreadable)
    }
    let words = try GoldenFile.text(of: "meldingen/bestand-onschrijfbaar.schrijffout")
    #expect(words.split(separator: "\n").count == reasons.count)
    let golden = "meldingen/bestand-onschrijfbaar.verwacht"
    #expect(try GoldenFile.difference(of: world.errors, from: golden) == [])
  }
}
