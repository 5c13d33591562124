/// Returns diagnostics as text for people, with an empty line between them.
///
/// The first line can be clicked in editors and terminals. Then come the lines that matter, with
/// `^` under the place of the mistake and `-` under other places.
///
///     zaak.json:9:6: fout[sleutel-onbekend]: `kostprijss`
///       |
///     9 |      "kostprijss": "672.00",
///       |      ^^^^^^^^^^^^ geen gegeven van een aanvraag
///       plaats   aanvragen[0].kostprijss
///       = hulp: een gegeven met een naam die hierop lijkt: `kostprijs`
package func render(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
  var rendering = Rendering(files: files)
  return diagnostics.map { rendering.text(of: $0) }.joined(separator: "\n")
}

/// Returns one diagnostic as text for people, which ends with a line end.
package func render(_ diagnostic: Diagnostic, in files: [SourceFile]) -> String {
  render([diagnostic], in: files)
}

/// The lines of the files that were needed so far.
private struct Rendering {
  let files: [SourceFile]
  private var indexes: [Int: LineIndex] = [:]
  private let screenWidth = 80
  private let textWidth = 78

  init(files: [SourceFile]) {
    self.files = files
  }

  mutating func text(of diagnostic: Diagnostic) -> String {
    let title = "\(diagnostic.severity.word)[\(diagnostic.code)]: \(visible(diagnostic.message))"
    var rows = [place(of: diagnostic.primary.span).map { "\($0): \(title)" } ?? title]
    let marks = marks(of: diagnostic)
    let digits = marks.map { String($0.line).count }.max() ?? 0
    let margin = String(repeating: " ", count: digits + 1)
    rows += excerpt(marks, margin: margin)
    if let path = diagnostic.path { rows.append("\(margin)plaats   \(visible(path))") }
    if let source = diagnostic.source { rows += note("bron", source, margin: margin) }
    if let help = diagnostic.help { rows += note("hulp", help, margin: margin) }
    if let household = diagnostic.household {
      // The case keeps to one line of its own, so that it can be taken over as it is.
      let when = diagnostic.isError ? "als de fouten weg zijn, " : ""
      let how = "\(when)te beoordelen met `toetssteen beoordeel - --regels MAP`"
      rows += note("huishouden", how, margin: margin)
      rows.append(household)
    }
    return rows.map { $0 + "\n" }.joined()
  }

  /// A label that was found in its file.
  private struct PlacedMark {
    var file: Int
    var line: Int
    var span: Span
    var isPrimary: Bool
    var text: String
  }

  private mutating func marks(of diagnostic: Diagnostic) -> [PlacedMark] {
    let main = diagnostic.primary.span.file
    var marks: [PlacedMark] = []
    for (index, label) in ([diagnostic.primary] + diagnostic.secondary).enumerated() {
      guard let lines = lines(of: label.span.file) else { continue }
      let line = lines.position(of: label.span.start).line
      marks.append(
        PlacedMark(
          file: label.span.file,
          line: line,
          span: label.span,
          isPrimary: index == 0,
          text: label.text
        )
      )
    }
    // The file of the mistake goes first, then the others in their order.
    return marks.sorted { left, right in
      let first = left.file == main ? -1 : left.file
      let second = right.file == main ? -1 : right.file
      return (first, left.line, left.span.start) < (second, right.line, right.span.start)
    }
  }

  private mutating func excerpt(_ marks: [PlacedMark], margin: String) -> [String] {
    var rows: [String] = []
    var previous: PlacedMark?
    var rest = marks[...]
    while let first = rest.first {
      let group = rest.prefix { $0.file == first.file && $0.line == first.line }
      rest = rest.dropFirst(group.count)
      if let previous, previous.file == first.file {
        if first.line > previous.line + 1 { rows.append(margin + "…") }
      } else {
        if previous != nil, let place = place(of: first.span) { rows.append(place) }
        rows.append(margin + "|")
      }
      rows += line(first.line, of: first.file, with: Array(group), margin: margin)
      previous = first
    }
    return rows
  }

  private mutating func line(
    _ number: Int,
    of file: Int,
    with marks: [PlacedMark],
    margin: String
  ) -> [String] {
    guard let lines = lines(of: file) else { return [] }
    let range = lines.range(ofLine: number)
    let line = ExcerptLine(
      text: lines.text(ofLine: number),
      marks: marks.map { mark in
        let start = min(max(mark.span.start, range.lowerBound), range.upperBound)
        let end = min(max(mark.span.end, start), range.upperBound)
        let column = lines.file.characterCount(in: range.lowerBound..<start)
        let length = lines.file.characterCount(in: start..<end)
        return ExcerptLine.Mark(
          start: column,
          end: column + length,
          isPrimary: mark.isPrimary,
          text: mark.text
        )
      },
      width: screenWidth - margin.count - 2
    )
    let digits = String(number)
    let padding = String(repeating: " ", count: margin.count - 1 - digits.count)
    return ["\(padding)\(digits) |" + spaced(line.text)]
      + line.rows.map { margin + "|" + spaced($0) }
  }

  /// Puts a space before a row, unless there is nothing on it.
  private func spaced(_ row: String) -> String {
    guard let last = row.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return " " + row[...last]
  }

  private func note(_ name: String, _ text: String, margin: String) -> [String] {
    let start = "\(margin)= \(name): "
    let lines = wrapped(visible(text), to: textWidth - start.count)
    let hanging = String(repeating: " ", count: start.count)
    return lines.enumerated().map { ($0 == 0 ? start : hanging) + $1 }
  }

  private mutating func place(of span: Span) -> String? {
    guard let lines = lines(of: span.file) else { return nil }
    let position = lines.position(of: span.start)
    return "\(visible(lines.file.path)):\(position.line):\(position.column)"
  }

  private mutating func lines(of file: Int) -> LineIndex? {
    guard files.indices.contains(file) else { return nil }
    if let known = indexes[file] { return known }
    let index = LineIndex(files[file])
    indexes[file] = index
    return index
  }
}
