/// A file that nobody sees under its name before it is whole.
///
/// When it goes away without `commit`, what was there under its name is still there.
package struct PendingFile {
  /// Writes bytes behind the last.
  package var append: ([UInt8]) throws(WriteFailure) -> Void
  /// Gives the file its name, in the place of what had it.
  package var commit: () throws(WriteFailure) -> Void

  /// Creates a file from what can be done with it.
  package init(
    append: @escaping ([UInt8]) throws(WriteFailure) -> Void,
    commit: @escaping () throws(WriteFailure) -> Void
  ) {
    self.append = append
    self.commit = commit
  }
}
