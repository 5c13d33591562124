import Base
import Cases
import Evaluation
import RuleProgram

/// Finds households that show what is wrong with the rules of one program.
struct Illustrator {
  private let program: Program
  private let search: HouseholdSearch
  private let starts: [Scene]
  private var protected: [Int: [Scene]] = [:]
  /// What is left to try for all findings together, so that many of them do not take for ever.
  private var budget = 20_000

  /// How often is looked for a value that shows it, and then for an outcome that does.
  private static let (mostForValue, mostForOutcome) = (1_100, 750)

  init(_ program: Program) {
    self.program = program
    search = HouseholdSearch(program)
    starts = program.testScenes + program.bareScenes
  }

  /// Returns a household that shows a finding, as a case on one line of JSON.
  mutating func household(for lead: Lead) -> String? {
    scene(for: lead).map { describe($0.file, vocabulary: program.vocabulary).compactText }
  }

  /// Returns a household that shows a finding, at best in an outcome of the rules.
  mutating func scene(for lead: Lead) -> Scene? {
    guard let quest = lead.quest else { return nil }
    let measure = QuestMeasure(quest, search.engine)
    let starts = starts(for: quest, measure.day)
    // What may be nothing is not looked for as long as what is certain.
    let share = lead.needsProof && !measure.isCheap ? 3 : 1
    let isValue = search.first(
      near: starts,
      focus: measure.focus,
      tries: spend(Self.mostForValue / share),
      seed: 1,
      followsRules: false
    ) { max(0, measure.distance(of: $0) - 1) }
    guard let isValue else { return nil }
    let isOutcome = search.first(
      near: [isValue],
      focus: measure.focus,
      tries: spend(Self.mostForOutcome / share),
      seed: 1,
      distance: measure.distance
    )
    return isOutcome ?? isValue
  }

  /// The households to look near: those in which the rule in question does something, if it is one.
  private mutating func starts(for quest: Quest, _ day: Day?) -> [Scene] {
    switch quest {
    case .endsBeforeItBegins(let index, _):
      return protected[index] ?? protectedScenes(of: index)
    case .readsNoVersion(_, let from, let until, _):
      return starts.map { scene in
        let isEarly = until.map { scene.day < $0 } ?? true
        return Scene(file: scene.file, day: isEarly ? max(scene.day, from) : from)
      }
    default:
      guard let day else { return starts }
      return starts.map { Scene(file: $0.file, day: day) }
    }
  }

  /// The households in which a transition protects something; found once, for all transitions.
  private mutating func protectedScenes(of transition: Int) -> [Scene] {
    guard protected.isEmpty else { return Array(starts.prefix(2)) }
    for scene in starts {
      for found in search.engine.decide(scene.file, on: scene.day).determinations {
        guard case .transition(let index) = found.rule else { continue }
        protected[index, default: []].append(scene)
      }
    }
    for index in program.transitions.indices where protected[index] == nil {
      protected[index] = Array(starts.prefix(2))
    }
    return protected[transition] ?? []
  }

  private mutating func spend(_ tries: Int) -> Int {
    let tries = min(tries, budget)
    budget -= tries
    return tries
  }
}

/// How far households are from showing a finding.
struct QuestMeasure {
  /// The facts that have to do with it.
  let focus: [FactID]
  /// The only day on which it shows, when there is one.
  let day: Day?
  /// Whether the distance is that of a value, which takes no assessment of the whole household.
  var isCheap: Bool { if case .pairConflict = quest { true } else { false } }
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
    case .noRow(let id), .conflict(let id), .pairConflict(let id, _, _), .noVersion(let id),
      .readsNoVersion(let id, _, _, _):
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
    case .endsBeforeItBegins(let index, _):
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
    case .pairConflict(let id, let version, let pair):
      min(
        distance(of: scene, to: id) {
          guard case .conflict(id, let one, let two) = $0,
            program[id].versions[version].about.holds(on: scene.day)
          else { return false }
          return pair.contains(one) && pair.contains(two)
        },
        distanceToFiring(of: scene, id, version, pair)
      )
    case .rowsDisagree(let id, _, _): distanceToRows(of: scene, id)
    case .readsNoVersion(let id, let from, let until, let readers):
      scene.day < from || until.map { scene.day >= $0 } ?? false
        ? Self.farAway : distanceToOutcome(of: scene, without: id, readers)
    case .onDay(let day, let need): distance(of: scene, to: day, need: need)
    case .endsBeforeItBegins(let index, let end): distanceToEnd(of: scene, index, end)
    }
  }

  private func distance(
    of scene: Scene,
    to id: DefinitionID,
    _ isReason: (OpenReason) -> Bool
  ) -> Int {
    let values = values(of: id, in: scene, engine)
    let near = values.map { value in
      guard let open = value.open else { return Self.farAway }
      if open.reasons.contains(where: isReason) { return 1 }
      return min(2 + open.missing.count, Self.farAway)
    }.min()
    // Only a value can show itself in an outcome; one with a key is not looked at on its own.
    guard near == 1 || values.isEmpty else { return near ?? Self.farAway }
    let evaluation = engine.decide(scene.file, on: scene.day)
    let isShown = evaluation.determinations.contains { $0.reasons.contains(where: isReason) }
    return isShown ? 0 : near ?? Self.farAway
  }

  /// How far an outcome is from hanging on a definition without a version.
  private func distanceToOutcome(
    of scene: Scene,
    without id: DefinitionID,
    _ readers: [DefinitionID]
  ) -> Int {
    if program[id].versions.contains(where: { $0.about.holds(on: scene.day) }) {
      return Self.farAway
    }
    let isReader = readers.contains { reader in
      values(of: reader, in: scene, engine).contains {
        $0.open?.reasons.contains(.noVersion(id)) ?? false
      }
    }
    guard isReader || readers.isEmpty else { return 2 }
    let evaluation = engine.decide(scene.file, on: scene.day)
    let isShown = evaluation.determinations.contains { $0.reasons.contains(.noVersion(id)) }
    return isShown ? 0 : isReader ? 1 : 2
  }

  /// How far the conditions of exceptions are from holding together; they may still agree then.
  private func distanceToFiring(
    of scene: Scene,
    _ id: DefinitionID,
    _ version: Int,
    _ pair: [Int]
  ) -> Int {
    guard case .derivation(let derivation) = program[id].versions[version].body,
      program[id].versions[version].about.holds(on: scene.day)
    else { return Self.farAway }
    let kind = program[id].subject ?? .household
    return (0..<scene.file.count(of: kind)).map { index in
      pair.reduce(2) { sum, place in
        let condition = derivation.exceptions[place].condition
        let subject = EntityReference(kind, index)
        let found = engine.valueAlone(of: condition, for: subject, in: scene.file, on: scene.day)
        return sum + (found.truth == true ? 0 : 1 + min(found.open?.missing.count ?? 2, 3))
      }
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

  private func distanceToEnd(of scene: Scene, _ index: Int, _ end: Int) -> Int {
    for found in engine.decide(scene.file, on: scene.day).determinations {
      guard found.rule == .transition(index), let run = found.run, let start = run.start else {
        continue
      }
      guard let last = run.candidates[end].day else { return 3 }
      return last < start && run.candidates[end].binds ? 0 : 2
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
      engine.valueAlone(of: id, for: EntityReference(kind, $0), in: scene.file, on: scene.day)
    }
  }
}

extension Determination {
  /// Why the sources leave it open, the amounts that go with it included.
  fileprivate var reasons: [OpenReason] {
    open.reasons + (amount?.open?.reasons ?? []) + (extraPayment?.open?.reasons ?? [])
  }
}
