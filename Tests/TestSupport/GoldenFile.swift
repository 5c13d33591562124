package import Base
import FoundationEssentials

/// The files in `Fixtures` that say what is expected.
package enum GoldenFile {
  /// Whether this run writes what was found in the place of what was expected.
  package static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil
  }

  /// What stands in golden files in the place of the fingerprint of the rules.
  package static let noFingerprint = "000000000000"

  /// The paths in a folder that end in a dot and a suffix, without these, in the order of a list.
  package static func names(in folder: String, _ suffix: String) throws -> [String] {
    let start = "Fixtures/\(folder)/".count
    return try PackageFile.paths(in: "Fixtures/" + folder, suffix)
      .map { String($0.dropFirst(start).dropLast(suffix.count + 1)) }
      .sorted()
  }

  /// Reads a file in `Fixtures`.
  package static func bytes(of path: String) throws -> [UInt8] {
    try PackageFile.bytes(of: "Fixtures/" + path)
  }

  /// Reads a file in `Fixtures` as text.
  package static func text(of path: String) throws -> String {
    try PackageFile.text(of: "Fixtures/" + path)
  }

  /// Reads a file in `Fixtures` as a source that messages call by the last part of its path.
  package static func source(_ path: String) throws -> SourceFile {
    try PackageFile.source("Fixtures/" + path)
  }

  /// Returns how found text differs from what a file expects, line by line; empty when it does not.
  ///
  /// A run that updates writes the file first, also when it was not there.
  ///
  /// - Throws: when there is no such file to read.
  package static func difference(of found: String, from path: String) throws -> [String] {
    if isUpdating { try write(found, to: packageRoot.appending(path: "Fixtures/" + path)) }
    return differences(between: try text(of: path), and: found)
  }

  /// Replaces a file at once, because another test may be reading it.
  private static func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file, options: .atomic)
  }
}
