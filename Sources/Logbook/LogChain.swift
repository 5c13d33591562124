import Base

/// The chain of hashes that ties each line of a log to the line before it.
///
/// Who changes, removes, adds or moves a line breaks the chain there, unless every later line is
/// made anew. Against that, and against lines cut off at the end, it helps to keep the last hash
/// in another place: `logboek --bevat HASH` asks for it.
package struct LogChain: Hashable, Sendable {
  /// The number of lines so far, which is the number of the last one.
  package private(set) var count: Int
  /// The hash of the last line, or zeros when there is none.
  package private(set) var lastHash: String

  /// The most bytes that a line has, so that a reader need not hold more of a file.
  package static let longestLine = 64 * 1024

  /// The most lines that a log has, so that every reader of JSON knows their numbers exactly.
  static let mostLines = 1 << 53

  /// A log without lines.
  package static let empty = LogChain(count: 0, lastHash: String(repeating: "0", count: 64))

  /// Makes the next line, with its line end, or returns nil when it would be too long.
  package mutating func addLine(for entry: LogEntry) -> [UInt8]? {
    let (bytes, hash) = LogLine(number: count + 1, entry: entry, previous: lastHash).sealed
    guard bytes.count <= Self.longestLine, count < Self.mostLines else { return nil }
    count += 1
    lastHash = hash
    return bytes + [UInt8(ascii: "\n")]
  }
}

extension LogChain {
  /// The bytes at the end of a log that are enough to find its last line.
  package static let tailSize = longestLine + 2

  /// Goes on behind the last line of a log, or returns nil when that line is not whole and right.
  ///
  /// Only the last line is verified, because a log may be long: `verifyLog` reads all of it.
  ///
  /// - Parameter tail: The last `tailSize` bytes of the log, or all bytes when there are fewer.
  package init?(continuing tail: [UInt8]) {
    self = .empty
    if tail.isEmpty { return }
    let newline = UInt8(ascii: "\n")
    guard tail.last == newline else { return nil }
    let lines = tail.dropLast()
    let before = lines.lastIndex(of: newline)
    if before == nil, tail.count >= Self.tailSize { return nil }
    let last = Array(lines[(before.map { $0 + 1 } ?? 0)...])
    guard let line = try? readLogLine(SourceFile(path: "", bytes: last)) else { return nil }
    if before != nil {
      // The lines before are not read; that this one follows on them is for `verifyLog`.
      self = LogChain(count: line.number - 1, lastHash: line.previous)
    }
    guard let chain = try? adding(line) else { return nil }
    self = chain
  }

  /// Returns the chain with a line, when that is the next one.
  ///
  /// - Throws: why it is not.
  func adding(_ line: SealedLine) throws(LogMistake) -> LogChain {
    if line.number != count + 1 {
      throw LogMistake(.wrongLogNumber(line.number, expected: count + 1, at: line.spans.number))
    }
    guard line.previous.utf8.elementsEqual(lastHash.utf8) else {
      throw LogMistake(.wrongPreviousHash(at: line.spans.previous, isFirst: count == 0))
    }
    return LogChain(count: line.number, lastHash: line.hash)
  }
}
