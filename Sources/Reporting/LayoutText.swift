import Base

/// Returns where a file is not in the layout of the language, of which the first places are shown.
///
///     Rules/hulp.regels:12: niet in de opmaak, op 3 plaatsen
///       regel 12  was    |  titel "Een maatje"
///                 wordt  |  titel    "Een maatje"
package func text(_ changes: [LayoutChange], of path: String) -> String {
  guard let first = changes.first else { return "" }
  let count = changes.count == 1 ? "" : ", op \(DutchText.number(changes.count)) plaatsen"
  var text = "\(visible(path)):\(first.line): niet in de opmaak\(count)\n"
  for change in changes.prefix(3) {
    let label = "  regel \(change.line)  "
    let blank = String(repeating: " ", count: label.count)
    let start = firstDifference(change.old.first ?? "", change.new.first ?? "")
    let rows = rows("was   ", change.old, from: start) + rows("wordt ", change.new, from: start)
    for (index, row) in rows.enumerated() { text += (index == 0 ? label : blank) + row + "\n" }
  }
  return text
}

/// The lines of one side, at most two of them, cut to what fits beside the number of the line.
private func rows(_ word: String, _ lines: [String], from start: Int) -> [String] {
  if lines.isEmpty { return ["\(word) (geen regel)"] }
  let blank = String(repeating: " ", count: word.count)
  let rows = lines.prefix(2).enumerated().map { index, line in
    "\(index == 0 ? word : blank) |\(cut(line, around: index == 0 ? start : 0))"
  }
  return lines.count > 2 ? rows + ["\(blank) |…"] : rows
}

private func firstDifference(_ one: String, _ other: String) -> Int {
  zip(one, other).prefix { $0 == $1 }.count
}

/// Cuts a line to the part around a place.
private func cut(_ line: String, around place: Int) -> String {
  let width = 56
  guard line.count > width else { return line }
  let start = max(0, min(place - width / 3, line.count - width))
  let middle = line.dropFirst(start).prefix(width)
  return (start > 0 ? "…" : "") + middle + (start + width < line.count ? "…" : "")
}

/// Returns the last lines of a run that wrote the layout, or that looked at it.
///
///     14 bestanden in de opmaak gezet, 133 bestanden stonden al goed.
///     1 bestand met fouten bleef zoals het was.
package func layoutSummary(changed: Int, same: Int, mistaken: Int, isCheck: Bool) -> String {
  let files = { (count: Int) in DutchText.count(count, one: "bestand", many: "bestanden") }
  var text = "\(files(changed)) in de opmaak gezet"
  if isCheck, changed > 0 {
    text = "\(files(changed)) niet in de opmaak, \(files(same)) wel. Er is niets veranderd.\n"
  } else if isCheck {
    text = "\(files(same)) in de opmaak.\n"
  } else {
    text += same == 0 ? ".\n" : ", \(files(same)) \(same == 1 ? "stond" : "stonden") al goed.\n"
  }
  if mistaken == 1 { text += "1 bestand met fouten bleef zoals het was.\n" }
  if mistaken > 1 { text += "\(files(mistaken)) met fouten bleven zoals ze waren.\n" }
  return text
}
