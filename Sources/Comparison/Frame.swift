import Base
import Evaluation
import RuleProgram

/// A step around others, and which of those it leans on.
struct Frame {
  /// The changes of what is written at the step itself.
  var own: Set<Int>
  var old: Evaluated.State
  var new: Evaluated.State
  var kind = Kind.plain
  /// The keys that a definition below is read for.
  var columns = Columns()
  /// Whether the steps below are one for each entity.
  var isOverEntities = false

  /// How a step follows from those below it.
  enum Kind: Hashable {
    /// From each of them.
    case plain
    /// From those that come to the deciding truth, while there are any.
    case join(deciding: Bool, negated: Bool)
    /// From those that come to the same as the step itself.
    case extreme
  }

  /// Whether a step that both have can make this one differ.
  func leans(on before: Evaluated.State, _ after: Evaluated.State) -> Bool {
    leansOld(on: before) || leansNew(on: after)
  }

  func leansOld(on state: Evaluated.State) -> Bool {
    supports(state, old) || kind == .extreme && stoodInTheWay(state)
  }

  /// Whether a candidate would still hold the result back, had it stayed as it was.
  private func stoodInTheWay(_ state: Evaluated.State) -> Bool {
    guard case .known(.number(let part)) = state, case .known(.number(let before)) = old,
      case .known(.number(let after)) = new
    else { return false }
    return before <= part && part < after || after < part && part <= before
  }

  func leansNew(on state: Evaluated.State) -> Bool { supports(state, new) }

  private func supports(_ part: Evaluated.State, _ whole: Evaluated.State) -> Bool {
    switch kind {
    case .plain: return true
    case .extreme:
      switch (part, whole) {
      case (.known(let one), .known(let two)): return one == two
      case (.open, _): return true
      case (.known, .open): return false
      }
    case .join(let deciding, let negated):
      switch whole {
      case .known(.boolean(let truth)):
        let isDecided = (truth != negated) == deciding
        guard isDecided, case .known(.boolean(let own)) = part else { return false }
        return own == deciding
      case .known: return true
      case .open:
        guard case .open = part else { return false }
        return true
      }
    }
  }
}

/// The key that a keyed definition is read for, by either rule set.
struct Columns {
  var old: Value?
  var new: Value?
}

extension Frame.Kind {
  init(_ node: Node) {
    switch node {
    case .all, .every: self = .join(deciding: false, negated: false)
    case .any, .exists: self = .join(deciding: true, negated: false)
    case .extreme: self = .extreme
    default: self = .plain
    }
  }

  init(_ test: ConditionTest) {
    switch test {
    case .expression: self = .plain
    case .all: self = .join(deciding: false, negated: false)
    case .any: self = .join(deciding: true, negated: false)
    case .none: self = .join(deciding: true, negated: true)
    }
  }
}
