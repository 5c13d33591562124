import Base

/// What expectations can be about, by name, and the labels that can decide.
struct TestTargets {
  /// What a name stands for; a provision and a transition may share one.
  private(set) var byName: [String: [ExpectationTarget]] = [:]
  /// The labels of conditions and candidates and the names of rules and rungs.
  private(set) var labels: Set<String> = []

  /// Collects the targets of a program.
  init(_ program: Program) {
    for (index, definition) in program.definitions.enumerated() {
      add(definition.name, .definition(DefinitionID(index)))
      for version in definition.versions { addLabels(of: version.body) }
    }
    for provision in program.provisions { add(provision.name, .provision(provision.option)) }
    for (index, form) in program.forms.enumerated() {
      add(form.name, .form(index))
      for value in [form.amount, form.extraPayment].compactMap(\.self) { addLabels(of: value) }
    }
    for (index, transition) in program.transitions.enumerated() {
      add(transition.name, .transition(index))
      for end in transition.ends { labels.insert(comparedName(end.label)) }
    }
    for (index, contribution) in program.contributions.enumerated() {
      add(contribution.name, .contribution(index))
      addLabels(of: contribution.value)
    }
    for (index, check) in program.checks.enumerated() { add(check.name, .check(index)) }
    for condition in program.conditions { labels.insert(comparedName(condition.label)) }
    for rung in program.ladder?.rungs ?? [] { labels.insert(comparedName(rung.name)) }
  }

  private mutating func add(_ name: String, _ target: ExpectationTarget) {
    let compared = comparedName(name)
    labels.insert(compared)
    // Versions of one rule are one target: its first.
    let isKnown = byName[compared]?.contains { $0.isVersion(of: target) } ?? false
    if !isKnown { byName[compared, default: []].append(target) }
  }

  private mutating func addLabels(of body: DefinitionBody) {
    switch body {
    case .derivation(let derivation): addLabels(of: derivation.base)
    case .reading(let reading):
      for option in reading.options { labels.insert(comparedName(option.label)) }
    case .expression, .keyed, .indexed, .table: break
    }
  }

  private mutating func addLabels(of value: DerivedValue) {
    guard case .extreme(_, let candidates) = value else { return }
    for candidate in candidates { labels.insert(comparedName(candidate.label)) }
  }
}

extension ExpectationTarget {
  /// Whether two targets of one name are versions of one rule.
  fileprivate func isVersion(of other: ExpectationTarget) -> Bool {
    switch (self, other) {
    case (.form, .form), (.transition, .transition), (.contribution, .contribution),
      (.check, .check):
      true
    default: self == other
    }
  }
}
