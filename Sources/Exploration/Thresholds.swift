import Base
import RuleProgram

/// The values at which the rules may turn: what each fact is compared with, as far as rules say so.
struct Thresholds {
  /// The values that each fact is compared with, itself or through a definition that reads it.
  private(set) var values: [[Value]]
  /// The ages that people are compared with, in months.
  private(set) var ages: [Int] = []
  /// The days that the reference date is compared with, and those on which a version begins.
  private(set) var days: [Day]

  private static let mostPerFact = 80

  /// Reads the thresholds from the expressions of a program.
  ///
  /// A fact that is compared itself goes first; then those that decide a value which is compared.
  init(_ program: Program) {
    values = program.vocabulary.facts.map { _ in [] }
    days = program.versionDays
    let groups = program.comparedGroups
    for entersDefinitions in [false, true] {
      var reader = OperandReader(program, entersDefinitions: entersDefinitions)
      for group in groups {
        let found = reader.operands(of: group.nodes)
        add(found, named: group.named, in: program)
      }
    }
  }

  private mutating func add(_ found: Operands, named: [Value], in program: Program) {
    let constants = found.constants + named
    for fact in found.facts {
      let type = program.vocabulary.facts[fact].type
      for value in constants where value.goes(with: type) {
        if values[fact].count < Self.mostPerFact, !values[fact].contains(value) {
          values[fact].append(value)
        }
      }
    }
    for value in constants {
      switch value {
      case .span(let span) where found.readsAge && span.days == 0:
        if !ages.contains(span.months) { ages.append(span.months) }
      case .date(let day) where found.readsReferenceDate:
        if !days.contains(day) { days.append(day) }
      default: break
      }
    }
  }
}

/// Values that are held against each other: operands of one comparison, or a column and its cells.
struct ComparedGroup {
  var nodes: [NodeID]
  var named: [Value] = []
}

extension Program {
  /// Everything in which values are compared.
  fileprivate var comparedGroups: [ComparedGroup] {
    var result: [ComparedGroup] = []
    for node in nodes {
      switch node {
      case .compare, .within, .oneOf, .extreme: result.append(ComparedGroup(nodes: node.operands))
      default: break
      }
    }
    func add(_ value: DerivedValue?) {
      if case .extreme(_, let candidates)? = value {
        result.append(ComparedGroup(nodes: candidates.map(\.node)))
      }
    }
    for version in definitions.flatMap(\.versions) {
      switch version.body {
      case .table(let table):
        for (index, column) in table.columns.enumerated() {
          let cells = table.rows.map { $0.cells[index] }
          result.append(ComparedGroup(nodes: [column], named: cells.flatMap(\.values)))
        }
      case .derivation(let derivation): add(derivation.base)
      case .expression, .keyed, .indexed, .reading: break
      }
    }
    for contribution in contributions { add(contribution.value) }
    for form in forms {
      add(form.amount)
      add(form.extraPayment)
    }
    for maximum in provisions.compactMap(\.maximum) {
      result.append(ComparedGroup(nodes: [maximum.limit, maximum.requested]))
    }
    for transition in transitions {
      let days = [transition.starts.content] + transition.ends.map(\.day)
      result.append(ComparedGroup(nodes: days))
    }
    return result
  }
}

/// What a group of expressions reads.
private struct Operands {
  var facts: [Int] = []
  var constants: [Value] = []
  var readsAge = false
  var readsReferenceDate = false

  static let mostConstants = 60

  mutating func formUnion(_ other: Operands) {
    for fact in other.facts where !facts.contains(fact) { facts.append(fact) }
    for value in other.constants { add(value) }
    readsAge = readsAge || other.readsAge
    readsReferenceDate = readsReferenceDate || other.readsReferenceDate
  }

  mutating func add(_ value: Value) {
    guard constants.count < Self.mostConstants, !constants.contains(value) else { return }
    constants.append(value)
  }
}

/// Reads expressions, and remembers what it found in definitions.
private struct OperandReader {
  let program: Program
  /// Whether the facts behind a definition count too, or only the constants of one without facts.
  let entersDefinitions: Bool
  private var known: [Int: Operands] = [:]

  init(_ program: Program, entersDefinitions: Bool) {
    self.program = program
    self.entersDefinitions = entersDefinitions
  }

  mutating func operands(of roots: [NodeID]) -> Operands {
    var result = Operands()
    var definitions: [Int] = []
    program.forEachNode(from: roots) { _, node in
      switch node {
      case .fact(let fact), .keyedFact(let fact, _):
        if !result.facts.contains(fact.index) { result.facts.append(fact.index) }
      case .constant(let value): result.add(value)
      case .definition(let definition), .keyedDefinition(let definition, _):
        definitions.append(Int(definition.index))
      case .age: result.readsAge = true
      case .referenceDate: result.readsReferenceDate = true
      default: break
      }
    }
    for definition in definitions {
      let inner = operands(of: definition)
      if entersDefinitions || inner.facts.isEmpty { result.formUnion(inner) }
    }
    return result
  }

  private mutating func operands(of definition: Int) -> Operands {
    if let found = known[definition] { return found }
    known[definition] = Operands()
    let bodies = program.definitions[definition].versions.map(\.body)
    var result = operands(of: bodies.flatMap(\.expressions))
    for case .table(let table) in bodies {
      for value in table.rows.flatMap(\.cells).flatMap(\.values) { result.add(value) }
    }
    known[definition] = result
    return result
  }
}

extension Cell {
  /// The values that a cell names.
  fileprivate var values: [Value] {
    switch self {
    case .any, .otherwise: []
    case .interval(let from, let until, _): [from, until].compactMap(\.self)
    case .values(let values): values
    }
  }
}

extension Value {
  /// Whether a fact of a type may turn at this value: a time span moves a date.
  fileprivate func goes(with type: ValueType) -> Bool {
    switch (self, type) {
    case (.number, .number), (.number, .count), (.number, .percentage), (.number, .money),
      (.date, .date), (.span, .date), (.span, .span), (.year, .year), (.text, .text):
      true
    case (.date, .year): true
    default: false
    }
  }
}
