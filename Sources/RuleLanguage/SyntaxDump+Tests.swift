import Base

extension SyntaxDump {
  func node(_ syntax: TestSyntax) -> DumpNode {
    DumpNode(
      "Test \(words(syntax.title))",
      [ids(syntax.ids)] + syntax.givens.map(node) + syntax.tables.map(node)
        + syntax.moments.map(node)
    )
  }

  private func node(_ given: GivenSyntax) -> DumpNode {
    let assignments = given.assignments.map { assignment in
      DumpNode(
        name(assignment.name),
        [assignment.key.map { node($0).labelled("volgens") }, node(assignment.value)]
      )
    }
    return DumpNode("given \(subject(given.subject))", assignments)
  }

  private func subject(_ subject: GivenSubjectSyntax) -> String {
    switch subject {
    case .municipality: return "municipality"
    case .household: return "household"
    case .assumption: return "assumption"
    case .entity(let kind, let id, let owner, let like):
      let parts = [owner.map { " van \(name($0))" }, like.map { " als \(name($0))" }]
      return "\(name(kind)) \(name(id))" + parts.compactMap { $0 }.joined()
    }
  }

  private func node(_ moment: MomentSyntax) -> DumpNode {
    let title =
      switch moment.choice {
      case .referenceDate(let day): "peildatum \(day.iso) \(text(moment.span))"
      case .reading(let name, let label): "lezing \(self.name(name)) is \(self.name(label))"
      }
    return DumpNode(title, moment.expectations.map(node))
  }

  private func node(_ expectation: ExpectationSyntax) -> DumpNode {
    let asks = expectation.asks.map { asks in
      let key = asks.key.map { " volgens \(name($0))" } ?? ""
      let owner = asks.owner.map { " van \(name($0))" } ?? ""
      return DumpNode("vraagt: \(name(asks.fact))\(key)\(owner)")
    }
    return DumpNode(
      "verwacht " + words(expectation.target),
      [
        expectation.target.key.map { node($0).labelled("volgens") },
        node(expectation.expected), asks, node("door", expectation.by),
        expectation.mention.flatMap { node($0.isAbsent ? "zonder" : "met", $0.label) },
      ]
    )
  }

  private func words(_ target: ExpectationTargetSyntax) -> String {
    target.path.map(name).joined(separator: " van ")
  }

  private func node(_ table: TestTableSyntax) -> DumpNode {
    let columns = table.columns.map { column in
      DumpNode("column \(words(column))", [column.key.map { node($0).labelled("volgens") }])
    }
    let rows = table.rows.map { row in
      DumpNode(
        "row \(row.day.iso)",
        row.cells.map { $0.map(node) ?? DumpNode("nothing") }
      )
    }
    return DumpNode("table \(text(table.span))", columns + rows)
  }

  private func node(_ expected: ExpectedSyntax) -> DumpNode {
    switch expected {
    case .value(let value): node(value)
    case .unknown(let span): DumpNode("unknown \(text(span))")
    case .undetermined(let span): DumpNode("undetermined \(text(span))")
    case .outcome(let name): DumpNode("outcome \(self.name(name))")
    case .words(let name): DumpNode("words \(self.name(name))")
    case .runsUntil(let day, let span): DumpNode("runs until \(day.iso) \(text(span))")
    case .runsEndUnknown(let span): DumpNode("runs, end unknown \(text(span))")
    case .runsWithoutEnd(let span): DumpNode("runs without end \(text(span))")
    case .runsEndUndetermined(let span): DumpNode("runs, end undetermined \(text(span))")
    case .endedOn(let day, let span): DumpNode("ended on \(day.iso) \(text(span))")
    case .contradiction(let span): DumpNode("contradiction \(text(span))")
    }
  }
}
