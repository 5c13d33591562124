package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// Applies two rule sets to households, one after another or several at a time.
package struct Comparer: Sendable {
  let pairs: [ProgramPair]
  let labels: [RuleLabel]
  /// What is written differently, over all municipalities.
  package let changes: [RuleChange]
  /// For each pair, the place in `changes` of each of its own changes.
  let changePlaces: [[Int]]
  /// How the facts of each pair differ.
  package let vocabulary: VocabularyDifference
  /// The types that households are divided by.
  let types: [HouseholdType?]
  /// The name of what they are divided by.
  package let typeName: String?
  let wordsOnly: [String]

  /// Prepares two rule sets; nil when they have no municipality in common.
  ///
  /// - Parameters:
  ///   - old: The rules that are compared with.
  ///   - new: The rules that may come instead.
  ///   - typeName: The fact or definition that households are divided by; nil for that of the rules.
  package init?(old: [Program], new: [Program], typeName: String? = nil) {
    var table = LabelTable()
    var pairs: [ProgramPair] = []
    for program in old {
      guard let other = new.first(where: { $0.municipality == program.municipality }) else {
        continue
      }
      pairs.append(ProgramPair(program, other, labels: &table))
    }
    if pairs.isEmpty { return nil }
    var changes: [RuleChange] = []
    var places: [RuleChange: Int] = [:]
    changePlaces = pairs.map { pair in
      pair.diff.changes.map { change in
        if let known = places[change] { return known }
        changes.append(change)
        places[change] = changes.count - 1
        return changes.count - 1
      }
    }
    self.changes = changes
    self.pairs = pairs
    labels = table.labels
    types = pairs.map { HouseholdType($0, named: typeName) }
    self.typeName = types.lazy.compactMap { $0?.name }.first
    var words: [String] = []
    for pair in pairs { words += pair.diff.wordsOnly.filter { !words.contains($0) } }
    wordsOnly = words
    vocabulary = pairs.reduce(into: VocabularyDifference()) {
      $0.formUnion(VocabularyDifference($1.old.program, $1.new.program))
    }
  }

  /// The place of the rules for a municipality; rules without one serve every household.
  package func pair(for municipality: String?) -> Int? {
    pairs.firstIndex { [nil, municipality].contains($0.old.program.municipality) }
  }

  /// How many municipalities are compared.
  package var pairCount: Int { pairs.count }

  /// The municipalities that are compared.
  package var municipalities: [String] { pairs.compactMap(\.old.program.municipality) }

  /// The programs of a pair.
  package func programs(_ pair: Int) -> (old: Engine, new: Engine) {
    (pairs[pair].old, pairs[pair].new)
  }

  /// The names of what households can be divided by.
  package var typeNames: [String] {
    Array(Set(pairs.flatMap { HouseholdType.names(in: $0.old.program) })).sorted()
  }

  /// Compares what the rule sets say of one household.
  ///
  /// - Parameters:
  ///   - old: The household as the old rules read it.
  ///   - new: The same as the new rules read it.
  ///   - place: The rules, by their place.
  ///   - day: The reference date.
  /// - Returns: Its answers, each with the changes that make it differ.
  package func compare(
    _ old: CaseFile,
    _ new: CaseFile,
    by place: Int,
    on day: Day
  ) -> ComparedHousehold {
    let pair = pairs[place]
    let type = types[place]
    let first = pair.old.decide(
      old,
      on: day,
      watching: pair.oldWatch,
      values: type?.questions(old, .old) ?? []
    )
    let second =
      pair.isSame
      ? first
      : pair.new.decide(
        new,
        on: day,
        watching: pair.newWatch,
        values: type?.questions(new, .new) ?? []
      )
    var household = ComparedHousehold(
      pair: place,
      day: day,
      reached: zip(first.marks, second.marks).map { $0 || $1 },
      type: type?.text(old, new, first.values + second.values)
    )
    mark(first.evaluation, .old, pair, &household.reached)
    if !pair.isSame { mark(second.evaluation, .new, pair, &household.reached) }
    add(first.evaluation, second.evaluation, pair, to: &household)
    guard household.isChanged else { return household }
    var causes = AnswerCauses(
      pair,
      pair.old.evaluateWithEveryAmount(old, on: day),
      pair.new.evaluate(new, on: day),
      labels,
      household.reached
    )
    for index in household.answers.indices where household.answers[index].effect != .same {
      let found = causes.causes(of: household.answers[index].name)
      household.answers[index].changes = Set(found.map { changePlaces[place][$0] }).sorted()
    }
    return household
  }

  /// Notes the rules that a household came by as a whole.
  private func mark(
    _ evaluation: Evaluation,
    _ side: RuleDiff.Side,
    _ pair: ProgramPair,
    _ marks: inout [Bool]
  ) {
    let (index, changes) =
      side == .old ? (pair.diff.old, pair.diff.oldChanges) : (pair.diff.new, pair.diff.newChanges)
    for determination in evaluation.determinations {
      if let part = index.part(of: determination.rule), let change = changes[part] {
        marks[change] = true
      }
    }
  }

  /// Adds the answers of both rule sets, those of the old in front.
  private func add(
    _ old: Evaluation,
    _ new: Evaluation,
    _ pair: ProgramPair,
    to household: inout ComparedHousehold
  ) {
    let before = Answer.all(old, pair, .old)
    var after = pair.isSame ? before : Answer.all(new, pair, .new)
    for answer in before {
      let place = after.firstIndex { $0.name == answer.name }
      household.answers.append(compared(answer, place.map { after[$0] }))
      if let place { after.remove(at: place) }
    }
    for answer in after { household.answers.append(compared(nil, answer)) }
  }

  private func compared(_ old: Answer?, _ new: Answer?) -> ComparedAnswer {
    let name = (old ?? new)?.name ?? AnswerName(label: 0, subject: EntityReference(.household, 0))
    return ComparedAnswer(
      name: name,
      old: old,
      new: new,
      effect: effect(from: old, to: new, labels[name.label].sort)
    )
  }
}

/// What both rule sets say of one household.
package struct ComparedHousehold: Sendable {
  /// The rules, by their place.
  package let pair: Int
  /// The day that it was assessed on.
  package let day: Day
  /// For each change of its rules, whether it came by it.
  var reached: [Bool]
  /// Its type, when households are divided.
  package let type: String?
  /// Its answers.
  var answers: [ComparedAnswer] = []

  init(pair: Int, day: Day, reached: [Bool], type: String?) {
    self.pair = pair
    self.day = day
    self.reached = reached
    self.type = type
  }

  /// Whether any answer differs.
  package var isChanged: Bool { answers.contains { $0.effect != .same } }
}

/// One answer of a household by both rule sets.
struct ComparedAnswer: Sendable {
  let name: AnswerName
  let old: Answer?
  let new: Answer?
  let effect: Effect
  /// The changes that make it differ, sorted.
  var changes: [Int] = []
}
