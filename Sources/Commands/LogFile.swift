/// A log that is open for more lines.
package struct LogFile {
  /// Reads the last bytes, as many as asked for or as there are.
  package var readTail: (_ count: Int) throws(WriteFailure) -> [UInt8]
  /// Writes bytes behind the last; when it fails, some of them may be there.
  package var append: ([UInt8]) throws(WriteFailure) -> Void
  /// Waits until everything that was written is on the disk.
  package var flush: () throws(WriteFailure) -> Void

  /// Creates a log from what can be done with it.
  package init(
    readTail: @escaping (_ count: Int) throws(WriteFailure) -> [UInt8],
    append: @escaping ([UInt8]) throws(WriteFailure) -> Void,
    flush: @escaping () throws(WriteFailure) -> Void
  ) {
    self.readTail = readTail
    self.append = append
    self.flush = flush
  }
}

/// Why something cannot be written.
package enum WriteFailure: Error, Hashable, Sendable {
  /// The folder that it stands in is not there.
  case missing
  /// It is a folder, and a file was asked for.
  case isFolder
  /// A part of the path to it is a file, and a folder was asked for.
  case isNoFolder
  /// The user has no permission.
  case forbidden
  /// The disk can only be read.
  case readOnly
  /// The disk has no room left.
  case full
  /// There is something under this name already.
  case exists
  /// Another process is writing to it.
  case inUse
  /// The number of another error of the system.
  case other(Int32)
}
