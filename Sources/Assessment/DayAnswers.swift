import Base
import Cases
import Evaluation
import RuleProgram

/// What the rules say on one day, as far as another answer would be a change.
struct DayAnswers: Equatable {
  /// The answer of each rule that says anything.
  private(set) var answers: [AnswerKey: DayAnswer] = [:]
  /// The keys of the determinations, in their order; nil where the rule says nothing.
  private(set) var keys: [AnswerKey?] = []
  /// Whether there is more to tell than that no rule holds.
  private(set) var isTelling = false

  init(_ evaluation: Evaluation, _ program: Program) {
    for determination in evaluation.determinations {
      let isSilent =
        determination.outcome == .notApplicable && determination.deciding != .noProvision
      guard !isSilent else {
        keys.append(nil)
        continue
      }
      var key = AnswerKey(determination, evaluation.file, program)
      while answers[key] != nil { key.repetition += 1 }
      keys.append(key)
      answers[key] = DayAnswer(determination)
      isTelling = isTelling || !determination.isGap
    }
  }

  static func == (one: DayAnswers, other: DayAnswers) -> Bool { one.answers == other.answers }

  /// The rules whose answer is not the same in both, in the order of the later day.
  func changed(from before: DayAnswers) -> [AnswerKey] {
    let all = keys.compactMap { $0 } + before.keys.compactMap { $0 }.filter { answers[$0] == nil }
    return all.filter { answers[$0] != before.answers[$0] }
  }
}

/// Which rule answers for whom; the versions of a rule are one.
struct AnswerKey: Hashable {
  let rule: RuleName
  let subject: EntityReference
  /// The provision of the supply that it is about, when a subject has more than one.
  let supplied: Value?
  /// Tells apart what would be the same.
  var repetition = 0

  init(_ determination: Determination, _ file: CaseFile, _ program: Program) {
    rule = program.ruleName(determination.rule)
    subject = determination.subject
    let slot = program.vocabulary.suppliedProvision.map { program.vocabulary[$0].slot }
    supplied = determination.supply.flatMap { supply in
      slot.flatMap { file[supply].slots[$0]?.value }
    }
  }
}

/// The outcome with its end, its amounts, what decides the end, and what is still asked.
struct DayAnswer: Hashable {
  private let summary: Summary
  private let binding: [Int]
  private let questions: Set<MissingFact>
  private let reasons: Set<OpenReason>

  init(_ determination: Determination) {
    summary = Summary(determination)
    let candidates = determination.run?.candidates ?? []
    binding = candidates.indices.filter { candidates[$0].binds }
    questions = Set(determination.open.missing)
    reasons = Set(determination.open.reasons)
  }
}
