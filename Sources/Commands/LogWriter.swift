import Base
import Logbook

/// Adds findings to a log, and returns when they are on the disk.
///
/// A log only grows: nothing is ever written over or taken away, so no failure loses an earlier
/// line. After a failure nothing more is written, because the last line may be half there.
struct LogWriter {
  private let path: String
  private let file: LogFile
  private var chain: LogChain
  private var failure: LogFailure?

  /// Opens a log, or makes it, and verifies its last line.
  ///
  /// - Throws: when it cannot be opened, or when its last line is cut or wrong; then nothing is
  ///   written.
  init(_ path: String, in world: World) throws(LogFailure) {
    self.path = path
    let tail: [UInt8]
    do throws(WriteFailure) {
      file = try world.openLog(path)
      tail = try file.readTail(LogChain.tailSize)
    } catch {
      throw .unwritable(path: path, error)
    }
    guard let chain = LogChain(continuing: tail) else { throw world.refusal(of: path) }
    self.chain = chain
  }

  /// Adds a line for each finding; only then may the findings be shown.
  ///
  /// Each line goes out whole and at once. The disk is waited for once, behind the last of them.
  ///
  /// - Throws: when not all of them are on the disk, now or at an earlier call.
  mutating func add(_ entries: [LogEntry]) throws(LogFailure) {
    if let failure { throw failure }
    if entries.isEmpty { return }
    do throws(LogFailure) {
      for entry in entries { try write(entry) }
      do throws(WriteFailure) { try file.flush() } catch {
        throw .unwritable(path: path, error)
      }
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func write(_ entry: LogEntry) throws(LogFailure) {
    guard let line = chain.addLine(for: entry) else { throw .longLine(path: path) }
    do throws(WriteFailure) { try file.append(line) } catch {
      throw .unwritable(path: path, error)
    }
  }
}

/// Why findings are not in a log.
enum LogFailure: Error {
  /// The log cannot be opened or written.
  case unwritable(path: String, WriteFailure)
  /// The log cannot be read to tell which of its lines is wrong.
  case unreadable(path: String, ReadFailure)
  /// A line of the log is wrong, behind lines that are right.
  case refused(LogRefusal, after: LogChain)
  /// The ids of a finding do not fit on a line.
  case longLine(path: String)
}

extension World {
  /// Finds what is wrong with a log whose last line is.
  fileprivate func refusal(of path: String) -> LogFailure {
    do throws(ReadFailure) {
      let found = try verifyLog(path, next: try open(.file(path)))
      // What was wrong and is no longer so, somebody is writing.
      guard let refusal = found.refusal else { return .unwritable(path: path, .inUse) }
      return .refused(refusal, after: found.chain)
    } catch {
      return .unreadable(path: path, error)
    }
  }
}

extension OutputBuffer {
  /// Tells why findings are not in the log, and returns how the work ends.
  mutating func report(_ failure: LogFailure) -> ExitCode {
    switch failure {
    case .unwritable(let path, let reason):
      message(Commands.message(.unwritable(because: reason), about: path))
    case .unreadable(let path, let reason):
      message(Commands.message(.unreadable(because: reason), about: path))
    case .refused(let refusal, let chain):
      message(text(refusal, after: chain) + "Er is niets in het logboek geschreven.\n")
    case .longLine(let path): message(Commands.message(.longLogEntry(), about: path))
    }
    return .unreadable
  }
}
