import Base

/// Counts as lying bars: a drawing that reads the same at any width, in colour and without it.
///
/// Every bar has its number beside it and its group above it, so no scale and no legend is needed.
/// Lengths are shares of the width, and text keeps its size; so the drawing may be as narrow as a
/// telephone. A series is full, open or dashed, never only of another colour.
struct BarChart {
  /// What the ids of the drawing begin with; no other drawing of the page has it.
  let id: String
  /// What the drawing shows, in a few words.
  let title: String
  /// What it comes to, in a sentence, for who does not see it.
  let summary: String
  /// The words for each series, behind its numbers; a single series may have none.
  let series: [String]
  let groups: [Group]

  /// Bars of one group, one for each series.
  struct Group {
    var label: String
    var counts: [Int]
  }

  private let labelHeight = 20
  private let barHeight = 16
  private let gap = 12
  /// The longest bar in thousandths of the width; the rest is for its number.
  private let longest = 700

  private var groupHeight: Int { labelHeight + series.count * barHeight + gap }

  /// Writes the drawing.
  func write(to html: inout HTMLWriter) {
    let largest = max(groups.flatMap(\.counts).max() ?? 0, 1)
    let size = [
      HTMLAttribute(name: "width", value: "100%"),
      HTMLAttribute(name: "height", value: String(groups.count * groupHeight)),
    ]
    let names = [HTMLAttribute.role("img"), .labelledBy("\(id)-titel \(id)-tekst")]
    html.element("svg", [.class("staven")] + size + names) { html in
      html.element("title", [.id("\(id)-titel")], title)
      html.element("desc", [.id("\(id)-tekst")], summary)
      for (index, group) in groups.enumerated() {
        let top = index * groupHeight
        html.element("text", place("0", top + 15), group.label)
        for (number, count) in group.counts.enumerated() {
          bar(count, of: largest, number, top + labelHeight + number * barHeight, to: &html)
        }
      }
    }
  }

  private func bar(
    _ count: Int,
    of largest: Int,
    _ number: Int,
    _ top: Int,
    to html: inout HTMLWriter
  ) {
    // A bar of a few among many is still to be seen.
    let length = count == 0 ? 0 : max(count * longest / largest, 4)
    let share = "\(length / 10).\(length % 10)%"
    if count > 0 {
      html.element(
        "rect",
        [.class(Self.classes[min(number, Self.classes.count - 1)])] + place("0", top + 1)
          + [
            HTMLAttribute(name: "width", value: share),
            HTMLAttribute(name: "height", value: String(barHeight - 3)),
          ],
        ""
      )
    }
    let name = series[number]
    let text = DutchText.number(count) + (name.isEmpty ? "" : " " + name)
    html.element(
      "text",
      place(share, top + 12) + [HTMLAttribute(name: "dx", value: "6")],
      text
    )
  }

  private func place(_ x: String, _ y: Int) -> [HTMLAttribute] {
    [HTMLAttribute(name: "x", value: x), HTMLAttribute(name: "y", value: String(y))]
  }

  private static let classes = ["staaf", "staaf hol", "staaf streep", "staaf licht"]
}

/// What a page with drawings needs besides `pageStyle`.
let drawingStyle: StaticString = """
  <style>
  .tekening { margin: .75rem 0 1.5rem; padding: 0; }
  .tekening figcaption { font-weight: 700; padding: 0 0 .4rem; }
  .staven { display: block; max-width: 100%; overflow: hidden; }
  .staven text { fill: var(--inkt); font-size: 14px; }
  .staaf { fill: var(--accent); stroke: var(--accent); stroke-width: 2; }
  .hol { fill: var(--grond); stroke: var(--inkt); }
  .streep { fill: var(--grond); stroke: var(--inkt); stroke-dasharray: 5 3; }
  .licht { fill: var(--lijn); stroke: var(--lijn); }
  th[scope=row] { min-width: 7rem; overflow-wrap: break-word; }
  .stappen th[scope=row] { min-width: 0; }
  .naast .stappen table { table-layout: fixed; font-size: .85em; }
  .naast .stappen th:first-child { width: 2.2rem; padding: .3rem .2rem; }
  .naast .stappen td, .naast .stappen th { overflow-wrap: anywhere; white-space: normal; }
  .naast { display: grid; gap: 0 1.5rem; align-items: start; }
  .naast > * { min-width: 0; }
  @media (min-width: 48rem) { .naast { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  @media print {
    .staven, .tekening { break-inside: avoid; }
    .staaf { fill: #000; stroke: #000; } .hol, .streep { fill: #fff; stroke: #000; }
    .licht { fill: #999; stroke: #999; }
    .naast { display: grid; gap: 0 1.5rem;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  }
  </style>
  """
