import Base
import Logbook

/// A log of findings that nobody had.
struct SampleLog {
  /// The lines, each with its line end.
  let lines: [[UInt8]]
  /// The chain behind each line; the first stands before all of them.
  let chains: [LogChain]

  /// Makes a log of a number of lines.
  init(_ count: Int) {
    var chain = LogChain.empty
    var lines: [[UInt8]] = []
    var chains = [chain]
    for number in 1...count {
      lines.append(chain.addLine(for: .sample(number)) ?? [])
      chains.append(chain)
    }
    self.lines = lines
    self.chains = chains
  }

  /// All bytes.
  var bytes: [UInt8] { lines.flatMap { $0 } }
}

extension LogEntry {
  /// A finding about one of some cases; a few have a missing decision or an id of odd characters.
  static func sample(_ number: Int) -> LogEntry {
    let id = number.isMultiple(of: 3) ? "Z\"\\\u{2028}é\(number)" : "Z-\(number)"
    return LogEntry(
      caseID: id,
      decisionID: number.isMultiple(of: 4) ? nil : "b\(number % 5)",
      check: "bevoegd",
      verdict: number.isMultiple(of: 2) ? "rechtmatig" : "niet te toetsen",
      rulesFingerprint: "0123456789ab",
      caseFingerprint: SHA256.hex(of: Array(id.utf8)),
      programVersion: "0.1"
    )
  }
}

/// Verifies bytes that come in pieces.
func verify(
  _ bytes: [UInt8],
  after start: LogChain = .empty,
  pieceSize: Int = 1000,
  wanted: String? = nil
) -> LogVerification {
  var rest = bytes[...]
  return verifyLog("toets.log", after: start, wanted: wanted) {
    defer { rest = rest.dropFirst(pieceSize) }
    return Array(rest.prefix(pieceSize))
  }
}
