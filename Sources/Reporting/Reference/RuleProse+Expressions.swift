import Base
import RuleProgram

extension RuleProse {
  /// An expression that is a value.
  func value(_ id: NodeID) -> Phrase {
    switch program[id] {
    case .constant(let value): constant(value, at: id)
    case .undetermined(let reason): open(reason)
    case .fact(let fact): name(.fact(fact), as: program.vocabulary[fact].name)
    case .keyedFact(let fact, let key):
      "\(name(.fact(fact), as: program.vocabulary[fact].name)) volgens \(bracketed(key))"
    case .definition(let definition): name(.definition(definition), as: program[definition].name)
    case .keyedDefinition(let definition, let key):
      "\(name(.definition(definition), as: program[definition].name)) volgens \(bracketed(key))"
    case .member(let owner, let inner): "\(bracketed(inner)) van \(bracketed(owner))"
    case .arithmetic(let left, let operation, let right):
      "\(operand(left, of: operation)) \(operation.sign) \(operand(right, of: operation, isRight: true))"
    case .convert(let inner, let conversion, let inverse): converted(inner, conversion, inverse)
    case .asOf(let inner, let date): "\(bracketed(inner)) op \(bracketed(date))"
    case .extreme(let extreme, let members):
      "\(extreme.words) van \(Phrase.list(members.map { bracketed($0) }))"
    case .count(let kind, let condition):
      condition.map { "het aantal \(kind.plural) waarvoor \(self.condition($0))" }
        ?? "het aantal \(kind.plural)"
    case .sum(let kind, let inner, let condition):
      condition.map {
        "de som van \(bracketed(inner)) over elke \(kind.word) waarvoor \(self.condition($0))"
      } ?? "de som van \(bracketed(inner)) over elke \(kind.word)"
    case .referenceDate: "de peildatum"
    case .age: "de leeftijd"
    case .year(let date): "het kalenderjaar van \(bracketed(date))"
    case .lastDay: "de slotdag van het overgangsrecht"
    case .assessedProvision: "deze voorziening"
    case .rung(let provision): "de \(name(.ladder, as: "trede")) van \(bracketed(provision))"
    case .law(let provision): "de wet van \(bracketed(provision))"
    case .amount: "het bedrag"
    case .ruled(let value): ruled(value)
    case .not, .all, .any, .compare, .oneOf, .within, .exists, .every, .counts: condition(id)
    }
  }

  /// An expression that is ja or nee, told as something that holds.
  func condition(_ id: NodeID) -> Phrase {
    switch program[id] {
    case .not(let inner): negated(inner)
    case .all(let members): Phrase.joined(members.map { member($0, of: true) }, by: " en ")
    case .any(let members): Phrase.joined(members.map { member($0, of: false) }, by: " of ")
    case .compare(let left, .equal, let right) where left == right: "\(value(left)) is bekend"
    case .compare(let left, let comparison, let right):
      "\(value(left)) \(comparison.words) \(option(right, beside: left))"
    case .oneOf(let left, let members, let negated):
      """
      \(value(left)) is \(negated ? "geen van deze" : "een van deze"): \
      \(Phrase.list(members.map { option($0, beside: left) }, before: "of"))
      """
    case .within(let inner, let from, let until, let includes):
      "\(value(inner)) valt \(stretch(from.map { value($0) }, until.map { value($0) }, includes))"
    case .exists(let kind, let inner): "er is een \(kind.word) waarvoor \(condition(inner))"
    case .every(let kind, let inner): "voor elke \(kind.word) geldt: \(condition(inner))"
    case .counts: "de verstrekking telt mee voor de eigen bijdrage"
    case .constant(.boolean(let truth)): truth ? "altijd" : "nooit"
    case .ruled(let value): ruled(value)
    case .undetermined(let reason): open(reason)
    default: "\(value(id)) is ja"
    }
  }

  /// What the opposite of a condition says.
  private func negated(_ id: NodeID) -> Phrase {
    switch program[id] {
    case .not(let inner): condition(inner)
    case .fact, .keyedFact, .definition, .keyedDefinition, .member, .asOf: "\(value(id)) is nee"
    default: "niet (\(condition(id)))"
    }
  }

  private func member(_ id: NodeID, of isAll: Bool) -> Phrase {
    switch program[id] {
    case .all, .any, .exists, .every: "(\(condition(id)))"
    default: condition(id)
    }
  }

  /// `vanaf a tot en met b`.
  func stretch(_ from: Phrase?, _ until: Phrase?, _ includesUntil: Bool) -> Phrase {
    let start: Phrase? = from.map { "vanaf \($0)" }
    let end: Phrase? = until.map { "\(includesUntil ? "tot en met" : "tot") \($0)" }
    return Phrase.joined([start, end].compactMap(\.self), by: " ")
  }

  /// A value between brackets where the words around it could be read as part of it.
  private func bracketed(_ id: NodeID) -> Phrase {
    switch program[id] {
    case .arithmetic, .not, .all, .any, .compare, .oneOf, .within, .exists, .every, .sum, .extreme:
      "(\(value(id)))"
    default: value(id)
    }
  }

  private func operand(
    _ id: NodeID,
    of operation: Arithmetic,
    isRight: Bool = false
  ) -> Phrase {
    guard case .arithmetic(_, let inner, _) = program[id] else { return bracketed(id) }
    let binds = inner.isProduct && !operation.isProduct
    let isSame = inner.isProduct == operation.isProduct && !isRight
    return binds || isSame ? value(id) : "(\(value(id)))"
  }

  private func converted(_ inner: NodeID, _ conversion: Int, _ inverse: Bool) -> Phrase {
    let rule = program.conversions[conversion]
    let period = inverse ? rule.from : rule.to
    let link = name(.conversion(conversion), as: "omgerekend")
    return "\(bracketed(inner)), \(link) per \(period.words)"
  }

  /// A value beside another, which tells of which list a choice is.
  private func option(_ id: NodeID, beside other: NodeID) -> Phrase {
    guard case .constant(.choice(let option)) = program[id],
      case .choice(let choice)? = program.type(of: other)
    else { return value(id) }
    return options([option], of: choice).first ?? ""
  }

  private func constant(_ value: Value, at id: NodeID) -> Phrase {
    let text = source(program.nodeSpans[Int(id.index)])
    if !text.isEmpty { return Phrase(text) }
    return Phrase(words.value(value, program.type(of: id) ?? .poison))
  }

  private func ruled(_ value: RuledValue) -> Phrase {
    switch value {
    case .allowed: "de voorziening staat volgens de regels open voor de inwoner"
    case .transitionRuns: "er loopt overgangsrecht dat bij de voorziening hoort"
    case .competent: "wie besloot, mocht besluiten"
    case .rungsFound: "over elke lichtere trede is een bevinding"
    case .judged: "elk oordeel is gegeven door de juiste persoon, op tijd en met een reden"
    case .contribution(let number):
      "het bedrag van \(name(.contribution(program.contributions[number].name)))"
    case .overlaps: "een ander besluit op dezelfde aanvraag werkt op dezelfde dagen"
    case .formAmount: "het bedrag van de vorm die is gevraagd"
    }
  }
}

extension Arithmetic {
  fileprivate var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "÷"
    }
  }

  fileprivate var isProduct: Bool { self == .multiply || self == .divide }
}
