import TestSupport

/// A Swift file of the package.
struct SwiftFile {
  /// The path from the folder of the package.
  let path: String
  let lines: [Substring]

  /// The module in whose folder it stands.
  var module: String { String(path.split(separator: "/")[1]) }

  /// The lines without comments.
  var code: [String] {
    lines.map { line in
      let comment = line.firstRange(of: "//")?.lowerBound ?? line.endIndex
      return String(line[..<comment])
    }
  }

  /// The modules that it imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index < 2 else { return nil }
      return words.last.map { String($0) }
    }
  }
}

/// Reads the Swift files in a folder of the package.
func swiftFiles(in folder: String) throws -> [SwiftFile] {
  try PackageFile.paths(in: folder, "swift").map { path in
    let text = try PackageFile.text(of: path)
    return SwiftFile(
      path: path,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false)
    )
  }
}
