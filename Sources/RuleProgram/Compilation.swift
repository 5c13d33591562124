package import Base

/// What compiling gave: programs to run, or the reasons why there are none.
package struct Compilation: Sendable {
  /// One program for each municipality, by name; empty when there is any error.
  package var programs: [Program]
  /// The items of the sources, and which rules stand for them; empty when tests were skipped.
  package var inventory = Inventory()
  /// Every mistake and warning, by place.
  package var diagnostics: [Diagnostic]
  /// The programs that can be tried although there may be mistakes in them, to show what goes wrong.
  ///
  /// Empty when a rule could not be read, or when values are read in a ring.
  package var drafts: [Program] = []
  /// What a household can show of the mistakes and warnings.
  package var leads: [Lead] = []
}
