package import Base
import Cases
package import Evaluation
package import RuleProgram

/// Looks for a household for which something holds, near households that are known.
///
/// It changes one fact at a time to the values at which the rules turn, then more facts at once, and
/// answers what the rules ask for. What it finds can be assessed: it contradicts itself nowhere, and
/// it is made as small as it can be. The same search finds the same household every time.
package struct HouseholdSearch: Sendable {
  /// The rules, ready to be evaluated.
  package let engine: Engine
  let candidates: CandidateValues

  /// Prepares to look for households of a program.
  package init(_ program: Program) {
    self.init(Engine(program))
  }

  /// Prepares to look for households of a program that is ready to be evaluated.
  package init(_ engine: Engine) {
    self.engine = engine
    candidates = CandidateValues(engine.program)
  }

  /// Looks for a household for which something holds.
  ///
  /// - Parameters:
  ///   - scenes: Where to look first; without any, the households of the tests.
  ///   - focus: The facts that most likely matter, which are changed first and most.
  ///   - tries: How often `holds` may be asked, not counting what makes the household smaller.
  ///   - seed: Any number; another one looks in another order.
  ///   - holds: Whether this is a household that was looked for.
  /// - Returns: The household, or nil when none was found.
  package func first(
    near scenes: [Scene],
    focus: [FactID] = [],
    tries: Int,
    seed: UInt64,
    where holds: (Scene) -> Bool
  ) -> Scene? {
    first(near: scenes, focus: focus, tries: tries, seed: seed) { holds($0) ? 0 : 1 }
  }

  /// Looks for a household at distance 0, walking towards what is nearer.
  ///
  /// - Parameters:
  ///   - scenes: Where to look first; without any, the households of the tests.
  ///   - focus: The facts that most likely matter, which are changed first and most.
  ///   - tries: How often the distance may be asked, not counting what makes the household smaller.
  ///   - seed: Any number; another one looks in another order.
  ///   - followsRules: Whether it also walks to where the rules do something new, which takes an
  ///     assessment for each try; without that only the distance leads.
  ///   - distance: How far a household is from what is looked for: 0 when this is it.
  /// - Returns: The household, or nil when none was found.
  package func first(
    near scenes: [Scene],
    focus: [FactID] = [],
    tries: Int,
    seed: UInt64,
    followsRules: Bool = true,
    distance: (Scene) -> Int
  ) -> Scene? {
    let known = scenes.isEmpty ? engine.program.testScenes : scenes
    let starts = (known + engine.program.bareScenes.prefix(2)).map(writable)
    var walk = SceneWalk(search: self, focus: focus, seed: seed, followsRules: followsRules)
    let found = walk.first(from: starts, tries: tries, distance: distance)
    return found.map { shrunk($0) { distance($0) == 0 } }
  }

  /// Whether a case may say this: nothing in it contradicts the rest.
  package func isPossible(_ scene: Scene) -> Bool {
    engine.contradictions(in: scene.file, on: scene.day).isEmpty
  }

  /// The facts that expressions read, also through definitions.
  package func facts(readBy nodes: [NodeID]) -> [FactID] {
    engine.program.facts(readBy: nodes)
  }

  /// Returns the scene with what a case needs to be written.
  private func writable(_ scene: Scene) -> Scene {
    var copy = scene
    copy.file.id = "voorbeeld"
    copy.file.municipality = engine.program.municipality ?? "Nergenshuizen"
    copy.file.referenceDate = scene.day
    copy.file.renumber()
    return copy
  }
}

extension Program {
  /// The facts that expressions read, also through definitions, in the order in which they are met.
  package func facts(readBy nodes: [NodeID]) -> [FactID] {
    var result: [FactID] = []
    var seen: Set<DefinitionID> = []
    let birthDate = vocabulary.birthDate
    var waiting = nodes
    while let root = waiting.popLast() {
      forEachNode(from: [root]) { _, node in
        switch node {
        case .fact(let fact), .keyedFact(let fact, _): result.append(fact)
        case .age: if let birthDate { result.append(birthDate) }
        case .definition(let id), .keyedDefinition(let id, _):
          guard seen.insert(id).inserted else { return }
          waiting += self[id].versions.flatMap(\.body.expressions)
        default: break
        }
      }
    }
    return unique(result)
  }
}
