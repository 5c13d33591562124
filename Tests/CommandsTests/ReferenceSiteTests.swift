import Base
import RuleProgram
import TestSupport
import Testing

@testable import Reporting

/// Every page of the site of all shipped rules.
@Suite struct ReferenceSiteTests {
  private let site: ReferenceSite
  private let pages: [String: String]

  init() throws {
    site = try Self.shipped.get()
    pages = Dictionary(
      uniqueKeysWithValues: site.paths.enumerated().map { ($1, Self.texts[$0]) }
    )
  }

  private static let shipped = Result { try makeSite(try shippedSources()) }
  private static let texts: [String] = {
    guard let site = try? shipped.get() else { return [] }
    return site.paths.indices.map { site.text(of: $0) }
  }()

  private static func makeSite(_ files: [SourceFile]) throws -> ReferenceSite {
    let compilation = compile(files)
    return ReferenceSite(
      index: indexRules(files, programs: compilation.programs),
      files: files,
      programs: compilation.programs,
      inventory: compilation.inventory,
      version: "0"
    )
  }

  @Test func everyRuleHasAPageOfItsOwn() {
    #expect(Set(site.paths).count == site.paths.count)
    #expect(pages.count > 900)
    for id in site.index.ids {
      let page = pages["bladen/" + site.names.entries[id.index]] ?? ""
      #expect(
        page.contains("<h1>\(escapedMarkup(site.heading(id)))</h1>"),
        "\(site.index[id].name)"
      )
    }
  }

  @Test func namesOfFilesAreShortAndPlain() {
    for path in site.paths {
      #expect(
        path.wholeMatch(of: /(bladen\/)?[a-z0-9]+(-[a-z0-9]+)*\.(html|css)/) != nil,
        "\(path)"
      )
      #expect(path.utf8.count <= 110)
    }
  }

  /// Names that differ in accents or capitals alone still get files of their own.
  @Test func namesThatLookAlikeDoNotClash() throws {
    let rules = """
      regels proef
        geldig vanaf 1 januari 2015

      parameter één : getal
        vanaf 1 januari 2015   1   bron eigen keuze "x"

      parameter een-2 : getal
        vanaf 1 januari 2015   1   bron eigen keuze "x"

      parameter eén : getal
        vanaf 1 januari 2015   1   bron eigen keuze "x"

      parameter Eén : getal
        vanaf 1 januari 2015   1   bron eigen keuze "x"
      """
    let site = try Self.makeSite([SourceFile(path: "a.regels", text: rules)])
    #expect(site.index.entries.count == 4)
    #expect(Set(site.paths).count == site.paths.count)
  }

  /// Every link leads to a page of the site, and to a place that is there.
  @Test func everyLinkLeadsSomewhere() throws {
    var count = 0
    var places: [String: Set<String>] = [:]
    for (path, page) in pages where path.hasSuffix(".html") {
      places[path] = Set(page.matches(of: /\ id="([^"]*)"/).map { String($0.1) })
    }
    for (path, page) in pages where path.hasSuffix(".html") {
      let folder = path.hasPrefix("bladen/") ? "bladen/" : ""
      for match in page.matches(of: /\ href="([^"]*)"/) {
        count += 1
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var target = parts[0].isEmpty ? path : folder + parts[0]
        if target.hasPrefix("bladen/../") { target = String(target.dropFirst(10)) }
        #expect(pages[target] != nil, "\(path): \(match.1)")
        if parts.count == 2 {
          #expect(places[target]?.contains(String(parts[1])) == true, "\(path): \(match.1)")
        }
      }
    }
    #expect(count > 20_000)
  }

  /// The tags close, ids are once on a page, and headings go down a step at a time.
  @Test func pagesAreInOrder() {
    for (number, path) in site.paths.enumerated() where path.hasSuffix(".html") {
      // One page in five, and each sort of page.
      guard number < 40 || number.isMultiple(of: 5) else { continue }
      let outline = HTMLOutline(pages[path] ?? "")
      #expect(outline.problems == [], "\(path)")
      #expect(Set(outline.ids).count == outline.ids.count, "\(path)")
      #expect(outline.headings.first == 1 && outline.headings.count { $0 == 1 } == 1)
      for (one, next) in zip(outline.headings, outline.headings.dropFirst()) {
        #expect(next <= one + 1, "\(path)")
      }
      #expect(!outline.tags.contains { ["script", "style", "img"].contains($0.name) })
      #expect(!outline.tags.contains { $0["style"] != nil || $0["onclick"] != nil })
      #expect(outline.tags.contains { $0.name == "html" && $0["lang"] == "nl" })
    }
  }

  /// The list beside a drawing says the same: whatever a box leads to is in a list of the page.
  @Test func drawingsShowWhatTheListsSay() {
    for id in site.index.ids {
      let drawing = site.drawing(of: id)
      let middle = drawing.boxes.firstIndex { $0.style == "midden" } ?? -1
      let tied = drawing.arrows.filter { $0.line.from == middle || $0.line.to == middle }
      let others = tied.map { $0.line.from == middle ? $0.line.to : $0.line.from }
      let near = Set(site.index.uses[id.index] + site.index.usedBy[id.index])
      let addresses = Set(near.map { site.address($0) })
      for other in others { #expect(addresses.contains(drawing.boxes[other].address ?? "")) }
      if site.index.uses[id.index].count + site.index.usedBy[id.index].count <= 12 {
        #expect(Set(others).count == near.count, "\(site.index[id].name)")
      }
    }
  }

  /// In no drawing two boxes overlap, and no line runs through a box.
  @Test func boxesOfDrawingsKeepApart() {
    for id in site.index.ids { check(site.drawing(of: id).layout, boxes: site.drawing(of: id)) }
  }

  private func check(_ layout: LayeredLayout, boxes drawing: BoxDrawing) {
    let rectangles = drawing.boxes.enumerated().map { number, box in
      let lines = BoxDrawing.lines(box.name)
      #expect(lines.allSatisfy { $0.count <= 22 })
      let height = lines.count * 16 + (box.kind.isEmpty ? 0 : 14) + 14
      return (layout.places[number], height)
    }
    expectApart(rectangles.map { ($0.0.x, $0.0.y, 168, $0.1) })
  }

  /// Seeded drawings of any shape: boxes keep apart, stay within, and the same comes out again.
  @Test func layoutsKeepApart() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 1...25, using: &random)
      let boxes = (0..<count).map { _ in
        LayeredLayout.Box(
          column: Int.random(in: 0...5, using: &random),
          height: Int.random(in: 20...90, using: &random)
        )
      }
      var lines: [LayeredLayout.Line] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let (one, other) = (
          Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
        )
        if boxes[one].column < boxes[other].column { lines.append(.init(from: one, to: other)) }
      }
      let layout = LayeredLayout(boxes, lines: lines)
      let rectangles = boxes.enumerated().map { number, box in
        (layout.places[number].x, layout.places[number].y, layout.boxWidth, box.height)
      }
      expectApart(rectangles)
      for (x, y, width, height) in rectangles {
        #expect(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height)
      }
      for (line, route) in zip(lines, layout.routes) {
        #expect(route.first?.x == layout.places[line.from].x + layout.boxWidth)
        #expect(route.last?.x == layout.places[line.to].x)
        // Within a column a line goes straight through its own lane, between the boxes.
        for (start, end) in zip(route, route.dropFirst()) where end.x - start.x == layout.boxWidth {
          #expect(start.y == end.y)
          for (x, y, width, height) in rectangles where x < end.x && start.x < x + width {
            #expect(start.y <= y || start.y >= y + height)
          }
        }
      }
      let again = LayeredLayout(boxes, lines: lines)
      #expect(again.places.map(\.x) == layout.places.map(\.x))
      #expect(again.places.map(\.y) == layout.places.map(\.y))
    }
  }

  private func expectApart(_ rectangles: [(x: Int, y: Int, width: Int, height: Int)]) {
    for (number, one) in rectangles.enumerated() {
      for other in rectangles[(number + 1)...] {
        let apart =
          one.x + one.width <= other.x || other.x + other.width <= one.x
          || one.y + one.height <= other.y || other.y + other.height <= one.y
        #expect(apart, "\(one) \(other)")
      }
    }
  }
}
