import Assessment
import Base
import Evaluation
import RuleProgram

/// A remark of a point, and the sources that say so.
struct Note {
  var text: String
  var citations: [Citation] = []
  /// Whether it is an `aandachtspunt`, which only the full explanation shows.
  var isAttention = false
}

extension PointWords {
  /// What the reader must also know: decisions that people take, open amounts, warnings.
  var notes: [Note] {
    decisionNotes + openAmountNotes + termNotes + partNotes + powerNotes + supplyNotes
      + pendingNotes
      + warningNotes + statusNotes
  }

  private var decisionNotes: [Note] {
    guard case .provision(let index) = determination.rule, determination.outcome == .met,
      let decision = program.provisions[index].decision
    else { return [] }
    let rule = program.provisions[index]
    let word = rule.sort == nil && rule.rung != nil ? "toegangsbesluit" : "besluit"
    let roles = DutchText.list(decision.by.map { words.role($0) }, before: "of")
    return [Note(text: "Hiervoor is een \(word) van \(roles) nodig.")]
  }

  private var openAmountNotes: [Note] {
    [determination.amount, determination.extraPayment].compactMap { $0?.open }
      .flatMap(\.reasons).filter { !determination.open.reasons.contains($0) }
      .map { Note(text: words.sentence($0)) }
  }

  private var termNotes: [Note] {
    guard case .provision(let index) = determination.rule,
      let term = program.provisions[index].term, let isTemporary = determination.isTemporary
    else { return [] }
    switch isTemporary.state {
    case .known(.boolean(true)):
      return [Note(text: "De ondersteuning is \(term.name).", citations: term.citations)]
    case .known:
      let text = "De ondersteuning hoeft niet \(term.name) te zijn."
      return [Note(text: text, citations: term.citations)]
    case .open(let open):
      let questions = open.missing.map { words.question(for: $0.fact, key: $0.key) }
      return [
        Note(
          text: "Of de ondersteuning \(term.name) is, hangt af van de vraag: "
            + questions.map(continued).joined(separator: " ")
        )
      ]
    }
  }

  /// What comes with the provision (`omvat`).
  private var partNotes: [Note] {
    guard case .provision(let index) = determination.rule, determination.outcome.isPositive else {
      return []
    }
    return program.provisions[index].includes.compactMap { id in
      guard let step = allSteps.last(where: { $0.content == .condition(id) }) else { return nil }
      let label = program[id].label
      switch step.value {
      case .known(.boolean(true)): return Note(text: "Hierbij hoort ook: \(label).")
      case .known: return nil
      case .open(let open):
        let word = open.isUnknown ? "onbekend" : "onbepaald"
        let reasons = open.reasons.map { words.sentence($0) }
        return Note(
          text: (["Of dit erbij hoort, is \(word): \(label)."] + reasons).joined(separator: " ")
        )
      }
    }
  }

  private var powerNotes: [Note] {
    determination.powers.map { power in
      switch power {
      case .refuse: Note(text: "De gemeente mag dit weigeren, met een reden.")
      case .revoke: Note(text: "De gemeente mag dit intrekken, met een reden.")
      }
    }
  }

  /// What a contribution leaves out, or cannot place yet.
  private var supplyNotes: [Note] {
    determination.supplies.compactMap { supply in
      let name = capitalized(words.subject(supply.origin))
      switch supply.standing {
      case .counted: return nil
      case .excluded:
        guard determination.outcome != .notDue else { return nil }
        return Note(text: "\(name) telt niet mee.")
      case .open(let open):
        let word = open.isUnknown ? "onbekend" : "onbepaald"
        let place = openTransition(for: supply.origin).map { ": zie punt \($0)." } ?? "."
        return Note(text: "Of \(words.subject(supply.origin)) meetelt, is \(word)" + place)
      }
    }
  }

  /// The requests that may still add to a contribution.
  private var pendingNotes: [Note] {
    let subjects = determination.pendingRequests.map { words.subject($0) }
    guard !subjects.isEmpty else { return [] }
    let (verb, count) = subjects.count == 1 ? ("is", "telt") : ("zijn", "tellen")
    let list = capitalized(DutchText.list(subjects))
    return [Note(text: "\(list) \(verb) nog open, en \(count) hier nog niet mee.")]
  }

  private var warningNotes: [Note] {
    let warnings = program.warnings(of: determination.rule)
    let fired = determination.warnings.filter { warnings.indices.contains($0) }
    return fired.map { warnings[$0] }.filter { isWorthSaying($0) }
      .map { Note(text: $0.text, citations: $0.citations, isAttention: $0.attention != nil) }
  }

  /// What always goes with a rule says nothing when nothing is due, or no longer runs.
  private func isWorthSaying(_ warning: Warning) -> Bool {
    warning.condition != nil
      || (determination.outcome != .notDue && determination.outcome != .ended)
  }

  /// Rules that are no law yet say so; a proposal to the council stands in the head already.
  private var statusNotes: [Note] {
    switch about?.status {
    case .intention?: [Note(text: "Deze regel is een voornemen.")]
    case .bill?: [Note(text: "Deze regel is een wetsvoorstel.")]
    default: []
    }
  }
}

extension Program {
  /// The warnings of a rule.
  func warnings(of rule: RuleReference) -> [Warning] {
    switch rule {
    case .provision(let index): provisions[index].warnings
    case .form(let index, _): forms[index].warnings
    case .transition(let index): transitions[index].warnings
    case .contribution(let index): contributions[index].warnings
    case .need: []
    }
  }
}
