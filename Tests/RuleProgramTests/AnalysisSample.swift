import Base
import RuleProgram

/// A program that is built by hand, for the tests of the analysis.
struct AnalysisSample {
  private(set) var program = Program()

  /// Creates a program with facts: `ja-nee` 0 to 3, then `keuze`, `dag`, `getal` and `duur`.
  init() {
    program.municipality = "Hardenberg"
    program.vocabulary.choices = [ChoiceType(name: "keuze", options: ["a", "b", "c", "d"])]
    let types: [(String, ValueType)] = [
      ("eerste", .boolean), ("tweede", .boolean), ("derde", .boolean), ("vierde", .boolean),
      ("keuze", .choice(0)), ("dag", .date(orNever: true)), ("getal", .number),
      ("geld", .money(per: nil)),
    ]
    for (index, (name, type)) in types.enumerated() {
      program.vocabulary.facts.append(
        FactDefinition(
          name: name,
          kind: .request,
          type: type,
          question: "\(name)?",
          slot: index,
          span: span(index)
        )
      )
    }
    program.sources = [Source(name: "wet", rank: .law), Source(name: "plan", rank: .policyPlan)]
  }

  /// A place of its own for everything that has a number.
  func span(_ number: Int) -> Span { Span(file: 0, start: number * 2, end: number * 2 + 1) }

  /// Adds an expression.
  mutating func node(_ node: Node) -> NodeID {
    program.nodes.append(node)
    program.nodeSpans.append(span(1000 + program.nodes.count))
    return NodeID(program.nodes.count - 1)
  }

  /// Adds the expression of a fact by its name.
  mutating func fact(_ name: String) -> NodeID {
    node(.fact(FactID(program.vocabulary.facts.firstIndex { $0.name == name } ?? 0)))
  }

  /// Adds a constant.
  mutating func constant(_ value: Value) -> NodeID { node(.constant(value)) }

  /// Adds a whole number.
  mutating func number(_ value: Int) -> NodeID { constant(.number(Fraction(value))) }

  /// Adds a definition with one version.
  @discardableResult
  mutating func define(
    _ name: String,
    _ body: DefinitionBody,
    sort: DefinitionSort = .derivation,
    type: ValueType = .number
  ) -> DefinitionID {
    define(name, [(nil, nil, body)], sort: sort, type: type)
  }

  /// Adds a definition with versions from and until a day.
  @discardableResult
  mutating func define(
    _ name: String,
    _ versions: [(String?, String?, DefinitionBody)],
    sort: DefinitionSort = .derivation,
    type: ValueType = .number
  ) -> DefinitionID {
    let number = program.definitions.count
    let all = versions.enumerated().map { index, version in
      var about = About()
      about.from = version.0.flatMap { Day(iso: $0) }
      about.until = version.1.flatMap { Day(iso: $0) }
      let place = span(100 + number * 10 + index)
      return DefinitionVersion(about: about, question: nil, body: version.2, span: place)
    }
    program.definitions.append(
      Definition(name: name, sort: sort, subject: .request, key: nil, type: type, versions: all)
    )
    return DefinitionID(number)
  }

  /// Adds a derivation that is one expression.
  @discardableResult
  mutating func derive(_ name: String, _ node: NodeID) -> DefinitionID {
    define(
      name,
      .derivation(Derivation(base: .expression(node, []), exceptions: [], rounding: nil))
    )
  }

  /// Adds a table; the last of each row is the number that it gives.
  mutating func table(_ columns: [String], _ rows: [([Cell], Int)]) {
    let nodes = columns.map { fact($0) }
    table(nodes, rows)
  }

  /// Adds a table with expressions as columns.
  mutating func table(_ columns: [NodeID], _ rows: [([Cell], Int)]) {
    var result: [DecisionRow] = []
    for (index, row) in rows.enumerated() {
      result.append(DecisionRow(cells: row.0, outcome: number(row.1), span: span(500 + index)))
    }
    define("tabel", .table(DecisionTable(columns: columns, rows: result)), sort: .table)
  }

  /// The mistakes and warnings, without those about names that are not used.
  var found: [Diagnostic] { all.filter { $0.code != "ongebruikt" } }

  /// All mistakes and warnings.
  var all: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var leads: [Lead] = []
    analyze(program, into: &leads)
    diagnostics = leads.map(\.diagnostic).sortedByPlace()
    return diagnostics
  }

  /// The codes of the mistakes and warnings.
  var codes: [String] { found.map(\.code) }

  /// Changes what has no function of its own here.
  mutating func change(_ body: (inout Program) -> Void) { body(&program) }
}

extension Cell {
  /// Ja or nee.
  static func truth(_ value: Bool) -> Cell { .values([.boolean(value)]) }

  /// Options of the choice.
  static func options(_ options: Int...) -> Cell { .values(options.map { .choice($0) }) }

  /// Days from and to; the last day counts when told.
  static func days(_ from: String?, _ until: String?, including: Bool = false) -> Cell {
    .interval(
      from: from.flatMap { Day(iso: $0) }.map { .date($0) },
      until: until.flatMap { Day(iso: $0) }.map { .date($0) },
      includesUntil: including
    )
  }

  /// Numbers from and to.
  static func numbers(_ from: Int?, _ until: Int?, including: Bool = false) -> Cell {
    .interval(
      from: from.map { .number(Fraction($0)) },
      until: until.map { .number(Fraction($0)) },
      includesUntil: including
    )
  }
}
