/// A place in a source file as people count it.
package struct SourcePosition: Hashable, Sendable {
  /// The line, where the first is 1.
  package let line: Int

  /// The column in characters, where the first is 1.
  package let column: Int
}
