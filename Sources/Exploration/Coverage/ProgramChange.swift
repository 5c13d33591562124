import Base
import Evaluation
import RuleProgram

/// A small change of a program that leaves every index as it is.
enum ProgramChange: Hashable, Sendable {
  /// An expression is something else.
  case node(NodeID, Node)
  /// Two expressions are something else.
  case nodes(NodeID, Node, NodeID, Node)
  /// One value of a version is something else: all of it, or that of one option of its key.
  case version(DefinitionID, Int, option: Int?, Node)
  /// The outcome of a row is something else.
  case row(DefinitionID, Int, row: Int, Node)
  /// A list of candidates has one less.
  case candidate(CandidateList, Int)
  /// A provision has no maximum.
  case noMaximum(Int)
  /// Nobody asks for a rung.
  case noRung(Int)
}

/// A list of named candidates of which an extreme is taken.
enum CandidateList: Hashable, Sendable {
  case definition(DefinitionID, Int)
  case contribution(Int)
  case formAmount(Int)
  case formExtraPayment(Int)
}

extension ProgramChange {
  /// The rules with the change made, ready to be evaluated.
  func engine(of program: Program) -> Engine {
    var variant = program
    apply(to: &variant)
    guard case .noRung(let rung) = self else { return Engine(variant) }
    return Engine(variant, withoutRung: rung)
  }

  private func apply(to program: inout Program) {
    switch self {
    case .node(let id, let node): program.nodes[Int(id.index)] = node
    case .nodes(let first, let one, let second, let other):
      program.nodes[Int(first.index)] = one
      program.nodes[Int(second.index)] = other
    case .version(let id, let version, let option, let node):
      let new = program.add(node)
      let body = program[id].versions[version].body
      program.definitions[Int(id.index)].versions[version].body = body.replacing(option, by: new)
    case .row(let id, let version, let row, let node):
      let new = program.add(node)
      guard case .table(var table) = program[id].versions[version].body else { return }
      table.rows[row].outcome = new
      program.definitions[Int(id.index)].versions[version].body = .table(table)
    case .candidate(let list, let index): program.removeCandidate(index, of: list)
    case .noMaximum(let provision): program.provisions[provision].maximum = nil
    case .noRung: break
    }
  }
}

extension Program {
  /// Adds an expression that stands nowhere yet.
  fileprivate mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    nodeSpans.append(nodeSpans.last ?? Span(file: 0, start: 0, end: 0))
    return NodeID(nodes.count - 1)
  }

  fileprivate mutating func removeCandidate(_ index: Int, of list: CandidateList) {
    switch list {
    case .definition(let id, let version):
      guard case .derivation(var derivation) = self[id].versions[version].body else { return }
      derivation.base = derivation.base.without(index)
      definitions[Int(id.index)].versions[version].body = .derivation(derivation)
    case .contribution(let number):
      contributions[number].value = contributions[number].value.without(index)
    case .formAmount(let number): forms[number].amount = forms[number].amount?.without(index)
    case .formExtraPayment(let number):
      forms[number].extraPayment = forms[number].extraPayment?.without(index)
    }
  }
}

extension DerivedValue {
  fileprivate func without(_ index: Int) -> DerivedValue {
    guard case .extreme(let extreme, var candidates) = self else { return self }
    candidates.remove(at: index)
    return .extreme(extreme, candidates)
  }
}

extension DefinitionBody {
  /// The body with one value, or all of them, taken from an expression.
  fileprivate func replacing(_ option: Int?, by node: NodeID) -> DefinitionBody {
    switch self {
    case .keyed(var nodes):
      for index in nodes.indices where option == nil || option == index { nodes[index] = node }
      return .keyed(nodes)
    case .indexed(var amounts):
      for index in amounts.nodes.indices where option == nil || option == index {
        amounts.nodes[index] = node
        amounts.isRaised[index] = false
      }
      return .indexed(amounts)
    default: return .expression(node)
    }
  }
}
