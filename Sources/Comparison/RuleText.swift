import Base
import RuleProgram

/// Writes an expression in the words of the rules, by names only.
///
/// Two programs number their facts and definitions each in their own way; what they say is the same
/// when it is written the same.
struct RuleText {
  let program: Program
  private var vocabulary: Vocabulary { program.vocabulary }

  init(_ program: Program) {
    self.program = program
  }

  /// An expression; the type helps where a constant stands alone.
  func text(_ id: NodeID, _ type: ValueType? = nil) -> String {
    write(id, type) { text($0, $1) }
  }

  /// An expression of which the parts that are steps of their own are left out: what this step
  /// itself does to them.
  func shape(_ id: NodeID, _ type: ValueType? = nil) -> String {
    write(id, type) { inner, type in
      if case .constant = program[inner] { return text(inner, type) }
      return "·"
    }
  }

  private func write(
    _ id: NodeID,
    _ type: ValueType?,
    _ part: (NodeID, ValueType?) -> String
  ) -> String {
    switch program[id] {
    case .constant(let value): return constant(value, type)
    case .undetermined(let reason): return "onbepaald \"\(program[reason].text)\""
    case .fact(let fact): return vocabulary[fact].name
    case .keyedFact(let fact, let key):
      return "\(vocabulary[fact].name) volgens \(part(key, vocabulary[fact].key))"
    case .definition(let definition): return program[definition].name
    case .keyedDefinition(let definition, let key):
      return "\(program[definition].name) volgens \(part(key, program[definition].key))"
    case .member(let owner, let inner): return "\(part(inner, type)) van \(part(owner, nil))"
    case .not(let operand): return "niet (\(part(operand, .boolean)))"
    case .all(let operands): return joined(operands, .boolean, "en", part)
    case .any(let operands): return joined(operands, .boolean, "of", part)
    case .compare(let left, let comparison, let right):
      let shared = self.type(of: left) ?? self.type(of: right)
      return "\(part(left, shared)) \(comparison.words) \(part(right, shared))"
    case .oneOf(let value, let options, let negated):
      let shared = self.type(of: value)
      let list = options.map { part($0, shared) }.joined(separator: ", ")
      return "\(part(value, shared)) is \(negated ? "geen" : "een") van (\(list))"
    case .within(let value, let from, let until, let includesUntil):
      let shared = self.type(of: value)
      let first = from.map { " vanaf " + part($0, shared) } ?? ""
      let last = until.map { (includesUntil ? " tot en met " : " tot ") + part($0, shared) } ?? ""
      return "\(part(value, shared)) valt\(first)\(last)"
    case .arithmetic(let left, let operation, let right):
      return "(\(part(left, amountType(left, type))) \(operation.sign) "
        + "\(part(right, amountType(right, type))))"
    case .convert(let operand, let conversion, let inverse):
      let rule = program.conversions[conversion]
      let (factor, words) = (rule.factor, (inverse ? rule.from : rule.to).words)
      return "\(part(operand, type)) per \(words) (\(inverse ? "keer" : "gedeeld door") \(factor))"
    case .asOf(let inner, let date): return "\(part(inner, type)) op \(part(date, nil))"
    case .extreme(let extreme, let operands):
      let list = operands.map { part($0, self.type(of: $0) ?? type) }.joined(separator: ", ")
      return "\(extreme.words) van (\(list))"
    case .exists(let kind, let body):
      return "er is een \(kind.word) waarvoor (\(part(body, .boolean)))"
    case .every(let kind, let body):
      return "voor elke \(kind.word) geldt (\(part(body, .boolean)))"
    case .count(let kind, let condition):
      return "aantal \(kind.plural)" + (condition.map { " waarvoor (\(part($0, .boolean)))" } ?? "")
    case .sum(let kind, let body, let condition):
      return "som van \(part(body, type)) over elke \(kind.word)"
        + (condition.map { " waarvoor (\(part($0, .boolean)))" } ?? "")
    case .referenceDate: return "peildatum"
    case .age: return "leeftijd"
    case .year(let operand): return "kalenderjaar van \(part(operand, nil))"
    case .lastDay: return "slotdag"
    case .assessedProvision: return "voorziening"
    case .rung(let operand): return "trede van \(part(operand, nil))"
    case .law(let operand): return "wet van \(part(operand, nil))"
    case .counts: return "telt mee"
    case .amount: return "bedrag"
    case .ruled(let value): return words(value)
    }
  }

  /// A value as the rules write it; one that is cut there has its fraction behind it.
  private func constant(_ value: Value, _ type: ValueType?) -> String {
    let text = valueText(value, type ?? .number, vocabulary)
    guard case .number(let number) = value, text.contains("…") else { return text }
    return "\(text) (\(number.exactText))"
  }

  private func joined(
    _ operands: [NodeID],
    _ type: ValueType,
    _ word: String,
    _ part: (NodeID, ValueType?) -> String
  ) -> String {
    operands.map { operand in
      switch program[operand] {
      case .all, .any: "(" + part(operand, type) + ")"
      default: part(operand, type)
      }
    }.joined(separator: " \(word) ")
  }

  private func words(_ value: RuledValue) -> String {
    guard case .contribution(let index) = value else { return "\(value)" }
    return "regelbedrag van \(program.contributions[index].name)"
  }

  // MARK: Types

  /// The type of an expression as far as its names tell; nil for what only has constants.
  func type(of id: NodeID) -> ValueType? {
    switch program[id] {
    case .fact(let fact), .keyedFact(let fact, _): vocabulary[fact].type
    case .definition(let definition), .keyedDefinition(let definition, _): program[definition].type
    case .member(_, let inner), .asOf(let inner, _): type(of: inner)
    case .sum(_, let body, _): type(of: body)
    case .extreme(_, let operands): operands.lazy.compactMap { type(of: $0) }.first
    case .arithmetic(let left, _, let right): type(of: left) ?? type(of: right)
    case .convert(let operand, let conversion, let inverse):
      type(of: operand)?.isAmount == true
        ? .money(
          per: inverse ? program.conversions[conversion].from : program.conversions[conversion].to
        ) : nil
    case .assessedProvision: .choice(vocabulary.provisions)
    case .rung: .choice(vocabulary.rungs)
    default: nil
    }
  }

  /// The type of an operand of a computation: its own, or that of the outcome for a constant.
  private func amountType(_ id: NodeID, _ type: ValueType?) -> ValueType? {
    self.type(of: id) ?? (type?.isAmount == true ? nil : type)
  }
}

extension ValueType {
  /// Whether it is money.
  fileprivate var isAmount: Bool {
    guard case .money = self else { return false }
    return true
  }
}

extension Arithmetic {
  fileprivate var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "/"
    }
  }
}
