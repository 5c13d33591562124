package import Base
package import RuleProgram

/// What came of evaluating an expression, and how long it stays so when only time passes.
package struct Evaluated: Sendable {
  /// The value, or what keeps it open.
  package var state: State
  /// When it may become another value.
  package var horizon: Horizon
  /// How the value itself moves with the reference date.
  package var drift: Drift

  /// A known value, or the reasons why there is none.
  package enum State: Sendable {
    case known(Value)
    indirect case open(Open)
  }

  /// Creates an outcome.
  package init(_ state: State, horizon: Horizon = .never, drift: Drift = .none) {
    self.state = state
    self.horizon = horizon
    self.drift = drift
  }

  /// Creates a known value that time does not change.
  package init(_ value: Value) {
    self.init(.known(value))
  }

  /// Creates a known ja or nee.
  package init(_ truth: Bool, horizon: Horizon = .never) {
    self.init(.known(.boolean(truth)), horizon: horizon)
  }

  /// Creates an open outcome.
  package init(open: Open, horizon: Horizon = .never) {
    self.init(.open(open), horizon: horizon)
  }

  /// The value when it is known.
  package var value: Value? {
    guard case .known(let value) = state else { return nil }
    return value
  }

  /// The truth when it is a known ja or nee.
  package var truth: Bool? {
    guard case .known(.boolean(let truth)) = state else { return nil }
    return truth
  }

  /// What keeps it open, when something does.
  package var open: Open? {
    guard case .open(let open) = state else { return nil }
    return open
  }
}

/// Why a value is not known: facts that are missing, and reasons why the sources leave it open.
package struct Open: Hashable, Sendable {
  /// The missing facts that can still decide, in the order in which they were met.
  package var missing: [MissingFact]
  /// The reasons of `onbepaald`, in the order in which they were met.
  package var reasons: [OpenReason]
  /// What is certain of the value all the same.
  package var bound: Bound?

  /// A side on which an open value certainly lies.
  package enum Bound: Hashable, Sendable {
    /// The value is this or more; for a date, this day or later.
    case atLeast(Value)
    /// The value is this or less; for a date, this day or earlier.
    case atMost(Value)
  }

  /// Creates the reasons of an open value.
  package init(missing: [MissingFact] = [], reasons: [OpenReason] = []) {
    self.missing = missing
    self.reasons = reasons
  }

  /// Whether nothing is open.
  package var isEmpty: Bool { missing.isEmpty && reasons.isEmpty }

  /// Whether a missing fact can still decide; if not, the value is `onbepaald`.
  package var isUnknown: Bool { !missing.isEmpty }

  /// Adds the facts and reasons of another value that may each decide.
  package mutating func formUnion(_ other: Open) {
    for fact in other.missing where !missing.contains(fact) { missing.append(fact) }
    for reason in other.reasons where !reasons.contains(reason) { reasons.append(reason) }
    bound = nil
  }

  /// Adds those of another operand of a computation that needs both.
  ///
  /// When one operand is undetermined, no fact can make the result known.
  package mutating func formConjunction(_ other: Open) {
    switch (isUndetermined, other.isUndetermined) {
    case (true, false): break
    case (false, true): self = other
    case (true, true), (false, false): formUnion(other)
    }
  }

  /// Whether the sources alone keep it open.
  private var isUndetermined: Bool { missing.isEmpty && !reasons.isEmpty }
}

/// A fact of an entity that the case does not give.
package struct MissingFact: Hashable, Sendable {
  /// Whose fact it is.
  package var entity: EntityReference
  /// Which fact.
  package var fact: FactID
  /// The key of a keyed fact.
  package var key: Value?

  /// Creates a missing fact.
  package init(entity: EntityReference, fact: FactID, key: Value? = nil) {
    self.entity = entity
    self.fact = fact
    self.key = key
  }
}

/// Why the rules do not settle a value.
package enum OpenReason: Hashable, Sendable {
  /// A reason written in the rules.
  case reason(ReasonID)
  /// A reading of which the rules choose none.
  case reading(DefinitionID)
  /// No version holds on the date.
  case noVersion(DefinitionID)
  /// No row of the table matches.
  case noRow(DefinitionID)
  /// The rules that serve the need do not hold on the date.
  case noRule
  /// Two exceptions of equal rank disagree.
  case conflict(DefinitionID, Int, Int)
  /// Two transitions of equal rank name different regimes of contribution.
  case transitionConflict(Int, Int)
  /// A computation that has no exact outcome.
  case fault(Fault, NodeID)
  /// A fact of an entity that is not there, such as the right of a supply that a request gives.
  case noEntity(FactID)
}

/// A computation that cannot be done.
package enum Fault: Hashable, Sendable {
  /// Too large, a zero divisor, no day of the calendar, values that do not go together.
  case overflow, divisionByZero, noSuchDay, notComparable
}

/// The first day on which an outcome may differ, and what makes it differ.
package struct Horizon: Hashable, Sendable {
  /// The number of that day; `Int32.max` when time alone changes nothing.
  package var day: Int32
  /// What ends the outcome.
  package var cause: Cause

  /// What may end an outcome.
  package enum Cause: Hashable, Sendable {
    /// Time alone changes nothing.
    case none
    /// Another version of a definition.
    case definition(DefinitionID)
    /// Another version of a rule.
    case rule
    /// A comparison with a day or an age.
    case node(NodeID)
    /// The candidate of the end of a transition.
    case end(transition: Int32, candidate: Int32)
    /// The first day of a right or a supply, or the first day after it.
    case supply(EntityReference, begins: Bool)
  }

  /// Time alone changes nothing.
  package static let never = Horizon(day: .max, cause: .none)

  /// Creates a horizon.
  package init(day: Int32, cause: Cause) {
    self.day = day
    self.cause = cause
  }

  /// Creates a horizon on a day, or none without a day.
  package init(_ day: Day?, cause: Cause) {
    self.init(day: day?.number ?? .max, cause: cause)
  }

  /// Returns the earlier of two horizons.
  package func earliest(_ other: Horizon) -> Horizon {
    other.day < day ? other : self
  }

  /// Returns the later of two horizons.
  package func latest(_ other: Horizon) -> Horizon {
    other.day > day ? other : self
  }
}

/// How a value moves when the reference date moves.
package enum Drift: Hashable, Sendable {
  /// It does not move before its horizon.
  case none
  /// It is the reference date plus months, then days.
  case shift(months: Int32, days: Int32)
  /// It is the age of someone born on this day.
  case age(born: Day)
  /// It may move every day.
  case daily
}
