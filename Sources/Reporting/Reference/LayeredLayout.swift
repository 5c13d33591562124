/// Places boxes in columns from left to right, with lines between them.
///
/// Whole numbers only, and no chance: the same boxes always come to the same places. A line that
/// passes a column goes through a lane of its own, so that no line runs through a box.
struct LayeredLayout {
  /// A box before it has a place.
  struct Box {
    /// The column, from 0.
    var column: Int
    var height: Int
  }

  /// A line from a box to one in a column further to the right.
  struct Line: Hashable {
    var from: Int
    var to: Int
  }

  /// The width of every box, and the room between columns and between boxes.
  let boxWidth: Int
  let columnGap: Int
  let boxGap: Int

  /// The left side and the top of each box.
  private(set) var places: [(x: Int, y: Int)] = []
  /// The points of each line, in the order of the lines given.
  private(set) var routes: [[(x: Int, y: Int)]] = []
  private(set) var width = 0
  private(set) var height = 0

  /// Boxes, and behind them a lane for each column that a line passes.
  private var all: [Box]
  private var columns: [[Int]] = []

  init(
    _ boxes: [Box],
    lines: [Line],
    boxWidth: Int = 168,
    columnGap: Int = 48,
    boxGap: Int = 12
  ) {
    self.boxWidth = boxWidth
    self.columnGap = columnGap
    self.boxGap = boxGap
    all = boxes
    let count = (boxes.map(\.column).max() ?? -1) + 1
    columns = Array(repeating: [], count: count)
    for (number, box) in boxes.enumerated() { columns[box.column].append(number) }
    var chains: [[Int]] = []
    var steps: [[(Int, Int)]] = Array(repeating: [], count: max(count, 1))
    for line in lines {
      var chain = [line.from]
      let next = boxes[line.from].column + 1
      for column in next..<max(boxes[line.to].column, next) {
        columns[column].append(all.count)
        chain.append(all.count)
        all.append(Box(column: column, height: 4))
      }
      chain.append(line.to)
      for (left, right) in zip(chain, chain.dropFirst()) {
        steps[all[left].column].append((left, right))
      }
      chains.append(chain)
    }
    order(steps)
    place()
    routes = chains.map { route($0) }
  }

  /// Puts the boxes of each column in the order in which their lines cross least, by the middle of
  /// what they are tied to, four times there and back.
  private mutating func order(_ steps: [[(Int, Int)]]) {
    guard columns.count > 1 else { return }
    for round in 0..<8 {
      let isForth = round.isMultiple(of: 2)
      let order = isForth ? Array(1..<columns.count) : (0..<columns.count - 1).reversed()
      for column in order {
        let other = isForth ? column - 1 : column + 1
        var rank: [Int: Int] = [:]
        for (place, box) in columns[other].enumerated() { rank[box] = place }
        var sums: [Int: (sum: Int, count: Int)] = [:]
        for (left, right) in steps[min(column, other)] {
          let (own, tied) = isForth ? (right, left) : (left, right)
          let known = sums[own] ?? (0, 0)
          sums[own] = (known.sum + (rank[tied] ?? 0), known.count + 1)
        }
        let current = columns[column].enumerated().map { place, box -> (Int, Int, Int) in
          // What is tied to nothing keeps its place, scaled to the other column.
          guard let found = sums[box] else {
            let scale = max(columns[other].count, 1)
            return (place * 1000 * scale / max(columns[column].count, 1), place, box)
          }
          return (found.sum * 1000 / found.count, place, box)
        }
        columns[column] = current.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      }
    }
  }

  /// Stacks each column and puts the columns around one middle.
  private mutating func place() {
    func stack(_ column: [Int]) -> Int {
      column.reduce(0) { $0 + all[$1].height } + boxGap * max(column.count - 1, 0)
    }
    height = columns.map(stack).max() ?? 0
    width = max(columns.count * (boxWidth + columnGap) - columnGap, 0)
    places = Array(repeating: (0, 0), count: all.count)
    for (number, column) in columns.enumerated() {
      var y = (height - stack(column)) / 2
      for box in column {
        places[box] = (number * (boxWidth + columnGap), y)
        y += all[box].height + boxGap
      }
    }
  }

  private func route(_ chain: [Int]) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for (number, box) in chain.enumerated() {
      let middle = places[box].y + all[box].height / 2
      if number > 0 { points.append((places[box].x, middle)) }
      if number < chain.count - 1 { points.append((places[box].x + boxWidth, middle)) }
    }
    return points
  }
}
