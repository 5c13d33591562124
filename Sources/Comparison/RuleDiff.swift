import Base
import Evaluation
import RuleProgram

/// How two programs differ, place by place.
struct RuleDiff: Sendable {
  let old: PartIndex
  let new: PartIndex
  /// What is written differently, in the order of the old rules; what is added comes last.
  private(set) var changes: [RuleChange] = []
  /// For each part, the change that it belongs to, in `changes`.
  private(set) var oldChanges: [Int?]
  private(set) var newChanges: [Int?]
  /// The rules of which only words differ.
  private(set) var wordsOnly: [String] = []

  init(_ old: Program, _ new: Program) {
    var numbers = TextNumbers()
    let moved = PartBuilder.versionDays(of: new).keys(against: PartBuilder.versionDays(of: old))
    var oldBuilder = PartBuilder(old, moved: [:])
    var newBuilder = PartBuilder(new, moved: moved)
    self.old = oldBuilder.build(&numbers)
    self.new = newBuilder.build(&numbers)
    oldChanges = self.old.parts.map { _ in nil }
    newChanges = self.new.parts.map { _ in nil }
    compareParts()
    compareWords()
  }

  private mutating func compareParts() {
    let (oldKeys, newKeys) = (old.byKey, new.byKey)
    for (place, part) in old.parts.enumerated() {
      guard let other = newKeys[part.key] else {
        oldChanges[place] =
          gone(part, oldChanges, isIn: newKeys, of: old) ?? add(part, .removed, part.text, [])
        continue
      }
      let (before, after) = (part.text, new.parts[other].text)
      guard before != after else { continue }
      let change = add(
        part,
        .changed,
        before.filter { !after.contains($0) },
        after.filter { !before.contains($0) }
      )
      oldChanges[place] = change
      newChanges[other] = change
    }
    for (place, part) in new.parts.enumerated() where oldKeys[part.key] == nil {
      newChanges[place] =
        gone(part, newChanges, isIn: oldKeys, of: new) ?? add(part, .added, [], part.text)
    }
  }

  /// The change of the part around one that is not in the other rules, when that is not there too.
  private func gone(
    _ part: RulePart,
    _ changes: [Int?],
    isIn others: [String: Int],
    of index: PartIndex
  ) -> Int? {
    guard let parent = part.parent, others[index.parts[parent].key] == nil else { return nil }
    return changes[parent]
  }

  private mutating func add(
    _ part: RulePart,
    _ sort: RuleChange.Sort,
    _ old: [String],
    _ new: [String]
  ) -> Int {
    changes.append(
      RuleChange(title: part.title, name: part.name, sort: sort, old: old, new: new)
    )
    return changes.count - 1
  }

  private mutating func compareWords() {
    let changed = Set(changes.map(\.title))
    let titles = Set(old.words.keys).union(new.words.keys).sorted()
    wordsOnly = titles.filter { title in
      old.words[title] != new.words[title] && !changed.contains { $0.hasPrefix(title) }
    }
  }

  /// What to look for while a case is evaluated by one of the programs.
  func watch(_ side: Side) -> Watch {
    let (index, changes) = side == .old ? (old, oldChanges) : (new, newChanges)
    func marks(_ part: Int?) -> [Int] { (part.flatMap { changes[$0] }).map { [$0] } ?? [] }
    var items: [TraceItem: [Int]] = [:]
    for (rule, parts) in index.ends.enumerated() {
      for (number, part) in parts.enumerated() where changes[part] != nil {
        items[.end(transition: rule, candidate: number)] = marks(part)
      }
    }
    for (rule, parts) in index.candidates.enumerated() {
      for (number, part) in parts.enumerated() where changes[part] != nil {
        items[.contributionCandidate(contribution: rule, candidate: number)] = marks(part)
      }
    }
    return Watch(
      count: self.changes.count,
      versions: index.versions.map { $0.map { marks($0) } },
      columns: index.columns.map { $0.map { $0.map { marks($0) } } },
      conditions: index.conditions.map { marks($0) },
      items: items
    )
  }

  /// Which of the two programs.
  enum Side: Sendable {
    case old, new
  }
}
