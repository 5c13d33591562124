import Base
import RuleProgram

extension RuleProse {
  /// What must hold, below a sentence that begins like `De inwoner krijgt dit als`.
  func conditions(_ start: String, _ id: ConditionID?) -> [ProseBlock] {
    guard let id else { return [] }
    switch program[id].test {
    case .expression(let node):
      let notes = self.notes(program[id])
      let sentence: Phrase = "\(start) \(condition(node))"
      return [.paragraph(sentence.sentence)] + notes.map { .paragraph($0) }
    case .all(let inner): return list(start + " dit allemaal geldt:", inner)
    case .any(let inner): return list(start + " ten minste een hiervan geldt:", inner)
    case .none(let inner): return list(start + " niets hiervan geldt:", inner)
    }
  }

  /// Labelled conditions below a sentence.
  func list(_ sentence: String, _ conditions: [ConditionID]) -> [ProseBlock] {
    if conditions.isEmpty { return [] }
    return [.paragraph(Phrase(sentence)), .list(conditions.map { item($0) })]
  }

  private func item(_ id: ConditionID) -> ProseItem {
    let condition = program[id]
    let label = Phrase.strong(capitalized(condition.label))
    let notes = self.notes(condition)
    return switch condition.test {
    case .expression(let node):
      ProseItem(phrase: "\(label): \(self.condition(node)).", notes: notes)
    case .all(let inner): group("\(label): dit geldt allemaal.", inner, notes)
    case .any(let inner): group("\(label): ten minste een hiervan geldt.", inner, notes)
    case .none(let inner): group("\(label): niets hiervan geldt.", inner, notes)
    }
  }

  private func group(_ phrase: Phrase, _ inner: [ConditionID], _ notes: [Phrase]) -> ProseItem {
    ProseItem(phrase: phrase, notes: notes, items: inner.map { item($0) })
  }

  private func notes(_ condition: Condition) -> [Phrase] {
    var notes: [Phrase] = []
    if let question = condition.question { notes.append("Vraag: \(question)") }
    if let otherwise = condition.otherwise { notes.append("Zo niet: \(otherwise)") }
    return notes + sources(condition.citations)
  }

  /// A line with the places that something rests on.
  func sources(_ citations: [Citation]) -> [Phrase] {
    words.sourceLines(citations).map { Phrase(capitalized($0)) }
  }

  /// The places that a version rests on, in a cell.
  func sourceText(_ citations: [Citation]) -> String {
    let places = words.grouped(citations).joined(separator: ", ")
    let choices = words.ownChoices(citations).joined(separator: " ")
    return [places, choices].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What goes with a rule without changing its outcome.
  func warnings(_ warnings: [Warning]) -> [ProseBlock] {
    if warnings.isEmpty { return [] }
    let items = warnings.map { warning -> ProseItem in
      let label: Phrase =
        warning.attention == nil
        ? .strong(capitalized(warning.label))
        : name(.attention(warning.label), as: capitalized(warning.label))
      let condition: Phrase = warning.condition.map { " (als \(self.condition($0)))" } ?? ""
      return ProseItem(
        phrase: "\(label)\(condition): \(warning.text)",
        notes: warning.attention == nil ? sources(warning.citations) : []
      )
    }
    return [.paragraph("Let op:"), .list(items)]
  }

  /// A value, or the extreme of named candidates.
  func derived(_ start: String, _ value: DerivedValue?) -> [ProseBlock] {
    switch value {
    case nil: return []
    case .expression(let node, let citations)?:
      let sentence: Phrase = "\(start) \(self.value(node))"
      return [.paragraph(sentence.sentence)]
        + sources(citations).map { .paragraph($0) }
    case .extreme(let extreme, let candidates)?:
      let items = candidates.map {
        ProseItem(
          phrase: "\(Phrase.strong(capitalized($0.label))): \(self.value($0.node)).",
          notes: sources($0.citations)
        )
      }
      return [.paragraph("\(start) \(extreme.words) van:"), .list(items)]
    }
  }

  /// How the contribution deals with something.
  func regime(_ regime: Cited<Regime>?) -> [ProseBlock] {
    guard let regime else { return [] }
    let sentence: Phrase =
      switch regime.content {
      case .none: "Hiervoor geldt geen eigen bijdrage."
      case .oldRules: "De eigen bijdrage gaat volgens de oude regels."
      case .contribution(let number):
        "De eigen bijdrage gaat volgens \(name(.contribution(program.contributions[number].name)))."
      case .undetermined(let reason): "De eigen bijdrage is \(open(reason))."
      }
    return [.paragraph(sentence)] + sources(regime.citations).map { .paragraph($0) }
  }

  /// The sentences of a report when the outcome is positive.
  func reasons(_ reasons: [String]) -> [ProseBlock] {
    if reasons.isEmpty { return [] }
    let sentences = reasons.joined(separator: " ")
    return [.paragraph("Het rapport zegt bij een positieve uitkomst: \(sentences)")]
  }
}
