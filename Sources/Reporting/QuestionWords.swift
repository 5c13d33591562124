import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the words of one question of a point, and of what its answers lead to.
struct QuestionWords {
  let words: Words
  let report: Report
  let point: Point
  /// The index of the question in the point.
  let index: Int

  private var question: Question { point.questions[index] }

  /// The question itself.
  var text: String { words.question(for: question.fact.fact, key: question.fact.key) }

  /// The earlier point and question that ask the same.
  var earlier: (point: Int, question: Int)? {
    for other in report.points where other.number < point.number {
      if let place = other.questions.firstIndex(where: { $0.fact == question.fact }) {
        return (other.number, place + 1)
      }
    }
    return nil
  }

  /// Who answers, when it is a judgement.
  var judge: String? {
    definition.judge.map { "oordeel van \(words.role($0)), met reden" }
  }

  /// Where the answer goes in the case.
  var path: String {
    words.path(of: question.fact.fact, key: question.fact.key, on: question.fact.entity)
  }

  /// What kind of answer is asked, when it is not one of a closed list.
  var kind: String? {
    guard question.answers.isEmpty else { return nil }
    if case .entity(let kind) = definition.type { return "een \(kind.word) uit de zaak" }
    return definition.type.words(in: words.program.vocabulary)
  }

  /// What the answers lead to; answers that lead to the same stand together.
  ///
  /// An answer after which several questions still decide says nothing, and is left out.
  var effects: [(answers: [String], effect: String)] {
    var groups: [(answers: [String], effect: String)] = []
    for answer in question.answers {
      let word = words.value(answer.value, definition.type)
      let effect = effect(of: answer)
      guard !effect.isEmpty else { continue }
      if let place = groups.firstIndex(where: { $0.effect == effect }) {
        groups[place].answers.append(word)
      } else {
        groups.append(([word], effect))
      }
    }
    return groups
  }

  /// The facts that are still missing after an answer.
  func missing(after answer: Answer) -> [MissingFact] { answer.determination?.open.missing ?? [] }

  private var definition: FactDefinition { words.program.vocabulary[question.fact.fact] }

  /// What an answer leads to: an outcome, or the one question that then decides.
  func effect(of answer: Answer) -> String {
    let left = missing(after: answer)
    let asked = point.questions.map(\.fact)
    let others = asked.indices.filter { $0 != index }
    let remaining = others.filter { left.contains(asked[$0]) }
    let dropped = others.filter { !left.contains(asked[$0]) }
    var sentences: [String] = []
    if answer.determination?.outcome == .unknown {
      let added = left.filter { !asked.contains($0) }
      guard remaining.count + added.count == 1 else { return "" }
      sentences += remaining.map { "Vraag \($0 + 1) beslist." }
      sentences += added.map { "Dan beslist: " + words.question(for: $0.fact, key: $0.key) }
    } else {
      sentences.append(words.effect(answer.determination, of: point.determination.rule))
    }
    switch dropped.count {
    case 0: break
    case 1: sentences.append("Vraag \(dropped[0] + 1) vervalt dan.")
    case others.count: sentences.append("De andere vragen vervallen dan.")
    default: sentences.append("De vragen \(numbers(dropped)) vervallen dan.")
    }
    return sentences.joined(separator: " ")
  }

  /// `2 en 4`, `2 tot en met 5`.
  private func numbers(_ indices: [Int]) -> String {
    guard let first = indices.first, let last = indices.last else { return "" }
    if indices.count > 2, last - first == indices.count - 1 {
      return "\(first + 1) tot en met \(last + 1)"
    }
    return DutchText.list(indices.map { String($0 + 1) })
  }
}
