import Evaluation
import RuleProgram

extension Outcome {
  /// The word of the outcome, as the JSON and the tests of the rules have it.
  var word: String {
    switch self {
    case .met: "voldoet"
    case .notMet: "voldoet niet"
    case .notNeeded: "niet nodig"
    case .freelyAccessible: "vrij toegankelijk"
    case .transition: "overgangsrecht"
    case .ended: "voorbij"
    case .due: "verschuldigd"
    case .notDue: "niet verschuldigd"
    case .unknown: "onbekend"
    case .undetermined: "onbepaald"
    case .notApplicable: "niet van toepassing"
    }
  }
}

extension RuleReference {
  /// The sort of rule.
  var sort: String {
    switch self {
    case .provision: "voorziening"
    case .form: "vorm"
    case .transition: "overgangsrecht"
    case .contribution: "eigen bijdrage"
    case .need: "hulpvraag"
    }
  }
}

extension Candidate.Stand {
  /// Whether there is a day.
  var word: String {
    switch self {
    case .day: "dag"
    case .never: "geen"
    case .open(let open): open.isUnknown ? "onbekend" : "onbepaald"
    }
  }
}

extension CountedSupply.Standing {
  /// Whether the supply counts.
  var word: String {
    switch self {
    case .counted: "telt mee"
    case .excluded: "telt niet mee"
    case .open(let open): open.isUnknown ? "onbekend" : "onbepaald"
    }
  }
}
