package import Base

/// What compiling gave: programs to run, or the reasons why there are none.
package struct Compilation: Sendable {
  /// One program for each municipality, by name; empty when there is any error.
  package var programs: [Program]
  /// The items of the sources, and which rules stand for them; empty when tests were skipped.
  package var inventory = Inventory()
  /// Every mistake and warning, by place.
  package var diagnostics: [Diagnostic]
}
