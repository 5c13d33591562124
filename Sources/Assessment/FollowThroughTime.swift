package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// Follows the answers to a case through time.
///
/// Nothing is sampled: every evaluation tells the first day on which anything may differ, and the
/// next evaluation is on that day. Neighbours that say the same become one.
///
/// Without a first day the period begins on the first day on which the rules say anything of the
/// case; without a last day it ends with the month of the last change.
///
/// - Parameters:
///   - file: The case; its reference date plays no part.
///   - engine: The rules.
///   - first: The first day of the period.
///   - last: The last day of the period, not before the first.
///   - choices: Options of readings that are taken instead of the chosen ones.
/// - Returns: The days on which an answer changes, with the answers and what changed them.
package func followThroughTime(
  _ file: CaseFile,
  with engine: Engine,
  from first: Day? = nil,
  through last: Day? = nil,
  choices: [ReadingChoice] = []
) -> Timeline {
  var walk = Walk(engine: engine, file: file, choices: choices)
  return walk.timeline(from: first, through: last)
}

private struct Walk {
  let engine: Engine
  let file: CaseFile
  let choices: [ReadingChoice]
  var count = 0

  /// Days on end on which the answers are the same.
  struct Piece {
    var start: Day
    var answers: DayAnswers
  }

  mutating func timeline(from first: Day?, through last: Day?) -> Timeline {
    let isGiven = first != nil && last != nil
    let start = (isGiven ? first : [origin, first, last].compactMap { $0 }.min()) ?? .first
    let pieces = pieces(from: start, untilChangedAfter: last)
    let period = period(of: pieces, from: first, through: last)
    let inside = pieces.indices.filter { index in
      let isOver =
        pieces.indices.contains(index + 1) && pieces[index + 1].start <= period.lowerBound
      return !isOver && pieces[index].start <= period.upperBound
    }
    var builder = TimelineBuilder(engine: engine, file: file, choices: choices)
    for index in inside { builder.add(max(pieces[index].start, period.lowerBound)) }
    return Timeline(
      file: file,
      choices: choices,
      first: period.lowerBound,
      last: period.upperBound,
      moments: builder.moments,
      tracks: builder.tracks,
      nextChange: pieces.first { $0.start > period.upperBound }?.start,
      evaluationCount: count
    )
  }

  /// The day before everything that the rules or the case have a day for, but for the lives of
  /// people, which begin long before it matters.
  private var origin: Day? {
    var days = engine.program.versionDays.prefix(1) + [file.referenceDate].compactMap { $0 }
    if days.isEmpty { days += engine.program.sources.compactMap(\.date) }
    for kind in EntityKind.allCases where kind != .person {
      for entity in file.entities[kind.rawValue] {
        for entry in entity.slots + entity.supplySlots {
          if case .date(let day)? = entry?.value { days.append(day) }
        }
      }
    }
    return days.min()?.adding(days: -1)
  }

  /// The stretches on which the answers stay the same, up to the first that begins after a day.
  private mutating func pieces(from start: Day, untilChangedAfter end: Day?) -> [Piece] {
    // No life that a case is about lasts longer.
    let longest = max(start, end ?? start).adding(months: 12 * 150)?.day ?? .last
    var pieces: [Piece] = []
    var day = start
    while day <= longest {
      let evaluation = engine.decide(file, on: day, choices: choices)
      count += 1
      let answers = DayAnswers(evaluation, engine.program)
      if pieces.last?.answers != answers { pieces.append(Piece(start: day, answers: answers)) }
      if let end, day > end, pieces.last?.start == day { break }
      guard evaluation.horizon.day < Day.last.number,
        let next = Day(number: Int(evaluation.horizon.day)), next > day
      else { break }
      day = next
    }
    return pieces
  }

  /// The period that was asked for, with the first and the last day that matter in the place of
  /// what was not asked.
  private func period(
    of pieces: [Piece],
    from first: Day?,
    through last: Day?
  ) -> ClosedRange<Day> {
    if let first, let last { return first...max(first, last) }
    let telling = pieces.firstIndex { $0.answers.isTelling } ?? 0
    let changes = pieces.dropFirst(telling + 1).map(\.start)
    // What was so from the start has no first day; then the year of the first change shows it.
    let year = (changes.first ?? file.referenceDate ?? pieces[telling].start).firstOfYear
    let start = first ?? (telling == 0 ? year : pieces[telling].start)
    let closing = changes.last { $0 > start }
    let end = last ?? closing?.lastOfMonth ?? start.lastOfYear
    if start <= end { return start...end }
    return first == nil ? end.firstOfYear...end : start...start.lastOfYear
  }
}

extension Day {
  /// The first day of the year.
  fileprivate var firstOfYear: Day { Day(year: year, month: 1, day: 1) ?? self }
  /// The last day of the year.
  fileprivate var lastOfYear: Day { Day(year: year, month: 12, day: 31) ?? self }
  /// The last day of the month.
  fileprivate var lastOfMonth: Day {
    let (year, month, _) = components
    return Day(year: year, month: month, day: Day.daysIn(month: month, year: year)) ?? self
  }
}
