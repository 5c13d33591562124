package import Base

extension Program {
  /// The versions of a provision, by first day.
  package func provisions(option: Int) -> [Provision] {
    provisions.filter { $0.option == option }.sorted { $0.about.startsBefore($1.about) }
  }

  /// The versions of a form, by first day; and so for the others.
  package func forms(named name: String) -> [Form] {
    forms.filter { $0.name == name }.sorted { $0.about.startsBefore($1.about) }
  }

  /// The versions of a transition.
  package func transitions(named name: String) -> [TransitionalLaw] {
    transitions.filter { $0.name == name }.sorted { $0.about.startsBefore($1.about) }
  }

  /// The versions of a contribution.
  package func contributions(named name: String) -> [OwnContribution] {
    contributions.filter { $0.name == name }.sorted { $0.about.startsBefore($1.about) }
  }

  /// The versions of a check.
  package func checks(named name: String) -> [LegalityCheck] {
    checks.filter { $0.name == name }.sorted { $0.about.startsBefore($1.about) }
  }

  /// A point of attention as it stands with each rule that it goes with.
  package func attentions(named name: String) -> [Warning] {
    let all =
      provisions.map(\.warnings) + forms.map(\.warnings) + transitions.map(\.warnings)
      + contributions.map(\.warnings)
    return all.joined().filter { $0.attention != nil && $0.label == name }
  }

  /// What contradicts itself about one kind of entity.
  package func contradictions(about kind: EntityKind) -> [Contradiction] {
    contradictions.filter { $0.subject == kind }
  }

  /// The expressions that something in the rules consists of; those of a point of attention belong
  /// to that point, and not to the rules that it goes with.
  package func expressions(of reference: RuleIdentity) -> [NodeID] {
    switch reference {
    case .definition(let id): self[id].versions.flatMap(\.body.expressions)
    case .fact, .ladder, .conversion: []
    case .provision(let option):
      provisions(option: option).flatMap { provision in
        expressions(
          of: [
            provision.rungUnless, provision.access, provision.after?.condition,
            provision.term?.unless,
          ] + provision.includes
        )
          + [
            provision.maximum?.limit, provision.maximum?.requested, provision.amount?.content,
          ].compactMap(\.self) + conditions(of: provision.warnings)
      }
    case .form(let name):
      forms(named: name).flatMap { form in
        expressions(of: [form.access, form.mayRefuse, form.mayRevoke])
          + [form.amount, form.extraPayment].compactMap(\.self).flatMap(\.expressions)
          + conditions(of: form.warnings)
      }
    case .transition(let name):
      transitions(named: name).flatMap { transition in
        termExpressions(of: transition) + transition.provisions.map(\.condition)
          + [transition.amount?.content].compactMap(\.self) + conditions(of: transition.warnings)
      }
    case .contribution(let name):
      contributions(named: name).flatMap { contribution in
        expressions(of: [contribution.exclusions, contribution.exemptions] + contribution.basis)
          + contribution.value.expressions + conditions(of: contribution.warnings)
      }
    case .check(let name):
      checks(named: name).flatMap { check in
        expressions(of: [check.applies] + check.requires)
          + [check.loss?.content].compactMap(\.self)
      }
    case .attention(let name): attentions(named: name).compactMap(\.condition)
    case .contradictions(let kind): contradictions(about: kind).map(\.condition)
    }
  }

  private func conditions(of warnings: [Warning]) -> [NodeID] {
    warnings.filter { $0.attention == nil }.compactMap(\.condition)
  }

  /// The provision or the ladder that a value in a column of a table stands for; nil for any other.
  func named(by value: Value, in column: NodeID) -> RuleIdentity? {
    guard case .choice(let option) = value, case .choice(let choice)? = type(of: column)
    else { return nil }
    if choice == vocabulary.provisions { return .provision(option) }
    return choice == vocabulary.rungs ? .ladder : nil
  }

  /// Calls a closure for each provision and each rung that expressions name, and where.
  func forEachNamedOption(
    from roots: [NodeID],
    _ body: (_ choice: Int, _ option: Int, _ node: NodeID) -> Void
  ) {
    func look(_ values: [NodeID], beside other: NodeID) {
      guard case .choice(let choice)? = type(of: other) else { return }
      look(values, in: choice)
    }
    func look(_ values: [NodeID], in choice: Int) {
      guard choice == vocabulary.provisions || choice == vocabulary.rungs else { return }
      for value in values {
        if case .constant(.choice(let option)) = self[value] { body(choice, option, value) }
      }
    }
    forEachNode(from: roots) { _, node in
      switch node {
      case .compare(let left, _, let right):
        look([right], beside: left)
        look([left], beside: right)
      case .oneOf(let value, let options, _): look(options, beside: value)
      case .keyedFact(let fact, let key):
        if case .choice(let choice)? = vocabulary[fact].key { look([key], in: choice) }
      case .keyedDefinition(let id, let key):
        if case .choice(let choice)? = self[id].key { look([key], in: choice) }
      case .rung(let value), .law(let value): look([value], in: vocabulary.provisions)
      default: break
      }
    }
  }
}

extension About {
  fileprivate func startsBefore(_ other: About) -> Bool {
    guard let day = other.from else { return false }
    return from.map { $0 < day } ?? true
  }
}
