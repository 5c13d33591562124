package import Assessment
package import Base
import Cases
package import Evaluation
package import RuleProgram

/// A household in which an item decides, and what the rules find for it: the makings of a test.
package struct Proposal: Sendable {
  /// The household and the day.
  package var scene: Scene
  /// What the rules find that they would not find without the item.
  package var sights: [Sight]

  /// Something that an expectation can be about, as the rules find it.
  package enum Sight: Hashable, Sendable {
    /// An outcome; for a transition with its last day, for what is due with its amount.
    case outcome(RuleReference, EntityReference, Outcome, lastDay: Day?, isExact: Bool, Fraction?)
    /// The value of a definition; nil when it is open, which a missing fact may still close.
    case value(DefinitionID, EntityReference, Value?, isUnknown: Bool)
    /// The verdict of a check.
    case verdict(check: Int, EntityReference, FindingVerdict)
  }
}

extension HouseholdSearch {
  /// Looks for a household in which an item decides what no test decides yet.
  ///
  /// - Parameters:
  ///   - finding: What the tests make of the item.
  ///   - tries: How many households are tried.
  /// - Returns: The first of them, or nil when none was found.
  package func proposal(for finding: CoverageFinding, tries: Int) -> Proposal? {
    guard let place = finding.trials.firstIndex(where: \.reds.isEmpty) else { return nil }
    let near = finding.trials.flatMap(\.reaching).compactMap { reference -> Scene? in
      let test = engine.program.tests[reference.test]
      let moment = test.moments[reference.moment]
      return moment.expectsContradictions
        ? nil : Scene(file: test.given, day: moment.referenceDate)
    }
    let probe = finding.item.probes[place]
    for alternative in probe.alternatives.prefix(2) {
      let comparison = Comparison(engine, alternative, probe.outcome, finding.item.rule)
      let scene = first(near: Array(near.prefix(6)), tries: tries, seed: 1) { scene in
        isPossible(scene) && !comparison.differences(scene).isEmpty
      }
      if let scene { return Proposal(scene: scene, sights: comparison.differences(scene)) }
    }
    return nil
  }
}

/// Compares what rules find with and without an item.
private struct Comparison {
  let engine: Engine
  let other: Engine
  let touch: Touch
  let outcome: Bool?
  /// The definition that the item stands in, when it stands in one without a key.
  let definition: DefinitionID?
  /// The checks that the item stands in.
  let checks: Set<Int>

  init(
    _ engine: Engine,
    _ alternative: CoverageItem.Alternative,
    _ outcome: Bool?,
    _ rule: RuleHeading
  ) {
    let program = engine.program
    self.engine = engine
    self.outcome = outcome
    other = alternative.change.engine(of: program)
    touch = alternative.touch
    definition = program.definitions.indices.first { index in
      program.definitions[index].name == rule.name && program.definitions[index].key == nil
        && program.definitions[index].sort.word == rule.word
    }.map { DefinitionID($0) }
    checks = Set(
      program.checks.indices.filter {
        rule.word == "toetspunt" && program.checks[$0].name == rule.name
      }
    )
  }

  /// What the rules find for a household that they would not find without the item.
  func differences(_ scene: Scene) -> [Proposal.Sight] {
    let without = Set(sights(scene, by: other))
    let found = sights(scene, by: engine).filter { !without.contains($0) }
    return found.isEmpty || hasOutcome(scene) ? found : []
  }

  /// Whether the condition has the outcome that must decide, and is not merely open.
  private func hasOutcome(_ scene: Scene) -> Bool {
    guard let outcome, case .node(let node) = touch else { return true }
    let footprint = engine.footprint(of: scene.file, on: scene.day, values: requests(scene))
    var sighting = footprint.nodes[Int(node.index)]
    if !checks.isEmpty {
      let examined = Assessment.footprint(
        ofExamining: scene.file,
        with: engine,
        on: scene.day,
        choices: [],
        checks: checks
      )
      if let examined { sighting.formUnion(examined.nodes[Int(node.index)]) }
    }
    return sighting.contains(outcome ? .yes : .no)
  }

  private func requests(_ scene: Scene) -> [ValueRequest] {
    guard let definition else { return [] }
    guard let kind = engine.program[definition].subject else {
      return [ValueRequest(definition, for: EntityReference(.municipality, 0))]
    }
    return (0..<scene.file.count(of: kind)).map {
      ValueRequest(definition, for: EntityReference(kind, $0))
    }
  }

  private func sights(_ scene: Scene, by engine: Engine) -> [Proposal.Sight] {
    if !checks.isEmpty {
      return examine(scene.file, with: engine, on: scene.day, checks: checks).allFindings.map {
        .verdict(check: $0.check, $0.subject, $0.verdict)
      }
    }
    let requests = requests(scene)
    let (evaluation, values) = engine.decide(scene.file, on: scene.day, values: requests)
    var result = zip(requests, values).map {
      Proposal.Sight.value(
        $0.definition,
        $0.subject,
        $1.value,
        isUnknown: $1.open?.isUnknown ?? false
      )
    }
    for found in evaluation.determinations {
      if case .need = found.rule { continue }
      result.append(
        .outcome(
          found.rule,
          found.subject,
          found.outcome,
          lastDay: found.run?.lastDay,
          isExact: found.run?.isExact ?? true,
          found.amount?.number
        )
      )
    }
    return result
  }
}
