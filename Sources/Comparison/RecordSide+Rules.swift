import Base
import Evaluation
import RuleProgram

extension RecordSide {
  /// The steps of a determination that have a say in what it comes to.
  ///
  /// A condition that would change nothing if it were not there is left out, so that one which only
  /// one of the rule sets has counts only where it does something.
  func steps(of determination: Determination, withAmounts: Bool) -> [Int] {
    let conditions = deciding(determination.rule)
    return top(of: determination.entries).filter { place in
      switch self[place].item {
      case .condition(let id):
        guard let neutral = conditions[id] else { return false }
        return self[place].value.truth != neutral || hasOther(place)
      case .rung: return !self[place].state.isNee
      case .maximum: return self[place].value.truth != true || hasOther(place)
      case .start: return true
      default: return withAmounts && self[place].item.isAmount
      }
    }
  }

  /// The steps of what a determination gives or asks.
  func amounts(of determination: Determination) -> [Int] {
    top(of: determination.entries).filter { self[$0].item.isAmount }
  }

  /// Whether the part is in both rule sets, so that its step is matched with the other.
  private func hasOther(_ place: Int) -> Bool {
    part(of: place, column: nil).contains { part in
      guard let part else { return false }
      return pair.isInBoth(part, side)
    }
  }

  /// The conditions that decide a rule, each with the truth that leaves the outcome to the others.
  private func deciding(_ rule: RuleReference) -> [ConditionID: Bool] {
    var found: [ConditionID: Bool] = [:]
    func add(_ id: ConditionID?, _ neutral: Bool) {
      if let id { found[id] = neutral }
    }
    switch rule {
    case .provision(let index):
      let rule = program.provisions[index]
      add(rule.access, true)
      add(rule.rungUnless, false)
      add(rule.after?.condition, false)
    case .form(let index, _): add(program.forms[index].access, true)
    case .transition(let index): add(program.transitions[index].applies, true)
    case .contribution(let index):
      let rule = program.contributions[index]
      for basis in rule.basis { add(basis, true) }
      add(rule.exclusions, false)
      add(rule.exemptions, false)
    case .need: break
    }
    return found
  }

  /// A candidate of the end of an old right.
  struct End {
    /// The number of its part, which both rule sets share.
    var number: Int
    var part: Int
    var place: Int
    var candidate: Candidate

    /// Whether it has a say in the last day.
    var matters: Bool {
      if candidate.binds { return true }
      guard case .open = candidate.stand else { return false }
      return true
    }
  }

  /// The candidates of the end, with their steps.
  func ends(of determination: Determination) -> [End] {
    guard case .transition(let index) = determination.rule, let run = determination.run else {
      return []
    }
    return top(of: determination.entries).compactMap { place in
      guard case .end(index, let number) = self[place].item,
        run.candidates.indices.contains(number)
      else { return nil }
      let part = self.index.ends[index][number]
      return End(
        number: pair.number(of: part, side),
        part: part,
        place: place,
        candidate: run.candidates[number]
      )
    }
  }
}

extension TraceItem {
  /// Whether it is what a rule gives or asks.
  fileprivate var isAmount: Bool {
    switch self {
    case .contributionAmount, .formAmount, .formExtraPayment, .provisionAmount, .transitionAmount:
      true
    default: false
    }
  }
}

extension PartIndex {
  /// The part of the rule behind a determination.
  func part(of rule: RuleReference) -> Int? {
    switch rule {
    case .provision(let index): provisions[index]
    case .form(let index, _): forms[index]
    case .transition(let index): transitions[index]
    case .contribution(let index): contributions[index]
    case .need: nil
    }
  }

  /// The parts of all versions of a rule.
  func parts(labelled label: Int, _ labels: RuleLabels) -> [Int] {
    provisions.indices.filter { labels[.provision($0)] == label }.map { provisions[$0] }
      + transitions.indices.filter { labels[.transition($0)] == label }.map { transitions[$0] }
      + contributions.indices.filter { labels[.contribution($0)] == label }.map {
        contributions[$0]
      }
  }
}
