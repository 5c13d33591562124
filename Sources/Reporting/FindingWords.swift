import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the words of one finding.
struct FindingWords {
  let words: Words
  let finding: Finding
  /// The decision that it is about; nil for a finding about a right or a request itself.
  let decision: ExaminedDecision?

  private var program: Program { words.program }

  /// The rule behind the finding.
  var check: LegalityCheck { program.checks[finding.check] }

  /// The heading: `wie besloot`.
  var title: String { check.title ?? check.name }

  /// What the rules ask.
  var expected: String? { check.expected.map(asSentence) }

  /// What the case says instead, a sentence each.
  var found: [String] {
    let sentences = finding.deciding.compactMap { program[$0].otherwise }.map(asSentence)
    return (isFault ? sentences : []) + faults + rules + facts + open
  }

  /// Whether something that is asked certainly does not hold.
  private var isFault: Bool {
    finding.verdict == .unlawful || finding.verdict == .attention
  }

  private var faults: [String] {
    finding.faults.map { fault in
      let name = words.name(of: fault.fact, key: fault.key)
      switch fault.sort {
      case .otherRole(nil): return asSentence("\(name): er staat niet bij wie dit oordeelde")
      case .otherRole(let by?): return asSentence("\(name): dit oordeelde \(visible(by))")
      case .tooLate(let day):
        return asSentence("\(name): dit is pas op \(DutchText.date(day)) beoordeeld")
      case .noDay: return asSentence("\(name): er staat geen dag bij het oordeel")
      case .noReason: return asSentence("\(name): er staat geen reden bij het oordeel")
      }
    }
  }

  /// What the rules themselves find.
  private var rules: [String] {
    finding.grounds.compactMap { ground in
      switch ground {
      case .fact: return nil
      case .amount(let number, let type):
        return asSentence("volgens de regels is het " + words.number(number, type))
      case .outcome(let outcome, let because):
        let reason = because.map { ": " + continued($0) } ?? ""
        return asSentence("volgens de regels: \(words.word(for: outcome))" + reason)
      case .lastDay(let day?):
        return asSentence("het oude recht loopt tot en met \(DutchText.date(day))")
      case .lastDay(nil): return "Er is geen oud recht met een einddag."
      case .rungs(let rungs):
        let names = rungs.map { program.rungName($0) }
        return asSentence("zonder bevinding: " + DutchText.list(names))
      }
    }
  }

  private var facts: [String] {
    let known = finding.grounds.compactMap { ground -> FoundFact? in
      guard case .fact(let fact) = ground, fact.value != nil else { return nil }
      return fact
    }
    guard !known.isEmpty else { return [] }
    let parts = known.map { fact in
      let type = program.vocabulary[fact.fact].type
      let value = fact.value.map { words.value($0, type) } ?? ""
      return "\(words.name(of: fact.fact, key: fact.key)) \(value)"
    }
    return [asSentence("in de zaak staat: " + parts.joined(separator: ", "))]
  }

  private var open: [String] {
    let missing = finding.open.missing.map { fact in
      asSentence(
        "er ontbreekt: \(words.name(of: fact.fact, key: fact.key)) van "
          + words.subject(fact.entity)
      )
    }
    return missing + (finding.open.isUnknown ? [] : finding.open.reasons.map { words.sentence($0) })
  }

  /// The sum of money that went wrong: `3 perioden van 4 weken × € 480,00 = € 1.440,00`.
  var sum: String? {
    guard finding.verdict == .unlawful, let loss = finding.loss, let amount = loss.amount else {
      return nil
    }
    let once = words.number(amount, loss.type)
    guard case .money(let per?) = loss.type else { return asSentence(once) }
    guard let periods = loss.periods, let total = loss.total else {
      return asSentence("\(once); de looptijd staat niet vast")
    }
    let count =
      per.count == 1
      ? DutchText.count(periods, one: per.unit, many: plural(of: per.unit))
      : DutchText.count(periods, one: "periode", many: "perioden") + " van \(per.words)"
    let whole = words.number(total, .money(per: nil))
    return "\(count) × \(words.number(amount, .money(per: nil))) = \(whole)"
  }

  /// What follows from it.
  var consequences: [String] {
    isFault ? [sum, check.consequence.map(asSentence)].compactMap(\.self) : []
  }

  /// What to do about it.
  var remedy: String? {
    isFault ? check.remedy.map(asSentence) : nil
  }

  /// Where the rule comes from, with the conditions that decide.
  var citations: [Citation] {
    var result: [Citation] = []
    for citation in finding.deciding.flatMap({ program[$0].citations }) + check.about.citations
    where !result.contains(citation) { result.append(citation) }
    return result
  }

  /// Money over the whole term, without a sign.
  var size: Fraction? { finding.verdict == .unlawful ? finding.loss?.size : nil }
}

extension Words {
  /// An outcome in a few words: `niet nodig, het sociaal netwerk is genoeg`.
  func word(for outcome: Outcome) -> String {
    guard case .notNeeded(let rung) = outcome else { return outcome.word }
    return "\(outcome.word), \(program.sufficient(rung))"
  }

  /// What a decision is about: `begeleiding individueel, A`.
  func subject(of decision: ExaminedDecision) -> String {
    let provisions = program.vocabulary.choices[program.vocabulary.provisions].options
    let name = decision.provision.map { provisions[$0] } ?? "voorziening onbekend"
    let person = file[decision.decision].person.map {
      visible(file.entities[EntityKind.person.rawValue][$0].id)
    }
    return ([name] + [person].compactMap(\.self)).joined(separator: ", ")
  }

  /// The money of a decision in a table: an amount, `vormfout`, `niet bekend` or `geen`.
  func money(of decision: ExaminedDecision) -> String {
    guard decision.verdict == .unlawful else {
      return decision.verdict == .lawful ? "geen" : "–"
    }
    if let loss = decision.loss { return number(loss, .money(per: nil)) }
    let isOpen = decision.findings.contains { $0.verdict == .unlawful && $0.loss != nil }
    return isOpen ? "niet bekend" : "vormfout"
  }
}
