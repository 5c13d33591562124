import Base
import RuleProgram

extension ReferenceSite {
  /// How many boxes of one column are drawn; the list holds them all.
  private static let columnLimit = 12

  // MARK: One rule

  /// Writes the drawing of a rule between what it uses and what uses it, two steps away where that
  /// can still be read.
  func writeDrawing(_ id: RuleEntryID, to html: inout HTMLWriter) {
    let drawing = drawing(of: id)
    html.element("p", [.class("noot")], drawing.description + " De lijst eronder zegt hetzelfde.")
    drawing.write(to: &html)
  }

  /// The drawing of a rule.
  func drawing(of id: RuleEntryID) -> BoxDrawing {
    let (uses, users) = (index.uses[id.index], index.usedBy[id.index])
    let (far, farUsers) = (secondStep(from: id, index.uses), secondStep(from: id, index.usedBy))
    let middle = (uses.isEmpty ? 0 : 1) + (far.isEmpty ? 0 : 1)
    let name = heading(id)
    var drawing = BoxDrawing(
      title: "Tekening: samenhang van \(name)",
      description: description(uses, users, far + farUsers)
    )
    var numbers: [RuleEntryID: Int] = [:]
    func add(_ other: RuleEntryID, column: Int) {
      numbers[other] = drawing.boxes.count
      drawing.boxes.append(box(other, column: column, isMiddle: other == id))
    }
    func add(_ ids: [RuleEntryID], column: Int, rest address: String) {
      for other in ids.prefix(Self.columnLimit) { add(other, column: column) }
      if ids.count > Self.columnLimit {
        let name = "en nog \(DutchText.number(ids.count - Self.columnLimit))"
        drawing.boxes.append(
          BoxDrawing.Box(column: column, kind: "", name: name, address: address, style: "rest")
        )
      }
    }
    func tie(_ one: RuleEntryID, _ other: RuleEntryID) {
      guard let from = numbers[one], let to = numbers[other] else { return }
      drawing.arrows.append((LayeredLayout.Line(from: from, to: to), nil))
    }
    add(id, column: middle)
    add(uses, column: middle - 1, rest: "#gebruikt")
    add(users, column: middle + 1, rest: "#gebruikt-door")
    for other in far { add(other, column: middle - 2) }
    for other in farUsers { add(other, column: middle + 2) }
    for other in uses { tie(other, id) }
    for other in users where !uses.contains(other) { tie(id, other) }
    for other in uses {
      for next in far where index.uses[other.index].contains(next) { tie(next, other) }
    }
    for other in users {
      for next in farUsers where index.usedBy[other.index].contains(next) { tie(other, next) }
    }
    return drawing
  }

  /// What is two steps away, when that and what is one step away can be read in a drawing.
  private func secondStep(from id: RuleEntryID, _ steps: [[RuleEntryID]]) -> [RuleEntryID] {
    let first = steps[id.index]
    let near = Set(index.uses[id.index] + index.usedBy[id.index] + [id])
    let far = Set(first.flatMap { steps[$0.index] }).subtracting(near).sorted()
    return first.count <= Self.columnLimit && far.count <= Self.columnLimit ? far : []
  }

  private func box(_ id: RuleEntryID, column: Int, isMiddle: Bool) -> BoxDrawing.Box {
    BoxDrawing.Box(
      column: column,
      kind: index[id].sort.rawValue,
      name: heading(id),
      address: isMiddle ? nil : address(id),
      style: isMiddle ? "midden" : index[id].sort == .fact ? "gegeven" : nil
    )
  }

  private func description(
    _ uses: [RuleEntryID],
    _ users: [RuleEntryID],
    _ far: [RuleEntryID]
  ) -> String {
    var parts: [String] = []
    if !uses.isEmpty { parts.append("Links staat wat deze regel gebruikt.") }
    if !users.isEmpty { parts.append("Rechts staat wat haar gebruikt.") }
    if !far.isEmpty { parts.append("De buitenste kolom ligt een stap verder.") }
    if (uses + users + far).contains(where: { index[$0].sort == .fact }) {
      parts.append("Een stippellijn is een gegeven.")
    }
    return parts.joined(separator: " ")
  }

  // MARK: One file

  func writeNeighbours(ofFile number: Int, to html: inout HTMLWriter) {
    let uses = links[number]
    let users = links.indices.filter { links[$0][number] != nil }
    if uses.isEmpty, users.isEmpty { return }
    html.element("h2", "Samenhang met andere bestanden")
    html.element(
      "p",
      [.class("noot")],
      "Tussen haakjes staat hoe vaak een regel van het ene bestand iets van het andere noemt."
    )
    for (title, list) in [
      ("Gebruikt", uses.map { ($0.key, $0.value) }),
      ("Wordt gebruikt door", users.map { ($0, links[$0][number] ?? 0) }),
    ] where !list.isEmpty {
      html.element("h3", title)
      html.element("ul", [.class("kolommen")]) { html in
        for (other, count) in list.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }) {
          html.inline("li") { html in
            html.inline("a", [.page(address(file: other))], fileTitle(other))
            html.words(" (\(DutchText.number(count)))")
          }
          html.endLine()
        }
      }
    }
  }
}

/// Counts for each file how often its rules name something of another file.
func fileLinks(in index: RuleIndex) -> [[Int: Int]] {
  var links: [[Int: Int]] = Array(repeating: [:], count: index.files.count)
  for id in index.ids {
    let own = index[id].fileNumbers
    for used in index.uses[id.index] {
      let others = index[used].fileNumbers
      guard let other = others.first else { continue }
      for file in own where !others.contains(file) { links[file][other, default: 0] += 1 }
    }
  }
  return links
}

extension RuleEntry {
  /// The files that declare it, each once.
  var fileNumbers: [Int] {
    var numbers: [Int] = []
    for file in declarations.map(\.file) where !numbers.contains(file) { numbers.append(file) }
    return numbers
  }
}
