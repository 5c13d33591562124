import Commands
import Glibc

/// Opens a file that takes the place of what is under a name, when it is whole and not before.
///
/// Until then it has no name where the system can do that, so that nothing is left of work that was
/// broken off. What is no file, such as a pipe, is written at once.
func replace(_ path: String) throws(WriteFailure) -> PendingFile {
  var status = stat()
  let isThere = unsafe stat(path, &status) == 0
  if isThere, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
  if isThere, status.st_mode & S_IFMT != S_IFREG {
    let file = OpenFile(unsafe open(path, O_WRONLY | O_CLOEXEC))
    if file.number < 0 { throw WriteFailure(errno) }
    return PendingFile(
      append: { bytes throws(WriteFailure) in try file.append(bytes) },
      commit: { () throws(WriteFailure) in }
    )
  }
  if isThere, unsafe access(path, W_OK) != 0 { throw WriteFailure(errno) }
  let file = try NamelessFile(for: isThere ? target(of: path) : path)
  if isThere { fchmod(file.open.number, status.st_mode & 0o7777) }
  return PendingFile(
    append: { bytes throws(WriteFailure) in try file.open.append(bytes) },
    commit: { () throws(WriteFailure) in try file.commit() }
  )
}

/// `O_TMPFILE`, which the header builds from a name that it keeps to itself.
private let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY

/// The path behind a link, so that the link itself stays.
private func target(of path: String) -> String {
  guard let real = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// A file on its way to a name.
private final class NamelessFile {
  let open: OpenFile
  private let path: String
  /// The name beside it that it has for a while.
  private let passing: String
  private var hasName: Bool

  init(for path: String) throws(WriteFailure) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = end == path.startIndex ? "." : String(path[..<end])
    self.path = path
    passing = "\(path[..<end]).\(path[end...]).\(getpid())"
    var number = unsafe Glibc.open(folder, O_WRONLY | withoutName | O_CLOEXEC, 0o666)
    hasName = number < 0
    if hasName {
      number = unsafe Glibc.open(passing, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    if number < 0 { throw WriteFailure(errno) }
    open = OpenFile(number)
  }

  deinit {
    if hasName { unsafe unlink(passing) }
  }

  func commit() throws(WriteFailure) {
    if fsync(open.number) != 0 { throw WriteFailure(errno) }
    if !hasName {
      let own = "/proc/self/fd/\(open.number)"
      guard unsafe linkat(AT_FDCWD, own, AT_FDCWD, passing, AT_SYMLINK_FOLLOW) == 0 else {
        throw WriteFailure(errno)
      }
      hasName = true
    }
    guard unsafe rename(passing, path) == 0 else { throw WriteFailure(errno) }
    hasName = false
  }
}
