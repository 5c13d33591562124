/// What can be done to folders, one step at a time.
package struct FolderChanges {
  /// Makes a folder in a folder that is there.
  package var make: (String) throws(WriteFailure) -> Void
  /// Writes a new file.
  package var add: (String, [UInt8]) throws(WriteFailure) -> Void
  /// Gives a folder another name, which only an empty folder may have already.
  package var rename: (String, String) throws(WriteFailure) -> Void
  /// Removes a file.
  package var removeFile: (String) throws(WriteFailure) -> Void
  /// Removes a folder that is empty.
  package var removeFolder: (String) throws(WriteFailure) -> Void

  /// Creates the steps.
  package init(
    make: @escaping (String) throws(WriteFailure) -> Void,
    add: @escaping (String, [UInt8]) throws(WriteFailure) -> Void,
    rename: @escaping (String, String) throws(WriteFailure) -> Void,
    removeFile: @escaping (String) throws(WriteFailure) -> Void,
    removeFolder: @escaping (String) throws(WriteFailure) -> Void
  ) {
    self.make = make
    self.add = add
    self.rename = rename
    self.removeFile = removeFile
    self.removeFolder = removeFolder
  }
}
