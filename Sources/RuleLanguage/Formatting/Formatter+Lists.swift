extension Formatter {
  /// Decides the parts of items with a label, and of what hangs under them.
  ///
  /// Where no item has lines under it the labels are made equally long. Where `vraag`, `anders` and
  /// `bron` stand under the labels, what follows them is in one column for the whole list.
  mutating func shapeList(_ items: [Int]) {
    var words: Set<Keyword> = []
    for item in items {
      shapes[item] = labelled(item)
      for child in outline.children(of: item) where isAttribute(child) {
        words.insert(tokens[lines[child].first].keyword)
      }
    }
    // The longest of the three words and a space.
    let attributes = words.count > 1 ? 7 : 0
    if items.count > 1, !items.contains(where: { outline.hasChildren($0) }) {
      align(1, of: items, gap: 1, limit: Formatter.longestLabel)
      align(2, of: items, gap: 3, limit: Formatter.longestValue)
    }
    for item in items where outline.hasChildren(item) { shapeUnder(item: item, attributes) }
  }

  private static let longestLabel = 40
  static let longestValue = 40

  private mutating func shapeUnder(item: Int, _ attributes: Int) {
    let children = outline.children(of: item)
    shapeList(children.filter { isItem($0, under: item) })
    for child in children where !isItem(child, under: item) {
      if isAttribute(child) {
        shapes[child] = keyed(child, gap: 1)
        if shapes[child].count > 1 { shapes[child][1].column = attributes }
      } else if tokens[lines[child].first].kind == .word {
        shapes[child] = keyed(child, gap: 1)
      } else {
        shapes[child] = flow(child)
      }
      shapeBlock(child)
    }
    shapeTables(children)
  }

  private func isAttribute(_ line: Int) -> Bool {
    switch tokens[lines[line].first].keyword {
    case .vraag, .anders, .bron: true
    default: false
    }
  }

  /// The parts of an item: its label, its value and its sources.
  private func labelled(_ line: Int) -> [Cell] {
    let (all, colon) = (contents(of: line), lines[line].colon)
    let label = Cell(all.lowerBound..<colon, .free, isBreakable: false)
    return [label] + parts(colon..<all.upperBound, .strict, hang: colon + 1)
  }

  /// Decides the parts of the versions of a parameter: since when, the value and the sources.
  mutating func shapeVersions(_ versions: [Int]) {
    for version in versions {
      let all = contents(of: version)
      var end = all.lowerBound + 2
      if tokens[end].keyword == .tot {
        end += tokens[end + 1].keyword == .en ? 4 : 2
      }
      end = min(end, all.upperBound)
      shapes[version] = [Cell(all.lowerBound..<end, isBreakable: false)]
      if end < all.upperBound {
        shapes[version] += parts(end..<all.upperBound, .strict, hang: end)
      }
      for child in outline.children(of: version) {
        shapes[child] = keyed(child, gap: 1)
        shapeBlock(child)
      }
    }
    align(1, of: versions, gap: 3)
    align(2, of: versions, gap: 3, limit: Formatter.longestValue)
  }
}
