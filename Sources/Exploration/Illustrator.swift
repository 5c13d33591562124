import Base
import Cases
import Evaluation
import RuleProgram

/// Finds households that show what is wrong with the rules of one program.
struct Illustrator {
  private let program: Program
  private let search: HouseholdSearch
  private let starts: [Scene]
  /// What is left to try for all findings together, so that many of them do not take for ever.
  private var budget = 30_000

  private static let mostTries = 3_000

  init(_ program: Program) {
    self.program = program
    search = HouseholdSearch(program)
    starts = program.testScenes + program.bareScenes
  }

  /// Returns a household that shows a finding, as a case on one line of JSON.
  mutating func household(for quest: Quest) -> String? {
    scene(for: quest).map { describe($0.file, vocabulary: program.vocabulary).compactText }
  }

  /// Returns a household that shows a finding, at best in an outcome of the rules.
  mutating func scene(for quest: Quest) -> Scene? {
    let measure = QuestMeasure(quest, search.engine)
    let starts = measure.day.map { day in self.starts.map { Scene(file: $0.file, day: day) } }
    for goal in [0, 1] {
      let tries = min(Self.mostTries, budget)
      budget -= tries
      let found = search.first(
        near: starts ?? self.starts,
        focus: measure.focus,
        tries: tries,
        seed: 1
      ) {
        max(0, measure.distance(of: $0) - goal)
      }
      if let found { return found }
    }
    return nil
  }
}

/// How far households are from showing a finding.
struct QuestMeasure {
  /// The facts that have to do with it.
  let focus: [FactID]
  /// The only day on which it shows, when there is one.
  let day: Day?
  private let quest: Quest
  private let engine: Engine
  /// The rules with one row of a table left, to see whether that row holds.
  private let variant: Engine?

  private static let farAway = 12

  init(_ quest: Quest, _ engine: Engine) {
    self.quest = quest
    self.engine = engine
    let program = engine.program
    let nodes: [NodeID]
    var variant: Program?
    var day: Day?
    switch quest {
    case .noRow(let id), .conflict(let id), .noVersion(let id):
      nodes = program[id].versions.flatMap(\.body.expressions)
    case .rowsDisagree(let id, let version, let row):
      nodes = program[id].versions.flatMap(\.body.expressions)
      if case .table(var table) = program[id].versions[version].body {
        table.rows = [table.rows[row]]
        variant = program
        variant?.definitions[Int(id.index)].versions[version].body = .table(table)
      }
    case .onDay(let only, _):
      nodes = []
      day = only
    case .endsBeforeItBegins(let index):
      nodes = program.termExpressions(of: program.transitions[index])
    }
    self.day = day
    self.variant = variant.map { Engine($0) }
    focus = program.facts(readBy: nodes) + [program.vocabulary.need].compactMap(\.self)
  }

  /// Returns 0 when an outcome shows it, 1 when only a value that the rules read does, else more.
  func distance(of scene: Scene) -> Int {
    switch quest {
    case .noRow(let id): distance(of: scene, to: id) { $0 == .noRow(id) }
    case .noVersion(let id): distance(of: scene, to: id) { $0 == .noVersion(id) }
    case .conflict(let id):
      distance(of: scene, to: id) { if case .conflict(id, _, _) = $0 { true } else { false } }
    case .rowsDisagree(let id, _, _): distanceToRows(of: scene, id)
    case .onDay(let day, let need): distance(of: scene, to: day, need: need)
    case .endsBeforeItBegins(let index): distanceToEnd(of: scene, index)
    }
  }

  private func distance(
    of scene: Scene,
    to id: DefinitionID,
    _ isReason: (OpenReason) -> Bool
  ) -> Int {
    let evaluation = engine.decide(scene.file, on: scene.day)
    if evaluation.determinations.contains(where: { $0.reasons.contains(where: isReason) }) {
      return 0
    }
    return values(of: id, in: scene, engine).map { value in
      guard let open = value.open else { return Self.farAway }
      if open.reasons.contains(where: isReason) { return 1 }
      return min(2 + open.missing.count, Self.farAway)
    }.min() ?? Self.farAway
  }

  private func distanceToRows(of scene: Scene, _ id: DefinitionID) -> Int {
    guard let variant else { return Self.farAway }
    let both = zip(values(of: id, in: scene, engine), values(of: id, in: scene, variant))
    return both.map { first, other in
      guard let one = first.value, let two = other.value else {
        return 2 + min((other.open?.missing.count ?? 0) + (first.open?.missing.count ?? 0), 8)
      }
      return one == two ? Self.farAway : 0
    }.min() ?? Self.farAway
  }

  private func distance(of scene: Scene, to day: Day, need: Int?) -> Int {
    guard scene.day == day else { return Self.farAway }
    if let need, let fact = program.vocabulary.need {
      let slot = program.vocabulary[fact].slot
      let hasNeed = scene.file.entities[EntityKind.request.rawValue].contains {
        $0.slots[slot]?.value == .choice(need)
      }
      return hasNeed ? 0 : 2
    }
    return engine.decide(scene.file, on: day).determinations.isEmpty ? 2 : 0
  }

  private func distanceToEnd(of scene: Scene, _ index: Int) -> Int {
    for found in engine.decide(scene.file, on: scene.day).determinations {
      guard found.rule == .transition(index), let run = found.run, let start = run.start,
        let last = run.lastDay
      else { continue }
      if last < start { return 0 }
      return 2
    }
    return Self.farAway
  }

  private var program: Program { engine.program }

  /// What a definition comes to for every entity that it is about.
  private func values(of id: DefinitionID, in scene: Scene, _ engine: Engine) -> [Evaluated] {
    // A value with a key has no value of its own.
    guard program[id].key == nil else { return [] }
    let kind = program[id].subject ?? .household
    return (0..<scene.file.count(of: kind)).map {
      engine.value(of: id, for: EntityReference(kind, $0), in: scene.file, on: scene.day)
    }
  }
}

extension Determination {
  /// Why the sources leave it open, the amounts that go with it included.
  fileprivate var reasons: [OpenReason] {
    open.reasons + (amount?.open?.reasons ?? []) + (extraPayment?.open?.reasons ?? [])
  }
}
