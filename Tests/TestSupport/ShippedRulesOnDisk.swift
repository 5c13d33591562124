package import Base
package import RuleProgram

/// Reads the rule files of the package, in the order of their paths.
package func shippedSources() throws -> [SourceFile] {
  try PackageFile.paths(in: "Rules", "regels").map { path in
    SourceFile(path: path, bytes: try PackageFile.bytes(of: path))
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
