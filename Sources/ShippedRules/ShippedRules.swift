package import Base

/// The rules that came with the program: the files of the folder `Rules`, by path.
///
/// Their text is inside the program, put there by the plugin `EmbedRules`, so that a copied program
/// has its rules with it.
package func shippedRules() -> [SourceFile] {
  embeddedRules.map { SourceFile(path: $0.path, text: $0.text) }
}
