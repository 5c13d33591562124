package import Base
package import RuleProgram
import ShippedRules

/// Reads the rule files of the package, in the order of their paths.
package func shippedSources() throws -> [SourceFile] {
  try PackageFile.paths(in: "Rules", "regels").map { path in
    SourceFile(path: path, bytes: try PackageFile.bytes(of: path))
  }
}

/// The rules of a municipality as the program carries them, or the diagnostics that stand in the way.
///
/// They have no tests and no places; compile `shippedSources` for those.
package func shippedProgram(of municipality: String) throws -> Program {
  guard let packed = shippedPrograms().first(where: { $0.municipality == municipality }) else {
    throw RulesDoNotCompile(messages: compile(try shippedSources()).diagnostics.map(\.message))
  }
  return try packed.unpacked()
}

/// The shipped rules have mistakes.
package struct RulesDoNotCompile: Error {
  /// What is wrong with them.
  package let messages: [String]
}
