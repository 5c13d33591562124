import Base
import Cases
import Evaluation
import RuleProgram

extension StepBuilder {
  func content(of item: TraceItem) -> StepContent {
    switch item {
    case .condition(let id): .condition(id)
    case .rung(let rung): .rung(rung)
    case .maximum(let provision): .maximum(provision: provision)
    case .definition(let id, let version): .definition(id, version: version)
    case .exception(let id, let version, let index):
      .exception(id, version: version, index: index)
    case .start(let transition): .start(transition: transition)
    case .end(let transition, let candidate):
      .end(transition: transition, candidate: candidate)
    case .rounding(let id, let version): .rounding(id, version: version)
    default: .maximum(provision: 0)
    }
  }

  func type(of item: TraceItem) -> ValueType {
    switch item {
    case .definition(let id, _), .rounding(let id, _): program[id].type
    case .start, .end: .date(orNever: true)
    default: .boolean
    }
  }

  /// The citations of an item itself.
  func citations(of item: TraceItem) -> [Citation] {
    switch item {
    case .condition(let id):
      let own = program[id].citations
      return own.isEmpty ? program.clauseCitations(of: id) : own
    case .rung(let rung): return program.ladder?.rungs[rung].citations ?? []
    case .maximum(let provision): return program.provisions[provision].maximum?.citations ?? []
    case .start(let transition): return program.transitions[transition].starts.citations
    case .end(let transition, let candidate):
      return program.transitions[transition].ends[candidate].citations
    case .definition(let id, let version): return definitionCitations(id, version)
    case .exception(let id, let version, let index):
      guard case .derivation(let derivation) = program[id].versions[version].body else { return [] }
      let own = derivation.exceptions[index].citations
      return own.isEmpty ? program[id].versions[version].about.citations : own
    case .rounding(let id, let version):
      return program[id].versions[version].body.rounding?.citations ?? []
    default: return []
    }
  }

  func definitionCitations(_ id: DefinitionID, _ version: Int?) -> [Citation] {
    guard let version else { return [] }
    let found = program[id].versions[version]
    guard case .reading(let reading) = found.body, let chosen = reading.chosen else {
      return found.about.citations
    }
    let option = reading.options[chosen].citations
    return option.isEmpty ? found.about.citations : option
  }

  /// Whether an item is what the determination names as deciding.
  func decides(_ item: TraceItem) -> Bool {
    switch (item, deciding) {
    case (.condition(let id), .conditions(let path)): path.last == id
    case (.rung(let rung), .rung(let other)): rung == other
    case (.maximum, .maximum): true
    case (.end(_, let candidate), .candidates(let binding)): binding.contains(candidate)
    default: false
    }
  }

  func amountType(_ reference: AmountReference) -> ValueType {
    switch reference {
    case .contribution(let index): program.contributions[index].type
    case .form(let index), .formExtra(let index):
      program.forms[index].amountType ?? .money(per: nil)
    case .provision(let index): program.provisions[index].amountType ?? .money(per: nil)
    case .transition(let index): program.transitions[index].amountType ?? .money(per: nil)
    case .loss(let index): program.checks[index].lossType ?? .money(per: nil)
    }
  }

  /// The citations of an amount that has no lines.
  func amountCitations(_ reference: AmountReference) -> [Citation] {
    switch reference {
    case .contribution(let index): program.contributions[index].about.citations
    case .form(let index), .formExtra(let index): program.forms[index].about.citations
    case .provision(let index): program.provisions[index].amount?.citations ?? []
    case .transition(let index): program.transitions[index].amount?.citations ?? []
    case .loss(let index): program.checks[index].loss?.citations ?? []
    }
  }
}

extension Program {
  /// Whether a condition gives the power to refuse or to revoke a form.
  func isPower(_ id: ConditionID) -> Bool {
    forms.contains { $0.mayRefuse == id || $0.mayRevoke == id }
  }

  /// The citations of the clause that a condition without its own ones stands in.
  func clauseCitations(of id: ConditionID) -> [Citation] {
    for provision in provisions {
      if provision.term?.unless == id { return provision.term?.citations ?? [] }
      if provision.after?.condition == id { return provision.after?.citations ?? [] }
    }
    return []
  }
}
