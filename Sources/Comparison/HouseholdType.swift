import Base
import Cases
import Evaluation
import RuleProgram

/// What households are divided by: a fact or a definition of the household or of its persons.
struct HouseholdType: Sendable {
  let name: String
  /// How it is found by the old rules, or else by the new.
  private let source: Source
  private let side: RuleDiff.Side
  private let vocabulary: Vocabulary

  private enum Source: Sendable {
    case fact(FactID)
    case definition(DefinitionID, EntityKind, ValueType)
  }

  /// Finds what has a name; without a name, the choice by which the rules themselves divide
  /// households most often.
  init?(_ pair: ProgramPair, named name: String?) {
    for side in [RuleDiff.Side.old, .new] {
      let program = pair.engine(side).program
      guard
        let source = name.map({ Self.source(named: $0, in: program) }) ?? Self.usual(in: program)
      else { continue }
      self.source = source
      self.side = side
      vocabulary = program.vocabulary
      switch source {
      case .fact(let fact): self.name = program.vocabulary[fact].name
      case .definition(let id, _, _): self.name = program[id].name
      }
      return
    }
    return nil
  }

  /// The names that a program has for it.
  static func names(in program: Program) -> [String] {
    program.vocabulary.facts.filter { isType($0.type) && isOwner($0.kind) && $0.key == nil }
      .map(\.name)
      + program.definitions.filter { definition in
        isType(definition.type) && definition.key == nil && definition.subject.map(isOwner) == true
      }.map(\.name)
  }

  private static func isOwner(_ kind: EntityKind) -> Bool { kind == .household || kind == .person }

  private static func isType(_ type: ValueType) -> Bool {
    switch type {
    case .boolean, .choice: true
    default: false
    }
  }

  private static func source(named name: String, in program: Program) -> Source? {
    let wanted = comparedName(name)
    for (index, definition) in program.definitions.enumerated()
    where comparedName(definition.name) == wanted && isType(definition.type)
      && definition.key == nil
    {
      guard let kind = definition.subject, isOwner(kind) else { continue }
      return .definition(DefinitionID(index), kind, definition.type)
    }
    let fact = program.vocabulary.facts.firstIndex {
      comparedName($0.name) == wanted && isType($0.type) && isOwner($0.kind) && $0.key == nil
    }
    return fact.map { .fact(FactID($0)) }
  }

  /// The definition that carries the name for it; or else the choice of the household that most
  /// definitions have a value for each option of.
  private static func usual(in program: Program) -> Source? {
    if let found = source(named: "huishoudtype", in: program) { return found }
    var best: (source: Source, uses: Int)?
    for (index, definition) in program.definitions.enumerated()
    where definition.subject == .household && definition.key == nil {
      guard case .choice = definition.type else { continue }
      let uses = program.definitions.count { $0.key == definition.type }
      if uses > best?.uses ?? 0 {
        best = (.definition(DefinitionID(index), .household, definition.type), uses)
      }
    }
    return best?.source
  }

  /// What one of the rule sets must be asked.
  func questions(_ file: CaseFile, _ side: RuleDiff.Side) -> [ValueRequest] {
    guard side == self.side, case .definition(let id, let kind, _) = source else { return [] }
    return (0..<file.count(of: kind)).map {
      ValueRequest(id, for: EntityReference(kind, $0))
    }
  }

  /// The type in words; those of several persons each once, in their order.
  func text(_ old: CaseFile, _ new: CaseFile, _ values: [Evaluated]) -> String {
    var words: [String] = []
    switch source {
    case .definition(_, _, let type):
      words = values.map { word($0.value, type) }
    case .fact(let fact):
      let file = side == .old ? old : new
      let definition = vocabulary[fact]
      words = (0..<file.count(of: definition.kind)).map { index in
        let entity = file[EntityReference(definition.kind, index)]
        return word(entity.slots[definition.slot]?.value, definition.type)
      }
    }
    var seen: Set<String> = []
    words = words.filter { seen.insert($0).inserted }
    return words.isEmpty ? Self.unknown : DutchText.list(words)
  }

  static let unknown = "niet bekend"

  private func word(_ value: Value?, _ type: ValueType) -> String {
    value.map { valueText($0, type, vocabulary) } ?? Self.unknown
  }

  /// The order of the types: that of the rules, with what is not known last.
  var order: [String] {
    let type =
      switch source {
      case .fact(let fact): vocabulary[fact].type
      case .definition(_, _, let type): type
      }
    switch type {
    case .boolean: return ["ja", "nee"]
    case .choice(let index): return vocabulary.choices[index].options
    default: return []
    }
  }
}
