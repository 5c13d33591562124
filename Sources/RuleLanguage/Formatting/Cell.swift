/// A part of a line that begins at a place of its own.
struct Cell {
  /// The tokens of the part.
  var tokens: Range<Int>
  /// How the white space between the tokens is written.
  var spacing = Spacing.strict
  /// The least number of spaces before the part.
  var gap = 1
  /// The column where the part begins at the earliest, counted from the indentation of its line.
  var column = 0
  /// The token below which the rest begins when the part takes more lines.
  var hang: Int
  /// Whether the part may take more than one line.
  var isBreakable = true

  init(
    _ tokens: Range<Int>,
    _ spacing: Spacing = .strict,
    gap: Int = 1,
    hang: Int? = nil,
    isBreakable: Bool = true
  ) {
    self.tokens = tokens
    self.spacing = spacing
    self.gap = gap
    self.hang = hang ?? tokens.lowerBound
    self.isBreakable = isBreakable
  }

  /// How the white space between tokens is written.
  enum Spacing {
    /// One space, and none before a comma or inside a parenthesis.
    case strict
    /// Free text, in which only a comma parts the items: one space where there was any.
    case citation
    /// Free text: one space where there was any.
    case free
  }
}
