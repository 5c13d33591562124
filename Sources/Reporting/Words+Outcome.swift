import Base
import Evaluation
import RuleProgram

extension Words {
  /// The sentence of an outcome.
  func sentence(_ determination: Determination) -> String {
    switch determination.outcome {
    case .met: "Voldoet: aan alle voorwaarden is voldaan." + remark(amount: determination)
    case .notMet: "Voldoet niet."
    case .notNeeded(let rung): "Niet nodig: \(program.sufficient(rung))."
    case .freelyAccessible: "Vrij toegankelijk: hiervoor is geen besluit nodig."
    case .transition: transition(determination)
    case .ended: ended(determination)
    case .due: due(determination)
    case .notDue: "Geen eigen bijdrage verschuldigd."
    case .unknown:
      "Onbekend: er ontbreken gegevens (\(determination.open.missing.count))."
        + atMost(determination)
    case .undetermined: "Onbepaald: de bron laat dit open." + atMost(determination)
    case .notApplicable where determination.deciding == .noProvision:
      "Niet van toepassing: voor deze hulpvraag kennen de regels geen voorziening."
    case .notApplicable: "Niet van toepassing."
    }
  }

  /// The sentence of what a rule says after an answer or by a reading, which may be nothing.
  func effect(_ determination: Determination?, of rule: RuleReference) -> String {
    guard let determination else {
      if case .contribution = rule { return "Niet van toepassing: geen verstrekking telt mee." }
      return "Niet van toepassing."
    }
    return ([sentence(determination)] + amounts(of: determination)).joined(separator: " ")
  }

  /// The amounts of a form, a provision and a transition, a sentence each.
  func amounts(of determination: Determination) -> [String] {
    switch determination.rule {
    case .form(let index, _):
      var sentences: [String] = []
      if let amount = determination.amount {
        sentences.append(self.amount(amount, named: capitalized(program.forms[index].name)))
      }
      if let extra = determination.extraPayment {
        let isNothing = extra.number?.isZero == true
        sentences.append(
          isNothing ? "De inwoner betaalt niets bij." : amount(extra, named: "Bijbetaling")
        )
      }
      return sentences
    case .provision:
      guard let amount = determination.amount, amount.number != nil else { return [] }
      return [self.amount(amount, named: "Bedrag")]
    case .transition:
      return determination.amount.map { [amount($0, named: "Bedrag")] } ?? []
    default: return []
    }
  }

  private func amount(_ amount: Amount, named name: String) -> String {
    if let number = amount.number { return "\(name): \(self.number(number, amount.type))." }
    let bound = amount.atMost.map { ", ten hoogste \(number($0, amount.type))" } ?? ""
    return "\(name): \(amount.open?.isUnknown == true ? "onbekend" : "onbepaald")\(bound)."
  }

  private func remark(amount determination: Determination) -> String {
    guard let open = determination.amount?.open else { return "" }
    return open.isUnknown ? " Hoogte onbekend." : " Hoogte onbepaald."
  }

  private func transition(_ determination: Determination) -> String {
    guard let run = determination.run else { return "Overgangsrecht: loopt door." }
    switch (run.lastDay, run.isExact) {
    case (let day?, true): return "Overgangsrecht: loopt door tot en met \(DutchText.date(day))."
    case (let day?, false):
      return "Overgangsrecht: loopt uiterlijk tot en met \(DutchText.date(day))."
    case (nil, true): return "Overgangsrecht: loopt door, zonder einddag."
    case (nil, false):
      return "Overgangsrecht: loopt door, einddag "
        + (determination.open.isUnknown ? "onbekend." : "onbepaald.")
    }
  }

  private func ended(_ determination: Determination) -> String {
    guard let run = determination.run, let day = run.lastDay else { return "Voorbij." }
    let word = run.isExact ? "tot en met" : "uiterlijk tot en met"
    return "Voorbij: liep \(word) \(DutchText.date(day))."
  }

  private func due(_ determination: Determination) -> String {
    guard let amount = determination.amount, let number = amount.number else {
      return "Eigen bijdrage verschuldigd, hoogte onbepaald." + atMost(determination)
    }
    return "Eigen bijdrage verschuldigd: \(self.number(number, amount.type))."
  }

  /// The bound of a contribution that is not certain.
  private func atMost(_ determination: Determination) -> String {
    guard case .contribution = determination.rule, let amount = determination.amount,
      let bound = amount.number ?? amount.atMost
    else { return "" }
    return " Ten hoogste \(number(bound, amount.type))."
  }
}

extension Program {
  /// The end of the sentence that says that a rung suffices.
  func sufficient(_ rung: Int) -> String {
    guard let ladder, ladder.rungs.indices.contains(rung) else { return "een lichtere trede" }
    return ladder.rungs[rung].sufficient
  }

  /// The name of a rung.
  func rungName(_ rung: Int) -> String {
    guard let ladder, ladder.rungs.indices.contains(rung) else { return "een lichtere trede" }
    return ladder.rungs[rung].name
  }
}
