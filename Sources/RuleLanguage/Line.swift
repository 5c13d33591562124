/// One line of a rule file together with the lines that continue it.
struct Line: Hashable, Sendable {
  /// The index of the first token.
  var first: Int
  /// The index of the `newline` that ends the line.
  var newline: Int
  /// The index of the first ` : ` that comes before any `bron`, or -1.
  var colon: Int
  /// The number of characters before the first token.
  var indentation: Int
  /// The index of the next line that is not indented under this one.
  var next: Int
}
