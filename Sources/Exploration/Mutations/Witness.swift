package import Assessment
package import Base
import Cases
package import Evaluation
import RuleProgram

/// A household that shows that a mistake in the rules matters.
package struct Witness: Sendable {
  /// The household and the day.
  package var scene: Scene
  /// What the rules with the mistake say otherwise.
  package var difference: RuleDifference
}

/// What two sets of rules say differently of one household.
package enum RuleDifference: Sendable {
  /// What a rule comes to, by the rules as they are and by those with the mistake.
  case determination(RuleReference, EntityReference, Determination?, Determination?)
  /// What a check finds, by the rules as they are and by those with the mistake.
  case finding(check: Int, EntityReference, FindingVerdict?, FindingVerdict?)
}

/// Looks for households that show what no test notices.
package struct WitnessSearch: Sendable {
  private let bench: TestBench
  private let search: HouseholdSearch
  /// How many households are looked at for one mistake.
  package static let tries = 400

  /// Prepares to look for households near those of the tests.
  package init(_ bench: TestBench) {
    self.bench = bench
    search = HouseholdSearch(bench.engine)
  }

  /// Returns a household of which the rules with a mistake say something else; nil when none was
  /// found, or when the mistake gives households another meaning.
  package func witness(of mutation: Mutation) -> Witness? {
    if mutation.rereadsTests { return nil }
    let program = bench.program
    let other = Engine(mutation.applied(to: program))
    var scenes: [Scene] = []
    for number in bench.reaching(mutation.touch).prefix(24) {
      let reference = bench.moments[number]
      let test = program.tests[reference.test]
      let moment = test.moments[reference.moment]
      guard test.assumptions.isEmpty, moment.choices.isEmpty, !moment.expectsContradictions else {
        continue
      }
      scenes.append(Scene(file: test.given, day: moment.referenceDate))
      if scenes.count == 8 { break }
    }
    let focus = search.facts(readBy: program.expressions(around: mutation.touch))
    // Another outcome says more than another question.
    for (tries, isWeighty) in [(3 * Self.tries / 4, true), (Self.tries / 4, false)] {
      let found = search.first(near: scenes, focus: focus, tries: tries, seed: 1) {
        bench.engine.difference(from: other, on: $0, isWeighty: isWeighty) != nil
      }
      if let found,
        let difference = bench.engine.difference(from: other, on: found, isWeighty: isWeighty)
      {
        return Witness(scene: found, difference: difference)
      }
    }
    return nil
  }
}

extension Engine {
  /// The first thing that other rules say differently of a household; nil when that is nothing.
  ///
  /// - Parameters:
  ///   - other: The other rules.
  ///   - scene: The household.
  ///   - isWeighty: Whether only another outcome, day or amount counts.
  /// - Returns: What differs, by the rules as they are and by the other ones.
  func difference(
    from other: Engine,
    on scene: Scene,
    isWeighty: Bool
  ) -> RuleDifference? {
    let (one, two) = (decide(scene.file, on: scene.day), other.decide(scene.file, on: scene.day))
    for before in one.determinations {
      let after = two.determinations.first { $0.isAbout(before) }
      if let after, after.says(before, isWeighty: isWeighty) { continue }
      return .determination(before.rule, before.subject, before, after)
    }
    for after in two.determinations where !one.determinations.contains(where: { $0.isAbout(after) })
    {
      return .determination(after.rule, after.subject, nil, after)
    }
    guard scene.file.count(of: .decision) > 0 else { return nil }
    let findings = [self, other].map { engine in
      examine(scene.file, with: engine, on: scene.day, choices: []).allFindings
    }
    for before in findings[0] {
      let after = findings[1].first { $0.check == before.check && $0.subject == before.subject }
      if after?.verdict == before.verdict { continue }
      return .finding(check: before.check, before.subject, before.verdict, after?.verdict)
    }
    return findings[1].first { after in
      !findings[0].contains { $0.check == after.check && $0.subject == after.subject }
    }.map { .finding(check: $0.check, $0.subject, nil, $0.verdict) }
  }
}

extension Determination {
  /// Whether both are of the same rule about the same one.
  fileprivate func isAbout(_ other: Determination) -> Bool {
    rule == other.rule && subject == other.subject
  }

  /// Whether both come to the same for who reads the report.
  fileprivate func says(_ other: Determination, isWeighty: Bool) -> Bool {
    let isSame =
      outcome == other.outcome && run?.lastDay == other.run?.lastDay
      && amount?.number == other.amount?.number
      && amount?.atMost == other.amount?.atMost
      && extraPayment?.number == other.extraPayment?.number && regime == other.regime
    if isWeighty || !isSame { return isSame }
    return included == other.included && warnings == other.warnings && powers == other.powers
      && isTemporary?.truth == other.isTemporary?.truth
      && open.missing.map(\.fact) == other.open.missing.map(\.fact)
  }
}

extension Program {
  /// The expressions that decide on a place.
  fileprivate func expressions(around touch: Touch) -> [NodeID] {
    switch touch {
    case .node(let node):
      var top = node
      while case .node(let parent)? = owners[Int(top.index)] { top = parent }
      return [top]
    case .condition(let id): return expressions(of: id)
    case .definition(let id): return self[id].versions.flatMap(\.body.expressions)
    case .version(let id, let version), .exception(let id, let version, _):
      return self[id].versions[version].body.expressions
    case .end(let transition, let candidate): return [transitions[transition].ends[candidate].day]
    case .contribution(let index): return contributions[index].value.expressions
    case .provision(let index): return provisions[index].access.map { expressions(of: $0) } ?? []
    case .form(let index): return forms[index].access.map { expressions(of: $0) } ?? []
    case .transition(let index):
      return transitions[index].applies.map { expressions(of: $0) } ?? []
    case .check(let index): return checks[index].requires.flatMap { expressions(of: $0) }
    case .contradiction(let index): return [contradictions[index].condition]
    case .either(let touches): return touches.flatMap { expressions(around: $0) }
    case .rung, .day, .everything: return []
    }
  }

  private func expressions(of id: ConditionID) -> [NodeID] {
    switch self[id].test {
    case .expression(let node): [node]
    case .all(let parts), .any(let parts), .none(let parts): parts.flatMap { expressions(of: $0) }
    }
  }
}
