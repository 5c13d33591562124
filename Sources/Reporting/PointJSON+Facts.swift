import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension PointJSON {
  /// The facts of the case that the steps used, each once, in the order in which they were met.
  var facts: [JSONValue] {
    var seen: Set<String> = []
    return words.allSteps.flatMap(\.facts).compactMap { used in
      guard let entry = used.entry, words.words.isInCase(used) else { return nil }
      let path = words.words.path(of: used.fact, key: used.key, on: used.entity)
      guard seen.insert(path).inserted else { return nil }
      let type = words.program.vocabulary[used.fact].type
      var members: [(String, JSONValue)] = [
        ("plaats", .string(path)),
        ("waarde", .string(entry.value == .never ? "nooit" : words.words.plain(entry.value, type))),
      ]
      if used.isJudged { members.append(("oordeel", judgement(entry))) }
      return .object(members)
    }
  }

  private func judgement(_ entry: FactEntry) -> JSONValue {
    .object([
      ("door", .optional(entry.by)),
      ("op", .optional(entry.on?.iso)),
      ("motivering", .optional(entry.motivation)),
    ])
  }

  /// A question with what its answers lead to.
  func question(_ index: Int) -> JSONValue {
    let question = words.point.questions[index]
    let text = words.question(index)
    let type = words.program.vocabulary[question.fact.fact].type
    let answers = question.answers.map { answer in
      let left = text.missing(after: answer).map {
        words.words.path(of: $0.fact, key: $0.key, on: $0.entity)
      }
      let effect = text.effect(of: answer)
      return JSONValue.object([
        ("waarde", .string(words.words.plain(answer.value, type))),
        ("uitkomst", .string((answer.determination?.outcome ?? .notApplicable).word)),
        ("zin", .optional(effect.isEmpty ? nil : effect)),
        ("nogNodig", .array(left.map(JSONValue.string))),
      ])
    }
    return .object([
      ("nummer", .number(index + 1)),
      ("vraag", .string(text.text)),
      ("plaats", .string(text.path)),
      ("wie", .optional(text.judge)),
      ("antwoord", .string(type.words(in: words.program.vocabulary))),
      ("antwoorden", .array(answers)),
      ("bronnen", citations(question.citations)),
    ])
  }

  /// A reading with what it leads to.
  func reading(_ outcome: ReadingOutcome) -> JSONValue {
    let text = words.reading(outcome)
    return .object([
      ("punt", .array(text.ids.map(JSONValue.string))),
      ("vraag", .string(text.reading?.question ?? "")),
      ("lezing", .string(text.label)),
      ("gekozen", .bool(text.reading?.chosen == outcome.option)),
      ("voorkeur", .bool(outcome.isChosen)),
      ("reden", outcome.isChosen ? .optional(text.reading?.reason) : .null),
      ("uitkomst", .string((outcome.determination?.outcome ?? .notApplicable).word)),
      ("zin", .string(text.effect)),
      ("wie", .optional(text.reading?.closedBy)),
      ("bronnen", citations(text.citations)),
    ])
  }
}

extension Words {
  /// Whether the case gives a fact; the provision of a supply may follow from a request.
  func isInCase(_ used: UsedFact) -> Bool {
    guard used.fact == program.vocabulary.suppliedProvision, used.entity.kind == .request else {
      return true
    }
    return file[used.entity].supplySlots[program.vocabulary[used.fact].slot] != nil
  }
}
