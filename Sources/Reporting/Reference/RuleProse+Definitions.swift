import Base
import RuleProgram

extension RuleProse {
  /// What a parameter, a derivation, a table, a reading or a scenario says.
  func definition(_ id: DefinitionID) -> [ProseBlock] {
    let definition = program[id]
    var blocks: [ProseBlock] = [.paragraph(kind(of: definition))]
    for version in definition.versions {
      if definition.versions.count > 1, !isParameter(definition) {
        blocks.append(.heading(capitalized(days(version.about))))
      }
      blocks += body(version, of: definition)
    }
    return blocks
  }

  private func isParameter(_ definition: Definition) -> Bool { definition.sort == .parameter }

  /// The first sentence: what kind of value it is, and of whom.
  private func kind(of definition: Definition) -> Phrase {
    let type = definition.type.words(in: program.vocabulary).replacing("`", with: "")
    let owner = definition.subject.map { " van \($0.articled)" } ?? ""
    let key = definition.key.map { ", een voor elke waarde van \(keyName($0))" } ?? ""
    return "\(Phrase.strong(capitalized(definition.name)))\(owner) is \(type)\(key)."
  }

  /// What the key of a value is called.
  func keyName(_ type: ValueType) -> String {
    if case .choice(let choice) = type { return program.vocabulary.choices[choice].name }
    return type == .year ? "kalenderjaar" : type.words(in: program.vocabulary)
  }

  private func body(_ version: DefinitionVersion, of definition: Definition) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    if let question = version.question, !isReading(version) {
      blocks.append(.paragraph("Zij beantwoordt de vraag: \(question)"))
    }
    switch version.body {
    case .expression(let node):
      if !isParameter(definition) { blocks.append(.paragraph("Zij is \(value(node)).")) }
    case .keyed, .indexed: break
    case .derivation(let derivation): blocks += self.derivation(derivation, definition.type)
    case .table(let table): blocks += self.table(table)
    case .reading(let reading): blocks += self.reading(reading)
    }
    return blocks
  }

  private func isReading(_ version: DefinitionVersion) -> Bool {
    if case .reading = version.body { return true }
    return false
  }

  private func derivation(_ derivation: Derivation, _ type: ValueType) -> [ProseBlock] {
    let isCondition = type == .boolean
    var blocks: [ProseBlock] = []
    if case .expression(let node, let citations) = derivation.base, isCondition {
      blocks.append(.paragraph(truth("Het antwoord is", node)))
      blocks += sources(citations).map { .paragraph($0) }
    } else {
      blocks += derived("De waarde is", derivation.base)
    }
    let exceptions = derivation.exceptions.map { exception in
      let result: Phrase =
        isCondition
        ? truth("dan is het antwoord", exception.result)
        : "dan is de waarde \(value(exception.result))."
      return ProseItem(
        phrase: "Tenzij \(condition(exception.condition)): \(result)",
        notes: sources(exception.citations)
      )
    }
    if !exceptions.isEmpty {
      let word = exceptions.count == 1 ? "Er is een uitzondering:" : "Er zijn uitzonderingen:"
      blocks += [.paragraph(Phrase(word)), .list(exceptions)]
    }
    if let rounding = derivation.rounding { blocks += self.rounding(rounding, type) }
    return blocks
  }

  /// A sentence that gives a fixed answer, or says what the answer depends on.
  private func truth(_ start: String, _ node: NodeID) -> Phrase {
    switch program[node] {
    case .constant(.boolean(let truth)): "\(start) \(truth ? "ja" : "nee")."
    case .undetermined: "\(start) \(value(node))."
    default: "\(start) ja als \(condition(node)), en anders nee."
    }
  }

  /// What is done to a value last.
  func rounding(_ step: RoundingStep, _ type: ValueType) -> [ProseBlock] {
    let direction =
      switch step.direction {
      case .down: "naar beneden"
      case .up: "naar boven"
      case .arithmetic: "rekenkundig (vanaf de helft naar boven)"
      }
    let unit = type.isMoney ? DutchText.amount(step.step) : DutchText.number(step.step)
    return [.paragraph("De uitkomst wordt \(direction) afgerond op \(unit).")]
      + sources(step.citations).map { .paragraph($0) }
  }

  private func table(_ table: DecisionTable) -> [ProseBlock] {
    let head = table.columns.map { capitalizedPhrase(value($0)) } + ["Uitkomst"]
    let rows = table.rows.map { row -> [Phrase] in
      zip(row.cells, table.columns).map { cell($0, in: $1, of: table) } + [value(row.outcome)]
    }
    return [
      .paragraph("Lees de rijen van boven naar beneden. De eerste die past, geeft de uitkomst."),
      .table(head: head, rows: rows),
    ]
  }

  private func capitalizedPhrase(_ phrase: Phrase) -> Phrase {
    let sentence = phrase.sentence.pieces
    return Phrase(sentence.last == .text(".") ? sentence.dropLast() : sentence)
  }

  private func cell(_ cell: Cell, in column: NodeID, of table: DecisionTable) -> Phrase {
    let type = program.type(of: column) ?? .poison
    func text(_ value: Value) -> Phrase {
      if case .choice(let option) = value, case .choice(let choice) = type {
        return options([option], of: choice).first ?? ""
      }
      return Phrase(words.value(value, type))
    }
    return switch cell {
    case .any: "maakt niet uit"
    case .otherwise: "al het andere"
    case .interval(let from, let until, let includes):
      stretch(from.map(text), until.map(text), includes)
    case .values(let values): Phrase.list(values.map(text), before: "of")
    }
  }

  private func reading(_ reading: Reading) -> [ProseBlock] {
    let what =
      reading.isScenario
      ? "Het beleid kan hier anders" : "De bron is hier op meer manieren te lezen"
    var blocks: [ProseBlock] = [.paragraph("\(what): \(reading.question)")]
    let items = reading.options.enumerated().map { index, option -> ProseItem in
      let mark =
        index == reading.chosen ? " (gekozen)" : index == reading.preferred ? " (voorkeur)" : ""
      return ProseItem(
        phrase: "\(Phrase.strong(capitalized(option.label)))\(mark): \(self.option(option))",
        notes: sources(option.citations)
      )
    }
    blocks.append(.list(items))
    if reading.chosen == nil { blocks.append(.paragraph("De regels kiezen niet.")) }
    if let reason = reading.reason {
      blocks.append(.paragraph(Phrase("De reden: \(reason)").sentence))
    }
    if let role = reading.closedBy {
      blocks.append(.paragraph("Wie dit kan beslissen: \(withArticle(role))."))
    }
    let tried =
      reading.isScenario
      ? "Een ander antwoord wordt alleen geprobeerd als iemand erom vraagt (--lezing)."
      : "De andere antwoorden worden ook geprobeerd; het rapport zegt of de uitkomst dan anders is."
    return blocks + [.paragraph(Phrase(tried))]
  }

  private func option(_ option: NamedValue) -> Phrase {
    switch program[option.node] {
    case .constant(.boolean(let truth)): truth ? "ja." : "nee."
    case .fact, .definition: "\(value(option.node))."
    default: "\(value(option.node))."
    }
  }

  /// What a fact is, and who gives it.
  func fact(_ id: FactID) -> [ProseBlock] {
    let fact = program.vocabulary[id]
    let type = fact.type.words(in: program.vocabulary).replacing("`", with: "")
    let key = fact.key.map { ", een voor elke waarde van \(keyName($0))" } ?? ""
    var blocks: [ProseBlock] = [
      .paragraph(
        """
        \(Phrase.strong(capitalized(fact.name))) is een gegeven van \(fact.kind.articled): \
        \(type)\(key).
        """
      )
    ]
    if let question = fact.question { blocks.append(.paragraph("De vraag: \(question)")) }
    if let judge = fact.judge {
      blocks.append(
        .paragraph("Dit is een oordeel van \(words.role(judge)), met een dag en een reden.")
      )
    }
    if case .choice(let choice) = fact.type, choice != program.vocabulary.roles {
      let names = options(Array(program.vocabulary.choices[choice].options.indices), of: choice)
      blocks += [.paragraph("Mogelijk zijn:"), .list(names.map { ProseItem(phrase: $0) })]
    }
    let missing: Phrase =
      "Ontbreekt het, dan is het onbekend. Het telt dan niet als nee en niet als 0."
    return blocks + [.paragraph(missing)]
  }
}

extension EntityKind {
  /// The word with its article: `een aanvraag`, `het huishouden`.
  var articled: String {
    switch self {
    case .municipality: "de gemeente"
    case .household: "het huishouden"
    case .person, .request, .entitlement, .decision, .supply: "een \(word)"
    }
  }
}
