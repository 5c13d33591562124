import Base
import RuleLanguage

extension Lowering {
  /// Lowers the moments; the choice of a reading goes with the last day before it.
  mutating func moments(
    _ syntax: TestSyntax,
    in context: TestContext,
    _ targets: TestTargets
  ) -> [TestMoment] {
    var context = context
    var result: [TestMoment] = []
    for table in syntax.tables { result += moments(table, in: context, targets) }
    for moment in syntax.moments {
      var choices: [ReadingChoice] = []
      switch moment.choice {
      case .referenceDate(let date): context.day = date
      case .reading(let name, let label):
        if let choice = readingChoice(name, label) { choices.append(choice) }
      }
      let expectations = moment.expectations.compactMap {
        expectation($0, column: nil, in: context, targets)
      }
      reportOutcomes(beside: moment.expectations)
      guard let day = context.day else {
        diagnostics.append(.momentWithoutDay(moment.span))
        continue
      }
      result.append(
        TestMoment(
          referenceDate: day,
          choices: choices,
          expectations: expectations,
          span: moment.span
        )
      )
    }
    return result
  }

  /// Lowers a table, a moment for each row.
  ///
  /// A mistake in the head of a column is reported once, and the column is passed over after it.
  private mutating func moments(
    _ table: TestTableSyntax,
    in context: TestContext,
    _ targets: TestTargets
  ) -> [TestMoment] {
    var context = context
    context.isCell = true
    var columns = Set(table.columns.indices)
    return table.rows.map { row in
      context.day = row.day
      var expectations: [Expectation] = []
      for (index, cell) in row.cells.enumerated() where columns.contains(index) {
        guard let cell else { continue }
        let head = table.columns[index].span
        if let expectation = expectation(cell, column: head, in: context, targets) {
          expectations.append(expectation)
        } else if let place = diagnostics.last?.primary.span,
          head.joined(with: place) == head
        {
          columns.remove(index)
        }
      }
      return TestMoment(
        referenceDate: row.day,
        choices: [],
        expectations: expectations,
        span: row.span
      )
    }
  }

  /// Reports the first outcome that is expected beside a contradiction.
  private mutating func reportOutcomes(beside expectations: [ExpectationSyntax]) {
    func isContradiction(_ expectation: ExpectationSyntax) -> Bool {
      if case .contradiction = expectation.expected { true } else { false }
    }
    if let contradiction = expectations.first(where: isContradiction),
      let outcome = expectations.first(where: { !isContradiction($0) })
    {
      diagnostics.append(.outcomeBesideContradiction(outcome.span, contradiction.target.span))
    }
  }

  private mutating func readingChoice(_ name: NameSyntax, _ label: NameSyntax) -> ReadingChoice? {
    for symbol in names.values[name.text] ?? [] {
      guard case .definition(let id) = symbol.target,
        case .reading(let reading) = program[id].versions.first?.body
      else { continue }
      return option(label, of: reading.options)
        .map { ReadingChoice(definition: id, option: $0) }
    }
    let known = names.definitions.filter { $0.sort == .reading }.map(\.name)
    diagnostics.append(.notAReading(name, known: known))
    return nil
  }
}
