import Base
import RuleLanguage

/// Collects the names of all files: first the closed lists, then what has one of them as its type.
func resolve(_ trees: [RuleFileSyntax], into diagnostics: inout [Diagnostic]) -> Names {
  var resolution = NameResolution(trees: trees)
  resolution.collectRules()
  resolution.declareRoles()
  resolution.declareChoices()
  resolution.declareFacts()
  resolution.declareDefinitions()
  resolution.nameFixedFacts()
  diagnostics += resolution.diagnostics
  return resolution.names
}

/// The names found so far.
struct NameResolution {
  var names = Names()
  var diagnostics: [Diagnostic] = []
  /// Types that are the choices of another name, by the name that has them.
  var aliases: [String: NameSyntax] = [:]
  let trees: [RuleFileSyntax]
  /// The facts of all files, before they have their types.
  var facts: [(kind: EntityKind, syntax: FactSyntax)] = []
  /// The parameters, tables, derivations and readings of all files, in their order.
  var definitions: [(syntax: DefinitionSyntax, header: HeaderSyntax?)] = []
  /// The number of facts of each kind.
  var slots = [Int](repeating: 0, count: EntityKind.allCases.count)
  /// Where the sources were declared.
  var sourceSpans: [Span] = []
  /// Where the `stand` was found.
  var standingSpan: Span?
  /// When the versions of each definition hold.
  var validities: [DefinitionID: [ValiditySyntax?]] = [:]

  init(trees: [RuleFileSyntax]) {
    self.trees = trees
  }
}
