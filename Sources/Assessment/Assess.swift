package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// Assesses a case on a day: every determination with its questions, readings, validity and steps.
///
/// All of it comes from the one interpreter: questions and readings are answered by evaluating the
/// case again with one fact or one reading changed, and the validity by evaluating it on the days
/// on which something may change.
package func assess(
  _ file: CaseFile,
  with engine: Engine,
  on day: Day,
  choices: [ReadingChoice] = []
) -> Report {
  var assessor = Assessor(engine: engine, file: file, day: day, choices: choices)
  return assessor.report()
}

private struct Assessor {
  let engine: Engine
  let file: CaseFile
  let day: Day
  let choices: [ReadingChoice]
  /// Evaluations on later days, which several points share.
  private var later: [Day: Evaluation] = [:]

  init(engine: Engine, file: CaseFile, day: Day, choices: [ReadingChoice]) {
    self.engine = engine
    self.file = file
    self.day = day
    self.choices = choices
  }

  mutating func report() -> Report {
    let evaluation = engine.evaluate(file, on: day, choices: choices)
    let alternatives = alternativeReadings(evaluation)
    var points: [Point] = []
    for group in grouped(evaluation.determinations) {
      let readings = readings(of: group.determination, alternatives)
      points.append(
        Point(
          number: 0,
          determination: group.determination,
          provisions: group.provisions,
          isHidden: readings.isEmpty && isHidden(group.determination, in: evaluation),
          questions: questions(of: group.determination, evaluation),
          readings: readings,
          validity: validity(of: group.determination),
          steps: []
        )
      )
    }
    points = points.filter { !$0.isHidden } + points.filter(\.isHidden)
    for index in points.indices { points[index].number = index + 1 }
    var builder = StepBuilder(program: engine.program, evaluation: evaluation)
    for index in points.indices { points[index].steps = builder.steps(of: points[index]) }
    return Report(evaluation: evaluation, choices: choices, points: points)
  }

  // MARK: Grouping

  /// Sums up the provisions of one request for which the same lighter rung suffices.
  private func grouped(
    _ determinations: [Determination]
  ) -> [(determination: Determination, provisions: [Int])] {
    var result: [(determination: Determination, provisions: [Int])] = []
    for determination in determinations {
      guard case .provision(let index) = determination.rule,
        case .notNeeded = determination.outcome
      else {
        result.append((determination, determination.rule.provision.map { [$0] } ?? []))
        continue
      }
      let isLast = result.indices.last { place in
        result[place].determination.subject == determination.subject
          && result[place].determination.outcome == determination.outcome
      }
      if let place = isLast {
        result[place].provisions.append(index)
      } else {
        result.append((determination, [index]))
      }
    }
    return result
  }

  /// Whether only `volledig` shows a determination.
  ///
  /// A transition that does not apply is shown when the rules have a sentence for the reason, and
  /// nothing else runs for the same right.
  private func isHidden(_ determination: Determination, in evaluation: Evaluation) -> Bool {
    guard determination.outcome == .notApplicable, determination.deciding != .noProvision else {
      return false
    }
    guard case .transition = determination.rule,
      case .conditions(let path)? = determination.deciding,
      let last = path.last, engine.program[last].otherwise != nil
    else { return true }
    return evaluation.determinations.contains {
      $0.subject == determination.subject && $0.outcome != .notApplicable
        && $0.rule.isTransition
    }
  }

  // MARK: Readings

  private func alternativeReadings(
    _ evaluation: Evaluation
  ) -> [(definition: DefinitionID, option: Int, evaluation: Evaluation)] {
    var result: [(definition: DefinitionID, option: Int, evaluation: Evaluation)] = []
    for definition in evaluation.readings {
      guard let reading = engine.program.reading(definition, on: day), !reading.isScenario else {
        continue
      }
      let current = choices.last { $0.definition == definition }?.option ?? reading.chosen
      for option in reading.options.indices where option != current {
        let other = choices + [ReadingChoice(definition: definition, option: option)]
        result.append((definition, option, engine.decide(file, on: day, choices: other)))
      }
    }
    return result
  }

  private func readings(
    of determination: Determination,
    _ alternatives: [(definition: DefinitionID, option: Int, evaluation: Evaluation)]
  ) -> [ReadingOutcome] {
    let own = Summary(determination)
    let differing = alternatives.filter { alternative in
      let other = alternative.evaluation.summary(like: determination, in: engine.program)
      let runsInNeither = !own.says && !(other?.says ?? false)
      return other != own && !runsInNeither
    }
    var result: [ReadingOutcome] = []
    for definition in unique(differing.map(\.definition)) {
      guard let reading = engine.program.reading(definition, on: day) else { continue }
      let current = choices.last { $0.definition == definition }?.option ?? reading.chosen
      for option in reading.options.indices {
        let other = alternatives.first { $0.definition == definition && $0.option == option }
        let outcome =
          other.map { $0.evaluation.determination(like: determination, in: engine.program) }
          ?? determination
        result.append(
          ReadingOutcome(
            definition: definition,
            option: option,
            isChosen: option == (current ?? reading.preferred),
            determination: outcome
          )
        )
      }
    }
    return result
  }

  // MARK: Questions

  private func questions(of determination: Determination, _ evaluation: Evaluation) -> [Question] {
    let vocabulary = engine.program.vocabulary
    let questions = determination.open.missing.map { missing in
      let answers = options(of: vocabulary[missing.fact].type).map { value in
        let answered = file.setting(
          missing.fact,
          key: missing.key,
          to: value,
          of: missing.entity,
          in: vocabulary
        )
        let other = engine.decide(answered, on: day, choices: choices)
        return Answer(
          value: value,
          determination: other.determination(like: determination, in: engine.program)
        )
      }
      return Question(
        fact: missing,
        answers: answers,
        citations: citations(asking: missing, determination, evaluation)
      )
    }
    let closing = questions.map { question in
      question.answers.count { $0.determination.map { $0.open.missing.isEmpty } ?? true }
    }
    let order = questions.indices.sorted {
      closing[$0] == closing[$1] ? $0 < $1 : closing[$0] > closing[$1]
    }
    return order.map { questions[$0] }
  }

  /// The answers that can be tried: those of a short closed list.
  private func options(of type: ValueType) -> [Value] {
    switch type {
    case .boolean: [.boolean(true), .boolean(false)]
    case .choice(let index) where engine.program.vocabulary.choices[index].options.count <= 8:
      engine.program.vocabulary.choices[index].options.indices.map { .choice($0) }
    default: []
    }
  }

  /// The citations of the innermost condition or definition that reads the fact.
  private func citations(
    asking missing: MissingFact,
    _ determination: Determination,
    _ evaluation: Evaluation
  ) -> [Citation] {
    let own = citations(asking: missing, evaluation, within: determination.entries)
    return own.isEmpty
      ? citations(asking: missing, evaluation, within: evaluation.entries.indices) : own
  }

  private func citations(
    asking missing: MissingFact,
    _ evaluation: Evaluation,
    within places: Range<Int>
  ) -> [Citation] {
    var found: [Citation] = []
    var best = (missing: Int.max, size: Int.max)
    for place in places {
      let entry = evaluation.entries[place]
      guard let open = entry.value.open, open.missing.contains(missing) else { continue }
      let weight = (missing: open.missing.count, size: entry.size)
      let citations = engine.program.citations(of: entry.item)
      guard !citations.isEmpty, weight < best else { continue }
      (found, best) = (citations, weight)
    }
    return found
  }

  // MARK: Validity

  /// Follows the days on which something may change until the answer differs.
  private mutating func validity(of determination: Determination) -> Validity {
    let own = Summary(determination)
    var horizon = determination.horizon
    var before = day
    for _ in 0..<longestSearch {
      guard horizon.day < Day.last.number, let next = Day(number: Int(horizon.day)), next > before
      else { break }
      let other = evaluation(on: next)
      let found = other.determination(like: determination, in: engine.program)
      let questions = Set(found?.open.missing ?? [])
      if found.map({ Summary($0) }) != own || questions != Set(determination.open.missing) {
        return Validity(lastDay: next.adding(days: -1), cause: horizon.cause, next: found)
      }
      before = next
      horizon = found?.horizon ?? .never
    }
    return Validity(lastDay: nil, cause: .none, next: nil)
  }

  /// More days than any rule has boundaries, and few enough to end.
  private var longestSearch: Int { 4_000 }

  private mutating func evaluation(on day: Day) -> Evaluation {
    if let known = later[day] { return known }
    let evaluation = engine.decide(file, on: day, choices: choices)
    later[day] = evaluation
    return evaluation
  }

  private func unique(_ definitions: [DefinitionID]) -> [DefinitionID] {
    var seen: Set<DefinitionID> = []
    return definitions.filter { seen.insert($0).inserted }
  }
}

extension RuleReference {
  /// Whether the rule is a transitional law.
  package var isTransition: Bool {
    guard case .transition = self else { return false }
    return true
  }

  /// The index of the provision, for a provision.
  package var provision: Int? {
    guard case .provision(let index) = self else { return nil }
    return index
  }
}

extension Program {
  /// The citations of what asks for a fact: a condition, a definition, a rung or an end.
  fileprivate func citations(of item: TraceItem) -> [Citation] {
    switch item {
    case .condition(let id): self[id].citations
    case .definition(let id, let version?): self[id].versions[version].about.citations
    case .rung(let rung): rungCitations(rung)
    case .maximum(let index): provisions[index].maximum?.citations ?? []
    case .start(let index): transitions[index].starts.citations
    case .end(let index, let candidate): transitions[index].ends[candidate].citations
    default: []
    }
  }

  /// The citations of a rung, or else of its ladder.
  private func rungCitations(_ rung: Int) -> [Citation] {
    let own = ladder?.rungs[rung].citations ?? []
    return own.isEmpty ? ladder?.about.citations ?? [] : own
  }

  /// The reading that holds on a day.
  package func reading(_ definition: DefinitionID, on day: Day) -> Reading? {
    let version = self[definition].versions.first { $0.about.holds(on: day) }
    guard case .reading(let reading)? = version?.body else { return nil }
    return reading
  }
}
