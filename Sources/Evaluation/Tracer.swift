package import Base
package import RuleProgram

/// Records what the interpreter does; one interpreter serves with and without a record.
protocol Tracer {
  /// Whether both sides of `en` and `of` are evaluated, so that everything can be explained.
  static var isExhaustive: Bool { get }
  /// The number of entries so far.
  var count: Int { get }
  /// Makes place for an entry whose parts follow, and returns where it stands.
  mutating func begin() -> Int
  /// Fills the entry of which the parts are complete.
  mutating func end(_ place: Int, _ item: TraceItem, _ subject: EntityReference, _ value: Evaluated)
  /// Drops the entries from a place on, of a computation that was only a trial.
  mutating func forget(from place: Int)
  /// Gives the record away.
  mutating func take() -> [TraceEntry]
  /// Notes that a definition is looked at for a key, for the first time.
  mutating func look(at id: DefinitionID, version: Int?, key: Value?)
  /// Notes that an earlier entry is used again.
  mutating func reuse(
    _ earlier: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  )
}

/// What most keep no record of.
extension Tracer {
  mutating func look(at id: DefinitionID, version: Int?, key: Value?) {}
  mutating func take() -> [TraceEntry] { [] }
  mutating func reuse(
    _ earlier: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {}
}

/// Records nothing.
struct NoTrace: Tracer {
  static var isExhaustive: Bool { false }
  var count: Int { 0 }
  init() {}
  mutating func forget(from place: Int) {}
  mutating func begin() -> Int { 0 }
  mutating func end(
    _ place: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {}
}

/// Records every step in one flat list: an entry, then its parts.
struct Recorder: Tracer {
  static var isExhaustive: Bool { true }
  /// The entries; the parts of an entry follow it directly.
  var entries: [TraceEntry] = []

  /// Creates an empty record.
  init() {
    entries.reserveCapacity(256)
  }

  var count: Int { entries.count }

  mutating func forget(from place: Int) {
    entries.removeSubrange(place...)
  }

  mutating func take() -> [TraceEntry] {
    var taken: [TraceEntry] = []
    swap(&taken, &entries)
    return taken
  }

  mutating func begin() -> Int {
    entries.append(.placeholder)
    return entries.count - 1
  }

  mutating func end(
    _ place: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {
    entries[place] = TraceEntry(
      item: item,
      subject: subject,
      state: value.state,
      size: entries.count - place,
      earlier: nil
    )
  }

  mutating func reuse(
    _ earlier: Int,
    _ item: TraceItem,
    _ subject: EntityReference,
    _ value: Evaluated
  ) {
    entries.append(
      TraceEntry(item: item, subject: subject, state: value.state, size: 1, earlier: earlier)
    )
  }
}

/// One step of the interpreter.
package struct TraceEntry: Sendable {
  /// What was evaluated.
  package var item: TraceItem
  /// The entity it was about.
  package var subject: EntityReference
  /// What came of it.
  package var state: Evaluated.State
  /// The number of entries from this one to the end of its parts, itself included.
  package var size: Int
  /// The earlier entry that was used again, when the value had been computed before.
  package var earlier: Int?

  /// What came of it, as the interpreter had it but for how it moves in time.
  package var value: Evaluated { Evaluated(state) }

  static let placeholder = TraceEntry(
    item: .node(NodeID(0)),
    subject: EntityReference(.household, 0),
    state: .known(.boolean(false)),
    size: 1,
    earlier: nil
  )
}

/// What an entry of the record is about.
package enum TraceItem: Hashable, Sendable {
  /// An operation of an expression.
  case node(NodeID)
  /// A labelled condition of a list.
  case condition(ConditionID)
  /// A definition and the index of the version that held; nil when none did.
  case definition(DefinitionID, version: Int?)
  /// An exception of a derivation that was looked at.
  case exception(DefinitionID, version: Int, index: Int)
  /// The rounding of a derivation.
  case rounding(DefinitionID, version: Int)
  /// A candidate of a derivation with named candidates.
  case derivedCandidate(DefinitionID, version: Int, index: Int)
  /// The finding on a rung.
  case rung(Int)
  /// The maximum of a provision: requested at most the limit.
  case maximum(provision: Int)
  /// The first day of a transition.
  case start(transition: Int)
  /// A candidate of the end of a transition.
  case end(transition: Int, candidate: Int)
  /// A candidate of the amount of a contribution.
  case contributionCandidate(contribution: Int, candidate: Int)
  /// The amount of a contribution.
  case contributionAmount(contribution: Int)
  /// The amount of a form, or a candidate of it.
  case formAmount(form: Int)
  /// A candidate of the amount of a form.
  case formAmountCandidate(form: Int, candidate: Int)
  /// What a form leaves the resident to pay.
  case formExtraPayment(form: Int)
  /// A candidate of what a form leaves the resident to pay.
  case formExtraCandidate(form: Int, candidate: Int)
  /// The amount of a provision.
  case provisionAmount(provision: Int)
  /// The amount that is kept during a transition.
  case transitionAmount(transition: Int)
}
