import Base
import RuleProgram

extension RuleProse {
  /// What an entry says, version by version.
  func blocks(of entry: RuleEntry) -> [ProseBlock] {
    switch entry.reference {
    case .definition(let id): definition(id)
    case .fact(let id): fact(id)
    case .provision(let option):
      versions(program.provisions(option: option), \.about) { provision($0) }
    case .form(let name): versions(program.forms(named: name), \.about) { form($0) }
    case .transition(let name):
      versions(program.transitions(named: name), \.about) { transition($0) }
    case .contribution(let name):
      versions(program.contributions(named: name), \.about) { contribution($0) }
    case .check(let name): versions(program.checks(named: name), \.about) { check($0) }
    case .attention(let name): attention(program.attentions(named: name).first, entry)
    case .ladder: ladder()
    case .conversion(let number): conversion(program.conversions[number])
    case .contradictions(let kind): contradictions(kind)
    }
  }

  private func versions<Rule>(
    _ rules: [Rule],
    _ about: KeyPath<Rule, About>,
    _ blocks: (Rule) -> [ProseBlock]
  ) -> [ProseBlock] {
    rules.flatMap { rule in
      (rules.count > 1 ? [.heading(capitalized(days(rule[keyPath: about])))] : []) + blocks(rule)
    }
  }

  // MARK: Provisions

  private func provision(_ provision: Provision) -> [ProseBlock] {
    var blocks: [ProseBlock] = [.paragraph(who(provision))]
    if !provision.needs.isEmpty, let need = program.vocabulary.need,
      case .choice(let choice) = program.vocabulary[need].type
    {
      let needs = Phrase.list(options(provision.needs, of: choice), before: "of")
      blocks.append(.paragraph("Zij is er bij deze \(name(.fact(need))): \(needs)."))
    }
    blocks.append(.paragraph(place(provision)))
    if let after = provision.after {
      let names = Phrase.list(options(after.provisions, of: program.vocabulary.provisions))
      let condition: Phrase = after.condition.map { ", als \(plain($0))" } ?? ""
      blocks.append(
        .paragraph("Zij komt pas aan de beurt als dit niet genoeg is: \(names)\(condition).")
      )
      blocks += sources(after.citations).map { .paragraph($0) }
    }
    if !provision.forms.isEmpty, let form = program.vocabulary.form,
      case .choice(let choice) = program.vocabulary[form].type
    {
      let forms = provision.forms.map { option -> Phrase in
        let name = program.vocabulary.choices[choice].options[option]
        let rule = program.forms.first { $0.option == option }
        return rule.map { self.name(.form($0.name), as: name) } ?? Phrase(name)
      }
      let list = Phrase.list(forms, before: "of")
      blocks.append(.paragraph("De inwoner kan haar zo krijgen: \(list)."))
    }
    blocks += conditions("De inwoner krijgt haar als", provision.access)
    blocks += list("Zij omvat:", provision.includes)
    if let maximum = provision.maximum {
      let (limit, requested) = (value(maximum.limit), value(maximum.requested))
      blocks.append(.paragraph("Ten hoogste \(limit); wat is gevraagd, is \(requested)."))
      blocks += sources(maximum.citations).map { .paragraph($0) }
    }
    if let term = provision.term {
      let unless: Phrase = term.unless.map { ", tenzij \(plain($0))" } ?? ""
      blocks.append(.paragraph("De duur is \(term.name)\(unless)."))
    }
    if let amount = provision.amount {
      blocks.append(.paragraph("Het bedrag is \(value(amount.content))."))
    }
    if let retains = provision.retains {
      blocks.append(.paragraph("De inwoner behoudt: \(retains.content)."))
    }
    if let price = provision.price { blocks.append(.paragraph(Phrase(price))) }
    return blocks + regime(provision.regime) + reasons(provision.reasons)
      + warnings(provision.warnings)
  }

  private func who(_ provision: Provision) -> Phrase {
    let law = provision.law.map { " (\($0))" } ?? ""
    let sort = provision.sort.map { ", een \($0)" } ?? ""
    let name = Phrase.strong(capitalized(provision.name))
    guard let decision = provision.decision else {
      return "\(name)\(law)\(sort) is vrij toegankelijk: er is geen besluit nodig."
    }
    let by = DutchText.list(decision.by.map { words.role($0) }, before: "of")
    let tested = decision.testedBy.map { ", en \(words.role($0)) toetst het besluit" } ?? ""
    return "Over \(name)\(law)\(sort) is een besluit nodig. \(capitalized(by)) besluit\(tested)."
  }

  private func place(_ provision: Provision) -> Phrase {
    let ladder = name(.ladder, as: "afwegingskader")
    guard let rung = provision.rung else { return "Zij staat buiten het \(ladder)." }
    let unless: Phrase = provision.rungUnless.map { ", tenzij \(plain($0))" } ?? ""
    let own = options([rung], of: program.vocabulary.rungs).first ?? ""
    if rung == 0 { return "Zij staat op de trede \(own) van het \(ladder), de lichtste\(unless)." }
    return """
      Zij staat op de trede \(own) van het \(ladder). Eerst moet vaststaan dat geen lichtere trede \
      genoeg is\(unless).
      """
  }

  /// A condition in a sentence.
  private func plain(_ id: ConditionID) -> Phrase {
    switch program[id].test {
    case .expression(let node): condition(node)
    case .all(let inner): Phrase.joined(inner.map { plain($0) }, by: " en ")
    case .any(let inner): Phrase.joined(inner.map { plain($0) }, by: " of ")
    case .none(let inner): "niet (\(Phrase.joined(inner.map { plain($0) }, by: " of ")))"
    }
  }

  private func form(_ form: Form) -> [ProseBlock] {
    let name = Phrase.strong(capitalized(form.name))
    var blocks: [ProseBlock] = [.paragraph("\(name) is een vorm waarin iemand hulp kan krijgen.")]
    if let payer = form.paidBy {
      blocks.append(.paragraph("\(capitalized(words.role(payer.content))) betaalt."))
      blocks += sources(payer.citations).map { .paragraph($0) }
    }
    blocks += conditions("De inwoner krijgt hulp zo als", form.access)
    blocks += conditions("De gemeente mag weigeren als", form.mayRefuse)
    blocks += conditions("De gemeente mag intrekken als", form.mayRevoke)
    blocks += derived("Het bedrag is", form.amount)
    blocks += derived("De inwoner betaalt zelf bij:", form.extraPayment)
    return blocks + reasons(form.reasons) + warnings(form.warnings)
  }

  // MARK: Transitions

  private func transition(_ transition: TransitionalLaw) -> [ProseBlock] {
    let name = Phrase.strong(capitalized(transition.name))
    let protected = transition.protects.articled
    var blocks: [ProseBlock] = [
      .paragraph("\(name) beschermt \(protected) van voor de verandering.")
    ]
    blocks += conditions("Het geldt als", transition.applies)
    if !transition.provisions.isEmpty {
      let start = transition.isInstead ? "Het komt in plaats van:" : "Het loopt naast:"
      let items = transition.provisions.map { replacement -> ProseItem in
        let choice = program.vocabulary.provisions
        let provision = options([replacement.provision], of: choice).first ?? ""
        let isAlways = program[replacement.condition] == .constant(.boolean(true))
        return ProseItem(
          phrase: isAlways ? provision : "\(provision), als \(condition(replacement.condition))",
          notes: sources(replacement.citations)
        )
      }
      blocks += [.paragraph(Phrase(start)), .list(items)]
    }
    if let retains = transition.retains {
      blocks.append(.paragraph("De inwoner behoudt: \(retains.content)."))
      blocks += sources(retains.citations).map { .paragraph($0) }
    }
    if let amount = transition.amount {
      blocks.append(.paragraph("Het bedrag is \(value(amount.content))."))
    }
    blocks.append(.paragraph("Het loopt vanaf \(value(transition.starts.content))."))
    let ends = transition.ends.map { end in
      ProseItem(
        phrase: """
          \(Phrase.strong(capitalized(end.label))): \(end.isInclusive ? "tot en met" : "tot") \
          \(value(end.day)).
          """,
        notes: sources(end.citations)
      )
    }
    if !ends.isEmpty {
      blocks += [.paragraph("Het eindigt bij het eerste van:"), .list(ends)]
    }
    blocks += regime(transition.regime)
    if let afterwards = transition.afterwards { blocks.append(.paragraph("Daarna: \(afterwards)")) }
    return blocks + reasons(transition.reasons) + warnings(transition.warnings)
  }

  // MARK: Contributions and checks

  private func contribution(_ contribution: OwnContribution) -> [ProseBlock] {
    let type = contribution.type.words(in: program.vocabulary)
    let name = Phrase.strong(capitalized(contribution.name))
    var blocks: [ProseBlock] = [.paragraph("\(name) is \(type), voor het hele huishouden.")]
    if let collector = contribution.collector {
      blocks.append(.paragraph("\(capitalized(words.role(collector.content))) int de bijdrage."))
      blocks += sources(collector.citations).map { .paragraph($0) }
    }
    blocks += list("Zij is alleen verschuldigd als dit allemaal geldt:", contribution.basis)
    blocks += conditions("Een verstrekking telt niet mee als", contribution.exclusions)
    blocks += conditions("Het huishouden betaalt niets als", contribution.exemptions)
    blocks += derived("De bijdrage is", contribution.value)
    return blocks + reasons(contribution.reasons) + warnings(contribution.warnings)
  }

  private func check(_ check: LegalityCheck) -> [ProseBlock] {
    let weight =
      switch check.weight {
      case .unlawful: "Klopt het niet, dan is het besluit onrechtmatig."
      case .judgement: "Dit toetst of de juiste persoon oordeelde, niet het oordeel zelf."
      case .attention: "Klopt het niet, dan is dat een aandachtspunt."
      }
    let name = Phrase.strong(capitalized(check.name))
    var blocks: [ProseBlock] = [
      .paragraph("\(name) toetst \(check.subject.articled). \(weight)")
    ]
    blocks += conditions("Er is alleen iets te toetsen als", check.applies)
    blocks += list("Het klopt als dit allemaal geldt:", check.requires)
    if let expected = check.expected { blocks.append(.paragraph("Verwacht: \(expected)")) }
    if let consequence = check.consequence { blocks.append(.paragraph("Gevolg: \(consequence)")) }
    if let loss = check.loss {
      blocks.append(.paragraph("Wat het in euro's scheelt: \(value(loss.content))."))
    }
    if let remedy = check.remedy { blocks.append(.paragraph("Herstel: \(remedy)")) }
    return blocks
  }

  // MARK: The rest

  private func attention(_ warning: Warning?, _ entry: RuleEntry) -> [ProseBlock] {
    guard let warning else { return [.paragraph("Dit aandachtspunt hoort bij geen enkele regel.")] }
    let id = index.entry(entry.reference, in: number)
    let goes: Phrase =
      if let scope = entry.goesWith {
        Phrase(scope.rawValue)
      } else {
        Phrase.list(targets(of: id).map { Phrase([.name(index[$0].name, $0)]) })
      }
    var blocks: [ProseBlock] = [.paragraph("Hoort bij: \(goes).")]
    if let condition = warning.condition {
      blocks.append(.paragraph("Het staat er alleen bij als \(self.condition(condition))."))
    }
    return blocks + [.paragraph("Het zegt: \(warning.text)")]
  }

  private func targets(of id: RuleEntryID?) -> [RuleEntryID] {
    guard let id else { return [] }
    let sorts: Set<RuleSort> = [.provision, .form, .transition, .contribution]
    return index.uses[id.index].filter { sorts.contains(index[$0].sort) }
  }

  private func ladder() -> [ProseBlock] {
    guard let ladder = program.ladder else { return [] }
    let judge = program.vocabulary.rungFinding.flatMap { program.vocabulary[$0].judge }
    let by = judge.map { " Over elke trede geeft \(words.role($0)) een oordeel." } ?? ""
    let items = ladder.rungs.map { rung in
      ProseItem(
        phrase: Phrase.strong(capitalized(rung.name)),
        notes: ["Vraag: \(rung.question)", "Zo ja: niet nodig, want \(rung.sufficient)."]
          + (rung.onlyIfOffered ? ["Alleen als er zo'n voorziening voor de hulpvraag is."] : [])
          + sources(rung.citations)
      )
    }
    return [
      .paragraph(
        """
        Zo licht als mogelijk: een zwaardere trede komt pas als geen lichtere genoeg is.\(by) \
        Van licht naar zwaar:
        """
      ),
      .list(items),
    ]
  }

  private func conversion(_ conversion: Conversion) -> [ProseBlock] {
    let (from, to) = (conversion.from.words, conversion.to.words)
    return [
      .paragraph(
        "Een bedrag per \(from) is \(DutchText.number(conversion.factor)) keer het bedrag per \(to)."
      )
    ]
  }

  private func contradictions(_ kind: EntityKind) -> [ProseBlock] {
    let items = program.contradictions(about: kind).map { item in
      ProseItem(
        phrase: "\(Phrase.strong(capitalized(item.label))): \(condition(item.condition)).",
        notes: ["Het rapport zegt dan: \(item.sentence)"] + sources(item.citations)
      )
    }
    return [
      .paragraph(
        """
        Dit kan bij \(kind.articled) niet waar zijn. Staat het toch zo in een zaak, dan is er iets \
        mis met de gegevens.
        """
      ),
      .list(items),
    ]
  }
}
