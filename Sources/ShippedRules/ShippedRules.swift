package import Base
package import RuleProgram

/// The rules that came with the program: the files of the folder `Rules`, by path.
///
/// Their text is inside the program, put there by the plugin `EmbedRules`, so that a copied program
/// has its rules with it.
package func shippedRules() -> [SourceFile] {
  embeddedRules.map { SourceFile(path: $0.path, text: $0.text) }
}

/// The same rules, compiled when the program was built: one for each municipality.
///
/// There are none when the rules have mistakes; then the text tells which.
package func shippedPrograms() -> [PackedProgram] {
  embeddedPrograms.map { PackedProgram(municipality: $0.municipality, text: $0.text) }
}

/// The profiles of populations that came with the program, by name; the first is the default.
package func shippedProfiles() -> [SourceFile] {
  embeddedProfiles.map { SourceFile(path: $0.name, text: $0.text) }
}
