import Base
import RuleProgram

extension ReferenceSite {
  /// The page with a drawing of the whole: rooms of files, and arrows between the rooms.
  func overviewPage() -> String {
    let rooms = Rooms(files: index.files, links: links)
    return page("Samenhang") { html in
      html.element(
        "p",
        """
        Elk vak is een kamer: bestanden over een onderwerp, of bestanden die elkaar over en weer \
        nodig hebben. Een pijl loopt van wat gebruikt wordt naar wie het gebruikt. Het getal zegt \
        hoe vaak regels het noemen.
        """
      )
      if !rooms.everywhere.isEmpty {
        html.inline("p") { html in
          html.words("Bijna elke kamer gebruikt ook, zonder pijl: ")
          for (place, file) in rooms.everywhere.enumerated() {
            if place > 0 { html.words(", ") }
            html.inline("a", [.page(address(file: file))], fileTitle(file))
          }
          html.words(".")
        }
        html.endLine()
      }
      drawing(of: rooms).write(to: &html)
      html.element("h2", "De kamers, met hun bestanden")
      for (number, room) in rooms.rooms.enumerated() {
        html.element("h3", [.id("kamer-\(number + 1)")], rooms.title(number, fileTitle))
        writeRoom(number, room, of: rooms, to: &html)
      }
    }
  }

  /// The drawing of the rooms.
  func drawing(of rooms: Rooms) -> BoxDrawing {
    var drawing = BoxDrawing(
      title: "Tekening: samenhang van alle regels",
      description: "Kamers van links naar rechts: wat rechts staat, gebruikt wat links staat. "
        + "De lijst eronder zegt hetzelfde."
    )
    for (number, room) in rooms.rooms.enumerated() {
      let count = DutchText.count(room.count, one: "bestand", many: "bestanden")
      drawing.boxes.append(
        BoxDrawing.Box(
          column: rooms.columns[number],
          kind: room.count == 1 ? "" : count,
          name: rooms.title(number, fileTitle),
          address: "#kamer-\(number + 1)"
        )
      )
    }
    for arrow in rooms.arrows {
      drawing.arrows.append(
        (LayeredLayout.Line(from: arrow.from, to: arrow.to), DutchText.number(arrow.count))
      )
    }
    return drawing
  }

  private func writeRoom(
    _ number: Int,
    _ room: [Int],
    of rooms: Rooms,
    to html: inout HTMLWriter
  ) {
    html.element("ul") { html in
      html.inline("li") { html in
        html.words("bestanden: ")
        for (place, file) in room.enumerated() {
          if place > 0 { html.words(", ") }
          html.inline("a", [.page(address(file: file))], fileTitle(file))
        }
      }
      html.endLine()
      let arrows = rooms.arrows
      for (words, others) in [
        ("gebruikt: ", arrows.filter { $0.to == number }.map { ($0.from, $0.count) }),
        ("wordt gebruikt door: ", arrows.filter { $0.from == number }.map { ($0.to, $0.count) }),
      ] where !others.isEmpty {
        html.inline("li") { html in
          html.words(words)
          for (place, other) in others.enumerated() {
            if place > 0 { html.words(", ") }
            let title = rooms.title(other.0, fileTitle)
            html.inline("a", [.link("kamer-\(other.0 + 1)")], title)
            html.words(" (\(DutchText.number(other.1)))")
          }
        }
        html.endLine()
      }
    }
  }
}

/// The rule files in rooms, so that a drawing of all of them can be read.
///
/// Files in one folder whose names begin with the same word are about one subject, and share a
/// room. So do rooms that use each other, directly or round about: what is left has no rings.
struct Rooms {
  /// The files of each room, in order.
  private(set) var rooms: [[Int]] = []
  /// The column of each room: right of all that it uses.
  private(set) var columns: [Int] = []
  /// How often the rules of one room name something of another, from what is used to who uses it.
  private(set) var arrows: [(from: Int, to: Int, count: Int)] = []
  /// The files that so many others use that arrows from them would hide the rest.
  private(set) var everywhere: [Int] = []

  init(files: [IndexedFile], links: [[Int: Int]]) {
    let all = files.indices.filter { !files[$0].entries.isEmpty }
    var users = Array(repeating: 0, count: files.count)
    for uses in links { for used in uses.keys { users[used] += 1 } }
    everywhere = all.filter { users[$0] * 2 > all.count && all.count > 6 }
    let rest = all.filter { !everywhere.contains($0) }
    var names: [String] = []
    var groups: [[Int]] = []
    for file in rest {
      let name = Self.subject(files[file].path)
      if let place = names.firstIndex(of: name) {
        groups[place].append(file)
      } else {
        names.append(name)
        groups.append([file])
      }
    }
    let counts = Self.counts(groups, links)
    rooms = Self.merged(groups, counts)
    arrange(Self.counts(rooms, links))
  }

  /// The folder of a file and the first word of its name.
  private static func subject(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let word = parts.last?.prefix { $0 != "-" && $0 != "." } ?? ""
    return (parts.dropLast() + [word]).joined(separator: "/")
  }

  /// How often the rules of each group name something of another.
  private static func counts(_ groups: [[Int]], _ links: [[Int: Int]]) -> [[Int: Int]] {
    var group: [Int: Int] = [:]
    for (number, files) in groups.enumerated() { for file in files { group[file] = number } }
    var counts: [[Int: Int]] = Array(repeating: [:], count: groups.count)
    for (file, uses) in links.enumerated() {
      guard let own = group[file] else { continue }
      for (used, count) in uses {
        guard let other = group[used], other != own else { continue }
        counts[own][other, default: 0] += count
      }
    }
    return counts
  }

  /// Groups that reach each other become one room.
  private static func merged(_ groups: [[Int]], _ counts: [[Int: Int]]) -> [[Int]] {
    let reach = groups.indices.map { start in
      var found: Set<Int> = []
      var waiting = Array(counts[start].keys)
      while let next = waiting.popLast() {
        if found.insert(next).inserted { waiting += counts[next].keys }
      }
      return found
    }
    var taken: Set<Int> = []
    var rooms: [[Int]] = []
    for number in groups.indices where !taken.contains(number) {
      let ring = groups.indices.filter {
        $0 == number || reach[number].contains($0) && reach[$0].contains(number)
      }
      taken.formUnion(ring)
      rooms.append(ring.flatMap { groups[$0] }.sorted())
    }
    return rooms
  }

  private mutating func arrange(_ counts: [[Int: Int]]) {
    columns = Array(repeating: 0, count: rooms.count)
    // Without rings the longest way to a room is found in as many rounds as there are rooms.
    for _ in rooms.indices {
      for (room, uses) in counts.enumerated() {
        for used in uses.keys { columns[room] = max(columns[room], columns[used] + 1) }
      }
    }
    for (room, uses) in counts.enumerated() {
      for (used, count) in uses.sorted(by: { $0.key < $1.key }) {
        arrows.append((from: used, to: room, count: count))
      }
    }
  }

  /// What a room is called: after its files.
  func title(_ room: Int, _ name: (Int) -> String) -> String {
    let files = rooms[room]
    if files.count <= 2 { return DutchText.list(files.map(name)) }
    return "\(name(files[0])) en \(DutchText.number(files.count - 1)) andere"
  }
}
