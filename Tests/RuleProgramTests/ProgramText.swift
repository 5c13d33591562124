import Base
import RuleProgram

/// A program as text, to see what the rules were lowered to.
struct ProgramText {
  let program: Program

  /// Every definition and rule, with its expressions written out.
  var text: String {
    var lines: [String] = []
    for definition in program.definitions {
      let subject = definition.subject.map { " van \($0.word)" } ?? ""
      let key = definition.key.map { " volgens \(words($0))" } ?? ""
      lines.append("\(definition.name)\(subject)\(key) : \(words(definition.type))")
      for version in definition.versions { lines += body(version) }
    }
    for provision in program.provisions { lines += self.lines(of: provision) }
    for form in program.forms {
      lines.append("vorm \(form.name)")
      lines += clause("toegang", form.access) + clause("mag weigeren", form.mayRefuse)
      lines += clause("mag intrekken", form.mayRevoke)
      if let amount = form.amount { lines += value("bedrag", amount) }
      if let payment = form.extraPayment { lines += value("bijbetaling", payment) }
    }
    for transition in program.transitions { lines += self.lines(of: transition) }
    for contribution in program.contributions {
      lines.append("eigen bijdrage \(contribution.name) : \(words(contribution.type))")
      for id in contribution.basis { lines += condition(id, "  ") }
      lines += clause("behalve", contribution.exclusions)
      lines += clause("vrijgesteld", contribution.exemptions)
      lines += value("is", contribution.value)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(_ type: ValueType) -> String { type.words(in: program.vocabulary) }

  private func body(_ version: DefinitionVersion) -> [String] {
    let from = version.about.from?.iso ?? "…"
    let until = version.about.until?.iso ?? "…"
    let head = "  [\(from), \(until))"
    switch version.body {
    case .expression(let node): return ["\(head) \(text(node))"]
    case .keyed(let nodes): return ["\(head) \(nodes.map { text($0) }.joined(separator: " | "))"]
    case .indexed(let amounts):
      let rounding = "afgerond \(amounts.rounding.direction) op \(amounts.rounding.step.exactText)"
      let nodes = zip(amounts.nodes, amounts.isRaised).map { $1 ? "≈" + text($0) : text($0) }
      return ["\(head) \(nodes.joined(separator: " | ")), \(rounding)"]
    case .derivation(let derivation):
      var lines = [head] + value("is", derivation.base)
      for exception in derivation.exceptions {
        lines.append("    tenzij \(text(exception.condition)) dan \(text(exception.result))")
      }
      if let rounding = derivation.rounding {
        lines.append("    afgerond \(rounding.direction) op \(rounding.step.exactText)")
      }
      return lines
    case .table(let table):
      return ["\(head) | \(table.columns.map { text($0) }.joined(separator: " | "))"]
        + table.rows.map { row in
          "    | \(row.cells.map { text($0) }.joined(separator: " | ")) | \(text(row.outcome))"
        }
    case .reading(let reading):
      return [head]
        + reading.options.enumerated().map { index, option in
          let mark = index == reading.chosen ? "*" : index == reading.preferred ? "+" : " "
          return "   \(mark)\(option.label): \(text(option.node))"
        }
    }
  }

  private func lines(of provision: Provision) -> [String] {
    var lines = ["voorziening \(provision.name), trede \(provision.rung.map(String.init) ?? "-")"]
    if let after = provision.after {
      lines.append("  pas na \(after.provisions.map { name(ofProvision: $0) })")
      lines += clause("als", after.condition)
    }
    lines += clause("toegang", provision.access)
    for id in provision.includes { lines += condition(id, "  ") }
    if let maximum = provision.maximum {
      lines.append("  ten hoogste \(text(maximum.limit)), gevraagd \(text(maximum.requested))")
    }
    if let amount = provision.amount { lines.append("  bedrag \(text(amount.content))") }
    if let regime = provision.regime { lines.append("  bijdrage \(regime.content)") }
    for warning in provision.warnings {
      lines.append("  let op \(warning.label): \(warning.condition.map { text($0) } ?? "altijd")")
    }
    return lines
  }

  private func lines(of transition: TransitionalLaw) -> [String] {
    var lines = ["overgangsrecht \(transition.name) van \(transition.protects.word)"]
    lines += clause("geldt", transition.applies)
    for replacement in transition.provisions {
      let name = name(ofProvision: replacement.provision)
      lines.append("  voor \(name): \(text(replacement.condition))")
    }
    lines.append("  loopt vanaf \(text(transition.starts.content))")
    for end in transition.ends {
      lines.append("  \(end.label): \(end.isInclusive ? "tot en met" : "tot") \(text(end.day))")
    }
    return lines
  }

  private func name(ofProvision option: Int) -> String {
    program.vocabulary.choices[program.vocabulary.provisions].options[option]
  }

  private func clause(_ name: String, _ id: ConditionID?) -> [String] {
    id.map { ["  \(name)"] + condition($0, "    ") } ?? []
  }

  private func condition(_ id: ConditionID, _ indent: String) -> [String] {
    let condition = program[id]
    let question = condition.question.map { "  ? \($0)" } ?? ""
    let group: ([ConditionID], String)
    switch condition.test {
    case .expression(let node): return ["\(indent)\(condition.label): \(text(node))\(question)"]
    case .all(let ids): group = (ids, "alle van")
    case .any(let ids): group = (ids, "een van")
    case .none(let ids): group = (ids, "geen van")
    }
    return ["\(indent)\(condition.label): \(group.1)\(question)"]
      + group.0.flatMap { self.condition($0, indent + "  ") }
  }

  private func value(_ name: String, _ value: DerivedValue) -> [String] {
    switch value {
    case .expression(let node, _): ["    \(name) \(text(node))"]
    case .extreme(let extreme, let candidates):
      ["    \(name) \(extreme)"] + candidates.map { "      \($0.label): \(text($0.node))" }
    }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .boolean(let value): value ? "ja" : "nee"
    case .choice(let option): "#\(option)"
    case .number(let number): number.exactText
    case .date(let day): day.iso
    case .never: "nooit"
    case .span(let span): "\(span.months)m\(span.days)d"
    case .year(let year): "jaar \(year)"
    case .text(let text): "\"\(text)\""
    case .entity(let reference): "\(reference.kind.word) \(reference.index)"
    }
  }

  private func text(_ cell: Cell) -> String {
    switch cell {
    case .any: "-"
    case .otherwise: "anders"
    case .values(let values): values.map { text($0) }.joined(separator: ", ")
    case .interval(let from, let until, let includes):
      (from.map { text($0) } ?? "…")
        + (includes ? " t/m " : " tot ") + (until.map { text($0) } ?? "…")
    }
  }

  /// An expression in one line, with every operation between parentheses.
  func text(_ id: NodeID) -> String {
    switch program[id] {
    case .constant(let value): text(value)
    case .undetermined(let reason): "onbepaald \"\(program[reason].text)\""
    case .fact(let id): program.vocabulary[id].name
    case .keyedFact(let id, let key): "\(program.vocabulary[id].name)[\(text(key))]"
    case .definition(let id): "<\(program[id].name)>"
    case .keyedDefinition(let id, let key): "<\(program[id].name)>[\(text(key))]"
    case .member(let owner, let inner): "\(text(owner)).(\(text(inner)))"
    case .not(let inner): "niet \(text(inner))"
    case .all(let nodes): "(" + nodes.map { text($0) }.joined(separator: " en ") + ")"
    case .any(let nodes): "(" + nodes.map { text($0) }.joined(separator: " of ") + ")"
    case .compare(let left, let comparison, let right):
      "(\(text(left)) \(comparison) \(text(right)))"
    case .oneOf(let value, let options, let negated):
      "(\(text(value)) \(negated ? "geen van" : "een van") \(options.map { text($0) }))"
    case .within(let value, let from, let until, let includes):
      "(\(text(value)) in \(from.map { text($0) } ?? "…")"
        + " \(includes ? "t/m" : "tot") \(until.map { text($0) } ?? "…"))"
    case .arithmetic(let left, let operation, let right):
      "(\(text(left)) \(operation) \(text(right)))"
    case .convert(let inner, let conversion, let inverse):
      "omgerekend\(inverse ? "'" : "")[\(conversion)](\(text(inner)))"
    case .asOf(let inner, let date): "(\(text(inner)) op \(text(date)))"
    case .extreme(let extreme, let nodes):
      "\(extreme)(" + nodes.map { text($0) }.joined(separator: ", ") + ")"
    case .exists(let kind, let inner): "er is \(kind.word)(\(text(inner)))"
    case .every(let kind, let inner): "elke \(kind.word)(\(text(inner)))"
    case .count(let kind, let inner): "aantal \(kind.word)(\(inner.map { text($0) } ?? ""))"
    case .sum(let kind, let value, let inner):
      "som \(kind.word)(\(text(value)) waar \(inner.map { text($0) } ?? "altijd"))"
    case .referenceDate: "peildatum"
    case .age: "leeftijd"
    case .year(let date): "jaar(\(text(date)))"
    case .lastDay: "slotdag"
    case .assessedProvision: "voorziening"
    case .rung(let inner): "trede(\(text(inner)))"
    case .law(let inner): "wet(\(text(inner)))"
    case .counts: "telt mee"
    case .ruled(let value): "ruled \(value)"
    case .amount: "bedrag"
    }
  }
}
