import Base
import RuleLanguage

extension NameResolution {
  /// Collects the facts of one list, without their types.
  mutating func collectFacts(_ syntax: FactsSyntax) {
    guard let kind = kind(syntax.kind) else { return }
    facts += syntax.facts.map { (kind, $0) }
  }

  /// Returns the kind that a word names, and reports a word that names none.
  private mutating func kind(_ word: NameSyntax) -> EntityKind? {
    if let kind = EntityKind(word: word.text) { return kind }
    diagnostics.append(.unknownKind(word))
    return nil
  }

  /// Gives every fact a slot of its kind.
  mutating func declareFacts() {
    if let ladder = names.declaredLadder?.syntax {
      names.vocabulary.rungFinding = FactID(0)
      addFact(
        FactDefinition(
          name: "toereikend",
          kind: .request,
          type: .boolean,
          key: .choice(names.vocabulary.rungs),
          question: "Is deze trede toereikend voor de hulpvraag?",
          judge: ladder.findingBy.flatMap { role($0) },
          slot: 0,
          span: ladder.name.span
        )
      )
    }
    for (kind, syntax) in facts {
      let fact = FactDefinition(
        name: syntax.name.text,
        kind: kind,
        type: type(syntax.type, of: syntax.name, kind: kind),
        key: syntax.key.map { keyType($0, kind: kind) },
        question: syntax.question?.text,
        judge: syntax.judge.flatMap { role($0) },
        slot: 0,
        span: syntax.name.span
      )
      if let first = names.value(fact.name, of: kind) {
        diagnostics.append(.duplicateName(syntax.name, first: first.span))
        continue
      }
      addFact(fact)
    }
  }

  private mutating func addFact(_ fact: FactDefinition) {
    var fact = fact
    fact.slot = slots[fact.kind.rawValue]
    slots[fact.kind.rawValue] += 1
    let id = FactID(names.vocabulary.facts.count)
    names.vocabulary.facts.append(fact)
    names.values[fact.name, default: []].append(
      ValueSymbol(kind: fact.kind, target: .fact(id), span: fact.span)
    )
  }

  private func role(_ name: NameSyntax) -> Int? {
    names.options[names.vocabulary.roles][name.text]
  }

  /// Gives every parameter, derivation, table and reading an id and a type.
  mutating func declareDefinitions() {
    for (syntax, header) in definitions { declare(syntax, header: header) }
  }

  private mutating func declare(_ syntax: DefinitionSyntax, header: HeaderSyntax?) {
    let owned = syntax.owned
    var subject: EntityKind?
    if let owner = owned.owner {
      guard let kind = kind(owner) else { return }
      subject = kind
    }
    let type = type(owned.type, of: owned.name, kind: subject)
    let key = owned.key.map { keyType($0, kind: subject) }
    let validity = syntax.about.validity ?? header?.validity
    guard let first = names.value(owned.name.text, of: subject) else {
      let id = DefinitionID(names.definitions.count)
      names.definitions.append(
        Definition(
          name: owned.name.written,
          sort: syntax.sort,
          subject: subject,
          key: key,
          type: type,
          versions: []
        )
      )
      names.questions.append(syntax.question?.text)
      names.values[owned.name.text, default: []].append(
        ValueSymbol(kind: subject, target: .definition(id), span: owned.name.span)
      )
      validities[id] = [validity]
      names.declaredDefinitions.append(Declared(syntax: syntax, id: id, header: header))
      return
    }
    guard case .definition(let id) = first.target else {
      diagnostics.append(.duplicateName(owned.name, first: first.span))
      return
    }
    let known = names.definitions[Int(id.index)]
    let isParameter = syntax.sort == .parameter
    guard known.sort == syntax.sort,
      isParameter || validities[id]?.contains(where: { isSame($0, validity) }) != true
    else {
      diagnostics.append(.duplicateName(owned.name, first: first.span))
      return
    }
    guard known.type == type, known.key == key else {
      diagnostics.append(
        .versionType(
          owned.name,
          words(type, key),
          first: first.span,
          words(known.type, known.key)
        )
      )
      return
    }
    validities[id, default: []].append(validity)
    names.declaredDefinitions.append(Declared(syntax: syntax, id: id, header: header))
  }

  private func words(_ type: ValueType, _ key: ValueType?) -> String {
    let words = type.words(in: names.vocabulary)
    return key.map { "\(words) volgens \($0.words(in: names.vocabulary))" } ?? words
  }

  /// Finds the facts that the assessment itself reads.
  mutating func nameFixedFacts() {
    func fact(_ name: String, of kind: EntityKind) -> FactID? {
      guard case .fact(let id) = names.value(name, of: kind)?.target else { return nil }
      return id
    }
    names.vocabulary.need = fact("hulpvraag", of: .request)
    names.vocabulary.form = fact("gewenste vorm", of: .request)
    names.vocabulary.suppliedProvision = fact("voorziening", of: .supply)
  }
}
