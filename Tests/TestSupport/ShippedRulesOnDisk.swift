package import Base
package import FoundationEssentials
package import RuleProgram

/// The folder of the package.
package let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent()

/// Reads the rule files of the package, in the order of their paths.
package func shippedSources() throws -> [SourceFile] {
  let folder = packageRoot.appending(path: "Rules")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  return try paths.filter { $0.hasSuffix(".regels") }.sorted().map { path in
    let data = try Data(contentsOf: folder.appending(path: path))
    return SourceFile(path: "Rules/" + path, bytes: [UInt8](data))
  }
}

/// The compiled rules of a municipality, or the diagnostics that stand in the way.
package func shippedProgram(of municipality: String) throws -> Program {
  let compilation = compile(try shippedSources())
  guard let program = compilation.programs.first(where: { $0.municipality == municipality }) else {
    throw RulesDoNotCompile(messages: compilation.diagnostics.map(\.message))
  }
  return program
}

/// The shipped rules have mistakes.
package struct RulesDoNotCompile: Error {
  /// What is wrong with them.
  package let messages: [String]
}
