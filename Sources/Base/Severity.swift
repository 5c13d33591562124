/// How much a diagnostic matters.
package enum Severity: Hashable, Sendable {
  /// Nothing is done with the file until this is mended.
  case error

  /// The file can be used, but somebody should look.
  case warning

  /// The word that people and the JSON form see.
  package var word: String {
    switch self {
    case .error: "fout"
    case .warning: "let op"
    }
  }
}
