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
    let place = packageRoot.appending(path: "Fixtures/" + folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix("." + suffix) }
      .map { String($0.dropLast(suffix.count + 1)) }
      .sorted()
  }

  /// Reads a file in `Fixtures`.
  package static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageRoot.appending(path: "Fixtures/" + path)))
  }

  /// Reads a file in `Fixtures` as text.
  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Returns how found text differs from what a file expects, line by line; empty when it does not.
  ///
  /// A run that updates writes the file first, also when it was not there.
  package static func difference(of found: String, from path: String) throws -> [String] {
    if isUpdating {
      let file = packageRoot.appending(path: "Fixtures/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(found.utf8).write(to: file)
    }
    let expected = (try? text(of: path)) ?? ""
    return expected == found ? [] : differences(between: expected, and: found)
  }
}

/// Returns the first lines that differ, because a failed comparison prints both texts whole.
package func differences(between expected: String, and found: String) -> [String] {
  let (old, new) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "\(offset + 1) - \(line)")
    case .insert(let offset, let line, _): (offset, "\(offset + 1) + \(line)")
    }
  }
  let lines = changes.sorted { $0 < $1 }.map(\.1)
  if lines.isEmpty, expected != found { return ["the bytes differ"] }
  return lines.count > 20 ? lines.prefix(20) + ["… and \(lines.count - 20) more"] : lines
}
