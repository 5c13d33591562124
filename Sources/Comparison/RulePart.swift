import Base
import RuleProgram

/// One place in the rules that can be changed by itself.
struct RulePart: Sendable {
  /// What tells it apart within its rules; the same place in other rules has the same key.
  var key: String
  /// The name with all that tells it apart: `basisbijdrage, gehuwd deels AOW, vanaf 1 januari 2015`.
  var title: String
  /// A short name for a column.
  var name: String
  /// What is written here, a line for each clause, without the parts inside it.
  var text: [String]
  /// The part around it.
  var parent: Int?
}

/// The parts of a program, and what each step of a record belongs to.
struct PartIndex: Sendable {
  let program: Program
  var parts: [RulePart] = []
  /// The part of each version of a definition, and those of its columns.
  var versions: [[Int]] = []
  var columns: [[[Int]]] = []
  var conditions: [Int?]
  var provisions: [Int] = []
  var forms: [Int] = []
  var transitions: [Int] = []
  var ends: [[Int]] = []
  var contributions: [Int] = []
  var candidates: [[Int]] = []
  var ladder: Int?
  /// The innermost part that each expression belongs to.
  var owners: [Int?]
  /// What is said in words about each rule, which changes no outcome.
  var words: [String: String] = [:]
  /// What is written at each expression, as a number that both rule sets share.
  var nodeKeys: [Int] = []
  /// The same without the steps below it.
  var shapeKeys: [Int] = []

  init(_ program: Program) {
    self.program = program
    conditions = program.conditions.map { _ in nil }
    owners = program.nodes.map { _ in nil }
  }

  /// The part behind a key.
  var byKey: [String: Int] {
    Dictionary(parts.indices.map { (parts[$0].key, $0) }) { first, _ in first }
  }
}

/// Gives each text a number; the same text has the same number.
struct TextNumbers {
  private var numbers: [String: Int] = [:]

  mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = numbers.count
    return numbers.count - 1
  }
}

/// The first days of the versions of each rule, by the name of the rule.
struct VersionDays {
  private var days: [String: [String]] = [:]

  init() {}

  mutating func add(_ rule: String, _ about: About) {
    days[rule, default: []].append(about.from?.iso ?? "")
  }

  /// Pairs the versions of two rule sets: those that begin on one day, then the others in order.
  ///
  /// Returns the key of each version of the second, in which a version that was moved is called by
  /// the day on which it began before.
  func keys(against old: VersionDays) -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for (rule, own) in days {
      let others = old.days[rule] ?? []
      let left = others.filter { !own.contains($0) }
      let right = own.filter { !others.contains($0) }
      guard !left.isEmpty, left.count == right.count || own.count == others.count else { continue }
      for (before, after) in zip(left, right) { result[rule, default: [:]][after] = before }
    }
    return result
  }
}
