import Base
import Cases
package import Evaluation
import RuleProgram

/// The steps behind one finding: what the check asked, and what the rules themselves found.
///
/// Numbers run on over the findings of one case, so that `step 3.2` names one step of it.
package struct FindingExplanation: Sendable {
  /// The number of what the check asked.
  package var number: Int
  /// What the check asked, in the order of the rule.
  package var asked: [Step]
  /// What the rules say on the day of the finding; its points are those told here or before.
  package var report: Report
  /// The numbers of the points that are told with this finding.
  package var told: [Int]
  /// The numbers of the points that it rests on and that an earlier finding told.
  package var earlier: [Int]
}

/// Explains findings of one case, in the order in which they will be shown.
///
/// The checks are tested once more, now for their record; the outcome is the same.
///
/// - Parameters:
///   - findings: Findings of this examination.
///   - examination: What testing the case came to.
///   - engine: The rules that it was tested with.
/// - Returns: An explanation for each finding.
package func explain(
  _ findings: [Finding],
  of examination: Examination,
  with engine: Engine
) -> [FindingExplanation] {
  var explainer = FindingExplainer(engine: engine, examination: examination)
  return findings.map { explainer.explanation(of: $0) }
}

private struct FindingExplainer {
  let engine: Engine
  let examination: Examination
  private var days: [Day: ExplainedDay] = [:]
  private var last = 0

  init(engine: Engine, examination: Examination) {
    self.engine = engine
    self.examination = examination
  }

  mutating func explanation(of finding: Finding) -> FindingExplanation {
    var day = days[finding.day] ?? self.day(finding.day)
    let found = engine.test(
      finding.check,
      of: finding.subject,
      in: day.report.evaluation,
      choices: examination.choices
    )
    last += 1
    var record = day.report.evaluation
    record.entries = found.entries
    var builder = StepBuilder(program: engine.program, evaluation: record)
    var result = FindingExplanation(
      number: last,
      asked: builder.steps(ofCheck: finding.check, number: last),
      report: day.report,
      told: [],
      earlier: []
    )
    let grounds = ConsultedRules(engine: engine, finding: finding, record: record)
    for index in day.points.indices where grounds.include(day.points[index].point) {
      if let number = day.points[index].number {
        result.earlier.append(number)
        continue
      }
      last += 1
      day.tell(index, as: last)
      result.told.append(last)
    }
    result.report.points = day.points.filter { $0.number != nil }.map(\.point)
    days[finding.day] = day
    return result
  }

  private func day(_ day: Day) -> ExplainedDay {
    let report = assess(
      examination.file,
      with: engine,
      on: day,
      choices: examination.choices
    )
    return ExplainedDay(
      report: report,
      builder: StepBuilder(program: engine.program, evaluation: report.evaluation),
      points: report.points.map { ($0, nil) }
    )
  }
}

/// What the rules say on one day, and under which numbers that was told.
private struct ExplainedDay {
  var report: Report
  var builder: StepBuilder
  var points: [(point: Point, number: Int?)]

  mutating func tell(_ index: Int, as number: Int) {
    points[index].number = number
    points[index].point.number = number
    points[index].point.isHidden = false
    points[index].point.steps = builder.steps(of: points[index].point)
  }
}

/// Tells which points of a report a check rests on, by what it read of the rules.
private struct ConsultedRules {
  private let program: Program
  private let examined: Examined?
  private var values: Set<RuledValue> = []

  init(engine: Engine, finding: Finding, record: Evaluation) {
    program = engine.program
    examined = engine.examined(finding.subject, in: record)
    for case .node(let node) in record.entries.map(\.item) where examined != nil {
      switch program[node] {
      case .ruled(let value): values.insert(value)
      case .lastDay: values.insert(.transitionRuns)
      default: break
      }
    }
  }

  func include(_ point: Point) -> Bool {
    guard let examined else { return false }
    let found = point.determination
    switch found.rule {
    case .provision:
      let asks: Set<RuledValue> = [.allowed, .judged, .rungsFound]
      return !values.isDisjoint(with: asks) && found.subject == examined.request
        && point.provisions.contains { program.provisions[$0].option == examined.provision }
    case .form(_, let index):
      return values.contains(.formAmount) && found.subject == examined.request
        && program.provisions[index].option == examined.provision
    case .contribution(let index):
      return values.contains { value in
        guard case .contribution(let other) = value else { return false }
        return program.contributions[other].name == program.contributions[index].name
      }
    case .transition:
      return values.contains(.transitionRuns) && examined.goes(with: found, by: program)
    case .need: return false
    }
  }
}
