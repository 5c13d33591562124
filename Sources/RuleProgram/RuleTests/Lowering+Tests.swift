import Base
import Cases
import RuleLanguage

extension Lowering {
  /// Lowers the tests that are written beside the rules.
  mutating func lowerTests() {
    guard !names.declaredTests.isEmpty else { return }
    let targets = TestTargets(program)
    let blanks = Blanks(names.vocabulary)
    scope = Scope(nil)
    rule = RuleContext()
    for syntax in names.declaredTests {
      var context = TestContext(blanks.given(syntax.title.text))
      declareEntities(syntax.givens, in: &context, blanks)
      var assumptions: [Assumption] = []
      for given in syntax.givens {
        if case .assumption = given.subject {
          assumptions += given.assignments.compactMap { assumption($0, in: context) }
        } else {
          give(given, in: &context)
        }
      }
      program.tests.append(
        RuleTest(
          title: syntax.title.text,
          given: context.given,
          assumptions: assumptions,
          moments: moments(syntax, in: context, targets),
          span: syntax.title.span
        )
      )
    }
  }

  // MARK: Entities

  /// Makes the entities known before their facts are read, because they may name each other.
  private mutating func declareEntities(
    _ givens: [GivenSyntax],
    in context: inout TestContext,
    _ blanks: Blanks
  ) {
    for given in givens {
      guard case .entity(let word, let id, _, _) = given.subject, let kind = kind(word) else {
        continue
      }
      if let first = context.spans[id.text] {
        diagnostics.append(.duplicateEntity(id, first: first))
        continue
      }
      let index = context.given.count(of: kind)
      context.given.entities[kind.rawValue].append(
        blanks.entity(kind, id: id.text, index: index)
      )
      context.ids[id.text] = EntityReference(kind, index)
      context.spans[id.text] = id.span
    }
  }

  /// Gives the facts of one line to its subject.
  private mutating func give(_ given: GivenSyntax, in context: inout TestContext) {
    let reference: EntityReference
    switch given.subject {
    case .assumption: return
    case .municipality: reference = EntityReference(.municipality, 0)
    case .household: reference = EntityReference(.household, 0)
    case .entity(_, let id, let owner, let like):
      guard let found = context.ids[id.text], context.spans[id.text] == id.span else { return }
      reference = found
      if let like { copy(like, to: reference, in: &context) }
      relate(reference, to: owner, in: &context)
    }
    var seen: [KeyedName: Span] = [:]
    for assignment in given.assignments { assign(assignment, to: reference, in: &context, &seen) }
  }

  private mutating func copy(
    _ like: NameSyntax,
    to reference: EntityReference,
    in context: inout TestContext
  ) {
    guard let other = entity(like, in: context) else { return }
    guard other.kind == reference.kind else {
      diagnostics.append(.entityKind(like, found: other.kind, expected: [reference.kind]))
      return
    }
    var copy = context.given[other]
    copy.id = context.given[reference].id
    copy.path = context.given[reference].path
    context.given[reference] = copy
  }

  /// Says whose an entity is; the only person of a test needs no naming.
  private mutating func relate(
    _ reference: EntityReference,
    to owner: NameSyntax?,
    in context: inout TestContext
  ) {
    let kinds = reference.kind.owners.filter { !$0.isSingle }
    guard !kinds.isEmpty else {
      if let owner { diagnostics.append(.needlessOwner(owner, of: reference.kind)) }
      return
    }
    guard let owner else {
      if context.given[reference].person == nil, context.given.count(of: .person) == 1 {
        context.given[reference].person = 0
      }
      return
    }
    guard let other = entity(owner, in: context) else { return }
    // A decision may also rest on a right, as a supply may.
    let isDecisionOnRight = reference.kind == .decision && other.kind == .entitlement
    guard kinds.contains(other.kind) || isDecisionOnRight else {
      diagnostics.append(.entityKind(owner, found: other.kind, expected: kinds))
      return
    }
    context.given[reference].person = context.entity(other, as: .person)?.index
    context.given[reference].request = context.entity(other, as: .request)?.index
    context.given[reference].entitlement = context.entity(other, as: .entitlement)?.index
  }

  /// Finds the entity that an id names.
  mutating func entity(_ id: NameSyntax, in context: TestContext) -> EntityReference? {
    if let found = context.ids[id.text] { return found }
    diagnostics.append(.unknownEntity(id, known: Array(context.ids.keys)))
    return nil
  }

  // MARK: Facts

  /// A fact with its key, to see that it is given once.
  private struct KeyedName: Hashable {
    var fact: FactID
    var key: Value?
  }

  private mutating func assign(
    _ assignment: AssignmentSyntax,
    to reference: EntityReference,
    in context: inout TestContext,
    _ seen: inout [KeyedName: Span]
  ) {
    let name = assignment.name
    guard let id = fact(name, of: reference.kind) else { return }
    let fact = names.vocabulary[id]
    var key: Value?
    switch (fact.key, assignment.key) {
    case (let type?, let written?):
      guard let value = constant(written, as: type) else { return }
      key = value
    case (let type?, nil):
      diagnostics.append(.missingKey(name, key: words(type), example: "…"))
      return
    case (nil, let written?):
      diagnostics.append(.needlessKey(name.span, key: written.span))
      return
    case (nil, nil): break
    }
    let given = KeyedName(fact: id, key: key)
    if let first = seen[given] {
      diagnostics.append(.duplicateGiven(name, first: first))
      return
    }
    seen[given] = name.span
    guard let value = value(assignment.value, of: fact.type, in: context) else { return }
    let entry = FactEntry(value: value)
    // Through the arrays and not the subscript of the case, which would copy all slots.
    let (kind, index) = (reference.kind.rawValue, reference.index)
    if let key {
      context.given.entities[kind][index].keyed.removeAll { $0.fact == id && $0.key == key }
      context.given.entities[kind][index].keyed.append(
        KeyedEntry(fact: id, key: key, entry: entry)
      )
    } else if fact.kind == reference.kind {
      context.given.entities[kind][index].slots[fact.slot] = entry
    } else {
      context.given.entities[kind][index].supplySlots[fact.slot] = entry
    }
  }

  /// Finds a fact of a kind; a request and a right also carry the facts of their supply.
  private mutating func fact(_ name: NameSyntax, of kind: EntityKind) -> FactID? {
    var kinds = [kind]
    if kind == .request || kind == .entitlement { kinds.append(.supply) }
    for kind in kinds {
      if case .fact(let id) = names.value(name.text, of: kind)?.target { return id }
    }
    if let symbol = names.values[name.text]?.first {
      if case .fact(let id) = symbol.target {
        diagnostics.append(.otherSubject(name, of: names.vocabulary[id].kind, subject: kind))
      } else {
        diagnostics.append(.notAFact(name))
      }
      return nil
    }
    diagnostics.append(
      .unknownFact(name, of: kind, known: names.vocabulary.facts.filter { kinds.contains($0.kind) })
    )
    return nil
  }

  /// Returns the value that is written, where an entity is named by its id.
  mutating func value(
    _ expression: ExpressionSyntax,
    of type: ValueType,
    in context: TestContext
  ) -> Value? {
    if case .entity(let kind) = type, case .name(let id) = expression {
      guard let found = entity(id, in: context) else { return nil }
      guard found.kind == kind else {
        diagnostics.append(.entityKind(id, found: found.kind, expected: [kind]))
        return nil
      }
      return .entity(found)
    }
    return constant(expression, as: type, isCell: context.isCell)
  }

  /// Returns the value of an expression that leans on nothing, or reports that it does.
  mutating func constant(
    _ expression: ExpressionSyntax,
    as type: ValueType,
    isCell: Bool = false
  ) -> Value? {
    let mistakes = diagnostics.count
    let value = constant {
      isCell ? $0.cell(expression, as: type) : $0.value(expression, as: type)
    }
    if diagnostics.count > mistakes { return nil }
    if value == nil { diagnostics.append(.notConstant(expression.span, of: "een proef")) }
    return value
  }

  private mutating func assumption(
    _ assignment: AssignmentSyntax,
    in context: TestContext
  ) -> Assumption? {
    let name = assignment.name
    var found: DefinitionID?
    for symbol in names.values[name.text] ?? [] {
      if case .definition(let id) = symbol.target { found = id }
    }
    guard let found else {
      diagnostics.append(.unknownAssumption(name, known: names.definitions.map(\.name)))
      return nil
    }
    let definition = names.definitions[Int(found.index)]
    if let key = definition.key {
      diagnostics.append(.noAssumedKey(name, key: words(key)))
      return nil
    }
    if let key = assignment.key {
      diagnostics.append(.needlessKey(name.span, key: key.span))
      return nil
    }
    return value(assignment.value, of: definition.type, in: context)
      .map { Assumption(definition: found, value: $0) }
  }
}
