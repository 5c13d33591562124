import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension PointWords {
  /// What the resident pays and gets, a sentence each, with the sources behind it where asked for.
  func costs(cites: Bool) -> [String] {
    switch determination.rule {
    case .provision(let index):
      guard determination.outcome.isPositive else { return [] }
      let price = program.provisions[index].price.map { [asSentence($0)] } ?? []
      return words.amounts(of: determination) + price + provisionCosts(index, cites: cites)
    case .form: return words.amounts(of: determination)
    case .transition(let index):
      guard determination.outcome == .transition else { return [] }
      return words.amounts(of: determination) + transitionCosts(index, cites: cites)
    case .contribution, .need: return []
    }
  }

  private func provisionCosts(_ index: Int, cites: Bool) -> [String] {
    let rule = program.provisions[index]
    let citations = cites ? rule.regime?.citations ?? [] : []
    guard let supply = supply(of: rule.option), let finding = report.evaluation.regimes[supply]
    else {
      if rule.regime == nil { return ["Geen eigen bijdrage verschuldigd."] }
      guard case .contribution? = determination.regime else {
        return determination.regime.map { costs($0, citations) } ?? []
      }
      return []
    }
    return costs(finding, own: nil, citations)
  }

  private func transitionCosts(_ index: Int, cites: Bool) -> [String] {
    guard let regime = program.transitions[index].regime else { return [] }
    let citations = cites ? regime.citations : []
    let subject = determination.subject
    guard let finding = report.evaluation.regimes[subject] else {
      return costs(regime.content, citations)
    }
    return costs(finding, own: index, citations)
  }

  /// The sentence of a regime, or of what takes its place.
  private func costs(_ finding: RegimeFinding, own: Int?, _ citations: [Citation]) -> [String] {
    switch finding.state {
    case .open(let open):
      let word = open.isUnknown ? "onbekend" : "onbepaald"
      let start = "Of een eigen bijdrage verschuldigd is, is \(word)"
      if let questions = questions(for: open) {
        return ["Of een eigen bijdrage verschuldigd is, hangt af van \(questions)."]
      }
      if let number = openTransition(for: determination.subject) {
        return ["\(start): zie punt \(number)."]
      }
      return [start + "."] + (open.isUnknown ? [] : open.reasons.map { words.sentence($0) })
    case .known(let regime):
      if case .contribution(let index) = regime {
        if finding.exclusion.isEmpty { return costs(regime, citations) }
        return ["Geen eigen bijdrage verschuldigd" + reference(to: .contribution(index))]
      }
      if let transition = finding.transition, transition != own {
        let sentence = regimeSentence(regime, remark: "").dropLast()
        return [sentence + reference(to: .transition(transition))]
      }
      return costs(regime, citations)
    }
  }

  private func costs(_ regime: Regime, _ citations: [Citation]) -> [String] {
    var sentences = [regimeSentence(regime, remark: words.remark(citations))]
    if case .undetermined(let reason) = regime { sentences.append(words.sentence(.reason(reason))) }
    return sentences
  }

  private func regimeSentence(_ regime: Regime, remark: String) -> String {
    switch regime {
    case .none: asSentence("Geen eigen bijdrage verschuldigd", remark: remark)
    case .oldRules: asSentence("De oude eigen bijdrage loopt door", remark: remark)
    case .contribution(let index):
      number(of: .contribution(index)).map { "Eigen bijdrage: zie punt \($0)." }
        ?? "Hiervoor geldt een eigen bijdrage."
    case .undetermined: "Of een eigen bijdrage verschuldigd is, is onbepaald."
    }
  }

  /// `: zie punt 4.`, or only the period when the report has no such point.
  private func reference(to rule: RuleReference) -> String {
    number(of: rule).map { ": zie punt \($0)." } ?? "."
  }

  /// The questions of this point that close something open: `vraag 1 en 2`.
  private func questions(for open: Open) -> String? {
    let places = open.missing.map { missing in point.questions.firstIndex { $0.fact == missing } }
    let numbers = places.compactMap { $0 }.sorted().map { String($0 + 1) }
    guard !numbers.isEmpty, numbers.count == places.count else { return nil }
    return "vraag " + DutchText.list(numbers)
  }

  /// The number of another point about the same right or request that keeps the regime open.
  func openTransition(for subject: EntityReference) -> Int? {
    let origin = words.origin(of: subject)
    return report.points.first { other in
      guard case .transition(let index) = other.determination.rule, other.number != point.number,
        program.transitions[index].regime != nil,
        words.origin(of: other.determination.subject) == origin
      else { return false }
      return other.determination.outcome == .unknown || other.determination.outcome == .undetermined
    }?.number
  }

  /// The supply that follows from this request for a provision.
  private func supply(of option: Int) -> EntityReference? {
    guard let fact = program.vocabulary.suppliedProvision,
      determination.subject.kind == .request
    else { return nil }
    let slot = program.vocabulary[fact].slot
    let index = (0..<words.file.count(of: .supply)).first { index in
      let supply = words.file[EntityReference(.supply, index)]
      return supply.path.isEmpty && supply.request == determination.subject.index
        && supply.entitlement == nil && supply.slots[slot]?.value == .choice(option)
    }
    return index.map { EntityReference(.supply, $0) }
  }
}
