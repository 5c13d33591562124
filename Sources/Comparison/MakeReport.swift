import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension Comparer {
  /// What the households that were added came to.
  ///
  /// - Parameters:
  ///   - tally: The households.
  ///   - old: The rules that were compared with.
  ///   - new: The other rules.
  /// - Returns: The counts and sums in the order of the rules, and the first household of each kind.
  package func report(_ tally: ComparisonTally, old: RuleSet, new: RuleSet) -> ComparisonReport {
    var report = ComparisonReport(old: old, new: new)
    report.days = tally.days
    report.households = tally.households
    report.vocabulary = vocabulary
    report.changes = changes
    report.wordsOnly = wordsOnly
    report.reached = tally.reached
    report.reachedBy = tally.reachedBy
    report.directions = tally.directions
    report.answers = labels.indices.compactMap { answer($0, tally) }
      .sorted { $0.rule.sort < $1.rule.sort }
    report.causes = sorted(tally.causes)
    report.types = typeTable(tally)
    report.examples = tally.firsts.sorted { one, other in
      (one.value.place.line, labels[one.key.label].sort, one.key.label)
        < (other.value.place.line, labels[other.key.label].sort, other.key.label)
    }.prefix(Self.exampleLimit).map { example($0.key, $0.value) }
    return report
  }

  /// More kinds of change than a person looks at.
  private static let exampleLimit = 24

  private func answer(_ label: Int, _ tally: ComparisonTally) -> AnswerTally? {
    guard let found = tally.answers[label] else { return nil }
    let money = found.money.sorted { one, other in
      if one.key.isPaid != other.key.isPaid { return one.key.isPaid == isContribution(label) }
      return (one.key.period?.words ?? "") < (other.key.period?.words ?? "")
    }
    return AnswerTally(
      rule: labels[label],
      households: found.households,
      effects: found.effects,
      money: money.map { pair in
        var money = pair.value
        money.periodsInYear = (
          periodsInYear(pair.key.period, \.old), periodsInYear(pair.key.period, \.new)
        )
        return money
      },
      causes: sorted(found.causes),
      types: inOrder(found.types)
    )
  }

  private func isContribution(_ label: Int) -> Bool { labels[label].sort == .contribution }

  /// How often a period goes in a year, when all programs of a side say the same.
  private func periodsInYear(
    _ period: Period?,
    _ side: KeyPath<ProgramPair, Engine>
  ) -> Fraction? {
    guard let period else { return nil }
    let year = Period(1, "jaar")
    if period == year { return .one }
    var factors: Set<Int> = []
    for pair in pairs {
      let conversions = pair[keyPath: side].program.conversions
      guard let found = conversions.first(where: { $0.from == year && $0.to == period }) else {
        return nil
      }
      factors.insert(found.factor)
    }
    return factors.count == 1 ? factors.first.map { Fraction($0) } : nil
  }

  /// The causes of most households first.
  private func sorted(_ causes: [[Int]: CauseTally]) -> [CauseTally] {
    causes.values.sorted { one, other in
      one.households != other.households
        ? one.households > other.households
        : one.changes.lexicographicallyPrecedes(other.changes)
    }
  }

  private func typeTable(_ tally: ComparisonTally) -> TypeTable? {
    guard let typeName, !tally.types.isEmpty else { return nil }
    return TypeTable(name: typeName, rows: inOrder(tally.types))
  }

  /// What was counted by type, in the order that the rules give the types; not known comes last.
  private func inOrder<Row>(_ rows: [String: Row]) -> [Row] {
    let order = types.lazy.compactMap { $0?.order }.first ?? []
    func place(_ name: String) -> Int {
      if name == HouseholdType.unknown { return order.count + 1 }
      return order.firstIndex(of: name) ?? order.count
    }
    return rows.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }.map(\.value)
  }

  // MARK: Examples

  private func example(_ key: ComparisonTally.FirstKey, _ first: ComparisonTally.First) -> Example {
    let pair = pairs[first.pair]
    let own = first.changes.compactMap { place in
      changePlaces[first.pair].firstIndex(of: place)
    }
    return Example(
      path: first.place.path,
      line: first.place.line,
      caseID: first.old.id,
      type: first.type,
      rule: labels[key.label],
      effect: key.effect,
      changes: first.changes,
      old: side(
        assess(first.old, with: pair.old, on: first.day),
        pair,
        .old,
        first.answer,
        own
      ),
      new: side(
        assess(first.new, with: pair.new, on: first.day),
        pair,
        .new,
        first.answer,
        own
      )
    )
  }

  private func side(
    _ report: Report,
    _ pair: ProgramPair,
    _ side: RuleDiff.Side,
    _ name: AnswerName,
    _ changes: [Int]
  ) -> Example.Side {
    let answers = Answer.all(report.evaluation, pair, side)
    let determination = answers.first { $0.name == name }?.determination
    let point = determination.flatMap { wanted in
      report.points.firstIndex { $0.isAbout(wanted) }
    }
    let index = side == .old ? pair.diff.old : pair.diff.new
    let changeOf = side == .old ? pair.diff.oldChanges : pair.diff.newChanges
    var steps: Set<String> = []
    func visit(_ found: [Step]) {
      for step in found {
        let parts = index.parts(of: step)
        if parts.contains(where: { part in changeOf[part].map(changes.contains) ?? false }) {
          steps.insert(step.id)
        }
        visit(step.steps)
      }
    }
    if let point { visit(report.points[point].steps) }
    return Example.Side(
      program: pair.engine(side).program,
      report: report,
      point: point,
      changedSteps: steps
    )
  }
}

extension Point {
  /// Whether this point tells of a determination, alone or with others.
  fileprivate func isAbout(_ other: Determination) -> Bool {
    guard determination.subject == other.subject else { return false }
    if determination.rule == other.rule, determination.supply == other.supply { return true }
    guard let provision = other.rule.provision, case .notNeeded = other.outcome else {
      return false
    }
    return provisions.contains(provision)
  }
}

extension PartIndex {
  /// The parts of the rules that a step of an explanation is written in.
  fileprivate func parts(of step: Step) -> [Int] {
    switch step.content {
    case .condition(let id): return [conditions[Int(id.index)]].compactMap { $0 }
    case .definition(let id, let version?), .exception(let id, let version, _),
      .rounding(let id, let version):
      let own = versions[Int(id.index)][version]
      let columns = columns[Int(id.index)][version]
      guard case .choice(let option)? = step.key, columns.indices.contains(option) else {
        return [own]
      }
      return [own, columns[option]]
    case .definition: return []
    case .operation(_, let name?): return versions[Int(name.index)]
    case .operation: return []
    case .maximum(let rule): return [provisions[rule]]
    case .start(let rule): return [transitions[rule]]
    case .end(let rule, let number): return [ends[rule][number]]
    case .ends, .fact, .rung: return []
    case .sum(.contribution(let rule)): return [contributions[rule]]
    case .sum(.form(let rule)), .sum(.formExtra(let rule)): return [forms[rule]]
    case .sum(.provision(let rule)): return [provisions[rule]]
    case .sum(.transition(let rule)): return [transitions[rule]]
    case .sum(.loss): return []
    }
  }
}
