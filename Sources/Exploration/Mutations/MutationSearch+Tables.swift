import Base
import RuleProgram

extension MutationSearch {
  /// Adds the mistakes in the cells of decision tables.
  ///
  /// A bound between two stretches moves for both, because a table with a gap or an overlap is
  /// refused before it is ever used. A bound that no other row shares moves alone, and its `tot` may
  /// become `tot en met`.
  mutating func addTables() {
    for (number, definition) in program.definitions.enumerated() {
      for (version, content) in definition.versions.enumerated() {
        guard case .table(let table) = content.body else { continue }
        let place = TablePlace(definition: DefinitionID(number), version: version)
        for (column, node) in table.columns.enumerated() {
          let cells = table.rows.enumerated().map { row, content in
            WrittenCell(
              row: row,
              cell: content.cells[column],
              span: text.cell(column, of: content.span)
            )
          }
          addBounds(of: cells, column, place)
          addChoices(of: cells, column, program.type(of: node), place)
        }
      }
    }
  }

  // MARK: Bounds

  private mutating func addBounds(of cells: [WrittenCell], _ column: Int, _ place: TablePlace) {
    let bounds = cells.flatMap { text.bounds(of: $0) }
    var seen: Set<Value> = []
    for bound in bounds where seen.insert(bound.value).inserted {
      let shared = bounds.filter { $0.value == bound.value }
      let steps = shared.map { text.steps(of: $0.value, at: $0.span) }
      for step in steps[0] {
        let edits = steps.flatMap { $0.filter { $0.value == step.value }.map(\.edit) }
        let rows = shared.map { ($0.row, $0.isUpper) }
        add(step.sort, at: step.span, edits, touch: place.touch) {
          for (row, isUpper) in rows {
            $0[place].rows[row].cells[column].setBound(step.value, isUpper: isUpper)
          }
        }
      }
      if shared.count == 1, bound.isUpper,
        let edit = text.otherBound(in: bound.lead, isInclusive: bound.isInclusive)
      {
        add(.bound, edit, touch: place.touch) {
          $0[place].rows[bound.row].cells[column].includeBound(!bound.isInclusive)
        }
      }
    }
  }

  // MARK: Choices

  private mutating func addChoices(
    of cells: [WrittenCell],
    _ column: Int,
    _ type: ValueType?,
    _ place: TablePlace
  ) {
    for cell in cells {
      guard case .values(let values) = cell.cell else { continue }
      let spans = text.parts(of: cell.span)
      guard spans.count == values.count else { continue }
      for (index, value) in values.enumerated() {
        let row = cell.row
        if let (other, word) = next(after: value, among: values, type) {
          add(.choice, Edit(spans[index], word), touch: place.touch) {
            $0[place].rows[row].cells[column].setValue(other, at: index)
          }
        }
        for step in text.steps(of: value, at: spans[index]) {
          add(step.sort, at: step.span, [step.edit], touch: place.touch) {
            $0[place].rows[row].cells[column].setValue(step.value, at: index)
          }
        }
      }
    }
  }

  /// The choice that a value in a cell may be mistaken for, and its word.
  private func next(
    after value: Value,
    among values: [Value],
    _ type: ValueType?
  ) -> (Value, String)? {
    switch (value, type) {
    case (.boolean(let truth), _):
      values.count > 1 ? nil : (.boolean(!truth), truth ? "nee" : "ja")
    case (.choice(let option), .choice(let index)?):
      Choice(type: index, beside: values.compactMap(\.option))
        .next(after: option, in: program.vocabulary)
        .map { (.choice($0), program.vocabulary.choices[index].options[$0]) }
    default: nil
    }
  }
}

/// Where a decision table stands in the program.
private struct TablePlace: Sendable {
  var definition: DefinitionID
  var version: Int

  var touch: Touch { .version(definition, version) }
}

extension Program {
  fileprivate subscript(place: TablePlace) -> DecisionTable {
    get {
      let body = definitions[Int(place.definition.index)].versions[place.version].body
      guard case .table(let table) = body else { return DecisionTable(columns: [], rows: []) }
      return table
    }
    set { definitions[Int(place.definition.index)].versions[place.version].body = .table(newValue) }
  }
}

/// One cell of a table and its text.
private struct WrittenCell {
  var row: Int
  var cell: Cell
  var span: Span
}

/// One bound of a stretch in a cell.
private struct CellBound {
  var row: Int
  var value: Value
  var isUpper: Bool
  var isInclusive: Bool
  /// Where the value stands.
  var span: Span
  /// Where the word before it stands.
  var lead: Span
}

extension RuleText {
  /// The text of one cell of a row, the bars left out.
  fileprivate func cell(_ column: Int, of row: Span) -> Span {
    let bars = words(in: row).filter { $0.text == "|" }.map(\.span)
    guard bars.indices.contains(column + 1) else { return row }
    return Span(file: row.file, start: bars[column].end, end: bars[column + 1].start)
  }

  /// A span without the white space around its words.
  private func trimmed(_ span: Span) -> Span {
    let words = words(in: span)
    guard let first = words.first, let last = words.last else { return span }
    return first.span.joined(with: last.span)
  }

  /// The values in a cell, between its commas.
  fileprivate func parts(of cell: Span) -> [Span] {
    var result: [Span] = []
    var current: Span?
    for word in words(in: cell) {
      if word.text == "," {
        if let current { result.append(current) }
        current = nil
      } else {
        current = current?.joined(with: word.span) ?? word.span
      }
    }
    if let current { result.append(current) }
    return result
  }

  /// The bounds of a cell that is a stretch.
  fileprivate func bounds(of cell: WrittenCell) -> [CellBound] {
    guard case .interval(let from, let until, let includesUntil) = cell.cell else { return [] }
    let upper = until.flatMap { _ in
      place(of: includesUntil ? ["tot", "en", "met"] : ["tot"], in: cell.span)
    }
    var result: [CellBound] = []
    if let from, let lead = place(of: ["vanaf"], in: cell.span) {
      let end = upper?.start ?? cell.span.end
      result.append(
        CellBound(
          row: cell.row,
          value: from,
          isUpper: false,
          isInclusive: true,
          span: trimmed(Span(file: lead.file, start: lead.end, end: end)),
          lead: lead
        )
      )
    }
    if let until, let lead = upper {
      result.append(
        CellBound(
          row: cell.row,
          value: until,
          isUpper: true,
          isInclusive: includesUntil,
          span: trimmed(Span(file: lead.file, start: lead.end, end: cell.span.end)),
          lead: lead
        )
      )
    }
    return result
  }
}

extension Cell {
  fileprivate mutating func setBound(_ value: Value, isUpper: Bool) {
    guard case .interval(let from, let until, let includesUntil) = self else { return }
    self = .interval(
      from: isUpper ? from : value,
      until: isUpper ? value : until,
      includesUntil: includesUntil
    )
  }

  fileprivate mutating func includeBound(_ isInclusive: Bool) {
    guard case .interval(let from, let until, _) = self else { return }
    self = .interval(from: from, until: until, includesUntil: isInclusive)
  }

  fileprivate mutating func setValue(_ value: Value, at index: Int) {
    guard case .values(var values) = self else { return }
    values[index] = value
    self = .values(values)
  }
}

extension Value {
  fileprivate var option: Int? {
    guard case .choice(let option) = self else { return nil }
    return option
  }
}
