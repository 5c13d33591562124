/// A mistake in a file, told to the person who wrote it.
///
/// Only data: the forms in which it is shown are `render(_:in:)` and `describe(_:in:)`. Messages
/// are made in the `…Messages` files, as static functions that carry the facts.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package var severity: Severity

  /// The stable name of this kind of mistake, such as `eenheid-verschilt`.
  package var code: String

  /// One sentence in Dutch, lower case, without period or line end.
  package var message: String

  /// The place of the mistake, marked with `^`.
  package var primary: Label

  /// Other places that matter, marked with `-`.
  package var secondary: [Label]

  /// What to do, in the imperative.
  package var help: String?

  /// Changes that do what the help says.
  package var edits: [Edit]

  /// The path inside a case, such as `aanvragen[0].kostprijs`.
  package var path: String?

  /// The legal source of the rule that is concerned.
  package var source: String?

  /// A household in which it happens, as a case on one line of JSON.
  package var household: String?

  /// Creates a diagnostic.
  package init(
    _ severity: Severity = .error,
    code: String,
    message: String,
    primary: Label,
    secondary: [Label] = [],
    help: String? = nil,
    edits: [Edit] = [],
    path: String? = nil,
    source: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.help = help
    self.edits = edits
    self.path = path
    self.source = source
  }

  /// Whether this is an error and no warning.
  package var isError: Bool { severity == .error }
}

extension Sequence<Diagnostic> {
  /// Returns the diagnostics by place, then by code, the order in which people read them.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { ($0.primary.span, $0.code, $0.message) < ($1.primary.span, $1.code, $1.message) }
  }
}
