import Assessment
import Base
import RuleProgram

/// Makes the words for what a test expects.
struct ExpectedWords {
  let words: Words
  let failure: TestFailure

  private var expectation: Expectation { failure.expectation }

  /// What was expected, with what must decide and what must be asked.
  var text: String {
    var text = expected
    if let mention = expectation.mention {
      text += (mention.isAbsent ? ", zonder " : ", met ") + mention.label
    }
    if let label = expectation.by { text += ", door " + label }
    if let asked = expectation.asks {
      text += ", vraagt " + words.name(of: asked.fact, key: asked.key)
    }
    return text
  }

  private var expected: String {
    switch expectation.expected {
    case .value(let value, let type): words.value(value, type)
    case .unknown: "onbekend"
    case .undetermined: "onbepaald"
    case .outcome(let outcome): outcome.rawValue
    case .runsUntil(let day): "tot en met \(DutchText.date(day))"
    case .runsEndUnknown: "loopt, einddag onbekend"
    case .runsEndUndetermined: "loopt, einddag onbepaald"
    case .runsWithoutEnd: "loopt, zonder einddag"
    case .endedOn(let day): "voorbij, liep tot en met \(DutchText.date(day))"
    case .regime(let regime): "bijdrage " + words.regime(regime)
    case .contradiction: "tegenspraak " + contradiction
    }
  }

  /// The label of what cannot be, and of whom when there may be more than one.
  private var contradiction: String {
    guard case .contradiction(let index) = expectation.target else { return "" }
    let label = words.program.contradictions[index].label
    let subject = expectation.subject
    return subject.kind.isSingle ? label : "\(label) van \(words.subject(subject))"
  }
}

extension Words {
  /// How a contribution is dealt with, as the rules write it.
  func regime(_ regime: Regime) -> String {
    switch regime {
    case .none: "geen"
    case .oldRules: "volgens oude regels"
    case .contribution(let index): "volgens " + program.contributions[index].name
    case .undetermined: "onbepaald"
    }
  }
}
