import Base
import RuleLanguage

extension Lowering {
  // MARK: Ladder

  /// Lowers the ladder, whose rungs are already a choice type.
  mutating func lowerLadder() {
    guard let declared = names.declaredLadder else { return }
    let syntax = declared.syntax
    let about = about(syntax.about, header: declared.header)
    let rungs = syntax.rungs.map { rung in
      requireCitation(rung.citations, at: rung.name.span, of: "een trede")
      let missing = [("vraag", rung.question), ("genoeg", rung.sufficient)].filter { $1 == nil }
      if !missing.isEmpty {
        diagnostics.append(.incompleteRung(rung.name, without: missing.map(\.0)))
      }
      return Rung(
        name: rung.name.text,
        question: rung.question?.text ?? "",
        sufficient: rung.sufficient?.text ?? "",
        onlyIfOffered: rung.onlyIfOffered,
        citations: citations(rung.citations),
        span: rung.name.span
      )
    }
    program.ladder = Ladder(name: syntax.name.text, about: about, rungs: rungs)
  }

  // MARK: Provisions

  /// Lowers the provisions, lightest rung first.
  mutating func lowerProvisions() {
    for declared in names.declaredProvisions {
      scope = Scope(.request)
      scope.assessesProvision = true
      let about = about(declared.syntax.about, header: declared.header)
      program.provisions.append(lower(declared, about))
    }
    // The sort of the standard library keeps the order of declaration within a rung.
    let last = names.vocabulary.choices[names.vocabulary.rungs].options.count
    program.provisions.sort { ($0.rung ?? last) < ($1.rung ?? last) }
  }

  private mutating func lower(
    _ declared: Declared<ProvisionSyntax, Int>,
    _ about: About
  ) -> Provision {
    let syntax = declared.syntax
    requireCitation([], at: syntax.name.span, of: "een voorziening")
    var result = Provision(
      option: declared.id,
      name: syntax.name.text,
      about: about,
      span: syntax.name.span
    )
    result.title = syntax.title?.text
    result.law = declared.header?.law?.text
    result.reasons = syntax.reasons.map(\.text)
    result.needs = options(syntax.needs, of: names.vocabulary.need, "hulpvraag", clause: "voor")
    result.rung = syntax.rung.flatMap { option($0, of: names.vocabulary.rungs) }
    if let unless = syntax.rungUnless {
      clause(unless.citations) { lowering, citations in
        let id = lowering.clauseCondition(unless.content)
        lowering.program.conditions[Int(id.index)].citations = citations
        result.rungUnless = id
      }
    }
    result.sort = syntax.sort?.text
    if let forms = syntax.forms {
      _ = citations(forms.citations)
      result.forms = options(
        forms.content,
        of: names.vocabulary.form,
        "gewenste vorm",
        clause: "vorm"
      )
    }
    result.price = syntax.price?.text
    result.after = syntax.after.map { after in
      clause(after.citations) { lowering, citations in
        After(
          provisions: after.content.provisions.compactMap { lowering.provision($0) },
          condition: after.content.condition.map { lowering.clauseCondition($0) },
          citations: citations
        )
      }
    }
    result.decision = syntax.decision.flatMap { lower($0) }
    result.access = syntax.access.map { clauseCondition($0) }
    result.includes = conditions(syntax.includes)
    result.maximum = syntax.maximum.map { maximum in
      clause(maximum.citations) { $0.lower(maximum.content, citations: $1) }
    }
    result.term = syntax.term.map { term in
      clause(term.citations) { lowering, citations in
        Term(
          name: term.content.name.text,
          unless: term.content.unless.map { lowering.clauseCondition($0) },
          citations: citations
        )
      }
    }
    if let (amount, type) = syntax.amount.map({ money($0) }) {
      result.amount = amount
      result.amountType = type
    }
    result.retains = syntax.retains.map {
      Cited($0.content.text, citations: citations($0.citations))
    }
    result.regime = syntax.regime.flatMap { lower($0) }
    result.warnings = warnings(syntax.warnings)
    return result
  }

  private mutating func lower(_ syntax: CitedSyntax<DecisionSyntax>) -> DecisionRule? {
    let citations = citations(syntax.citations)
    let roles = names.vocabulary.roles
    let by = syntax.content.by.compactMap { option($0, of: roles) }
    guard !by.isEmpty else { return nil }
    return DecisionRule(
      by: by,
      testedBy: syntax.content.testedBy.flatMap { option($0, of: roles) },
      citations: citations
    )
  }

  private mutating func lower(_ syntax: MaximumSyntax, citations: [Citation]) -> Maximum {
    // What is asked is a fact, so its type says what a bare number in the limit means.
    let requested = lower(syntax.requested)
    let limit = lower(syntax.limit, hint: requested.type)
    require(limit, requested.type)
    if !limit.type.isOrdered {
      diagnostics.append(.noOrder(limit.span, words(limit.type)))
    }
    return Maximum(limit: limit.node, requested: requested.node, citations: citations)
  }

  /// Lowers a clause that is an amount of money.
  mutating func money(_ syntax: CitedSyntax<ExpressionSyntax>) -> (Cited<NodeID>, ValueType) {
    clause(syntax.citations) { lowering, citations in
      let operand = lowering.lower(syntax.content)
      lowering.requireMoney(operand)
      return (Cited(operand.node, citations: citations), operand.type)
    }
  }

  /// Reports a value that is no amount.
  mutating func requireMoney(_ operand: Operand) {
    switch operand.type {
    case .money, .poison: break
    default:
      diagnostics.append(.type(operand.span, words(operand.type), expected: "een bedrag"))
    }
  }

  // MARK: Forms

  /// Lowers the forms, each with the amount that its extra payment may name.
  mutating func lowerForms() {
    for declared in names.declaredForms {
      let syntax = declared.syntax
      scope = Scope(.request)
      scope.assessesProvision = true
      let about = about(syntax.about, header: declared.header)
      requireCitation([], at: syntax.name.span, of: "een vorm")
      let option = options(
        [syntax.name],
        of: names.vocabulary.form,
        "gewenste vorm",
        clause: "vorm"
      ).first
      var form = Form(
        name: syntax.name.text,
        option: option ?? 0,
        about: about,
        span: syntax.name.span
      )
      form.title = syntax.title?.text
      form.reasons = syntax.reasons.map(\.text)
      form.paidBy = syntax.paidBy.flatMap { paidBy in
        let citations = citations(paidBy.citations)
        return self.option(paidBy.content, of: names.vocabulary.roles)
          .map { Cited($0, citations: citations) }
      }
      form.access = syntax.access.map { clauseCondition($0) }
      form.mayRefuse = syntax.mayRefuse.map { clauseCondition($0) }
      form.mayRevoke = syntax.mayRevoke.map { clauseCondition($0) }
      if let amount = syntax.amount {
        let (value, type) = derived(amount, as: nil, at: syntax.name.span)
        form.amount = value
        form.amountType = type
        scope.amount = type
        requireMoney(type, at: syntax.name.span)
      }
      if let payment = syntax.extraPayment {
        let (value, type) = derived(payment, as: scope.amount, at: syntax.name.span)
        form.extraPayment = value
        requireMoney(type, at: syntax.name.span)
      }
      form.warnings = warnings(syntax.warnings)
      program.forms.append(form)
    }
  }

  private mutating func requireMoney(_ type: ValueType, at span: Span) {
    requireMoney(Operand(node: NodeID(0), type: type, span: span))
  }

  // MARK: Shared clauses

  /// Returns the options of a fact that the language itself reads, and reports unknown ones.
  private mutating func options(
    _ list: [NameSyntax],
    of fact: FactID?,
    _ name: String,
    clause: String
  ) -> [Int] {
    guard let first = list.first else { return [] }
    guard let fact, case .choice(let type) = names.vocabulary[fact].type else {
      if fact.map({ !names.vocabulary[$0].type.isPoison }) ?? true {
        diagnostics.append(.missingFact(first, fact: name, clause: clause))
      }
      return []
    }
    return list.compactMap { option($0, of: type) }
  }

  /// Returns the option of a choice type, or reports a name that is none.
  mutating func option(_ name: NameSyntax, of type: Int) -> Int? {
    if let option = names.options[type][name.text] { return option }
    diagnostics.append(unknownOption(name, of: type))
    return nil
  }

  /// Returns the option of a provision, or reports a name that is none.
  mutating func provision(_ name: NameSyntax) -> Int? {
    option(name, of: names.vocabulary.provisions)
  }

  /// Lowers how the contribution is dealt with.
  mutating func lower(_ syntax: CitedSyntax<RegimeSyntax>) -> Cited<Regime>? {
    clause(syntax.citations) { lowering, citations in
      lowering.regime(syntax.content).map { Cited($0, citations: citations) }
    }
  }

  private mutating func regime(_ syntax: RegimeSyntax) -> Regime? {
    switch syntax {
    case .none: return Regime.none
    case .oldRules: return .oldRules
    case .undetermined(let text, let closedBy, let span):
      return .undetermined(reason(text.text, closedBy: closedBy?.text, span))
    case .contribution(let name):
      if let index = names.contributions[name.text] { return .contribution(index) }
      diagnostics.append(
        .unknownContribution(name, known: Array(names.contributions.keys))
      )
      return nil
    }
  }

  /// Lowers the `let op` items of a rule.
  mutating func warnings(_ items: [WarningSyntax]) -> [Warning] {
    items.map { item in
      requireCitation(item.citations, at: item.label.span, of: "een `let op`")
      return clause(item.citations) { lowering, citations in
        Warning(
          label: item.label.written,
          condition: item.condition.map { lowering.condition($0) },
          text: item.text.text,
          citations: citations
        )
      }
    }
  }
}
