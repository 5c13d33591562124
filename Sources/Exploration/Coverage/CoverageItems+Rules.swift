import Base
import RuleProgram

extension ItemCollector {
  mutating func collectRules() {
    for index in program.provisions.indices { collectProvision(index) }
    for index in program.forms.indices { collectForm(index) }
    for index in program.transitions.indices { collectTransition(index) }
    for index in program.contributions.indices { collectContribution(index) }
    for check in program.checks {
      let rule = RuleHeading("toetspunt", check.name)
      for condition in [check.applies] + check.requires {
        collect(condition, in: rule, check.about.citations)
      }
      let place = Place(rule: rule, citations: check.about.citations)
      if let loss = check.loss { collect(inside: loss.content, place) }
    }
    for contradiction in program.contradictions {
      collect(
        condition: contradiction.condition,
        Place(
          rule: RuleHeading("tegenspraak", "van " + contradiction.subject.word),
          citations: contradiction.grounds,
          label: contradiction.label,
          whole: contradiction.condition,
          span: contradiction.span
        )
      )
    }
  }

  mutating func collectLadder() {
    guard let ladder = program.ladder else { return }
    // Nothing stands above the heaviest rung, so whether it suffices is never asked.
    let heaviest = program.provisions.compactMap(\.rung).max() ?? 0
    for (index, rung) in ladder.rungs.enumerated() where index < heaviest {
      items.append(
        CoverageItem(
          sort: .rung(rung.name),
          rule: RuleHeading("afwegingskader", ladder.name),
          span: rung.span,
          citations: rung.citations.isEmpty ? ladder.about.citations : rung.citations,
          probes: [CoverageItem.Probe(changes: [.noRung(index)], touch: .rung(index))]
        )
      )
    }
  }

  private mutating func collectProvision(_ index: Int) {
    let provision = program.provisions[index]
    let rule = RuleHeading("voorziening", provision.name)
    let citations = provision.about.citations
    let conditions =
      [provision.access, provision.rungUnless, provision.after?.condition, provision.term?.unless]
      + provision.includes
    for condition in conditions { collect(condition, in: rule, citations) }
    let place = Place(rule: rule, citations: citations)
    if let amount = provision.amount { collect(inside: amount.content, place) }
    if let maximum = provision.maximum { collect(maximum, index, place) }
    collect(provision.warnings, place)
  }

  /// Asking no more than the most that may be asked is a condition too.
  private mutating func collect(_ maximum: Maximum, _ provision: Int, _ place: Place) {
    for node in [maximum.limit, maximum.requested] { collect(inside: node, place) }
    let tooMuch = ProgramChange.nodes(
      maximum.requested,
      .constant(.number(.one)),
      maximum.limit,
      .constant(.number(.zero))
    )
    items.append(
      CoverageItem(
        sort: .condition(label: "ten hoogste", isWhole: true),
        rule: place.rule,
        span: program.nodeSpans[Int(maximum.limit.index)],
        citations: maximum.citations.isEmpty ? place.citations : maximum.citations,
        probes: [
          CoverageItem.Probe(outcome: true, changes: [tooMuch], touch: .provision(provision)),
          CoverageItem.Probe(
            outcome: false,
            changes: [.noMaximum(provision)],
            touch: .provision(provision)
          ),
        ]
      )
    )
  }

  private mutating func collectForm(_ index: Int) {
    let form = program.forms[index]
    let rule = RuleHeading("vorm", form.name)
    for condition in [form.access, form.mayRefuse, form.mayRevoke] {
      collect(condition, in: rule, form.about.citations)
    }
    let place = Place(rule: rule, citations: form.about.citations)
    for value in [form.amount, form.extraPayment].compactMap(\.self) {
      for node in value.expressions { collect(inside: node, place) }
    }
    add(form.amount, of: .formAmount(index), touching: .form(index), place)
    add(form.extraPayment, of: .formExtraPayment(index), touching: .form(index), place)
    collect(form.warnings, place)
  }

  private mutating func collectTransition(_ index: Int) {
    let transition = program.transitions[index]
    let rule = RuleHeading("overgangsrecht", transition.name)
    let place = Place(rule: rule, citations: transition.about.citations)
    collect(transition.applies, in: rule, transition.about.citations)
    for replacement in transition.provisions { collect(condition: replacement.condition, place) }
    for node in [transition.starts.content] + transition.ends.map(\.day) {
      collect(inside: node, place)
    }
    if let amount = transition.amount { collect(inside: amount.content, place) }
    for (number, end) in transition.ends.enumerated() {
      items.append(
        CoverageItem(
          sort: .candidate(end.label),
          rule: rule,
          span: end.span,
          citations: end.citations.isEmpty ? place.citations : end.citations,
          probes: [
            CoverageItem.Probe(
              changes: [.node(end.day, .constant(.never))],
              touch: .end(transition: index, candidate: number)
            )
          ]
        )
      )
    }
    collect(transition.warnings, place)
  }

  private mutating func collectContribution(_ index: Int) {
    let contribution = program.contributions[index]
    let rule = RuleHeading("eigen bijdrage", contribution.name)
    for condition in contribution.basis + [contribution.exclusions, contribution.exemptions] {
      collect(condition, in: rule, contribution.about.citations)
    }
    let place = Place(rule: rule, citations: contribution.about.citations)
    for node in contribution.value.expressions { collect(inside: node, place) }
    add(contribution.value, of: .contribution(index), touching: .contribution(index), place)
    collect(contribution.warnings, place)
  }

  private mutating func collect(_ warnings: [Warning], _ place: Place) {
    for warning in warnings {
      guard let condition = warning.condition else { continue }
      var inner = place
      inner.label = warning.label
      if warning.attention != nil { inner.rule = RuleHeading("aandachtspunt", warning.label) }
      if !warning.citations.isEmpty { inner.citations = warning.citations }
      collect(condition: condition, inner)
    }
  }
}
