import Base

/// Boxes with words in them and arrows between them, as SVG within a page.
struct BoxDrawing {
  /// A box with its words.
  struct Box {
    /// The column, from 0.
    var column: Int
    /// The small words on top.
    var kind: String
    var name: String
    /// Where the box leads; nil for one that leads nowhere.
    var address: String?
    /// How it is drawn: `midden`, `gegeven` or `rest`.
    var style: String?
  }

  var boxes: [Box] = []
  /// The arrows, each with a number on it where there is one.
  var arrows: [(line: LayeredLayout.Line, label: String?)] = []
  /// What the drawing is of.
  var title: String
  /// What it shows, in words.
  var description: String

  /// The characters on a line of a box, and the lines at most.
  private static let lineWidth = 22
  private static let lineLimit = 4
  private static let margin = 4

  /// The words of a box, a line each; what does not fit is cut.
  static func lines(_ name: String) -> [String] {
    var lines: [String] = []
    for part in wrapped(name, to: lineWidth) {
      var rest = part[...]
      while rest.count > lineWidth {
        lines.append(rest.prefix(lineWidth - 1) + "-")
        rest = rest.dropFirst(lineWidth - 1)
      }
      lines.append(String(rest))
    }
    if lines.count > lineLimit {
      lines = Array(lines.prefix(lineLimit))
      lines[lineLimit - 1] = lines[lineLimit - 1].prefix(lineWidth - 1) + "…"
    }
    return lines
  }

  /// Where everything stands.
  var layout: LayeredLayout {
    LayeredLayout(
      boxes.map { box in
        let rows = Self.lines(box.name).count * 16 + (box.kind.isEmpty ? 0 : 14)
        return LayeredLayout.Box(column: box.column, height: rows + 14)
      },
      lines: arrows.map(\.line)
    )
  }

  /// Writes the drawing in a box of its own that scrolls when the screen is narrow.
  func write(to html: inout HTMLWriter) {
    let layout = layout
    let (width, height) = (layout.width + 2 * Self.margin, layout.height + 2 * Self.margin)
    html.element(
      "div",
      [.class("breed"), .role("region"), .label(title), .focusable]
    ) { html in
      let attributes: [HTMLAttribute] = [
        .viewBox("\(-Self.margin) \(-Self.margin) \(width) \(height)"),
        .width(width), .height(height), .role("group"), .label(description),
      ]
      html.element("svg", attributes) { html in
        for (number, arrow) in arrows.enumerated() {
          write(layout.routes[number], arrow.label, to: &html)
        }
        for (number, box) in boxes.enumerated() { write(box, layout.places[number], to: &html) }
      }
    }
  }

  private func write(
    _ route: [(x: Int, y: Int)],
    _ label: String?,
    to html: inout HTMLWriter
  ) {
    guard let first = route.first, let last = route.last else { return }
    var path = "M\(first.x) \(first.y)"
    for (start, end) in zip(route, route.dropFirst()) {
      let middle = (start.x + end.x) / 2
      path +=
        start.y == end.y
        ? "H\(end.x)" : "C\(middle) \(start.y) \(middle) \(end.y) \(end.x) \(end.y)"
    }
    html.element("path", [.drawn(path)], "")
    let tip = "M\(last.x) \(last.y)l-8 -4v8z"
    html.element("path", [.class("punt"), .drawn(tip)], "")
    if let label {
      html.element(
        "text",
        [.class("aantal"), .x(last.x - 11), .y(last.y - 4), .anchor("end")],
        label
      )
    }
  }

  private func write(_ box: Box, _ place: (x: Int, y: Int), to html: inout HTMLWriter) {
    let lines = Self.lines(box.name)
    let height = lines.count * 16 + (box.kind.isEmpty ? 0 : 14) + 14
    html.element("g", box.style.map { [.class($0)] } ?? []) { html in
      if let address = box.address { html.open("a", [.page(address)]) }
      html.element("title", box.kind.isEmpty ? box.name : "\(box.name) (\(box.kind))")
      html.element(
        "rect",
        [.x(place.x), .y(place.y), .width(168), .height(height), .round(4)],
        ""
      )
      var y = place.y + 20
      if !box.kind.isEmpty {
        html.element("text", [.class("soort"), .x(place.x + 9), .y(y - 3)], box.kind)
        y += 14
      }
      for line in lines {
        html.element("text", [.x(place.x + 9), .y(y)], line)
        y += 16
      }
      if box.address != nil { html.close("a") }
    }
  }
}

extension HTMLAttribute {
  static func viewBox(_ value: String) -> Self { Self(name: "viewBox", value: value) }
  static func width(_ value: Int) -> Self { Self(name: "width", value: String(value)) }
  static func height(_ value: Int) -> Self { Self(name: "height", value: String(value)) }
  static func x(_ value: Int) -> Self { Self(name: "x", value: String(value)) }
  static func y(_ value: Int) -> Self { Self(name: "y", value: String(value)) }
  static func round(_ value: Int) -> Self { Self(name: "rx", value: String(value)) }
  static func drawn(_ path: String) -> Self { Self(name: "d", value: path) }
  static func anchor(_ value: String) -> Self { Self(name: "text-anchor", value: value) }
}
