import Base
import Cases
import Evaluation
import RuleProgram

/// One search: it steps from households that came nearest, and from those in which the rules did
/// something that they did nowhere before.
struct SceneWalk {
  private let search: HouseholdSearch
  private let focus: [FactID]
  private let followsRules: Bool
  private var generator: SplitMix64
  private var left = 0
  /// The nearest scenes so far, nearest first.
  private var nearest: [Stop] = []
  /// The scenes in which something happened for the first time, in the order in which they came.
  private var novel: [Stop] = []
  private var seen: Set<Sign> = []
  /// Whether one scene came nearer than another, so that near means something.
  private var isGraded = false

  private static let mostStops = 8

  private struct Stop {
    var scene: Scene
    var distance: Int
    var asked: [MissingFact] = []
  }

  /// What a rule came to, without whose household it was.
  private struct Sign: Hashable {
    var rule: RuleReference
    var outcome: Outcome
    var deciding: Deciding?
    var asked: [FactID]
  }

  init(search: HouseholdSearch, focus: [FactID], seed: UInt64, followsRules: Bool) {
    self.followsRules = followsRules
    self.search = search
    self.focus = unique(focus).sorted { $0.index < $1.index }
    generator = SplitMix64(seed: seed)
  }

  /// Returns the first scene at distance 0 that contradicts itself nowhere.
  mutating func first(
    from starts: [Scene],
    tries: Int,
    distance: (Scene) -> Int
  ) -> Scene? {
    left = tries / 2
    for start in starts {
      if let found = visit(start, distance) { return found }
    }
    left += tries / 4
    for stop in nearest {
      for change in focusedChanges(of: stop.scene) {
        guard left > tries / 4 else { break }
        let next = stop.scene.changed(change, in: vocabulary)
        if let found = visit(next, distance) { return found }
      }
    }
    left = max(left, 0) + tries - tries / 2 - tries / 4
    while left > 0, !starts.isEmpty {
      let next = step(from: starts)
      if let found = visit(next, distance) { return found }
    }
    return nil
  }

  private var vocabulary: Vocabulary { search.candidates.vocabulary }

  /// Looks at a scene, and returns it when it is one that was looked for.
  private mutating func visit(_ scene: Scene, _ distance: (Scene) -> Int) -> Scene? {
    guard left > 0 else { return nil }
    left -= 1
    var scene = scene
    scene.file.referenceDate = scene.day
    let far = distance(scene)
    if far <= 0 { return search.isPossible(scene) ? scene : nil }
    keep(Stop(scene: scene, distance: far))
    return nil
  }

  private mutating func keep(_ stop: Stop) {
    var stop = stop
    if followsRules { noteNews(in: &stop) }
    if let first = nearest.first, first.distance != stop.distance { isGraded = true }
    let place = nearest.firstIndex { stop.distance < $0.distance } ?? nearest.count
    guard place < Self.mostStops else { return }
    nearest.insert(stop, at: place)
    if nearest.count > Self.mostStops { nearest.removeLast() }
  }

  /// Keeps a scene in which a rule did something for the first time, with what the rules ask there.
  private mutating func noteNews(in stop: inout Stop) {
    let evaluation = search.engine.decide(stop.scene.file, on: stop.scene.day)
    stop.asked = unique(evaluation.determinations.flatMap(\.open.missing))
    var isNew = false
    for found in evaluation.determinations {
      let sign = Sign(
        rule: found.rule,
        outcome: found.outcome,
        deciding: found.deciding,
        asked: unique(found.open.missing.map(\.fact)).sorted { $0.index < $1.index }
      )
      if seen.insert(sign).inserted { isNew = true }
    }
    if isNew { novel.append(stop) }
  }

  // MARK: Steps

  /// Returns a scene some changes away from one that was met.
  private mutating func step(from starts: [Scene]) -> Scene {
    let stop: Stop
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      stop = Stop(scene: starts[Int.random(in: starts.indices, using: &generator)], distance: 0)
    case 1..<5 where isGraded && !nearest.isEmpty: stop = early(nearest)
    case 1..<7 where !novel.isEmpty: stop = early(novel.suffix(64).reversed())
    default:
      let stops = novel.isEmpty ? nearest : novel
      stop = stops[Int.random(in: stops.indices, using: &generator)]
    }
    var scene = stop.scene
    var asked = stop.asked
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard let change = randomChange(of: scene, asked: asked) else { continue }
      scene = scene.changed(change, in: vocabulary)
      // An entity less may be one of which something was asked.
      if case .remove = change { asked = [] }
    }
    return scene
  }

  /// Returns any of a list, one that stands in front more often.
  private mutating func early(_ stops: [Stop]) -> Stop {
    let bound = Int.random(in: 1...stops.count, using: &generator)
    return stops[Int.random(in: 0..<bound, using: &generator)]
  }

  private mutating func randomChange(of scene: Scene, asked: [MissingFact]) -> SceneChange? {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<9 where !asked.isEmpty:
      let fact = asked[Int.random(in: asked.indices, using: &generator)]
      let place = FactPlace(entity: fact.entity, fact: own(fact), key: fact.key)
      return answer(place, in: scene)
    case 9..<11: return otherDay(of: scene)
    case 11: return addition(to: scene)
    case 12: return removal(from: scene)
    default: return otherFact(of: scene)
    }
  }

  private mutating func answer(_ place: FactPlace, in scene: Scene) -> SceneChange? {
    let values = search.candidates.values(for: place, in: scene)
    guard !values.isEmpty else { return nil }
    return .fact(place, values[Int.random(in: values.indices, using: &generator)])
  }

  private mutating func otherDay(of scene: Scene) -> SceneChange? {
    let days = search.candidates.days
    guard !days.isEmpty else { return nil }
    return .day(days[Int.random(in: days.indices, using: &generator)])
  }

  private mutating func addition(to scene: Scene) -> SceneChange? {
    let kinds: [EntityKind] = [.person, .request, .entitlement, .supply]
    let kind = kinds[Int.random(in: kinds.indices, using: &generator)]
    if kind == .person { return .add(.person, person: nil) }
    let people = scene.file.count(of: .person)
    guard people > 0 else { return .add(.person, person: nil) }
    return .add(kind, person: Int.random(in: 0..<people, using: &generator))
  }

  private mutating func removal(from scene: Scene) -> SceneChange? {
    let entities = scene.file.removableEntities
    guard !entities.isEmpty else { return nil }
    return .remove(entities[Int.random(in: entities.indices, using: &generator)])
  }

  private mutating func otherFact(of scene: Scene) -> SceneChange? {
    let isFocused = !focus.isEmpty && Int.random(in: 0..<8, using: &generator) > 0
    let places = places(in: scene, focused: isFocused)
    guard !places.isEmpty else { return nil }
    let place = places[Int.random(in: places.indices, using: &generator)]
    if scene.file.value(at: place, in: vocabulary) != nil,
      Int.random(in: 0..<8, using: &generator) == 0
    {
      return .fact(place, nil)
    }
    return answer(place, in: scene)
  }

  // MARK: Places

  /// The changes of one fact that most likely matters, or of the day.
  private func focusedChanges(of scene: Scene) -> [SceneChange] {
    var result: [SceneChange] = []
    for place in places(in: scene, focused: true) {
      result += search.candidates.values(for: place, in: scene).map { .fact(place, $0) }
    }
    result += search.candidates.days.map { .day($0) }
    return result
  }

  /// Where a household can say a fact.
  private func places(in scene: Scene, focused: Bool) -> [FactPlace] {
    var result: [FactPlace] = []
    for fact in focused ? focus : search.candidates.facts {
      let keys = search.candidates.keys(of: fact, in: scene)
      for kind in search.candidates.carriers(of: fact) {
        for number in 0..<scene.file.count(of: kind) {
          let entity = EntityReference(kind, number)
          result += keys.map { FactPlace(entity: entity, fact: fact, key: $0) }
        }
      }
    }
    return result
  }

  /// The fact of an entity itself, when that goes by the name of the fact of a supply.
  private func own(_ missing: MissingFact) -> FactID {
    let fact = vocabulary[missing.fact]
    guard fact.kind != missing.entity.kind else { return missing.fact }
    let own = vocabulary.facts.firstIndex {
      $0.kind == missing.entity.kind && $0.name == fact.name
    }
    return own.map { FactID($0) } ?? missing.fact
  }
}

extension CaseFile {
  /// The entities that a case can do without.
  var removableEntities: [EntityReference] {
    EntityKind.allCases.reversed().flatMap { kind -> [EntityReference] in
      guard kind != .household, kind != .municipality else { return [] }
      return (0..<count(of: kind)).reversed().map { EntityReference(kind, $0) }
    }
  }
}
