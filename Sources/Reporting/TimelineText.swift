package import Assessment
import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns a timeline as text for people: a bar for each determination, and the same in words.
///
/// - Parameters:
///   - timeline: The answers to one case through a period.
///   - program: The rules that gave them.
///   - caseName: The path of the case with its options, for the last line.
/// - Returns: Lines of at most 80 columns, with a line end behind each.
package func text(_ timeline: Timeline, program: Program, caseName: String) -> String {
  var text = TimelineText(words: TimelineWords(program: program, timeline: timeline))
  text.write(caseName)
  return text.page.text
}

private struct TimelineText {
  let words: TimelineWords
  var page = Page()

  /// Where the bars begin; a name is broken before it.
  private let barColumn = 19
  /// Where the text behind a label begins.
  private let column = 16

  private var timeline: Timeline { words.timeline }

  init(words: TimelineWords) {
    self.words = words
  }

  mutating func write(_ caseName: String) {
    for line in words.head {
      page.block(line)
    }
    page.line()
    if timeline.tracks.isEmpty {
      page.block("Geen enkele regel gaat in deze periode over deze zaak (\(days)).")
    } else {
      writeBars()
      page.line()
      for moment in timeline.moments.indices { write(moment) }
    }
    page.block(words.closing)
    page.line()
    page.line("Alle stappen op één dag:")
    page.block("toetssteen beoordeel \(visible(caseName)) --peildatum DAG", hang: 3)
  }

  private var days: String {
    "\(DutchText.date(timeline.first)) tot en met \(DutchText.date(timeline.last))"
  }

  // MARK: Bars

  private mutating func writeBars() {
    let scale = TimelineScale(timeline.first...timeline.last)
    let margin = String(repeating: " ", count: barColumn)
    let isOneYear = scale.years.count == 1
    if scale.years.count > 1 { page.line(margin + TimelineScale.line(scale.years)) }
    let year = isOneYear ? scale.years[0].text : ""
    page.line(year + margin.dropFirst(year.count) + TimelineScale.line(scale.marks))
    let ticks = scale.marks.map { TimelineScale.Mark(column: $0.column, text: "|") }
    page.line(margin + TimelineScale.line(ticks))
    for track in timeline.tracks.indices {
      let name = lines(of: words.name(track))
      page.line(name[0] + margin.dropFirst(name[0].count) + words.bar(of: track, on: scale))
      for rest in name.dropFirst() { page.line(rest) }
    }
    page.line()
    page.line(words.drawnStates.map { "\($0.sign) \($0.meaning)" }.joined(separator: "   "))
    page.line("één teken is \(scale.unit)")
  }

  /// A name in lines before the bars; what goes on is indented, and a word that does not fit is cut.
  private func lines(of name: String) -> [String] {
    let width = barColumn - 2
    return wrapped(name, to: width).enumerated().map { index, line in
      let text = line.count > width ? line.prefix(width - 1) + "…" : line[...]
      return (index == 0 ? "" : " ") + text
    }
  }

  // MARK: Words

  private mutating func write(_ moment: Int) {
    page.block(words.heading(moment), hang: 3)
    page.rows(words.sharedLines(moment), label: "   door", column: column - 3)
    for change in words.told(at: moment) { write(change, at: moment) }
  }

  private mutating func write(_ change: Change, at moment: Int) {
    let track = change.track
    let sentence = "\(words.name(track)): \(words.sentence(track, at: moment))"
    page.block(sentence, head: "   ", column: 3)
    row("door", words.ownLines(change, at: moment))
    guard let point = words.point(track, at: moment), point.determination.isTold else { return }
    row("waarom", [words.reason(of: point)])
    if point.determination.outcome != .ended || moment == 0 { writeEnds(of: point) }
    for index in point.point.questions.indices { writeQuestion(index, of: point) }
    row("bron", point.words.grouped(point.citations))
  }

  private mutating func row(_ label: String, _ texts: [String]) {
    page.rows(texts, label: "      " + label, column: column)
  }

  private mutating func writeEnds(of point: PointWords) {
    let ends = point.ends
    guard ends.count > 1 else { return }
    let pairs = ends.map { ($0.day, $0.binds ? $0.label + ": beslist" : $0.label) }
    page.columns(pairs, label: "      einddag", column: column)
  }

  private mutating func writeQuestion(_ index: Int, of point: PointWords) {
    let question = point.question(index)
    row("vraag \(index + 1)", [question.text])
    for (answers, effect) in question.effects {
      let list = "bij " + DutchText.list(answers, before: "of") + ": "
      page.block(
        list + effect,
        head: String(repeating: " ", count: column),
        column: column,
        hang: 2
      )
    }
  }
}
