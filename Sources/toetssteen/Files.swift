import Commands
import Glibc

/// Opens a file or standard input, to be read piece by piece.
func open(_ input: World.Input) throws(ReadFailure) -> World.Pieces {
  let descriptor: Int32
  switch input {
  case .standardInput: descriptor = STDIN_FILENO
  case .file(let path): descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  }
  if descriptor < 0 { throw ReadFailure(errno) }
  return { () throws(ReadFailure) in try read(descriptor) }
}

/// Returns the bytes that a regular file holds; nil for anything else, such as a pipe.
func size(of input: World.Input) -> Int? {
  var status = stat()
  let result =
    switch input {
    case .standardInput: unsafe fstat(STDIN_FILENO, &status)
    case .file(let path): unsafe stat(path, &status)
    }
  guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return Int(status.st_size)
}

/// Reads the next bytes, and closes a file at its end.
private func read(_ descriptor: Int32) throws(ReadFailure) -> [UInt8] {
  var failure: Int32 = 0
  let piece = unsafe [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
    var result = 0
    repeat {
      result = unsafe read(descriptor, buffer.baseAddress, buffer.count)
    } while result < 0 && errno == EINTR
    if result < 0 { failure = errno }
    count = max(result, 0)
  }
  if piece.isEmpty, descriptor != STDIN_FILENO { close(descriptor) }
  if failure != 0 { throw ReadFailure(failure) }
  return piece
}

/// Returns the files in a folder and in the folders in it, as paths from that folder.
///
/// Links are followed, but no folder is entered twice. Names that begin with a dot are left out.
func files(in folder: String) throws(ReadFailure) -> [String] {
  var found: [String] = []
  var entered: Set<FileIdentity> = []
  var waiting = [""]
  while let inner = waiting.popLast() {
    let path = folder + "/" + inner
    guard let identity = FileIdentity(path), entered.insert(identity).inserted else {
      if entered.isEmpty { throw ReadFailure(errno) }
      continue
    }
    for name in try names(in: path) where !name.hasPrefix(".") {
      let isFolder = FileIdentity(path + "/" + name)?.isFolder ?? false
      if isFolder { waiting.append(inner + name + "/") } else { found.append(inner + name) }
    }
  }
  return found
}

private func names(in folder: String) throws(ReadFailure) -> [String] {
  guard let stream = unsafe opendir(folder) else { throw ReadFailure(errno) }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { start in
      unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    names.append(name)
  }
  return names
}

/// What makes a file the same file under two paths.
private struct FileIdentity: Hashable {
  var device: UInt
  var number: UInt
  var isFolder: Bool

  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

extension ReadFailure {
  /// The failure behind an error number of the system.
  fileprivate init(_ number: Int32) {
    switch number {
    case ENOENT: self = .missing
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .isNoFolder
    case EACCES, EPERM: self = .forbidden
    default: self = .other(number)
    }
  }
}
