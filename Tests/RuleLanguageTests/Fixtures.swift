import Base
import FoundationEssentials

/// The golden files of the rule language.
enum Fixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether this run writes the golden files instead of only reading them.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil }

  /// Returns the names of the files in a folder with an extension, without it.
  static func names(in folder: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).resolvingSymlinksInPath().path
    )
    .filter { $0.hasSuffix("." + suffix) }
    .map { String($0.dropLast(suffix.count + 1)) }
    .sorted()
  }

  /// Returns a file with its name as its path.
  static func source(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: root.appending(path: path))
    return SourceFile(path: String(path.split(separator: "/").last ?? ""), bytes: [UInt8](data))
  }

  /// Returns the golden text, after replacing it when this run updates.
  static func golden(_ path: String, updatedTo text: String) throws -> String {
    let file = root.appending(path: path)
    if isUpdating { try Data(text.utf8).write(to: file) }
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// Returns all rule files that the tests read, good and bad.
  static func allSources() throws -> [SourceFile] {
    let good = try names(in: "Fixtures/taal", "regels").map {
      try source("Fixtures/taal/\($0).regels")
    }
    let bad = try names(in: "Fixtures/meldingen", "regels")
      .map { try source("Fixtures/meldingen/\($0).regels") }
    return good + bad
  }
}

/// Returns the lines that differ, because a failed comparison prints both texts whole.
func difference(_ expected: String, _ found: String) -> String {
  let (old, new) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false)
  )
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
    case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
    }
  }.joined(separator: "\n")
}

/// A small generator with a seed, so that a failing case can be made again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
