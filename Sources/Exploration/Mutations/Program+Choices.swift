import Base
import RuleProgram

/// A choice that is written in the rules.
struct Choice {
  /// The choice type, by its index in the vocabulary.
  var type: Int
  /// The options that stand beside it, which it cannot become.
  var beside: [Int] = []

  /// The option behind one, the first behind the last, or nil when there is no other.
  func next(after option: Int, in vocabulary: Vocabulary) -> Int? {
    let count = vocabulary.choices[type].options.count
    return (1..<max(count, 1)).lazy.map { (option + $0) % count }.first { !beside.contains($0) }
  }
}

extension Program {
  /// The choice that each constant is one of, by the index of the node.
  var choicesOfConstants: [Int: Choice] {
    var result: [Int: Choice] = [:]
    func note(_ id: NodeID, _ type: ValueType?, beside: [Int] = []) {
      guard case .choice(let index)? = type, option(of: id) != nil else { return }
      result[Int(id.index)] = Choice(type: index, beside: beside)
    }
    for node in nodes {
      switch node {
      case .compare(let left, _, let right):
        note(left, type(of: right))
        note(right, type(of: left))
      case .oneOf(let value, let options, _):
        let all = options.compactMap { option(of: $0) }
        for option in options { note(option, type(of: value), beside: all) }
      case .keyedFact(let fact, let key): note(key, vocabulary[fact].key)
      case .keyedDefinition(let id, let key): note(key, self[id].key)
      default: break
      }
    }
    for definition in definitions {
      for version in definition.versions {
        for node in version.body.results { note(node, definition.type) }
      }
    }
    return result
  }

  private func option(of id: NodeID) -> Int? {
    guard case .constant(.choice(let option)) = self[id] else { return nil }
    return option
  }
}

extension DefinitionBody {
  /// The expressions that can be the value itself, and not a condition of it.
  fileprivate var results: [NodeID] {
    switch self {
    case .expression(let node): [node]
    case .keyed(let nodes): nodes
    case .indexed(let amounts): amounts.nodes
    case .derivation(let derivation):
      derivation.base.expressions + derivation.exceptions.map(\.result)
    case .table(let table): table.rows.map(\.outcome)
    case .reading(let reading): reading.options.map(\.node)
    }
  }
}
