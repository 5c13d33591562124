package import Base
package import FoundationEssentials

/// The folder of the package.
package let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent()

/// The files of the package, each by its path from the folder of the package.
package enum PackageFile {
  /// The paths of the files in a folder that end in a dot and a suffix, in the order of a list.
  package static func paths(in folder: String, _ suffix: String) throws -> [String] {
    let place = packageRoot.appending(path: folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix("." + suffix) }
      .sorted()
      .map { folder + "/" + $0 }
  }

  /// Reads a file.
  package static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageRoot.appending(path: path)))
  }

  /// Reads a file as text.
  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Reads a file as a source that messages call by the last part of its path.
  package static func source(_ path: String) throws -> SourceFile {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    return SourceFile(path: name, bytes: try bytes(of: path))
  }
}
