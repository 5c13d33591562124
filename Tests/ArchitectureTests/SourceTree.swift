import FoundationEssentials
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
  try textFiles(in: folder, "swift").map { file in
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return SwiftFile(path: file.path, lines: lines)
  }
}

/// Reads the files with a suffix in a folder of the package.
func textFiles(in folder: String, _ suffix: String) throws -> [(path: String, text: String)] {
  let place = packageRoot.appending(path: folder).resolvingSymlinksInPath()
  return try FileManager.default.subpathsOfDirectory(atPath: place.path)
    .filter { $0.hasSuffix("." + suffix) }
    .sorted()
    .map { path in
      let data = try Data(contentsOf: place.appending(path: path))
      return ("\(folder)/\(path)", String(decoding: data, as: UTF8.self))
    }
}
