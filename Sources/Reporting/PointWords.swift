import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the sentences of one point of a report.
struct PointWords {
  let words: Words
  let report: Report
  let point: Point

  var program: Program { words.program }
  var determination: Determination { point.determination }

  /// What every rule says about itself, for the rule of this point.
  var about: About? { program.about(determination.rule) }

  /// The words for another point of the report.
  func words(for other: Point) -> PointWords {
    PointWords(words: words, report: report, point: other)
  }

  /// The words of a question.
  func question(_ index: Int) -> QuestionWords {
    QuestionWords(words: words, report: report, point: point, index: index)
  }

  /// The words of a reading.
  func reading(_ outcome: ReadingOutcome) -> ReadingWords {
    ReadingWords(words: words, rule: determination.rule, outcome: outcome)
  }

  /// The number of the first point of a rule for a subject, or of any subject.
  func number(of rule: RuleReference, for subject: EntityReference? = nil) -> Int? {
    report.points.first {
      $0.determination.rule == rule && (subject == nil || $0.determination.subject == subject)
    }?.number
  }

  /// The steps of this point and their steps, in order.
  var allSteps: [Step] { point.steps.flatMap(\.withParts) }

  /// The step that decides the outcome.
  var decidingStep: Step? {
    if point.isHidden { return nil }
    switch determination.outcome {
    case .freelyAccessible:
      return allSteps.first { step in
        guard case .rung = step.content, case .known(.boolean(true)) = step.value else {
          return false
        }
        return true
      }
    case .notMet, .notNeeded, .notDue, .notApplicable: return allSteps.last { $0.decides }
    default: return nil
    }
  }
}

extension Step {
  /// This step and everything below it.
  var withParts: [Step] { [self] + steps.flatMap(\.withParts) }
}

extension Program {
  /// The name of a rule with the word that declares it.
  func name(of rule: RuleReference) -> String {
    switch rule {
    case .provision(let index): "voorziening " + provisions[index].name
    case .form(let index, _): "vorm " + forms[index].name
    case .transition(let index): "overgangsrecht " + transitions[index].name
    case .contribution(let index): contributions[index].name
    case .need: "hulpvraag"
    }
  }

  /// The heading of a rule.
  func title(of rule: RuleReference) -> String {
    switch rule {
    case .provision(let index):
      provisions[index].title ?? capitalized(provisions[index].name)
    case .form(let index, _): forms[index].title ?? capitalized(forms[index].name)
    case .transition(let index):
      transitions[index].title ?? capitalized(transitions[index].name)
    case .contribution(let index):
      contributions[index].title ?? capitalized(contributions[index].name)
    case .need: "Hulpvraag"
    }
  }
}
