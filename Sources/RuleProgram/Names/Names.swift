import Base
import RuleLanguage

/// All names of one program: what they stand for, of which type, and where they were declared.
///
/// Every table is built once, before any expression is read, so the order of declarations and of
/// files never matters.
struct Names {
  var vocabulary = Vocabulary()
  var sources: [Source] = []
  /// The source that has a `stand`.
  var leadingSource: Int?
  var sourceIndex: [String: Int] = [:]
  var citedNames = CitedNames()

  /// Definitions with their types, not yet with their versions.
  var definitions: [Definition] = []
  /// The questions of the definitions.
  var questions: [String?] = []
  /// Facts and definitions by name; more than one when several kinds carry the name.
  var values: [String: [ValueSymbol]] = [:]

  /// The options of each choice type by name.
  var options: [[String: Int]] = []
  /// The choice types by the name of the fact or the rule that declared them.
  var choiceTypes: [String: [(kind: EntityKind?, index: Int)]] = [:]
  var contributions: [String: Int] = [:]

  var declaredDefinitions: [Declared<DefinitionSyntax, DefinitionID>] = []
  var declaredConversions: [ConversionSyntax] = []
  var declaredLadder: Declared<LadderSyntax, Int>?
  var declaredProvisions: [Declared<ProvisionSyntax, Int>] = []
  var declaredForms: [Declared<FormSyntax, Int>] = []
  var declaredTransitions: [Declared<TransitionSyntax, Int>] = []
  var declaredContributions: [Declared<ContributionSyntax, Int>] = []
  var declaredAttentions: [Declared<AttentionSyntax, Int>] = []
  var declaredContradictions: [Declared<ContradictionsSyntax, Int>] = []
  var declaredChecks: [Declared<CheckSyntax, Int>] = []
  var declaredTests: [TestSyntax] = []
  /// `zonder proef` of the heads of all files.
  var untestedHeads: [UntestedSyntax] = []

  /// For each kind, the kind itself and then its owners, nearest first.
  let chains = EntityKind.allCases.map { [$0] + $0.owners }

  /// The options of a choice type, or none for another type.
  func options(of type: ValueType) -> [String: Int] {
    if case .choice(let index) = type { return options[index] }
    return [:]
  }

  /// Adds a choice type and returns its index.
  mutating func addChoice(_ name: String, options names: [String]) -> Int {
    vocabulary.choices.append(ChoiceType(name: name, options: names))
    var index: [String: Int] = [:]
    for (option, name) in names.enumerated() where index[name] == nil { index[name] = option }
    options.append(index)
    return options.count - 1
  }

  /// The value that a name stands for on one kind, nil being the rules without a subject.
  func value(_ name: String, of kind: EntityKind?) -> ValueSymbol? {
    values[name]?.first { $0.kind == kind }
  }

  /// The names of the values of some kinds, for a suggestion.
  func valueNames(of kinds: [EntityKind?]) -> [String] {
    values.filter { $0.value.contains { kinds.contains($0.kind) } }.map(\.key)
  }

  /// The type of what a symbol stands for.
  func type(of symbol: ValueSymbol) -> ValueType {
    switch symbol.target {
    case .fact(let id): vocabulary[id].type
    case .definition(let id): definitions[Int(id.index)].type
    }
  }

  /// The type of the key of what a symbol stands for.
  func key(of symbol: ValueSymbol) -> ValueType? {
    switch symbol.target {
    case .fact(let id): vocabulary[id].key
    case .definition(let id): definitions[Int(id.index)].key
    }
  }
}
