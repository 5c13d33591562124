import Base
import Evaluation
import RuleProgram

/// Which of a row of footprints come by each place.
struct Reach: Sendable {
  private var nodes: [[Int]]
  private var affirmed: [[Int]]
  private var denied: [[Int]]
  private var conditions: [[Int]]
  private var items: [TraceItem: [Int]] = [:]
  private var definitions: [DefinitionID: [Int]] = [:]
  private var rules: [RuleReference: [Int]] = [:]
  private var days: [Day: [Int]] = [:]
  /// The numbers for which a check is tested, and those for each check.
  private(set) var checking: [Int] = []
  private var checks: [Int: [Int]] = [:]

  /// Turns footprints inside out.
  ///
  /// - Parameters:
  ///   - footprints: The footprints, by number.
  ///   - tested: The checks that are tested for each number.
  ///   - program: The program that was trodden on.
  init(_ footprints: [Footprint], checks tested: [Set<Int>], of program: Program) {
    nodes = program.nodes.map { _ in [] }
    affirmed = nodes
    denied = nodes
    conditions = program.conditions.map { _ in [] }
    for (number, footprint) in footprints.enumerated() {
      for index in footprint.nodes.indices where !footprint.nodes[index].isEmpty {
        nodes[index].append(number)
        if footprint.nodes[index].contains(.yes) { affirmed[index].append(number) }
        if footprint.nodes[index].contains(.no) { denied[index].append(number) }
      }
      for index in footprint.conditions.indices where !footprint.conditions[index].isEmpty {
        conditions[index].append(number)
      }
      var seen: Set<DefinitionID> = []
      for item in footprint.items {
        items[item, default: []].append(number)
        if case .definition(let id, _) = item, seen.insert(id).inserted {
          definitions[id, default: []].append(number)
        }
      }
      for rule in footprint.rules { rules[rule, default: []].append(number) }
      for day in footprint.days { days[day, default: []].append(number) }
      if !tested[number].isEmpty { checking.append(number) }
      for check in tested[number] { checks[check, default: []].append(number) }
    }
  }

  func of(_ node: NodeID) -> [Int] { nodes[Int(node.index)] }
  func of(_ node: NodeID, was truth: Bool) -> [Int] {
    truth ? affirmed[Int(node.index)] : denied[Int(node.index)]
  }
  func of(_ condition: ConditionID) -> [Int] { conditions[Int(condition.index)] }
  func of(_ definition: DefinitionID) -> [Int] { definitions[definition] ?? [] }
  func of(_ item: TraceItem) -> [Int] { items[item] ?? [] }
  func of(_ rule: RuleReference) -> [Int] { rules[rule] ?? [] }
  func checking(_ check: Int) -> [Int] { checks[check] ?? [] }
  func on(_ day: Day) -> [Int] { days[day] ?? [] }

  /// The footprints that come by any form that is meant.
  func ofForm(_ form: Int) -> [Int] {
    rules.flatMap { rule, numbers in
      if case .form(form, _) = rule { numbers } else { [] as [Int] }
    }
  }
}
