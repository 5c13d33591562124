import Base
import TestSupport
import Testing

@testable import Logbook

/// Whatever is done to a log, the first line that it was done to is named.
@Suite struct LogTamperingTests {
  private static let small = SampleLog(3)
  private static let long = SampleLog(200)

  /// A cut at a line end leaves a log that is whole: only a hash kept elsewhere tells.
  @Test func everyTruncationIsNamed() {
    let log = Self.small
    let last = log.chains.last?.lastHash
    var before = 0
    for (index, line) in log.lines.enumerated() {
      for cut in 0..<line.count {
        let found = verify(
          Array(log.bytes.prefix(before + cut)),
          wanted: last
        )
        #expect(!found.holdsWanted)
        #expect(found.chain == log.chains[index])
        let code = cut == 0 ? nil : "logregel-afgebroken"
        #expect(found.refusal?.diagnostic.code == code)
        #expect(found.refusal?.line.firstLine == (cut == 0 ? nil : index + 1))
        #expect(
          LogChain(continuing: Array(log.bytes.prefix(before + cut)))
            == (cut == 0 ? log.chains[index] : nil)
        )
      }
      before += line.count
    }
    #expect(verify(log.bytes, wanted: last).holdsWanted)
  }

  /// Each bit of each byte, and each byte gone or there twice.
  @Test func everyChangeOfAByteIsNamed() {
    let log = Self.small
    var place = 0
    for (index, line) in log.lines.enumerated() {
      for offset in line.indices {
        for bit in 0..<8 {
          var bytes = log.bytes
          bytes[place + offset] ^= 1 << bit
          expectRefusal(of: bytes, after: log.chains[index], at: index + 1)
        }
        var bytes = log.bytes
        bytes.remove(at: place + offset)
        expectRefusal(of: bytes, after: log.chains[index], at: index + 1)
        bytes = log.bytes
        bytes.insert(line[offset], at: place + offset)
        // Behind the line end stands an empty line then, which is the next.
        let isEnd = offset == line.count - 1
        if !isEnd { expectRefusal(of: bytes, after: log.chains[index], at: index + 1) }
        if isEnd { expectRefusal(of: bytes, after: log.chains[index], at: index + 2) }
      }
      place += line.count
    }
  }

  /// The lines before the change are what they were, so most runs begin at the line itself.
  @Test func tenThousandChangesAreNamed() {
    let log = Self.long
    let seed: UInt64 = 20_150_101
    var generator = SplitMix64(seed: seed)
    for run in 0..<10_000 {
      let index = Int.random(in: log.lines.indices, using: &generator)
      var line = log.lines[index]
      let offset = Int.random(in: line.indices, using: &generator)
      line[offset] ^= UInt8.random(in: 1...255, using: &generator)
      let start = run < 100 ? 0 : index
      let rest = (log.lines[start..<index] + [line] + log.lines[(index + 1)...].prefix(2))
      let found = verify(rest.flatMap { $0 }, after: log.chains[start], pieceSize: 64 * 1024)
      #expect(found.refusal?.line.firstLine == index + 1, "seed \(seed), run \(run)")
      #expect(found.chain == log.chains[index], "seed \(seed), run \(run)")
    }
  }

  private func expectRefusal(of bytes: [UInt8], after start: LogChain, at line: Int) {
    let before = Self.small.lines.prefix(start.count).reduce(0) { $0 + $1.count }
    let found = verify(Array(bytes[before...]), after: start)
    #expect(found.refusal?.line.firstLine == line)
  }

  @Test func aLineThatIsGoneBreaksTheNumbers() {
    var lines = Self.long.lines
    lines.remove(at: 99)
    expect(lines, "logregel-nummer", at: 100, "na regel 99 komt regel 101")
    lines.removeFirst()
    expect(lines, "logregel-nummer", at: 1, "de eerste regel heeft nummer 2")
  }

  @Test func linesThatChangedPlacesBreakTheNumbers() {
    var lines = Self.small.lines
    lines.swapAt(0, 1)
    expect(lines, "logregel-nummer", at: 1, "de eerste regel heeft nummer 2")
    lines = Self.small.lines + [Self.small.lines[2]]
    expect(lines, "logregel-nummer", at: 4, "na regel 3 komt regel 3")
  }

  /// A line made anew, hash and all, does not fit under the line behind it.
  @Test func aForgedLineIsNotWhatTheNextFollows() {
    var lines = Self.small.lines
    var chain = Self.small.chains[1]
    lines[1] = chain.addLine(for: .sample(7)) ?? []
    expect(lines, "logregel-vorige", at: 3, "de regel hiervoor is een andere")
    var other = LogChain.empty
    lines[0] = other.addLine(for: .sample(8)) ?? []
    lines[1] = Self.small.lines[1]
    expect(lines, "logregel-vorige", at: 2, "de regel hiervoor is een andere")
  }

  @Test(arguments: [
    ("{\"volgnummer\":", "{\"nummer\":", "logregel-sleutel-onbekend"),
    ("{\"volgnummer\":", "{ \"volgnummer\":", "logregel-vorm"),
    ("\"volgnummer\":1", "\"volgnummer\":\"1\"", "logregel-vorm"),
    ("\"volgnummer\":1", "\"volgnummer\":-1", "logregel-vorm"),
    ("\"volgnummer\":1", "\"volgnummer\":9223372036854775807", "logregel-vorm"),
    ("\"soort\":\"bevinding\",", "", "logregel-vorm"),
    ("\"soort\":\"bevinding\"", "\"soort\":null", "logregel-vorm"),
    ("\"soort\":\"bevinding\"", "\"soort\":\"b\\u0065vinding\"", "logregel-vorm"),
    ("\"soort\":\"bevinding\"", "\"soort\":\"iets\"", "logregel-hash"),
    ("\"soort\":\"bevinding\"", "\"soort\":\"bevinding\",\"soort\":\"bevinding\"", "logregel-vorm"),
    ("\"}", "\",\"hash\":\"\"}", "logregel-vorm"),
    ("\"}", "\",\"naam\":\"A.\"}", "logregel-sleutel-onbekend"),
    ("\"}", "\"} ", "logregel-vorm"), ("\"}", "\"}\r", "logregel-vorm"),
    ("\"}", "\"}}", "logregel-geen-json"), ("{", "[", "logregel-geen-json"),
  ])
  func tellsWhatIsWrong(text: String, other: String, code: String) {
    let line = String(decoding: Self.small.lines[0], as: UTF8.self)
    expect([Array(line.replacing(text, with: other).utf8)], code, at: 1)
  }

  @Test(arguments: ["\n", "null\n", "\"\"\n", "\0\n", "\u{FEFF}{}\n"])
  func tellsThatALineIsNoObject(text: String) {
    expect(Self.small.lines + [Array(text.utf8)], "logregel-geen-json", at: 4)
  }

  private func expect(_ lines: [[UInt8]], _ code: String, at line: Int, _ message: String = "") {
    let found = verify(lines.flatMap { $0 })
    #expect(found.refusal?.line.firstLine == line)
    #expect(found.refusal?.diagnostic.code == code)
    #expect(found.refusal?.diagnostic.message.hasPrefix(message) == true)
  }
}
