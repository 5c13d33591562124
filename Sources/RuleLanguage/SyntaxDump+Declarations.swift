import Base

extension SyntaxDump {
  func node(_ tree: RuleFileSyntax) -> DumpNode {
    DumpNode("RuleFile", [tree.header.map(node)] + tree.declarations.map(node))
  }

  private func node(_ header: HeaderSyntax) -> DumpNode {
    DumpNode(
      "Header \(name(header.name))",
      [
        node("gemeente", header.municipality), node("wet", header.law),
        node("status", header.status), node("geldig", header.validity),
      ] + nodes(header.untested)
    )
  }

  private func node(_ declaration: DeclarationSyntax) -> DumpNode {
    switch declaration {
    case .source(let syntax): node(syntax)
    case .facts(let syntax): node(syntax)
    case .parameter(let syntax): node(syntax)
    case .table(let syntax): node(syntax)
    case .conversion(let syntax): node(syntax)
    case .derivation(let syntax): node(syntax)
    case .reading(let syntax): node(syntax)
    case .ladder(let syntax): node(syntax)
    case .provision(let syntax): node(syntax)
    case .form(let syntax): node(syntax)
    case .transition(let syntax): node(syntax)
    case .contribution(let syntax): node(syntax)
    case .attention(let syntax): node(syntax)
    case .inventory(let syntax): node(syntax)
    case .contradictions(let syntax):
      DumpNode(
        "Contradictions van \(name(syntax.kind))",
        nodes(syntax.about) + nodes(syntax.items)
      )
    case .check(let syntax): node(syntax)
    case .test(let syntax): node(syntax)
    }
  }

  private func node(_ syntax: SourceSyntax) -> DumpNode {
    DumpNode(
      "Source \(name(syntax.name))",
      [
        node("titel", syntax.title), node("uitgever", syntax.publisher),
        node("document", syntax.document), node("stand", syntax.standing),
        syntax.date.map { DumpNode("datum: \($0.iso)") }, node("soort", syntax.sort),
      ]
    )
  }

  private func node(_ syntax: FactsSyntax) -> DumpNode {
    let facts = syntax.facts.map { fact in
      let key = fact.key.map { " volgens \(name($0))" } ?? ""
      return DumpNode(
        "fact \(name(fact.name))\(key): \(type(fact.type))",
        [node("vraag", fact.question), node("oordeel van", fact.judge), ids(fact.ids)]
      )
    }
    return DumpNode("Facts van \(name(syntax.kind))", facts)
  }

  private func node(_ syntax: ParameterSyntax) -> DumpNode {
    let versions = syntax.versions.map { version in
      DumpNode(
        "version",
        [node("geldig", version.validity), node(version.value)] + nodes(version.citations)
      )
    }
    return DumpNode(
      title("Parameter", syntax.owned),
      [DumpNode("type: \(type(syntax.owned.type))")] + nodes(syntax.about)
        + [syntax.indexing.map { node("geïndexeerd", $0) }] + versions
        + [syntax.matrix.map(node)]
    )
  }

  private func node(_ value: ParameterValueSyntax) -> DumpNode {
    switch value {
    case .stated(let expression): node(expression)
    case .raised(let share, let span): DumpNode("met \(text(span))", [node(share)])
    }
  }

  private func node(_ word: String, _ rounding: RoundingSyntax) -> DumpNode {
    DumpNode(
      "\(word) \(rounding.direction) \(text(rounding.span))",
      [node(rounding.step)] + nodes(rounding.citations)
    )
  }

  private func node(_ matrix: MatrixSyntax) -> DumpNode {
    let rows = matrix.rows.map { row in
      DumpNode(
        "row from \(row.from.iso) \(text(row.fromSpan))",
        row.cells.map(node) + nodes(row.citations)
      )
    }
    return DumpNode("matrix \(names(matrix.columns))", rows + matrix.notes.map(node))
  }

  private func node(_ note: TableNoteSyntax) -> DumpNode {
    DumpNode("note (\(note.letter.text)) \(words(note.text))", [node("door", note.closedBy)])
  }

  private func node(_ syntax: TableSyntax) -> DumpNode {
    let rows = syntax.rows.map { row in
      DumpNode("row \(text(row.span))", row.cells.map(node) + [node(row.outcome)])
    }
    return DumpNode(
      title("Table", syntax.owned),
      [DumpNode("type: \(type(syntax.owned.type))")] + nodes(syntax.about)
        + [node("vraag", syntax.question), DumpNode("columns", syntax.columns.map(node))]
        + rows + syntax.notes.map(node)
    )
  }

  private func node(_ cell: CellSyntax) -> DumpNode {
    switch cell {
    case .any(let span): DumpNode("any \(text(span))")
    case .otherwise(let span): DumpNode("otherwise \(text(span))")
    case .interval(let interval, let span): DumpNode("interval \(text(span))", nodes(interval))
    case .values(let values, let span): DumpNode("values \(text(span))", values.map(node))
    }
  }

  private func node(_ syntax: ConversionSyntax) -> DumpNode {
    DumpNode(
      "Conversion \(unit(syntax.from)) is \(syntax.factor) keer \(unit(syntax.to))",
      nodes(syntax.citations)
    )
  }

  private func node(_ syntax: DerivationSyntax) -> DumpNode {
    let exceptions = syntax.exceptions.map { exception in
      DumpNode(
        "tenzij \(text(exception.span))",
        [node(exception.condition), node(exception.result).labelled("dan")]
          + nodes(exception.citations)
      )
    }
    let rounding = syntax.rounding.map { node("afgerond", $0) }
    return DumpNode(
      title("Derivation", syntax.owned),
      [DumpNode("type: \(type(syntax.owned.type))")] + nodes(syntax.about)
        + [node("vraag", syntax.question), node("is", syntax.value)] + exceptions + [rounding]
    )
  }

  private func node(_ syntax: ReadingSyntax) -> DumpNode {
    DumpNode(
      title(syntax.isScenario ? "Scenario" : "Reading", syntax.owned),
      [DumpNode("type: \(type(syntax.owned.type))")] + nodes(syntax.about)
        + [
          node("vraag", syntax.question), node("gekozen", syntax.chosen),
          node("voorkeur", syntax.preferred), node("reden", syntax.reason),
          node("beslist door", syntax.closedBy),
        ]
        + syntax.options.map(node)
    )
  }
}
