import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the texts of one step, for the report on a screen and for the page.
struct StepTexts {
  let words: Words
  let step: Step
  /// The point that the step belongs to; nil for a step of a check.
  let point: PointWords?
  /// The answers to readings that count instead of those of the rules.
  let choices: [ReadingChoice]
  /// The sources of the rule, for a question that names none of its own.
  let ruleCitations: [Citation]
  /// The condition that says when there is anything to test.
  let applies: ConditionID?

  /// The texts for a step of a check.
  init(words: Words, step: Step, choices: [ReadingChoice], check: LegalityCheck) {
    self.words = words
    self.step = step
    self.choices = choices
    ruleCitations = check.about.citations
    applies = check.applies
    point = nil
  }

  /// The texts for a step of a point.
  init(point: PointWords, step: Step) {
    words = point.words
    self.step = step
    self.point = point
    choices = point.report.choices
    ruleCitations = point.citations
    applies = nil
  }

  var stepWords: StepWords { StepWords(words: words, step: step) }

  /// Whether the answer stands beside the question.
  var isValued: Bool { end == nil && stepWords.reading == nil }

  /// The question, or a candidate of an end with its day.
  var line: String {
    if let applies, step.content == .condition(applies) { return "Is er iets te toetsen?" }
    guard let end, let stand = point?.determination.run?.candidates[end].stand, let point else {
      return stepWords.question
    }
    return stepWords.question + ": " + point.stand(stand)
  }

  /// The answer in a word or two: in a check, what the case answers to the question of a fact.
  var answer: String { answeredFact ?? stepWords.answer }

  /// The answer in full.
  var fullAnswer: String { answeredFact ?? stepWords.fullAnswer }

  /// What the answer rests on, and the remarks; nothing for what an earlier step says.
  var grounds: [String] {
    guard step.sameAs == nil else { return [] }
    let grounds = stepWords.grounds
    return (answeredFact == nil ? grounds : grounds.filter { !$0.hasPrefix("gegeven: ") }) + remarks
  }

  /// The value of the only fact behind a condition of a check that asks the question of that fact.
  ///
  /// `uitkomst is toegekend` asks what was decided, and to that `ja` is no answer.
  private var answeredFact: String? {
    guard point == nil, case .condition = step.content, step.facts.count == 1,
      step.steps.isEmpty, let used = step.facts.first, let entry = used.entry,
      line == words.question(for: used.fact, key: used.key)
    else { return nil }
    if case .boolean = entry.value { return nil }
    return words.value(entry.value, words.program.vocabulary[used.fact].type)
  }

  /// Which reading was taken, and a month that is shorter.
  var remarks: [String] {
    StepRemarks(words: words, step: step, choices: choices, point: point).lines
  }

  /// A rung that suffices, for a provision of which the own conditions fail.
  var makesNoDifference: Bool {
    guard case .rung = step.content else { return false }
    return point?.determination.outcome == .notMet
  }

  /// The sources; nothing for what an earlier step says.
  var sources: [String] {
    guard step.sameAs == nil else { return [] }
    let isOwn = step.citations.isEmpty && step.steps.isEmpty && step.content.isQuestion
    return words.sourceLines(isOwn ? ruleCitations : step.citations)
  }

  private var end: Int? {
    guard case .end(_, let candidate) = step.content else { return nil }
    return candidate
  }
}
