import Base

/// A column of a table, its values divided into classes that no row tells apart.
struct TableColumn {
  /// The values of one class: a value of them, or all between two cuts, and the rows they match.
  struct Class {
    enum Values {
      case value(Value)
      case range(from: Cut?, until: Cut?)
      /// Every value that no cell names.
      case others
    }

    let values: Values
    let rows: RowSet
  }

  let type: ValueType
  let scale: Scale?
  private(set) var classes: [Class]

  /// Divides the values of a column, or returns nil when its cells do not lie on one line.
  init?(_ cells: [Cell], at node: NodeID, in program: Program) {
    let type = program.type(of: node, named: cells)
    self.type = type
    let named = cells.flatMap(\.namedValues)
    switch type {
    case .boolean:
      scale = nil
      classes = Self.listed([.boolean(true), .boolean(false)], cells)
    case .choice(let index):
      scale = nil
      let options = program.vocabulary.choices[index].options.indices
      classes = Self.listed(options.map { .choice($0) }, cells)
    case .text, .entity, .poison:
      scale = nil
      let values = Set(named).map { $0 }
      classes =
        Self.listed(values, cells) + [Class(values: .others, rows: Self.rows(cells) { _ in false })]
    case .date, .number, .count, .percentage, .money, .span, .year:
      guard
        let scale = program.scale(of: node, type, named),
        let classes = Self.divided(cells, scale, type, named)
      else { return nil }
      self.scale = scale
      self.classes = classes
    }
    mergeEqual()
  }

  /// Leaves one class of those that match the same rows.
  private mutating func mergeEqual() {
    var seen: Set<RowSet> = []
    classes = classes.filter { seen.insert($0.rows).inserted }
  }

  private static func listed(_ values: [Value], _ cells: [Cell]) -> [Class] {
    values.map { value in
      Class(
        values: .value(value),
        rows: rows(cells) { if case .values(let some) = $0 { some.contains(value) } else { false } }
      )
    }
  }

  /// Returns the rows of which the cell matches: `-` and `anders` always do.
  private static func rows(_ cells: [Cell], _ matches: (Cell) -> Bool) -> RowSet {
    var result = RowSet(count: cells.count, all: false)
    for (row, cell) in cells.enumerated() {
      switch cell {
      case .any, .otherwise: result.insert(row)
      case .values, .interval: if matches(cell) { result.insert(row) }
      }
    }
    return result
  }

  private static func divided(
    _ cells: [Cell],
    _ scale: Scale,
    _ type: ValueType,
    _ named: [Value]
  ) -> [Class]? {
    var ranges: [[ClosedCuts]] = []
    for cell in cells {
      guard let cuts = cuts(of: cell, scale) else { return nil }
      ranges.append(cuts)
    }
    let zero = scale.startsAtZero ? scale.cut(at: .zero, after: false) : nil
    let all = Set(ranges.joined().flatMap { [$0.from, $0.until] }.compactMap(\.self))
    var edges: [Cut?] = all.filter { cut in zero.map { cut > $0 } ?? true }.sorted()
    edges = [zero] + edges + [nil]
    var classes = zip(edges, edges.dropFirst()).map { from, until in
      var rows = RowSet(count: cells.count, all: false)
      for (row, some) in ranges.enumerated() where some.contains(where: { $0.spans(from, until) }) {
        rows.insert(row)
      }
      return Class(values: .range(from: from, until: until), rows: rows)
    }
    if case .date(true) = type {
      classes.append(Class(values: .value(.never), rows: rows(cells) { $0.matchesNever }))
    }
    return classes
  }

  /// Returns the parts of the line that a cell matches, or nil when a value lies beside the line.
  private static func cuts(of cell: Cell, _ scale: Scale) -> [ClosedCuts]? {
    switch cell {
    case .any, .otherwise: return [ClosedCuts(from: nil, until: nil)]
    case .values(let values):
      var result: [ClosedCuts] = []
      for value in values where value != .never {
        guard let position = scale.position(of: value) else { return nil }
        let (before, after) = (
          scale.cut(at: position, after: false), scale.cut(at: position, after: true)
        )
        if before < after { result.append(ClosedCuts(from: before, until: after)) }
      }
      return result
    case .interval(let from, let until, let includesUntil):
      // `nooit` lies after the whole line.
      if from == .never { return [] }
      let start = from.map { scale.position(of: $0) }
      let end = until == .never ? nil : until.map { scale.position(of: $0) }
      if case .some(nil) = start { return nil }
      if case .some(nil) = end { return nil }
      return [
        ClosedCuts(
          from: start?.map { scale.cut(at: $0, after: false) },
          until: end?.map { scale.cut(at: $0, after: includesUntil) }
        )
      ]
    }
  }
}

/// A part of a line between two cuts; nil goes on for ever.
private struct ClosedCuts {
  let from: Cut?
  let until: Cut?

  /// Whether this covers all that lies between two neighbouring cuts.
  func spans(_ start: Cut?, _ end: Cut?) -> Bool {
    let reachesStart = from.map { from in start.map { from <= $0 } ?? false } ?? true
    let reachesEnd = until.map { until in end.map { $0 <= until } ?? false } ?? true
    return reachesStart && reachesEnd
  }
}

extension Cell {
  /// The values that stand in the cell.
  fileprivate var namedValues: [Value] {
    switch self {
    case .any, .otherwise: []
    case .values(let values): values
    case .interval(let from, let until, _): [from, until].compactMap(\.self)
    }
  }

  /// Whether the cell matches `nooit`, which lies after every date.
  fileprivate var matchesNever: Bool {
    switch self {
    case .any, .otherwise: true
    case .values(let values): values.contains(.never)
    case .interval(_, let until, let includesUntil):
      until.map { $0 == .never && includesUntil } ?? true
    }
  }
}
