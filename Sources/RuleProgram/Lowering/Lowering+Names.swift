import Base
import RuleLanguage

extension Lowering {
  /// Lowers a bare name: a choice of the type beside it, a value that is in reach, or a built-in.
  mutating func lower(_ name: NameSyntax, hint: ValueType?) -> Operand {
    if case .choice(let type) = hint, let option = names.options[type][name.text] {
      return add(.constant(.choice(option)), .choice(type), name.span)
    }
    if name.text == "voorziening", scope.assessesProvision, scope.subjects.count == 1 {
      return add(.assessedProvision, .choice(names.vocabulary.provisions), name.span)
    }
    if let symbol = find(name.text) { return read(symbol, name) }
    if let builtIn = builtIn(name) { return builtIn }
    guard let hint else { return poison(unknown(name), name.span) }
    return hint.isPoison ? poison(name.span) : poison(unknown(name, hint: hint), name.span)
  }

  /// Whether a bare name is a value in reach, rather than a choice.
  func isValue(_ name: NameSyntax) -> Bool {
    find(name.text) != nil || builtInNames.contains(name.text)
  }

  /// Finds the value that a name stands for, on the innermost subject and its owners first.
  func find(_ name: String) -> ValueSymbol? {
    guard let symbols = names.values[name] else { return nil }
    for subject in scope.subjects.reversed() {
      for kind in names.chains[subject.rawValue] {
        if let symbol = symbols.first(where: { $0.kind == kind }) { return symbol }
      }
    }
    return symbols.first { $0.kind == nil }
  }

  /// Reads a value that has no key.
  private mutating func read(_ symbol: ValueSymbol, _ name: NameSyntax) -> Operand {
    if let key = names.key(of: symbol) {
      return poison(.missingKey(name, key: words(key), example: keyName(key)), name.span)
    }
    switch symbol.target {
    case .fact(let id): return add(.fact(id), names.vocabulary[id].type, name.span)
    case .definition(let id):
      return add(.definition(id), names.definitions[Int(id.index)].type, name.span)
    }
  }

  func keyName(_ key: ValueType) -> String {
    switch key {
    case .choice(let index): names.vocabulary.choices[index].name
    default: "kalenderjaar"
    }
  }

  // MARK: Built-in names

  /// The names that mean something without a declaration.
  var builtInNames: [String] {
    ["peildatum", "leeftijd", "kalenderjaar", "slotdag", "telt mee", "voorziening", "bedrag"]
      + (scope.testsDecisions ? Lowering.ruledNames : [])
  }

  private mutating func builtIn(_ name: NameSyntax) -> Operand? {
    switch name.text {
    case "peildatum": return add(.referenceDate, .date(orNever: false), name.span)
    case "leeftijd" where reaches([.person]): return add(.age, .span, name.span)
    case "slotdag" where reaches([.entitlement, .request, .supply]):
      return add(.lastDay, .date(orNever: true), name.span)
    case "telt mee" where scope.subjects.contains(.supply):
      return add(.counts, .boolean, name.span)
    case "voorziening" where scope.assessesProvision:
      return add(.assessedProvision, .choice(names.vocabulary.provisions), name.span)
    case "bedrag":
      guard let amount = scope.amount else { return nil }
      return add(.amount, amount, name.span)
    case "kalenderjaar": return poison(.yearOfWhat(name), name.span)
    default: return ruled(name)
    }
  }

  /// Whether a subject, or an owner of one, is of one of some kinds.
  private func reaches(_ kinds: [EntityKind]) -> Bool {
    scope.subjects.contains { subject in
      names.chains[subject.rawValue].contains { kinds.contains($0) }
    }
  }

  // MARK: Members

  /// Lowers `inner van owner`.
  mutating func member(
    _ inner: ExpressionSyntax,
    of owner: ExpressionSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    if case .keyed(let value, .name(let key), _) = inner, isPartOfKey(key) {
      let place = key.span.joined(with: owner.span)
      return keyed(value, by: .member(.name(key), of: owner, place), span)
    }
    if case .name(let name) = owner, find(name.text) == nil,
      let kind = EntityKind(word: name.text), !(name.text == "voorziening")
    {
      return stepAside(inner, to: kind, name, span, hint: hint)
    }
    let target = lower(owner)
    switch target.type {
    case .entity(let kind):
      let outer = scope
      scope = Scope(kind)
      let result = lower(inner, hint: hint)
      scope = outer
      return add(.member(owner: target.node, inner: result.node), result.type, span)
    case .choice(names.vocabulary.provisions):
      if case .name(let name) = inner {
        switch name.text {
        case "trede":
          return add(.rung(of: target.node), .choice(names.vocabulary.rungs), span)
        case "wet": return add(.law(of: target.node), .text, span)
        default: break
        }
      }
      return poison(.notOfProvision(inner.span), span)
    case .date:
      guard case .name(let name) = inner, name.text == "kalenderjaar" else {
        return poison(.notOfType(inner.span, owner: target.span, words(target.type)), span)
      }
      require(target, .date(orNever: false))
      return add(.year(of: target.node), .year, span)
    case .poison: return poison(span)
    default:
      return poison(.notOfType(inner.span, owner: target.span, words(target.type)), span)
    }
  }

  /// Whether a key says nothing without the `van` behind it: `inkomen volgens kalenderjaar van …`.
  private func isPartOfKey(_ key: NameSyntax) -> Bool {
    (key.text == "kalenderjaar" || key.text == "trede") && find(key.text) == nil
  }

  /// Lowers `inner van aanvraag`, which names the owner that is meant by its kind.
  private mutating func stepAside(
    _ inner: ExpressionSyntax,
    to kind: EntityKind,
    _ name: NameSyntax,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    guard reaches([kind]) else {
      return poison(.outOfReach(name, subject: scope.subject), span)
    }
    let outer = scope
    scope.subjects = [kind]
    let result = lower(inner, hint: hint)
    scope = outer
    return result
  }

  // MARK: Keys

  /// Lowers `value volgens key`.
  mutating func keyed(
    _ value: ExpressionSyntax,
    by key: ExpressionSyntax,
    _ span: Span
  ) -> Operand {
    guard case .name(let name) = value else {
      let operand = lower(value)
      if operand.type.isPoison { return operand }
      return poison(.needlessKey(value.span, key: key.span), span)
    }
    guard let symbol = find(name.text) else {
      return poison(unknown(name), span)
    }
    guard let type = names.key(of: symbol) else {
      return poison(.needlessKey(name.span, key: key.span), span)
    }
    let key = self.value(key, as: type)
    switch symbol.target {
    case .fact(let id):
      return add(.keyedFact(id, key: key), names.vocabulary[id].type, span)
    case .definition(let id):
      return add(.keyedDefinition(id, key: key), names.definitions[Int(id.index)].type, span)
    }
  }

  // MARK: Unknown names

  /// The diagnostic of a name that is not in reach.
  func unknown(_ name: NameSyntax) -> Diagnostic {
    if let symbols = names.values[name.text], let kind = symbols.first?.kind {
      return .otherSubject(name, of: kind, subject: scope.subject)
    }
    var kinds: [EntityKind?] = [nil]
    for subject in scope.subjects { kinds += names.chains[subject.rawValue] }
    return .unknownName(
      name,
      subject: scope.subject,
      known: names.valueNames(of: kinds) + builtInNames
    )
  }

  /// The diagnostic of a name that is neither in reach nor a choice of the type beside it.
  func unknown(_ name: NameSyntax, hint: ValueType) -> Diagnostic {
    guard case .choice(let type) = hint else { return unknown(name) }
    if let symbols = names.values[name.text], let kind = symbols.first?.kind {
      return .otherSubject(name, of: kind, subject: scope.subject)
    }
    return unknownOption(name, of: type)
  }

  /// The diagnostic of a name that is no option of a choice type.
  func unknownOption(_ name: NameSyntax, of type: Int) -> Diagnostic {
    let known = names.vocabulary.choices[type].options
    return switch type {
    case names.vocabulary.rungs: .unknownRung(name, known: known)
    case names.vocabulary.provisions: .unknownProvision(name, known: known)
    case names.vocabulary.roles: .unknownRole(name, known: known)
    default: .unknownOption(name, of: names.vocabulary.choices[type].name, known: known)
    }
  }
}
