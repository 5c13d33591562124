import Base
import RuleProgram

extension PartBuilder {
  /// Adds each version of each definition, and each column of a keyed one.
  mutating func addDefinitions() {
    for definition in program.definitions {
      let rule = Self.ruleKey(of: definition)
      var places: [Int] = []
      var columns: [[Int]] = []
      for (number, version) in definition.versions.enumerated() {
        let since = since(version.about, isOnly: definition.versions.count == 1)
        let title = definition.name + (since.isEmpty ? "" : "," + since)
        let next =
          definition.versions.indices.contains(number + 1)
          ? definition.versions[number + 1].about.from : nil
        let until = version.about.until
        let period = period(version.about.from, until == next ? nil : until)
        let type = [definition.type.words(in: program.vocabulary) + options(definition.type)]
        let place = add(
          key(rule, version.about),
          title: title,
          name: definition.name,
          period + type + body(version.body, definition)
        )
        places.append(place)
        columns.append(addColumns(of: definition, version, in: place, since))
        own(version.body.expressions, by: place)
        say(definition.name, version.about, [version.question] + words(version.body))
      }
      index.versions.append(places)
      index.columns.append(columns)
    }
  }

  private func options(_ type: ValueType) -> String {
    guard case .choice(let index) = type else { return "" }
    return " (" + program.vocabulary.choices[index].options.joined(separator: ", ") + ")"
  }

  /// The columns of a version: one for each option of its key.
  private mutating func addColumns(
    of definition: Definition,
    _ version: DefinitionVersion,
    in place: Int,
    _ since: String
  ) -> [Int] {
    guard case .choice(let choice)? = definition.key else { return [] }
    let nodes: [NodeID]
    switch version.body {
    case .keyed(let found): nodes = found
    case .indexed(let amounts): nodes = amounts.nodes
    default: return []
    }
    let options = program.vocabulary.choices[choice].options
    return zip(nodes, options).map { node, option in
      let column = add(
        index.parts[place].key + " > " + option,
        title: "\(definition.name) \(option)" + (since.isEmpty ? "" : "," + since),
        name: "\(definition.name) \(option)",
        [text.text(node, definition.type)],
        in: place
      )
      own([node], by: column)
      return column
    }
  }

  /// What a version says, without its columns.
  private func body(_ body: DefinitionBody, _ definition: Definition) -> [String] {
    let type = definition.type
    switch body {
    case .expression(let node): return [text.text(node, type)]
    case .keyed: return []
    case .indexed(let amounts):
      let own = definition.key == nil ? amounts.nodes.map { text.text($0, type) } : []
      return own + [rounding(amounts.rounding, type)]
    case .derivation(let derivation):
      let exceptions = derivation.exceptions.map { exception in
        "tenzij \(text.text(exception.condition, .boolean)) dan \(text.text(exception.result, type))"
          + " (\(rank(exception.citations)))"
      }
      return lines(derivation.base, type) + exceptions
        + (derivation.rounding.map { [rounding($0, type)] } ?? [])
    case .table(let table): return lines(table, type)
    case .reading(let reading):
      let chosen = reading.chosen.map { ["gekozen " + reading.options[$0].label] } ?? []
      return chosen + reading.options.map { "\($0.label): \(text.text($0.node, type))" }
    }
  }

  /// The rank of the heaviest source, which settles exceptions that disagree.
  private func rank(_ citations: [Citation]) -> String {
    let ranks = citations.map { $0.source.map { program.sources[$0].rank } ?? .ownChoice }
    return "rang \((ranks.min() ?? .ownChoice).rawValue + 1)"
  }

  private func rounding(_ rounding: RoundingStep, _ type: ValueType) -> String {
    let direction =
      switch rounding.direction {
      case .down: "naar beneden"
      case .up: "naar boven"
      case .arithmetic: "rekenkundig"
      }
    return "afgerond \(direction) op \(valueText(.number(rounding.step), type, program.vocabulary))"
  }

  private func lines(_ table: DecisionTable, _ type: ValueType) -> [String] {
    let head = "tabel van " + table.columns.map { text.text($0) }.joined(separator: " | ")
    return [head]
      + table.rows.map { row in
        let cells = zip(row.cells, table.columns).map { cell($0, of: $1) }
        return (cells + [text.text(row.outcome, type)]).joined(separator: " | ")
      }
  }

  private func cell(_ cell: Cell, of column: NodeID) -> String {
    let type = text.type(of: column) ?? .number
    func word(_ value: Value) -> String { valueText(value, type, program.vocabulary) }
    switch cell {
    case .any: return "-"
    case .otherwise: return "anders"
    case .values(let values): return values.map(word).joined(separator: ", ")
    case .interval(let from, let until, let includesUntil):
      let first = from.map { "vanaf " + word($0) }
      let last = until.map { (includesUntil ? "tot en met " : "tot ") + word($0) }
      return [first, last].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// What is said about the parts of a version.
  private func words(_ body: DefinitionBody) -> [String?] {
    switch body {
    case .expression, .keyed, .table: return []
    case .indexed(let amounts): return [citations(amounts.rounding.citations)]
    case .derivation(let derivation):
      return derivation.exceptions.map { citations($0.citations) }
        + [derivation.rounding.map { citations($0.citations) }]
    case .reading(let reading):
      return [reading.question, reading.reason, reading.closedBy]
        + reading.options.map { citations($0.citations) }
    }
  }
}
