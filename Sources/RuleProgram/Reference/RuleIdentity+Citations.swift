import Base

extension Program {
  /// What something in the rules says about itself, version by version; nothing for a fact.
  package func abouts(of identity: RuleIdentity) -> [About] {
    switch identity {
    case .definition(let id): self[id].versions.map(\.about)
    case .fact: []
    case .provision(let option): provisions(option: option).map(\.about)
    case .form(let name): forms(named: name).map(\.about)
    case .transition(let name): transitions(named: name).map(\.about)
    case .contribution(let name): contributions(named: name).map(\.about)
    case .check(let name): checks(named: name).map(\.about)
    case .attention(let name): attentions(named: name).prefix(1).compactMap(\.attention)
    case .ladder: ladder.map { [$0.about] } ?? []
    case .conversion(let number):
      [
        {
          var about = About()
          about.citations = conversions[number].citations
          return about
        }()
      ]
    case .contradictions(let kind): contradictions(about: kind).map(\.about)
    }
  }

  /// Every place that something in the rules rests on, the whole of it first, each once.
  package func citations(of identity: RuleIdentity) -> [Citation] {
    var seen: Set<Citation> = []
    let all = abouts(of: identity).flatMap(\.citations) + partCitations(of: identity)
    return all.filter { seen.insert($0).inserted }
  }

  private func partCitations(of identity: RuleIdentity) -> [Citation] {
    switch identity {
    case .definition(let id): self[id].versions.flatMap { citations(of: $0.body) }
    case .fact, .conversion: []
    case .provision(let option): provisions(option: option).flatMap { citations(of: $0) }
    case .form(let name): forms(named: name).flatMap { citations(of: $0) }
    case .transition(let name): transitions(named: name).flatMap { citations(of: $0) }
    case .contribution(let name): contributions(named: name).flatMap { citations(of: $0) }
    case .check(let name):
      checks(named: name).flatMap { check in
        citations(of: [check.applies] + check.requires) + (check.loss?.citations ?? [])
      }
    case .attention: []
    case .ladder: (ladder?.rungs ?? []).flatMap(\.citations)
    case .contradictions(let kind): contradictions(about: kind).flatMap(\.citations)
    }
  }

  private func citations(of provision: Provision) -> [Citation] {
    var all = citations(of: [provision.rungUnless, provision.access])
    all += citations(of: [provision.after?.condition, provision.term?.unless])
    all += citations(of: provision.includes)
    all += provision.after?.citations ?? []
    all += provision.decision?.citations ?? []
    all += provision.maximum?.citations ?? []
    all += provision.term?.citations ?? []
    all += provision.amount?.citations ?? []
    all += provision.retains?.citations ?? []
    all += provision.regime?.citations ?? []
    return all + citations(of: provision.warnings)
  }

  private func citations(of form: Form) -> [Citation] {
    var all = form.paidBy?.citations ?? []
    all += citations(of: [form.access, form.mayRefuse, form.mayRevoke])
    all += citations(of: form.amount)
    all += citations(of: form.extraPayment)
    return all + citations(of: form.warnings)
  }

  private func citations(of transition: TransitionalLaw) -> [Citation] {
    var all = citations(of: [transition.applies])
    all += transition.provisions.flatMap(\.citations)
    all += transition.retains?.citations ?? []
    all += transition.regime?.citations ?? []
    all += transition.amount?.citations ?? []
    all += transition.starts.citations
    all += transition.ends.flatMap(\.citations)
    return all + citations(of: transition.warnings)
  }

  private func citations(of contribution: OwnContribution) -> [Citation] {
    var all = contribution.collector?.citations ?? []
    all += citations(of: contribution.basis)
    all += citations(of: [contribution.exclusions, contribution.exemptions])
    all += citations(of: contribution.value)
    return all + citations(of: contribution.warnings)
  }

  private func citations(of warnings: [Warning]) -> [Citation] {
    warnings.filter { $0.attention == nil }.flatMap(\.citations)
  }

  private func citations(of value: DerivedValue?) -> [Citation] {
    switch value {
    case nil: []
    case .expression(_, let citations)?: citations
    case .extreme(_, let candidates)?: candidates.flatMap(\.citations)
    }
  }

  private func citations(of body: DefinitionBody) -> [Citation] {
    switch body {
    case .expression, .keyed, .table: []
    case .indexed(let amounts): amounts.rounding.citations
    case .derivation(let derivation):
      citations(of: derivation.base) + derivation.exceptions.flatMap(\.citations)
        + (derivation.rounding?.citations ?? [])
    case .reading(let reading): reading.options.flatMap(\.citations)
    }
  }

  /// The citations of labelled conditions, nested lists included, in their order.
  private func citations(of roots: [ConditionID?]) -> [Citation] {
    roots.compactMap(\.self).flatMap { id -> [Citation] in
      switch self[id].test {
      case .expression: self[id].citations
      case .all(let inner), .any(let inner), .none(let inner):
        self[id].citations + citations(of: inner.map { $0 })
      }
    }
  }
}
