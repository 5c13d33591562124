import Base
import RuleLanguage

/// Turns the declarations of one program into nodes, types and units settled.
func lower(_ names: Names, into diagnostics: inout [Diagnostic]) -> Program {
  var lowering = Lowering(names)
  lowering.lowerUntested(names.untestedHeads)
  lowering.lowerConversions()
  lowering.lowerDefinitions()
  lowering.lowerLadder()
  lowering.lowerContributions()
  lowering.lowerProvisions()
  lowering.lowerForms()
  lowering.lowerTransitions()
  lowering.lowerAttentions()
  lowering.lowerContradictions()
  lowering.lowerChecks()
  lowering.lowerTests()
  lowering.program.versionDays = lowering.program.boundaries
  diagnostics += lowering.diagnostics
  return lowering.program
}

/// The program as far as it was lowered.
struct Lowering {
  let names: Names
  var program = Program()
  var diagnostics: [Diagnostic] = []
  var scope = Scope(nil)
  var rule = RuleContext()
  /// For each version of a parameter without an end of its own, by its place: the day after the last
  /// of the rule that it stands in.
  var ruleEnds: [Span: Day?] = [:]

  init(_ names: Names) {
    self.names = names
    program.vocabulary = names.vocabulary
    program.sources = names.sources
    program.leadingSource = names.leadingSource
    program.definitions = names.definitions
  }

  /// Adds a node and returns it with its type.
  mutating func add(_ node: Node, _ type: ValueType, _ span: Span) -> Operand {
    program.nodes.append(node)
    program.nodeSpans.append(span)
    return Operand(node: NodeID(program.nodes.count - 1), type: type, span: span)
  }

  /// Returns the operand that stands where a mistake was reported; its type fits everywhere.
  mutating func poison(_ span: Span) -> Operand {
    add(.constant(.boolean(false)), .poison, span)
  }

  /// Reports a mistake and returns the operand that stands in its place.
  mutating func poison(_ diagnostic: Diagnostic, _ span: Span) -> Operand {
    diagnostics.append(diagnostic)
    return poison(span)
  }

  /// Returns what a type is, in Dutch.
  func words(_ type: ValueType) -> String { type.words(in: names.vocabulary) }
}
