import Base
import RuleLanguage

extension Lowering {
  /// Lowers one `verwacht` line.
  mutating func expectation(
    _ syntax: ExpectationSyntax,
    in context: TestContext,
    _ targets: TestTargets
  ) -> Expectation? {
    guard let (target, subject) = target(syntax, in: context, targets),
      let expected = expected(syntax, of: target, in: context)
    else { return nil }
    if let by = syntax.by, !targets.labels.contains(by.text) {
      diagnostics.append(.unknownDecider(by, known: Array(targets.labels)))
    }
    return Expectation(
      target: target,
      subject: subject,
      expected: expected,
      asks: syntax.asks.flatMap { asked($0, subject: subject, in: context) },
      by: syntax.by?.text,
      span: syntax.expected.span ?? syntax.span
    )
  }

  // MARK: Targets

  private mutating func target(
    _ syntax: ExpectationSyntax,
    in context: TestContext,
    _ targets: TestTargets
  ) -> (ExpectationTarget, EntityReference)? {
    guard let name = syntax.path.first else { return nil }
    let isAmount = syntax.path.count == 3
    let found = isAmount ? amounts(syntax.path, targets) : candidates(name, targets)
    guard let found else { return nil }
    var owner: EntityReference?
    if syntax.path.count > 1, let id = syntax.path.last {
      guard let entity = entity(id, in: context) else { return nil }
      owner = entity
    }
    var reachable: [(ExpectationTarget, EntityReference)] = []
    for target in found {
      guard let reference = subject(of: target, owner, in: context) else { continue }
      reachable.append((target, reference))
    }
    let fitting = reachable.first { fits(syntax.expected, $0.0, on: context.day) }
    if let result = fitting ?? reachable.first { return result }
    let kinds = found.flatMap { self.kinds(of: $0) }
    if let id = syntax.path.last, let owner {
      diagnostics.append(.entityKind(id, found: owner.kind, expected: kinds))
    } else {
      diagnostics.append(.missingSubject(name, kinds: kinds))
    }
    return nil
  }

  private mutating func candidates(
    _ name: NameSyntax,
    _ targets: TestTargets
  ) -> [ExpectationTarget]? {
    if let found = targets.byName[name.text] { return found }
    if name.text == "bijdrage" { return [.regime] }
    diagnostics.append(.unknownTarget(name, known: Array(targets.byName.keys)))
    return nil
  }

  /// Returns the target of `bedrag van pgb van a1`.
  private mutating func amounts(
    _ path: [NameSyntax],
    _ targets: TestTargets
  ) -> [ExpectationTarget]? {
    let form = targets.byName[path[1].text]?.lazy.compactMap { target -> Int? in
      if case .form(let index) = target { index } else { nil }
    }.first
    guard let form else {
      diagnostics.append(.notAForm(path[1], known: program.forms.map(\.name)))
      return nil
    }
    switch path[0].text {
    case "bedrag": return [.formAmount(form)]
    case "bijbetaling": return [.formExtraPayment(form)]
    default:
      diagnostics.append(.unknownFormPart(path[0]))
      return nil
    }
  }

  /// The kinds of entity that a target can be about; empty when it is about none.
  private func kinds(of target: ExpectationTarget) -> [EntityKind] {
    switch target {
    case .definition(let id): names.definitions[Int(id.index)].subject.map { [$0] } ?? []
    case .provision, .form, .formAmount, .formExtraPayment: [.request]
    case .transition(let index): [program.transitions[index].protects]
    case .contribution: [.household]
    case .check(let index): [program.checks[index].subject]
    case .regime: [.entitlement, .request, .supply]
    }
  }

  /// Finds the entity that a target is about, from the one that is named, if any.
  private func subject(
    of target: ExpectationTarget,
    _ owner: EntityReference?,
    in context: TestContext
  ) -> EntityReference? {
    let kinds = self.kinds(of: target)
    guard let kind = kinds.first else { return EntityReference(.municipality, 0) }
    guard let owner else {
      let isSingle = kind == .household || kind == .municipality
      return isSingle ? EntityReference(kind, 0) : nil
    }
    if target == .regime { return kinds.contains(owner.kind) ? owner : nil }
    return context.entity(owner, as: kind)
  }

  /// Whether an expectation has the form that goes with a target.
  private func fits(
    _ expected: ExpectedSyntax,
    _ target: ExpectationTarget,
    on day: Day?
  ) -> Bool {
    switch expected {
    case .value: type(of: target, on: day) != nil
    case .runsUntil, .runsEndUnknown, .runsEndUndetermined, .runsWithoutEnd, .endedOn:
      if case .transition = target { true } else { false }
    case .outcome(let words):
      ExpectedOutcome(rawValue: words.text).map { outcomes(of: target).contains($0) } ?? false
    case .unknown, .undetermined: true
    }
  }

  /// The type of the value of a target; nil when it has an outcome and no value.
  ///
  /// A contribution can be due for another period in another version.
  private func type(of target: ExpectationTarget, on day: Day?) -> ValueType? {
    switch target {
    case .definition(let id): names.definitions[Int(id.index)].type
    case .contribution(let index):
      program.contributions.first { version in
        version.name == program.contributions[index].name
          && day.map { version.about.holds(on: $0) } ?? true
      }?.type ?? program.contributions[index].type
    case .formAmount(let index), .formExtraPayment(let index): program.forms[index].amountType
    case .provision, .form, .transition, .check, .regime: nil
    }
  }

  /// The outcomes in words that a target can have.
  private func outcomes(of target: ExpectationTarget) -> [ExpectedOutcome] {
    switch target {
    case .provision:
      [
        .met, .notMet, .notNeeded, .freelyAccessible, .transition, .unknown, .undetermined,
        .notApplicable,
      ]
    case .form: [.met, .notMet, .unknown, .undetermined, .notApplicable]
    case .transition: [.unknown, .undetermined, .notApplicable]
    case .contribution:
      [.due, .notDue, .dueUndetermined, .unknown, .undetermined, .notApplicable]
    case .check:
      [.lawful, .unlawful, .untestable, .judgement, .undetermined, .attention, .notApplicable]
    case .definition, .formAmount, .formExtraPayment, .regime: [.unknown, .undetermined]
    }
  }

  // MARK: Expected

  private mutating func expected(
    _ syntax: ExpectationSyntax,
    of target: ExpectationTarget,
    in context: TestContext
  ) -> Expected? {
    if case .definition(let id) = target, let key = names.definitions[Int(id.index)].key,
      let name = syntax.path.first
    {
      diagnostics.append(.noAssumedKey(name, key: words(key)))
      return nil
    }
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
    case .runsUntil(let day, _): return running(.runsUntil(day), target, place)
    case .runsEndUnknown: return running(.runsEndUnknown, target, place)
    case .runsEndUndetermined: return running(.runsEndUndetermined, target, place)
    case .runsWithoutEnd: return running(.runsWithoutEnd, target, place)
    case .endedOn(let day, _): return running(.endedOn(day), target, place)
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
    case .outcome(let words): words.span
    case .unknown(let span), .undetermined(let span), .runsUntil(_, let span),
      .runsEndUnknown(let span), .runsEndUndetermined(let span), .runsWithoutEnd(let span),
      .endedOn(_, let span):
      span
    }
  }
}
