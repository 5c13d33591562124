import Base
import Commands
import RuleProgram
import ShippedRules
import TestSupport

/// A world in memory: files by path, standard input, and what was written.
final class SmallWorld {
  var files: [String: [UInt8]] = [:]
  /// Folders without any file.
  var emptyFolders: Set<String> = []
  var forbidden: Set<String> = []
  var input: [UInt8] = []
  /// Is told before each piece of an input that is read.
  var beforePiece: () -> Void = {}
  /// The bytes that one piece of an input holds at most.
  var pieceSize = 1000
  var noColor: String?
  var isTerminal = false
  var isErrorTerminal = false
  /// Whether files can be written.
  var isFull = false
  /// How much later it is each time that somebody looks.
  var tick = Duration.zero
  private var now = Duration.zero
  /// How work is divided over the cores.
  var concurrently: Concurrently = inTurn
  /// The rules that came with the program.
  var shipped = [SourceFile(path: "Rules/klein.regels", text: smallRules)]
  /// The same rules as they were packed; nil when the world packs them itself.
  var packed: [PackedProgram]?

  /// The profiles that came with the program.
  var profiles: [SourceFile] = []

  /// Returns a world with the rules of the package.
  static func withShippedRules() throws -> SmallWorld {
    let world = SmallWorld()
    world.shipped = try shippedSources()
    world.packed = shippedPrograms()
    return world
  }

  /// Everything that was written, in its order.
  private(set) var written: [(stream: World.Stream, text: String)] = []

  /// What was written to standard output.
  var output: String { written.filter { $0.stream == .output }.map(\.text).joined() }
  /// What was written to the stream for errors.
  var errors: String { written.filter { $0.stream == .errors }.map(\.text).joined() }

  /// The files that were replaced.
  private(set) var replaced: [String] = []

  /// Why no log can be opened.
  var logFailure: WriteFailure?
  /// The bytes that still fit on the disk.
  var room = Int.max
  /// Whether waiting for the disk fails.
  var flushFails = false
  /// The steps that changed folders, in order.
  private(set) var steps: [String] = []
  /// The step, counted from 1, at which the disk is full.
  var failingStep: Int?
  /// What was written to logs, call by call.
  private(set) var appends: [[UInt8]] = []
  /// The logs as they are on the disk for certain.
  private(set) var flushed: [String: [UInt8]] = [:]

  /// Runs the program and returns its exit code.
  func run(_ arguments: String...) -> Int32 { run(arguments) }

  /// Runs the program and returns its exit code.
  func run(_ arguments: [String]) -> Int32 {
    Commands.run(world(arguments))
  }

  /// The world as the commands see it.
  func world(_ arguments: [String] = []) -> World {
    World(
      arguments: arguments,
      noColor: noColor,
      terminalKind: "xterm",
      isTerminal: isTerminal,
      isErrorTerminal: isErrorTerminal,
      shippedRules: { self.shipped },
      shippedPrograms: { self.packed ?? pack(self.shipped) },
      shippedProfiles: { self.profiles },
      open: { input throws(ReadFailure) in try self.open(input) },
      size: { input in
        guard case .file(let path) = input else { return nil }
        return self.files[path]?.count
      },
      listFiles: { folder throws(ReadFailure) in try self.list(folder) },
      openLog: { path throws(WriteFailure) in try self.openLog(path) },
      write: { self.written.append(($1, String(decoding: $0, as: UTF8.self))) },
      replace: { path throws(WriteFailure) in try self.replace(path) },
      folders: folderChanges,
      elapsed: {
        self.now += self.tick
        return self.now
      },
      concurrently: concurrently
    )
  }

  private func open(_ source: World.Input) throws(ReadFailure) -> World.Pieces {
    var rest: ArraySlice<UInt8>
    switch source {
    case .standardInput: rest = input[...]
    case .file(let path):
      if forbidden.contains(path) { throw .forbidden }
      if isFolder(path) { throw .isFolder }
      guard let bytes = files[path] else { throw .missing }
      rest = bytes[...]
    }
    let size = pieceSize
    return {
      self.beforePiece()
      let piece = rest.prefix(size)
      rest = rest.dropFirst(size)
      return Array(piece)
    }
  }

  private func replace(_ path: String) throws(WriteFailure) -> PendingFile {
    if forbidden.contains(path) { throw .forbidden }
    if isFolder(path) { throw .isFolder }
    if let end = path.lastIndex(of: "/"), !isFolder(String(path[..<end])) { throw .missing }
    var written: [UInt8] = []
    return PendingFile(
      append: { bytes throws(WriteFailure) in
        if self.isFull { throw .full }
        written += bytes
      },
      commit: {
        self.files[path] = written
        self.replaced.append(path)
      }
    )
  }

  /// Opens a log that keeps the bytes written before the room is gone, as a disk does.
  private func openLog(_ path: String) throws(WriteFailure) -> LogFile {
    if let logFailure { throw logFailure }
    if isFolder(path) { throw .isFolder }
    files[path, default: []] += []
    return LogFile(
      readTail: { count in Array(self.files[path, default: []].suffix(count)) },
      append: { bytes throws(WriteFailure) in
        let taken = bytes.prefix(self.room)
        self.files[path, default: []] += taken
        self.room -= taken.count
        self.appends.append(Array(taken))
        if taken.count < bytes.count { throw .full }
      },
      flush: { () throws(WriteFailure) in
        if self.flushFails { throw .other(5) }
        self.flushed[path] = self.files[path]
      }
    )
  }

  private func list(_ folder: String) throws(ReadFailure) -> [String] {
    if files[folder] != nil { throw .isNoFolder }
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard isFolder(name) else { throw .missing }
    let prefix = name + "/"
    return files.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  /// The steps that change folders, of which one can be made to fail.
  private var folderChanges: FolderChanges {
    FolderChanges(
      make: { path throws(WriteFailure) in
        try self.step("make \(path)")
        if self.isFolder(path) || self.files[path] != nil { throw .exists }
        self.emptyFolders.insert(path)
      },
      add: { path, bytes throws(WriteFailure) in
        try self.step("add \(path)")
        if self.files[path] != nil { throw .exists }
        guard let end = path.lastIndex(of: "/"), self.isFolder(String(path[..<end])) else {
          throw .missing
        }
        self.files[path] = bytes
      },
      rename: { old, new throws(WriteFailure) in
        try self.step("rename \(old) \(new)")
        if self.files.keys.contains(where: { $0.hasPrefix(new + "/") }) { throw .exists }
        guard self.isFolder(old) else { throw .missing }
        for (path, bytes) in self.files where path.hasPrefix(old + "/") {
          self.files[path] = nil
          self.files[new + path.dropFirst(old.count)] = bytes
        }
        for path in self.emptyFolders where path == old || path.hasPrefix(old + "/") {
          self.emptyFolders.remove(path)
          self.emptyFolders.insert(new + path.dropFirst(old.count))
        }
      },
      removeFile: { path throws(WriteFailure) in
        try self.step("remove \(path)")
        guard self.files.removeValue(forKey: path) != nil else { throw .missing }
      },
      removeFolder: { path throws(WriteFailure) in
        try self.step("remove \(path)")
        let all = Array(self.files.keys) + self.emptyFolders
        if all.contains(where: { $0.hasPrefix(path + "/") }) { throw .exists }
        guard self.emptyFolders.remove(path) != nil else { throw .missing }
      }
    )
  }

  private func step(_ what: String) throws(WriteFailure) {
    steps.append(what)
    if steps.count == failingStep { throw .full }
  }

  private func isFolder(_ path: String) -> Bool {
    emptyFolders.contains(path) || files.keys.contains { $0.hasPrefix(path + "/") }
  }
}

/// Compiles and packs rules.
func pack(_ rules: [SourceFile]) -> [PackedProgram] {
  compile(rules).programs.map { PackedProgram($0) }
}
