import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the moments and the tracks of a timeline from the days on which it changes.
struct TimelineBuilder {
  let engine: Engine
  let file: CaseFile
  let choices: [ReadingChoice]
  private var reports: [(day: Day, report: Report, answers: DayAnswers)] = []
  /// What the rules say on the day before each moment.
  private var before: [Evaluation?] = []

  init(engine: Engine, file: CaseFile, choices: [ReadingChoice]) {
    self.engine = engine
    self.file = file
    self.choices = choices
  }

  /// Adds the next day.
  mutating func add(_ day: Day) {
    let report = assess(file, with: engine, on: day, choices: choices)
    let yesterday = reports.isEmpty ? nil : day.adding(days: -1)
    before.append(yesterday.map { engine.evaluate(file, on: $0, choices: choices) })
    reports.append((day, report, DayAnswers(report.evaluation, engine.program)))
  }

  /// The rules that say anything, those that always share a point together.
  var tracks: [Track] { groups.map(\.track) }

  /// The days with what changed on them.
  var moments: [Moment] {
    let groups = groups
    return reports.indices.map { index in
      let (day, report, answers) = reports[index]
      var changes: [Change] = []
      if index > 0, let earlier = before[index] {
        let changed = answers.changed(from: reports[index - 1].answers)
        let search = CauseSearch(
          program: engine.program,
          day: day,
          before: earlier,
          after: report.evaluation
        )
        for (track, group) in groups.enumerated() {
          guard let key = group.keys.first(where: { changed.contains($0) }) else { continue }
          changes.append(Change(track: track, causes: search.causes(of: key)))
        }
      }
      return Moment(day: day, report: report, changes: changes)
    }
  }

  private var groups: [(keys: [AnswerKey], track: Track)] {
    var order: [AnswerKey] = []
    var points: [AnswerKey: [Int?]] = [:]
    var rules: [AnswerKey: RuleReference] = [:]
    for index in reports.indices {
      let (_, report, answers) = reports[index]
      let pairs = zip(answers.keys, report.evaluation.determinations)
      for case (let key?, let determination) in pairs {
        if points[key] == nil {
          order = order.inserting(key, behind: answers.keys)
          points[key] = reports.map { _ in nil }
          rules[key] = determination.rule
        }
        points[key]?[index] = report.points.firstIndex { $0.tells(determination) }
      }
    }
    var groups: [(keys: [AnswerKey], track: Track)] = []
    for key in order {
      guard let places = points[key], let rule = rules[key] else { continue }
      let isProvision = rule.provision != nil
      let same = groups.firstIndex {
        isProvision && $0.track.rules[0].provision != nil && $0.track.points == places
          && $0.track.subject == key.subject
      }
      if let same {
        groups[same].keys.append(key)
        groups[same].track.rules.append(rule)
      } else {
        groups.append(([key], Track(rules: [rule], subject: key.subject, points: places)))
      }
    }
    return groups
  }
}

extension [AnswerKey] {
  /// Returns the keys with one more, behind the key that it comes after in the order of one day.
  fileprivate func inserting(_ key: AnswerKey, behind order: [AnswerKey?]) -> Self {
    let earlier = order.prefix { $0 != key }.reversed().lazy.compactMap { $0 }
    let place = earlier.compactMap { firstIndex(of: $0) }.first.map { $0 + 1 } ?? 0
    var copy = self
    copy.insert(key, at: place)
    return copy
  }
}

extension Point {
  /// Whether this point is about a determination, alone or with others.
  fileprivate func tells(_ other: Determination) -> Bool {
    guard determination.subject == other.subject else { return false }
    if determination.rule == other.rule { return determination.supply == other.supply }
    guard let provision = other.rule.provision, case .notNeeded = other.outcome else {
      return false
    }
    return provisions.contains(provision)
  }
}
