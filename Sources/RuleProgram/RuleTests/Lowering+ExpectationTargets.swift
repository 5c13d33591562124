import Base
import RuleLanguage

extension Lowering {
  /// Finds what an expectation is about, and the entity that it is looked at for.
  mutating func target(
    _ syntax: ExpectationSyntax,
    in context: TestContext,
    _ targets: TestTargets
  ) -> (ExpectationTarget, EntityReference)? {
    var path = syntax.target.path
    guard let name = path.first else { return nil }
    let found: [ExpectationTarget]?
    if case .contradiction = syntax.expected {
      found = contradictions(&path, in: context)
    } else {
      found = path.count == 3 ? amounts(path, targets) : candidates(name, targets)
    }
    guard let found else { return nil }
    var owner: EntityReference?
    if path.count > 1, let id = path.last {
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
    if let id = path.last, let owner {
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

  /// Finds the contradictions with a label, those about the named kind of entity first.
  ///
  /// The path is the label, and whose it is; only the label when `van` turns out to belong to it.
  private mutating func contradictions(
    _ path: inout [NameSyntax],
    in context: TestContext
  ) -> [ExpectationTarget]? {
    let labels = program.contradictions.map { comparedName($0.label) }
    let whole = path.map(\.text).joined(separator: " van ")
    if labels.contains(whole), let first = path.first, let last = path.last {
      path = [NameSyntax(text: whole, span: first.span.joined(with: last.span))]
    }
    guard let label = path.first, labels.contains(label.text) else {
      if let label = path.first {
        diagnostics.append(
          .unknownContradiction(label, known: program.contradictions.map(\.label))
        )
      }
      return nil
    }
    let kind = path.count > 1 ? context.ids[path[1].text]?.kind : nil
    let found = labels.indices.filter { labels[$0] == label.text }
    let exact = found.filter { program.contradictions[$0].subject == kind }
    let holding = (exact + found).filter { index in
      context.day.map { program.contradictions[index].about.holds(on: $0) } ?? false
    }
    return (holding + exact + found).map { .contradiction($0) }
  }

  /// The key of an expectation; its value is nil when the target has no key.
  struct ExpectedKey {
    var value: Value?
  }

  /// Finds the key that stands behind `volgens`, or reports that it is missing or too many.
  mutating func key(
    _ syntax: ExpectationTargetSyntax,
    of target: ExpectationTarget
  ) -> ExpectedKey? {
    var type: ValueType?
    if case .definition(let id) = target { type = names.definitions[Int(id.index)].key }
    guard let name = syntax.path.first else { return nil }
    switch (type, syntax.key) {
    case (nil, nil): return ExpectedKey()
    case (let type?, let written?):
      return constant(written, as: type).map { ExpectedKey(value: $0) }
    case (let type?, nil):
      diagnostics.append(.missingKey(name, key: words(type), example: keyName(type)))
    case (nil, let written?):
      diagnostics.append(.needlessKey(name.span, key: written.span))
    }
    return nil
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
    case .contradiction(let index): [program.contradictions[index].subject]
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
      return kind.isSingle ? EntityReference(kind, 0) : nil
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
    case .outcome(let words): isOutcome(words, of: target)
    case .words(let words): isOutcome(words, of: target) || type(of: target, on: day) != nil
    case .unknown, .undetermined, .contradiction: true
    }
  }

  /// The type of the value of a target; nil when it has an outcome and no value.
  ///
  /// A contribution can be due for another period in another version.
  func type(of target: ExpectationTarget, on day: Day?) -> ValueType? {
    switch target {
    case .definition(let id): names.definitions[Int(id.index)].type
    case .contribution(let index):
      program.contributions.first { version in
        version.name == program.contributions[index].name
          && day.map { version.about.holds(on: $0) } ?? true
      }?.type ?? program.contributions[index].type
    case .formAmount(let index), .formExtraPayment(let index): program.forms[index].amountType
    case .provision, .form, .transition, .check, .regime, .contradiction: nil
    }
  }

  /// The outcomes in words that a target can have.
  func outcomes(of target: ExpectationTarget) -> [ExpectedOutcome] {
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
    case .contradiction: []
    }
  }
}
