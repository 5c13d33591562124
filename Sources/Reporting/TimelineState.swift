import Assessment
import Evaluation

/// What a bar shows of an outcome: whether there is something to be had or to be paid.
enum TimelineState: CaseIterable {
  case runs, unknown, undetermined, absent

  /// The state of an outcome; a rule that says nothing is absent.
  init(_ determination: Determination?) {
    self =
      switch determination?.outcome {
      // A provision that a transition goes before does not run itself.
      case .transition? where determination?.rule.isTransition == false: .absent
      case .met?, .freelyAccessible?, .transition?, .due?: .runs
      case .unknown?: .unknown
      case .undetermined?: .undetermined
      case .notMet?, .notNeeded?, .ended?, .notDue?, .notApplicable?, nil: .absent
      }
  }

  /// The sign in a bar of text.
  var sign: Character {
    switch self {
    case .runs: "█"
    case .unknown: "?"
    case .undetermined: "▒"
    case .absent: "·"
    }
  }

  /// What the sign means.
  var meaning: String {
    switch self {
    case .runs: "loopt, voldoet of verschuldigd"
    case .unknown: "onbekend"
    case .undetermined: "onbepaald"
    case .absent: "niet"
    }
  }
}
