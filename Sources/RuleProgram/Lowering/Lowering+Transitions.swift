import Base
import RuleLanguage

extension Lowering {
  /// Lowers the transitional laws; one without its kind or its first day is left out.
  mutating func lowerTransitions() {
    for declared in names.declaredTransitions {
      let about = about(declared.syntax.about, header: declared.header)
      requireCitation([], at: declared.syntax.name.span, of: "overgangsrecht")
      if let transition = lower(declared.syntax, about) {
        program.transitions.append(transition)
      }
    }
  }

  private mutating func lower(_ syntax: TransitionSyntax, _ about: About) -> TransitionalLaw? {
    let name = syntax.name.span
    guard let word = syntax.protects, let kind = kind(word) else { return nil }
    guard [.request, .entitlement, .supply].contains(kind) else {
      diagnostics.append(.notProtectable(word))
      return nil
    }
    scope = Scope(kind)
    let applies = syntax.applies.map { clauseCondition($0) }
    guard let begin = syntax.starts else { return nil }
    let starts = clause(begin.citations) { lowering, citations in
      Cited(lowering.value(begin.content, as: .date(orNever: false)), citations: citations)
    }
    var result = TransitionalLaw(
      name: syntax.name.text,
      about: about,
      protects: kind,
      starts: starts,
      span: name
    )
    result.title = syntax.title?.text
    result.reasons = syntax.reasons.map(\.text)
    result.afterwards = syntax.afterwards?.text
    result.applies = applies
    if let replaces = syntax.replaces {
      result.isInstead = replaces.isInstead
      result.provisions = replaces.provisions.compactMap { replacement($0) }
    }
    result.retains = syntax.retains.map {
      Cited($0.content.text, citations: citations($0.citations))
    }
    if let (amount, type) = syntax.amount.map({ money($0) }) {
      result.amount = amount
      result.amountType = type
    }
    result.regime = syntax.regime.flatMap { lower($0) }
    result.ends = syntax.ends.map { end in
      clause(end.citations) { lowering, citations in
        EndCandidate(
          label: end.label.written,
          isInclusive: end.isInclusive,
          day: lowering.value(end.day, as: .date(orNever: true)),
          citations: citations,
          span: end.label.span
        )
      }
    }
    reportDoubles(syntax.ends.map(\.label))
    result.warnings = warnings(syntax.warnings)
    return result
  }

  /// Lowers one line of `in plaats van` or `naast`, whose label names a provision.
  private mutating func replacement(_ item: ConditionItemSyntax) -> Replacement? {
    guard let provision = provision(item.label) else { return nil }
    guard case .expression(let expression) = item.condition else {
      diagnostics.append(.groupNotHere(item.condition.span))
      return nil
    }
    return clause(item.citations) { lowering, citations in
      Replacement(
        provision: provision,
        condition: lowering.condition(expression),
        citations: citations
      )
    }
  }

  // MARK: Contributions

  /// Lowers the own contributions of the household.
  mutating func lowerContributions() {
    for declared in names.declaredContributions {
      let syntax = declared.syntax
      let about = about(syntax.about, header: declared.header)
      requireCitation([], at: syntax.owned.name.span, of: "een eigen bijdrage")
      if let owner = syntax.owned.owner, owner.text != EntityKind.household.word {
        diagnostics.append(.contributionOwner(owner))
      }
      program.contributions.append(lower(syntax, about))
    }
  }

  private mutating func lower(_ syntax: ContributionSyntax, _ about: About) -> OwnContribution {
    let name = syntax.owned.name
    scope = Scope(.household)
    let type = contributionType(syntax.owned)
    let value =
      syntax.value.map { derived($0, as: type, at: name.span).value }
      ?? .expression(poison(name.span).node, [])
    var result = OwnContribution(
      name: name.text,
      about: about,
      type: type,
      value: value,
      span: name.span
    )
    result.title = syntax.title?.text
    result.reasons = syntax.reasons.map(\.text)
    result.collector = syntax.collector.flatMap { collector in
      let citations = citations(collector.citations)
      return option(collector.content, of: names.vocabulary.roles)
        .map { Cited($0, citations: citations) }
    }
    result.basis = conditions(syntax.basis)
    scope = Scope(.supply)
    result.exclusions = syntax.exclusions.map { clauseCondition($0) }
    scope = Scope(.household)
    result.exemptions = syntax.exemptions.map { clauseCondition($0) }
    result.warnings = warnings(syntax.warnings)
    return result
  }

  private mutating func contributionType(_ owned: OwnedSyntax) -> ValueType {
    switch owned.type {
    case .money(let per): return .money(per: per.map { Period($0) })
    case .missing: return .poison
    default:
      diagnostics.append(.contributionType(owned.name))
      return .poison
    }
  }
}
