package import Assessment
import Base
import Evaluation
package import RuleProgram

/// Returns a timeline as a drawing that stands on its own, in black and white.
///
/// Each stretch of a bar has its words as a title; the description holds everything in words.
package func svg(_ timeline: Timeline, program: Program) -> String {
  var drawing = TimelineSVG(words: TimelineWords(program: program, timeline: timeline))
  drawing.draw()
  return drawing.text
}

private struct TimelineSVG {
  let words: TimelineWords
  private var body: [String] = []

  private let width = 960
  private let barsBegin = 320
  private let margin = 20
  private let rowHeight = 36
  private let barHeight = 20
  /// The characters of a name on each of its two lines.
  private let nameWidth = 36
  private let top = 96

  private var timeline: Timeline { words.timeline }
  private var barsWidth: Int { width - barsBegin - margin }
  private var bottom: Int { top + timeline.tracks.count * rowHeight }
  private var height: Int { bottom + 56 }

  init(words: TimelineWords) {
    self.words = words
  }

  /// The whole file.
  var text: String { body.map { $0 + "\n" }.joined() }

  mutating func draw() {
    let head = words.head
    body.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="titel beschrijving" lang="nl" \
      font-family="sans-serif" font-size="14" fill="#000">
      """
    )
    add("<title id=\"titel\">", "Tijdlijn: " + head[0], "</title>")
    add("<desc id=\"beschrijving\">", description, "</desc>")
    body.append(Self.patterns)
    body.append("<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>")
    add("<text x=\"\(margin)\" y=\"28\" font-weight=\"bold\" font-size=\"16\">", head[0], "</text>")
    add("<text x=\"\(margin)\" y=\"48\">", head[1...].joined(separator: ". "), "</text>")
    drawScale()
    for track in timeline.tracks.indices { draw(track) }
    drawLegend()
    body.append("</svg>")
  }

  // MARK: Parts

  private mutating func drawScale() {
    let scale = TimelineScale(timeline.first...timeline.last)
    for (marks, y) in [(scale.years, top - 24), (scale.marks, top - 8)] {
      for mark in marks where scale.columns.indices.contains(mark.column) {
        let x = place(of: max(scale.columns[mark.column].lowerBound, timeline.first))
        add("<text x=\"\(x)\" y=\"\(y)\" font-size=\"11\">", mark.text, "</text>")
        body.append(
          "<line x1=\"\(x)\" y1=\"\(top - 4)\" x2=\"\(x)\" y2=\"\(bottom)\" stroke=\"#bbb\"/>"
        )
      }
    }
  }

  private mutating func draw(_ track: Int) {
    let y = top + track * rowHeight
    let name = words.name(track)
    body.append("<g>")
    add("<title>", name, "</title>")
    let lines = nameLines(name)
    for (index, line) in lines.enumerated() {
      let base = y + (lines.count == 1 ? 19 : 12 + index * 16)
      add("<text x=\"\(margin)\" y=\"\(base)\" font-size=\"13\">", line, "</text>")
    }
    for (moment, days) in words.periods(of: track) {
      let x = place(of: days.lowerBound)
      let end = days.upperBound.adding(days: 1).map { place(of: $0) } ?? x
      body.append("<g>")
      add("<title>", "\(name), \(text(days)): \(words.state(track, at: moment))", "</title>")
      let state = words.drawn(track, at: moment)
      body.append(shape(state, x: x, y: y + 4, width: max(end - x, 1)))
      body.append("</g>")
    }
    body.append("</g>")
  }

  private func shape(_ state: TimelineState, x: Int, y: Int, width: Int) -> String {
    let box = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(barHeight)\""
    let middle = y + barHeight / 2
    return switch state {
    case .runs: "<rect \(box) fill=\"#333\" stroke=\"#fff\"/>"
    case .unknown: "<rect \(box) fill=\"url(#onbekend)\" stroke=\"#000\"/>"
    case .undetermined: "<rect \(box) fill=\"url(#onbepaald)\" stroke=\"#000\"/>"
    case .absent:
      "<rect \(box) fill=\"none\"/>"
        + "<line x1=\"\(x)\" y1=\"\(middle)\" x2=\"\(x + width)\" y2=\"\(middle)\" "
        + "stroke=\"#000\" stroke-dasharray=\"1 5\"/>"
    }
  }

  private mutating func drawLegend() {
    var x = margin
    for state in words.drawnStates {
      body.append(shape(state, x: x, y: bottom + 20, width: 28))
      add("<text x=\"\(x + 36)\" y=\"\(bottom + 35)\">", state.meaning, "</text>")
      x += 60 + state.meaning.count * 8
    }
  }

  // MARK: Words and places

  /// A name on two lines at most; what does not fit is cut.
  private func nameLines(_ name: String) -> [String] {
    let all = wrapped(name, to: nameWidth)
    let rest = all.dropFirst().joined(separator: " ")
    return [all[0], rest].filter { !$0.isEmpty }.map {
      $0.count > nameWidth ? $0.prefix(nameWidth - 1) + "…" : $0
    }
  }

  private var description: String {
    var sentences: [String] = []
    for moment in timeline.moments.indices {
      let causes = words.sharedLines(moment).joined(separator: "; ")
      sentences.append(words.heading(moment) + (causes.isEmpty ? ":" : ", door \(causes):"))
      for change in words.told(at: moment) {
        let causes = words.ownLines(change, at: moment).joined(separator: "; ")
        let remark = causes.isEmpty ? "" : ", door \(causes)"
        let sentence = words.sentence(change.track, at: moment)
        sentences.append("\(words.name(change.track))\(remark): \(sentence)")
      }
    }
    return (sentences + [words.closing]).joined(separator: "\n")
  }

  private func text(_ days: ClosedRange<Day>) -> String {
    "\(DutchText.date(days.lowerBound)) tot en met \(DutchText.date(days.upperBound))"
  }

  /// Where a day begins.
  private func place(of day: Day) -> Int {
    let length = max(timeline.first.days(until: timeline.last) + 1, 1)
    return barsBegin + timeline.first.days(until: day) * barsWidth / length
  }

  /// Adds text between two tags, line by line.
  private mutating func add(_ start: String, _ text: String, _ end: String) {
    let lines = text.split(separator: "\n").map { escapedMarkup(String($0)) }
    body.append(start + lines.joined(separator: "\n") + end)
  }

  private static let patterns = """
    <defs>
    <pattern id="onbekend" width="8" height="8" patternUnits="userSpaceOnUse">
    <path d="M0 8L8 0" stroke="#000"/>
    </pattern>
    <pattern id="onbepaald" width="6" height="6" patternUnits="userSpaceOnUse">
    <circle cx="3" cy="3" r="1.4"/>
    </pattern>
    </defs>
    """
}
