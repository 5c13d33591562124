import Base
import Cases
import Evaluation
import RuleProgram

extension StepBuilder {
  /// "Wat is de vroegste einddag?", with a step for each candidate.
  mutating func appendEnds(_ point: Point, _ places: [Int], to steps: inout [Step]) {
    guard case .transition(let index) = point.determination.rule,
      let run = point.determination.run
    else { return }
    let ends = places.filter {
      guard case .end = evaluation.entries[$0].item else { return false }
      return true
    }
    guard !ends.isEmpty else { return }
    let id = "\(number).\(steps.count + 1)"
    var step = Step(
      id: id,
      content: .ends(transition: index),
      subject: point.determination.subject,
      value: .open(point.determination.open),
      type: .date(orNever: true),
      facts: [],
      citations: program.transitions[index].about.citations,
      sameAs: nil,
      decides: false,
      inputs: [],
      steps: []
    )
    if run.isExact { step.value = .known(run.lastDay.map { .date($0) } ?? .never) }
    for place in ends {
      step.steps.append(self.step(at: place, id: "\(id).\(step.steps.count + 1)"))
    }
    step.inputs = step.steps.map(\.id)
    steps.append(step)
  }
}
