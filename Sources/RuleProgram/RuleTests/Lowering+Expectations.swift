import Base
import RuleLanguage

extension Lowering {
  /// Lowers one `verwacht` line, or one cell of a table under the head of its column.
  mutating func expectation(
    _ syntax: ExpectationSyntax,
    column: Span?,
    in context: TestContext,
    _ targets: TestTargets
  ) -> Expectation? {
    guard let (target, subject) = target(syntax, in: context, targets),
      let key = key(syntax.target, of: target),
      let expected = expected(syntax, of: target, in: context)
    else { return nil }
    if let by = syntax.by, !targets.labels.contains(by.text) {
      diagnostics.append(.unknownDecider(by, known: Array(targets.labels)))
    }
    return Expectation(
      target: target,
      key: key.value,
      subject: subject,
      expected: expected,
      asks: syntax.asks.flatMap { asked($0, subject: subject, in: context) },
      by: syntax.by?.text,
      mention: syntax.mention.flatMap { mention($0, of: target) },
      span: syntax.expected.span ?? syntax.span,
      column: column
    )
  }

  // MARK: Expected

  private mutating func expected(
    _ syntax: ExpectationSyntax,
    of target: ExpectationTarget,
    in context: TestContext
  ) -> Expected? {
    let place = syntax.expected.span ?? syntax.span
    switch syntax.expected {
    case .value(let expression):
      guard let type = type(of: target, on: context.day) else {
        diagnostics.append(.noValue(place, name: name(of: target)))
        return nil
      }
      return value(expression, of: type, in: context).map { .value($0, type) }
    case .unknown: return plain(.unknown, for: target)
    case .undetermined: return plain(.undetermined, for: target)
    case .outcome(let words): return outcome(words, of: target)
    case .words(let words):
      guard let type = type(of: target, on: context.day), !isOutcome(words, of: target) else {
        return outcome(words, of: target)
      }
      return value(.name(words), of: type, in: context).map { .value($0, type) }
    case .runsUntil(let day, _): return running(.runsUntil(day), target, place)
    case .runsEndUnknown: return running(.runsEndUnknown, target, place)
    case .runsEndUndetermined: return running(.runsEndUndetermined, target, place)
    case .runsWithoutEnd: return running(.runsWithoutEnd, target, place)
    case .endedOn(let day, _): return running(.endedOn(day), target, place)
    case .contradiction: return .contradiction
    }
  }

  /// `onbekend` and `onbepaald` are outcomes of a rule, and states of a value or a regime.
  private func plain(_ outcome: ExpectedOutcome, for target: ExpectationTarget) -> Expected {
    switch target {
    case .provision, .form, .transition: .outcome(outcome)
    default: outcome == .unknown ? .unknown : .undetermined
    }
  }

  private mutating func running(
    _ expected: Expected,
    _ target: ExpectationTarget,
    _ span: Span
  ) -> Expected? {
    if case .transition = target { return expected }
    diagnostics.append(.neverRuns(span, name: name(of: target)))
    return nil
  }

  private mutating func outcome(
    _ words: NameSyntax,
    of target: ExpectationTarget
  ) -> Expected? {
    if target == .regime, let regime = regime(words) { return regime }
    guard let outcome = ExpectedOutcome(rawValue: words.text) else {
      diagnostics.append(.unknownOutcome(words))
      return nil
    }
    guard outcomes(of: target).contains(outcome) else {
      diagnostics.append(
        .impossibleOutcome(words, name: name(of: target), possible: outcomes(of: target))
      )
      return nil
    }
    if outcome == .unknown || outcome == .undetermined { return plain(outcome, for: target) }
    return .outcome(outcome)
  }

  private func regime(_ words: NameSyntax) -> Expected? {
    let prefix = "volgens "
    switch words.text {
    case "geen": return .regime(.none)
    case "volgens oude regels": return .regime(.oldRules)
    case let text where text.hasPrefix(prefix):
      return names.contributions[String(text.dropFirst(prefix.count))]
        .map { .regime(.contribution($0)) }
    default: return nil
    }
  }

  /// Whether words are an outcome that a target can have.
  func isOutcome(_ words: NameSyntax, of target: ExpectationTarget) -> Bool {
    ExpectedOutcome(rawValue: words.text).map { outcomes(of: target).contains($0) } ?? false
  }

  private func name(of target: ExpectationTarget) -> String {
    switch target {
    case .definition(let id): names.definitions[Int(id.index)].name
    case .provision(let option):
      names.vocabulary.choices[names.vocabulary.provisions].options[option]
    case .form(let index): program.forms[index].name
    case .formAmount: "bedrag"
    case .formExtraPayment: "bijbetaling"
    case .transition(let index): program.transitions[index].name
    case .contribution(let index): program.contributions[index].name
    case .check(let index): program.checks[index].name
    case .regime: "bijdrage"
    case .contradiction(let index): program.contradictions[index].label
    }
  }

  // MARK: Mentions

  /// Finds the label of a mention among those that the rule has.
  private mutating func mention(
    _ syntax: MentionSyntax,
    of target: ExpectationTarget
  ) -> Mention? {
    let known = mentions(of: target)
    let written = comparedName(syntax.label.text)
    guard let label = known.first(where: { comparedName($0) == written }) else {
      diagnostics.append(.unknownMention(syntax.label, of: name(of: target), known: known))
      return nil
    }
    return Mention(label: label, isAbsent: syntax.isAbsent)
  }

  /// What the report can say beside the outcome of a rule, in any of its versions.
  private func mentions(of target: ExpectationTarget) -> [String] {
    switch target {
    case .provision(let option):
      return program.provisions.filter { $0.option == option }.flatMap { provision in
        provision.warnings.map(\.label) + provision.includes.map { program[$0].label }
          + (provision.term == nil ? [] : [Mention.temporary])
      }
    case .form(let index):
      return program.forms.filter { $0.name == program.forms[index].name }.flatMap { form in
        form.warnings.map(\.label) + [Mention.refusal, Mention.revocation]
      }
    case .transition(let index):
      let name = program.transitions[index].name
      return program.transitions.filter { $0.name == name }.flatMap { $0.warnings.map(\.label) }
    case .contribution(let index):
      let name = program.contributions[index].name
      return program.contributions.filter { $0.name == name }.flatMap { $0.warnings.map(\.label) }
    case .definition, .formAmount, .formExtraPayment, .check, .regime, .contradiction: return []
    }
  }

  // MARK: Asked

  /// Finds the fact that is asked, on the entity named or else on what the rule can reach.
  private mutating func asked(
    _ syntax: AskSyntax,
    subject: EntityReference,
    in context: TestContext
  ) -> AskedFact? {
    var owner: EntityReference?
    if let id = syntax.owner {
      guard let found = entity(id, in: context) else { return nil }
      owner = found
    }
    let facts = (names.values[syntax.fact.text] ?? []).compactMap { symbol -> FactID? in
      if case .fact(let id) = symbol.target { id } else { nil }
    }
    let kinds = names.chains[(owner ?? subject).kind.rawValue] + [.supply]
    let nearest = kinds.compactMap { kind in
      facts.first { names.vocabulary[$0].kind == kind }
    }
    guard let fact = nearest.first ?? facts.first else {
      diagnostics.append(
        .unknownFact(syntax.fact, of: nil, known: names.vocabulary.facts)
      )
      return nil
    }
    var key: Value?
    if let written = syntax.key {
      guard let type = names.vocabulary[fact].key else {
        diagnostics.append(.needlessKey(syntax.fact.span, key: written.span))
        return nil
      }
      switch type {
      case .choice(let index): key = option(written, of: index).map { .choice($0) }
      default: key = Int(written.text).map { .year($0) }
      }
      guard key != nil else { return nil }
    }
    return AskedFact(fact: fact, key: key, owner: owner)
  }
}

extension ExpectedSyntax {
  /// Where the expected value or outcome stands.
  var span: Span? {
    switch self {
    case .value(let expression): expression.span
    case .outcome(let words), .words(let words): words.span
    case .unknown(let span), .undetermined(let span), .runsUntil(_, let span),
      .runsEndUnknown(let span), .runsEndUndetermined(let span), .runsWithoutEnd(let span),
      .endedOn(_, let span), .contradiction(let span):
      span
    }
  }
}
