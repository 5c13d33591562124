import Base
import RuleProgram

extension PartBuilder {
  mutating func addLadder() {
    guard let ladder = program.ladder else { return }
    let rungs = ladder.rungs.map { $0.name + ($0.onlyIfOffered ? " (alleen bij aanbod)" : "") }
    index.ladder = add(
      "afwegingskader",
      title: "afwegingskader \(ladder.name)",
      name: ladder.name,
      period(ladder.about.from, ladder.about.until) + rungs
    )
    say(
      "afwegingskader \(ladder.name)",
      ladder.about,
      ladder.rungs.flatMap { [$0.question, $0.sufficient, citations($0.citations)] }
    )
  }

  mutating func addProvisions() {
    for rule in program.provisions {
      let isOnly = program.provisions.count { $0.name == rule.name } == 1
      let place = addRule("voorziening", rule.name, rule.about, isOnly: isOnly, lines(rule))
      index.provisions.append(place)
      own([rule.maximum?.limit, rule.maximum?.requested, rule.amount?.content], by: place)
      add(rule.rungUnless, clause: "trede tenzij", of: place)
      add(rule.after?.condition, clause: "pas na", of: place)
      add(rule.access, clause: "toegang", of: place)
      add(rule.term?.unless, clause: "duur tenzij", of: place)
      for part in rule.includes { add(part, clause: "omvat " + program[part].label, of: place) }
      say(
        "voorziening " + rule.name,
        rule.about,
        [rule.title, rule.price, rule.sort, rule.retains?.content, rule.term?.name]
          + rule.reasons + [words(rule.warnings)]
      )
    }
  }

  private func lines(_ rule: Provision) -> [String] {
    let vocabulary = program.vocabulary
    func option(_ option: Int, of choice: Int) -> String {
      vocabulary.choices[choice].options[option]
    }
    var lines = period(rule.about.from, rule.about.until)
    if let need = vocabulary.need, case .choice(let choice) = vocabulary[need].type {
      lines.append("hulpvraag " + rule.needs.map { option($0, of: choice) }.joined(separator: ", "))
    }
    if let rung = rule.rung { lines.append("trede " + option(rung, of: vocabulary.rungs)) }
    if let form = vocabulary.form, case .choice(let choice) = vocabulary[form].type,
      !rule.forms.isEmpty
    {
      lines.append("vorm " + rule.forms.map { option($0, of: choice) }.joined(separator: ", "))
    }
    if let after = rule.after {
      let names = after.provisions.map { option($0, of: vocabulary.provisions) }
      lines.append("pas na " + names.joined(separator: ", "))
    }
    if let decision = rule.decision {
      let roles = decision.by.map { option($0, of: vocabulary.roles) }
      lines.append("besluit door " + roles.joined(separator: ", "))
    }
    if let maximum = rule.maximum {
      lines.append(
        "ten hoogste \(text.text(maximum.limit)), gevraagd \(text.text(maximum.requested))"
      )
    }
    lines += amount(rule.amount, rule.amountType) + regime(rule.regime)
    if let law = rule.law { lines.append("wet " + law) }
    return lines
  }

  mutating func addForms() {
    for rule in program.forms {
      let isOnly = program.forms.count { $0.name == rule.name } == 1
      let amount = rule.amount.map { lines($0, rule.amountType) } ?? []
      let extra = rule.extraPayment.map { lines($0, rule.amountType) } ?? []
      let place = addRule(
        "vorm",
        rule.name,
        rule.about,
        isOnly: isOnly,
        period(rule.about.from, rule.about.until) + amount.map { "bedrag " + $0 }
          + extra.map { "bijbetaling " + $0 }
      )
      index.forms.append(place)
      own(rule.amount?.expressions ?? [], by: place)
      own(rule.extraPayment?.expressions ?? [], by: place)
      add(rule.access, clause: "toegang", of: place)
      add(rule.mayRefuse, clause: "mag weigeren", of: place)
      add(rule.mayRevoke, clause: "mag intrekken", of: place)
      say("vorm " + rule.name, rule.about, [rule.title] + rule.reasons + [words(rule.warnings)])
    }
  }

  mutating func addTransitions() {
    for rule in program.transitions {
      let isOnly = program.transitions.count { $0.name == rule.name } == 1
      let names = program.vocabulary.choices[program.vocabulary.provisions].options
      let replaced = rule.provisions.map {
        (rule.isInstead ? "in plaats van " : "naast ") + names[$0.provision] + ": "
          + text.text($0.condition, .boolean)
      }
      let place = addRule(
        "overgangsrecht",
        rule.name,
        rule.about,
        isOnly: isOnly,
        period(rule.about.from, rule.about.until) + ["beschermt " + rule.protects.word] + replaced
          + ["loopt vanaf " + text.text(rule.starts.content, .date(orNever: true))]
          + amount(rule.amount, rule.amountType) + regime(rule.regime)
      )
      index.transitions.append(place)
      index.ends.append(
        rule.ends.map { end in
          let part = add(
            index.parts[place].key + " > einde " + end.label,
            title: "overgangsrecht \(rule.name): einde \(end.label)",
            name: "\(rule.name): \(end.label)",
            [(end.isInclusive ? "tot en met " : "tot ") + text.text(end.day, .date(orNever: true))],
            in: place
          )
          own([end.day], by: part)
          return part
        }
      )
      own(
        rule.provisions.map(\.condition) + [rule.starts.content, rule.amount?.content],
        by: place
      )
      add(rule.applies, clause: "geldt als", of: place)
      say(
        "overgangsrecht " + rule.name,
        rule.about,
        [rule.title, rule.afterwards, rule.retains?.content] + rule.reasons
          + [words(rule.warnings)]
      )
    }
  }

  mutating func addContributions() {
    for rule in program.contributions {
      let isOnly = program.contributions.count { $0.name == rule.name } == 1
      var own =
        period(rule.about.from, rule.about.until)
        + [rule.type.words(in: program.vocabulary)]
      var parts: [NamedValue] = []
      switch rule.value {
      case .expression: own += lines(rule.value, rule.type)
      case .extreme(let extreme, let candidates):
        own.append("is \(extreme.words) van")
        parts = candidates
      }
      let place = addRule("eigen bijdrage", rule.name, rule.about, isOnly: isOnly, own)
      index.contributions.append(place)
      index.candidates.append(
        parts.map { candidate in
          let part = add(
            index.parts[place].key + " > bedrag " + candidate.label,
            title: "\(rule.name): bedrag \(candidate.label)",
            name: "\(rule.name): \(candidate.label)",
            [text.text(candidate.node, rule.type)],
            in: place
          )
          self.own([candidate.node], by: part)
          return part
        }
      )
      self.own(rule.value.expressions, by: place)
      for part in rule.basis { add(part, clause: "grondslag " + program[part].label, of: place) }
      add(rule.exclusions, clause: "behalve", of: place)
      add(rule.exemptions, clause: "vrijgesteld", of: place)
      say(
        "eigen bijdrage " + rule.name,
        rule.about,
        [rule.title] + rule.reasons + [words(rule.warnings)]
      )
    }
  }

  /// The conversions, and what cannot be true of a case; and the checks, which decide no outcome.
  mutating func addOthers() {
    for rule in program.conversions {
      let title = "omrekening \(rule.from.words) naar \(rule.to.words)"
      _ = add(title, title: title, name: title, ["\(rule.factor) keer"])
    }
    for rule in program.contradictions {
      let title = "tegenspraak \(rule.label) (\(rule.subject.word))"
      let place = add(title, title: title, name: rule.label, [text.text(rule.condition, .boolean)])
      own([rule.condition], by: place)
    }
    for check in program.checks {
      let conditions = [check.applies].compactMap { $0 } + check.requires
      say(
        "toetspunt " + check.name,
        check.about,
        [check.expected, check.consequence, check.remedy, check.weight.rawValue]
          + conditions.flatMap { condition in
            program.expressions(of: [condition]).map { text.text($0, .boolean) }
          } + [check.loss.map { text.text($0.content, check.lossType) }]
      )
    }
  }

  // MARK: Clauses

  private mutating func addRule(
    _ sort: String,
    _ name: String,
    _ about: About,
    isOnly: Bool,
    _ lines: [String]
  ) -> Int {
    let rule = sort + " " + name
    let since = since(about, isOnly: isOnly)
    return add(
      key(rule, about),
      title: rule + (since.isEmpty ? "" : "," + since),
      name: name,
      lines
    )
  }

  private mutating func own(_ roots: [NodeID?], by part: Int) {
    own(roots.compactMap { $0 }, by: part)
  }

  private func amount(_ amount: Cited<NodeID>?, _ type: ValueType?) -> [String] {
    amount.map { ["bedrag " + text.text($0.content, type)] } ?? []
  }

  private func regime(_ regime: Cited<Regime>?) -> [String] {
    switch regime?.content {
    case nil: []
    case .none?: ["bijdrage geen"]
    case .oldRules?: ["bijdrage volgens oude regels"]
    case .contribution(let index)?: ["bijdrage " + program.contributions[index].name]
    case .undetermined(let reason)?: ["bijdrage onbepaald \"\(program[reason].text)\""]
    }
  }
}
