import Commands
import Glibc

/// Opens a log to add to, and makes it when it is not there; no other process may have it open so.
func openLog(_ path: String) throws(WriteFailure) -> LogFile {
  let number = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
  if number < 0 { throw WriteFailure(errno) }
  let file = OpenFile(number)
  if flock(number, LOCK_EX | LOCK_NB) < 0 { throw WriteFailure(errno) }
  flushFolder(of: path)
  return LogFile(
    readTail: { count throws(WriteFailure) in try file.readTail(count) },
    append: { bytes throws(WriteFailure) in try file.append(bytes) },
    flush: { () throws(WriteFailure) in
      if fsync(file.number) < 0 { throw WriteFailure(errno) }
    }
  )
}

/// Puts the name of a new file on the disk too, where the system can do so.
private func flushFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let number = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if number < 0 { return }
  fsync(number)
  close(number)
}

/// A file that is open as long as this value.
final class OpenFile {
  let number: Int32

  init(_ number: Int32) { self.number = number }
  deinit { close(number) }

  func readTail(_ count: Int) throws(WriteFailure) -> [UInt8] {
    let size = lseek(number, 0, SEEK_END)
    if size < 0 { throw WriteFailure(errno) }
    var bytes = [UInt8](repeating: 0, count: min(count, size))
    let read = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(number, buffer.baseAddress, buffer.count, size - buffer.count)
    }
    guard read == bytes.count else { throw read < 0 ? WriteFailure(errno) : .inUse }
    return bytes
  }

  /// Writes all bytes in one call, unless the system takes fewer at a time.
  func append(_ bytes: [UInt8]) throws(WriteFailure) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe write(number, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno != EINTR { throw WriteFailure(errno) }
      start += max(count, 0)
    }
  }
}

extension WriteFailure {
  /// The failure behind an error number of the system.
  init(_ number: Int32) {
    switch number {
    case ENOENT: self = .missing
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .isNoFolder
    case EACCES, EPERM: self = .forbidden
    case EEXIST, ENOTEMPTY: self = .exists
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EWOULDBLOCK: self = .inUse
    default: self = .other(number)
    }
  }
}
