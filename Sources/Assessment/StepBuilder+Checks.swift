import Base
import Cases
import Evaluation
import RuleProgram

extension StepBuilder {
  /// The steps of a check, from a record that holds nothing else.
  mutating func steps(ofCheck index: Int, number: Int) -> [Step] {
    self.number = number
    deciding = nil
    let check = program.checks[index]
    let asked = Set(check.requires + [check.applies].compactMap(\.self))
    var steps: [Step] = []
    for place in children(of: evaluation.entries.indices) {
      switch evaluation.entries[place].item {
      case .condition(let condition) where asked.contains(condition):
        appendParts(of: condition, at: place, to: &steps)
      case .node(let node) where node == check.loss?.content:
        steps.append(loss(index, at: place, id: "\(number).\(steps.count + 1)"))
      default: break
      }
    }
    return steps
  }

  /// Collects the facts behind what the rules find; its own steps stand with the rule itself.
  func gather(_ value: RuledValue, _ subject: EntityReference, into step: inout Step) {
    guard value == .competent else { return }
    for fact in program.vocabulary.facts(of: .decision)
    where program.vocabulary[fact].name == "genomen door" {
      add(used(fact, key: nil, subject), to: &step)
    }
  }

  /// The money that went wrong, with the facts that it follows from.
  private mutating func loss(_ check: Int, at place: Int, id: String) -> Step {
    let entry = evaluation.entries[place]
    var step = Step(
      id: id,
      content: .sum(.loss(check)),
      subject: entry.subject,
      value: entry.value.state,
      type: amountType(.loss(check)),
      facts: [],
      citations: amountCitations(.loss(check)),
      sameAs: nil,
      decides: false,
      inputs: [],
      steps: []
    )
    if case .node(let node) = entry.item, case .fact(let fact) = program[node] {
      add(used(fact, key: nil, entry.subject), to: &step)
    } else {
      gather(below: place, into: &step)
    }
    return step
  }
}
