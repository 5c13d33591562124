package import Base

/// What came of verifying a log.
package struct LogVerification: Sendable {
  /// The lines in order, up to the first that is not.
  package var chain: LogChain
  /// Whether one of those lines has the hash that was asked for.
  package var holdsWanted: Bool
  /// The first line that is wrong.
  package var refusal: LogRefusal?
}

/// A line that is not as the program wrote it.
package struct LogRefusal: Hashable, Sendable {
  /// The line, with its number, without its line end.
  package var line: SourceFile
  /// Why.
  package var diagnostic: Diagnostic
}

/// Reads a log and finds the first line that is not as the program wrote it.
///
/// Nothing behind that line is read. One line at a time is held, whatever the size of the log.
///
/// - Parameters:
///   - path: The name of the log in messages.
///   - start: The lines that were verified already.
///   - wanted: A hash that a line must have.
///   - next: Gives the next bytes, which are empty at the end only.
/// - Returns: The lines in order, and the first that is not.
/// - Throws: what `next` throws.
package func verifyLog<Failure: Error>(
  _ path: String,
  after start: LogChain = .empty,
  wanted: String? = nil,
  next: () throws(Failure) -> [UInt8]
) throws(Failure) -> LogVerification {
  var result = LogVerification(chain: start, holdsWanted: false)
  var waiting: [UInt8] = []
  while result.refusal == nil {
    let piece = try next()
    if piece.isEmpty {
      if !waiting.isEmpty { result.refuse(waiting, path, Diagnostic.cutLogLine) }
      return result
    }
    // What waits holds no line end, so it need not be searched again.
    var searched = waiting.count
    waiting += piece
    var start = 0
    while let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      result.take(waiting[start..<end], path, wanted: wanted)
      if result.refusal != nil { return result }
      start = end + 1
      searched = start
    }
    waiting.removeFirst(start)
    if waiting.count > LogChain.longestLine { result.refuse(waiting, path, Diagnostic.longLogLine) }
  }
  return result
}

extension LogVerification {
  /// Takes a whole line, without its line end.
  fileprivate mutating func take(_ bytes: ArraySlice<UInt8>, _ path: String, wanted: String?) {
    guard bytes.count <= LogChain.longestLine else {
      return refuse(Array(bytes), path, Diagnostic.longLogLine)
    }
    let line = SourceFile(path: path, bytes: Array(bytes), firstLine: chain.count + 1)
    do throws(LogMistake) {
      chain = try chain.adding(try readLogLine(line))
      if chain.lastHash == wanted { holdsWanted = true }
    } catch {
      refusal = LogRefusal(line: line, diagnostic: error.diagnostic)
    }
  }

  fileprivate mutating func refuse(
    _ bytes: [UInt8],
    _ path: String,
    _ diagnostic: (_ size: Int, _ linesBefore: Int) -> Diagnostic
  ) {
    let held = Array(bytes.prefix(LogChain.longestLine))
    let line = SourceFile(path: path, bytes: held, firstLine: chain.count + 1)
    refusal = LogRefusal(line: line, diagnostic: diagnostic(held.count, chain.count))
  }
}
