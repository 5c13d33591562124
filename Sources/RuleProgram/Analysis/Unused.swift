import Base

/// Returns the facts and definitions that no rule reads; a test is no rule.
///
/// A fact without a question is never asked for: it only describes a case, and may stay unread.
/// Facts that the engine itself reads are used, and so are those of a decision: they hold what
/// people decided, which rules judge but do not need. Nothing is reported for national rules
/// alone, because those are there for municipalities; beside those of a municipality, a national
/// definition that a test expects is not reported either.
func unusedNames(in program: Program, nationalFiles: Set<Int>) -> [Diagnostic] {
  guard program.municipality != nil else { return [] }
  var uses = Uses(program)
  uses.add(program.ruleExpressions, of: nil)
  for (index, definition) in program.definitions.enumerated() {
    uses.add(definition.versions.flatMap(\.body.expressions), of: index)
  }
  uses.addFactsOfEngine()
  uses.addTested(in: nationalFiles)
  let definitions = program.definitions.enumerated().filter { !uses.definitions[$0.offset] }
  let facts = program.vocabulary.facts.enumerated().filter {
    !uses.facts[$0.offset] && $0.element.question != nil
  }
  return definitions.compactMap { _, definition in
    definition.versions.first.map { .unused(definition.name, definition.sort.word, at: $0.span) }
  }
    + facts.map { .unused($1.name, "dit gegeven", at: $1.span) }
}

/// What is read, by index.
private struct Uses {
  let program: Program
  var definitions: [Bool]
  var facts: [Bool]

  init(_ program: Program) {
    self.program = program
    definitions = Array(repeating: false, count: program.definitions.count)
    facts = Array(repeating: false, count: program.vocabulary.facts.count)
  }

  /// Marks what expressions read; a definition that reads itself is not used for that.
  mutating func add(_ roots: [NodeID], of reader: Int?) {
    let program = program
    program.forEachNode(from: roots) { _, node in
      switch node {
      case .fact(let id), .keyedFact(let id, _): facts[id.index] = true
      case .definition(let id), .keyedDefinition(let id, _):
        if Int(id.index) != reader { definitions[Int(id.index)] = true }
      default: break
      }
    }
  }

  /// Marks the definitions of national files that some test expects something of.
  mutating func addTested(in nationalFiles: Set<Int>) {
    for expectation in program.tests.flatMap(\.moments).flatMap(\.expectations) {
      guard case .definition(let id) = expectation.target,
        program[id].versions.contains(where: { nationalFiles.contains($0.span.file) })
      else { continue }
      definitions[Int(id.index)] = true
    }
  }

  /// Marks what the meaning of the language reads by itself.
  mutating func addFactsOfEngine() {
    let vocabulary = program.vocabulary
    let named = [
      vocabulary.rungFinding, vocabulary.need, vocabulary.form, vocabulary.suppliedProvision,
    ]
    for id in named.compactMap(\.self) { facts[id.index] = true }
    let supplied = Set(
      vocabulary.facts.enumerated().filter { $1.kind == .supply && facts[$0] }.map(\.1.name)
    )
    for (index, fact) in vocabulary.facts.enumerated() {
      switch (fact.kind, fact.name) {
      case (.person, "geboortedatum"), (.entitlement, "begindatum"), (.entitlement, "einddatum"),
        (.decision, _):
        facts[index] = true
      // A supply has the facts of the right or the request that it comes from.
      case (.entitlement, let name), (.request, let name):
        if supplied.contains(name) { facts[index] = true }
      default: break
      }
    }
  }
}

extension DefinitionSort {
  /// The word of the rule language.
  fileprivate var word: String {
    switch self {
    case .parameter: "deze parameter"
    case .derivation: "deze bepaling"
    case .table: "deze tabel"
    case .reading: "deze lezing"
    }
  }
}
