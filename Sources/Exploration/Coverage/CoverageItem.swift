package import Base
package import RuleProgram

/// Something that is written in rules and that a test should decide.
package struct CoverageItem: Sendable {
  /// What it is, and how it is called.
  package var sort: Sort
  /// The rule that it stands in.
  package var rule: RuleHeading
  /// Where it is written.
  package var span: Span
  /// The places that it rests on.
  package var citations: [Citation]
  /// The changes that a test should notice; each of them.
  package var probes: [Probe]

  /// What is counted.
  package enum Sort: Hashable, Sendable {
    /// A condition; `isWhole` when nothing but the label is needed to name it.
    case condition(label: String?, isWhole: Bool)
    /// A version of a parameter, and for a matrix the option of its column.
    case version(from: Day?, column: Int?)
    /// A row of a table, from 1.
    case row(Int)
    /// A rung of the ladder.
    case rung(String)
    /// A candidate of the end of a transition, or of the extreme of a list.
    case candidate(String)
  }

  /// A change that would go unnoticed if nothing depended on the item.
  package struct Probe: Hashable, Sendable {
    /// The outcome of a condition that must decide; nil for what has no outcomes.
    package var outcome: Bool?
    /// What is changed; a test that notices any of them is enough.
    var alternatives: [Alternative]

    init(outcome: Bool? = nil, changes: [ProgramChange], touch: Touch) {
      self.outcome = outcome
      alternatives = changes.map { Alternative(change: $0, touch: touch) }
    }
  }

  /// One way to change the item.
  struct Alternative: Hashable, Sendable {
    var change: ProgramChange
    /// Who comes by.
    var touch: Touch
  }
}

/// The word that a rule is declared with, and its name.
package struct RuleHeading: Hashable, Sendable {
  /// The word, such as `voorziening`.
  package var word: String
  /// The name.
  package var name: String

  /// Creates a heading.
  package init(_ word: String, _ name: String) {
    self.word = word
    self.name = name
  }
}
