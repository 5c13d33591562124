package import Base
package import RuleProgram

/// The world outside, as far as the commands can reach it.
///
/// The commands read and write through these closures only, so a test can be the world.
package struct World {
  /// The arguments behind the name of the program.
  package var arguments: [String]
  /// The variable `NO_COLOR`.
  package var noColor: String?
  /// The variable `TERM`, which names the kind of terminal.
  package var terminalKind: String?
  /// Whether standard output is a terminal.
  package var isTerminal: Bool
  /// Whether the stream for errors is a terminal.
  package var isErrorTerminal: Bool
  /// The rules that came with the program.
  package var shippedRules: () -> [SourceFile]
  /// The same rules, compiled; none when they have mistakes.
  package var shippedPrograms: () -> [PackedProgram]
  /// The profiles of populations that came with the program.
  package var shippedProfiles: () -> [SourceFile]
  /// Opens a file or standard input, to be read piece by piece.
  package var open: (Input) throws(ReadFailure) -> Pieces
  /// The bytes that an input holds; nil when that is not known before its end, as of a pipe.
  package var size: (Input) -> Int?
  /// The files in a folder and in the folders in it, as paths from that folder, in any order.
  package var listFiles: (String) throws(ReadFailure) -> [String]
  /// Opens a log for this process alone, and makes it when it is not there.
  package var openLog: (String) throws(WriteFailure) -> LogFile
  /// Writes all bytes; a reader that went away is no matter of the commands.
  package var write: ([UInt8], Stream) -> Void
  /// Opens a file that takes the place of what is under its name once it is whole.
  package var replace: (String) throws(WriteFailure) -> PendingFile
  /// What can be done to folders.
  package var folders: FolderChanges
  /// The time since some moment.
  package var elapsed: () -> Duration
  /// Does work on all cores.
  package var concurrently: Concurrently

  /// Gives the next piece of an input, which is empty at the end only.
  package typealias Pieces = () throws(ReadFailure) -> [UInt8]

  /// Where bytes come from.
  package enum Input: Hashable, Sendable {
    case file(String)
    case standardInput
  }

  /// Where bytes go to.
  package enum Stream: Hashable, Sendable {
    /// Results.
    case output
    /// Messages and progress.
    case errors
  }

  /// Creates a world.
  package init(
    arguments: [String],
    noColor: String? = nil,
    terminalKind: String? = nil,
    isTerminal: Bool = false,
    isErrorTerminal: Bool = false,
    shippedRules: @escaping () -> [SourceFile],
    shippedPrograms: @escaping () -> [PackedProgram],
    shippedProfiles: @escaping () -> [SourceFile] = { [] },
    open: @escaping (Input) throws(ReadFailure) -> Pieces,
    size: @escaping (Input) -> Int?,
    listFiles: @escaping (String) throws(ReadFailure) -> [String],
    openLog: @escaping (String) throws(WriteFailure) -> LogFile,
    write: @escaping ([UInt8], Stream) -> Void,
    replace: @escaping (String) throws(WriteFailure) -> PendingFile,
    folders: FolderChanges,
    elapsed: @escaping () -> Duration,
    concurrently: @escaping Concurrently
  ) {
    self.arguments = arguments
    self.noColor = noColor
    self.terminalKind = terminalKind
    self.isTerminal = isTerminal
    self.isErrorTerminal = isErrorTerminal
    self.shippedRules = shippedRules
    self.shippedPrograms = shippedPrograms
    self.shippedProfiles = shippedProfiles
    self.open = open
    self.size = size
    self.listFiles = listFiles
    self.openLog = openLog
    self.write = write
    self.replace = replace
    self.folders = folders
    self.elapsed = elapsed
    self.concurrently = concurrently
  }
}

/// Why something cannot be read.
package enum ReadFailure: Error, Hashable, Sendable {
  /// There is nothing under this name.
  case missing
  /// It is a folder, and a file was asked for.
  case isFolder
  /// It, or a part of the path to it, is a file, and a folder was asked for.
  case isNoFolder
  /// The user has no permission.
  case forbidden
  /// The number of another error of the system.
  case other(Int32)
}

extension World {
  /// Reads a whole file.
  func read(_ path: String) throws(ReadFailure) -> SourceFile {
    let next = try open(.file(path))
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return SourceFile(path: path, bytes: bytes) }
      bytes += piece
    }
  }

  /// Whether text on standard output may be bold.
  var showsBold: Bool {
    isTerminal && terminalKind != "dumb" && (noColor ?? "").isEmpty
  }
}
