package import Assessment
package import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns a timeline as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm, regels, zaak, aanduiding    as in a report
///     van, totEnMet      the period
///     volgende           the first day after it on which an answer changes, or null
///     keuzes             as in a report
///     beslissingen       id, titel, regels, soort, voor
///       perioden         van, totEnMet, uitkomst, zin
///     dagen              the first day of the period, then each day on which an answer changes
///       dag
///       veranderingen    beslissing (an id), door, uitkomst, zin, waarom, and where it fits bedrag,
///                        per, exact, afgekapt, tenHoogste, bijbetaling; kandidaten, vragen, bronnen
///
/// `uitkomst` and amounts are as in a report. `door` names what made the answer change, and is empty
/// on the first day of the period.
package func json(_ timeline: Timeline, program: Program, version: String) -> JSONValue {
  let shape = TimelineJSON(words: TimelineWords(program: program, timeline: timeline))
  var members: [(String, JSONValue)] = [
    ("toetssteen", .string(version)),
    ("vorm", .number(1)),
    ("regels", rules(program)),
    ("zaak", .string(timeline.file.id)),
    ("aanduiding", .optional(timeline.file.designation)),
    ("van", .string(timeline.first.iso)),
    ("totEnMet", .string(timeline.last.iso)),
    ("volgende", .optional(timeline.nextChange?.iso)),
  ]
  if !timeline.choices.isEmpty {
    members.append(("keuzes", shape.words.words.choices(timeline.choices)))
  }
  return .object(
    members + [
      ("beslissingen", .array(timeline.tracks.indices.map { shape.track($0) })),
      ("dagen", .array(timeline.moments.indices.map { shape.moment($0) })),
    ]
  )
}

/// Makes the JSON of the parts of a timeline.
private struct TimelineJSON {
  let words: TimelineWords

  private var timeline: Timeline { words.timeline }

  func track(_ index: Int) -> JSONValue {
    let track = timeline.tracks[index]
    let subjects = words.subjects(of: index).map { entity in
      entity.kind == .household ? entity.kind.word : timeline.file[entity].id
    }
    return .object([
      ("id", .string(String(index + 1))),
      ("titel", .string(words.name(index))),
      ("regels", .array(track.rules.map { .string(words.program.name(of: $0)) })),
      ("soort", .string(track.rules[0].sort)),
      ("voor", .string(subjects.first ?? "huishouden")),
      ("perioden", .array(words.periods(of: index).map { period($0.days, index, $0.moment) })),
    ])
  }

  private func period(_ days: ClosedRange<Day>, _ track: Int, _ moment: Int) -> JSONValue {
    .object([
      ("van", .string(days.lowerBound.iso)),
      ("totEnMet", .string(days.upperBound.iso)),
      ("uitkomst", .string(outcome(track, at: moment))),
      ("zin", .string(words.state(track, at: moment))),
    ])
  }

  private func outcome(_ track: Int, at moment: Int) -> String {
    (words.point(track, at: moment)?.determination.outcome ?? .notApplicable).word
  }

  func moment(_ index: Int) -> JSONValue {
    .object([
      ("dag", .string(timeline.moments[index].day.iso)),
      ("veranderingen", .array(words.told(at: index).map { change($0, at: index) })),
    ])
  }

  private func change(_ change: Change, at moment: Int) -> JSONValue {
    let head: [(String, JSONValue)] = [
      ("beslissing", .string(String(change.track + 1))),
      ("door", .array(words.phrases(change).map(JSONValue.string))),
    ]
    guard let point = words.point(change.track, at: moment) else {
      return .object(
        head + [
          ("uitkomst", .string(outcome(change.track, at: moment))),
          ("zin", .string(words.sentence(change.track, at: moment))),
          ("waarom", .null),
          ("kandidaten", .array([])), ("vragen", .array([])), ("bronnen", .array([])),
        ]
      )
    }
    let shape = PointJSON(words: point)
    return .object(
      head + shape.outcome(because: [words.reason(of: point)]) + shape.amounts + [
        ("kandidaten", .array(shape.candidates)),
        ("vragen", .array(point.point.questions.indices.map { shape.question($0) })),
        ("bronnen", shape.citations(point.citations)),
      ]
    )
  }
}
