import Base
import RuleProgram

extension MutationSearch {
  /// Adds the mistakes in the clauses of rules: what is left out, rungs, ends and amounts.
  mutating func addRules() {
    for index in program.provisions.indices { addProvision(index) }
    for index in program.forms.indices { addForm(index) }
    for index in program.transitions.indices { addEnds(of: index) }
    for index in program.contributions.indices { addContribution(index) }
    addLadder()
  }

  private func clause(_ words: [String], of rule: Span) -> Span? {
    text.clauses(words, in: text.declaration(around: rule)).first
  }

  // MARK: Provisions and forms

  private mutating func addProvision(_ index: Int) {
    let provision = program.provisions[index]
    if provision.rungUnless != nil, let clause = clause(["trede"], of: provision.span) {
      addTail(after: [",", "tenzij"], of: clause, touch: .provision(index)) {
        $0.provisions[index].rungUnless = nil
      }
    }
    if provision.term?.unless != nil, let clause = clause(["duur"], of: provision.span) {
      addTail(after: [",", "tenzij"], of: clause, touch: .provision(index)) {
        $0.provisions[index].term?.unless = nil
      }
    }
    if provision.after?.condition != nil, let clause = clause(["pas", "na"], of: provision.span) {
      addTail(after: [",", "als"], of: clause, touch: .provision(index)) {
        $0.provisions[index].after?.condition = nil
      }
    }
    guard let rung = provision.rung, let ladder = program.ladder,
      let clause = clause(["trede"], of: provision.span)
    else { return }
    let name = ladder.rungs[rung].name.split(separator: " ").map(String.init)
    guard let place = text.place(of: name, in: clause) else { return }
    let touch = Touch.either([.provision(index)] + rungReaders)
    for other in [rung - 1, rung + 1] where ladder.rungs.indices.contains(other) {
      add(.order, Edit(place, ladder.rungs[other].name), touch: touch) {
        $0.provisions[index].rung = other
      }
    }
  }

  /// The expressions that read the rung of a provision.
  private var rungReaders: [Touch] {
    program.nodes.indices.filter { owners[$0] != nil }.compactMap { index in
      switch program.nodes[index] {
      case .rung, .ruled(.rungsFound), .ruled(.allowed): .node(NodeID(index))
      default: nil
      }
    }
  }

  private mutating func addForm(_ index: Int) {
    let form = program.forms[index]
    addExtreme(form.amount, at: clause(["bedrag"], of: form.span), .form(index)) {
      $0.forms[index].amount = $1
    }
    let payment = clause(["bijbetaling"], of: form.span)
    addExtreme(form.extraPayment, at: payment, .form(index)) { $0.forms[index].extraPayment = $1 }
  }

  /// Adds the leaving out of what follows some words of a clause, those words included.
  private mutating func addTail(
    after words: [String],
    of clause: Span,
    touch: Touch,
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    guard let start = text.place(of: words, in: clause) else { return }
    let rest = Span(file: clause.file, start: start.start, end: clause.end)
    // A source of the clause stays.
    let source = text.place(of: ["bron"], in: rest)
    let tail = source.map { Span(file: rest.file, start: rest.start, end: $0.start) } ?? rest
    let edit = Edit(tail, source == nil ? "" : "\n    ")
    let shown = Span(file: tail.file, start: text.words(in: tail)[1].span.start, end: tail.end)
    add(.omission, at: text.line(of: shown), [edit], touch: touch, change: change)
  }

  // MARK: Transitions

  private mutating func addEnds(of index: Int) {
    for (number, end) in program.transitions[index].ends.enumerated() {
      let lead = Span(
        file: end.span.file,
        start: end.span.end,
        end: max(end.span.end, span(of: end.day).start)
      )
      guard let edit = text.otherBound(in: lead, isInclusive: end.isInclusive) else { continue }
      add(.bound, edit, touch: .end(transition: index, candidate: number)) {
        $0.transitions[index].ends[number].isInclusive.toggle()
      }
    }
  }

  // MARK: Contributions

  private mutating func addContribution(_ index: Int) {
    let rule = program.contributions[index]
    addExtreme(rule.value, at: clause(["is"], of: rule.span), .contribution(index)) {
      $0.contributions[index].value = $1
    }
    if let exclusions = rule.exclusions, let clause = clause(["over"], of: rule.span) {
      let touch = Touch.either([.contribution(index), .condition(exclusions)])
      addOmission(ofItem: clause, touch: touch) {
        $0.contributions[index].exclusions = nil
      }
      addOmissions(ofGrounds: exclusions)
    }
    if let exemptions = rule.exemptions, let clause = clause(["vrijgesteld"], of: rule.span) {
      let touch = Touch.either([.contribution(index), .condition(exemptions)])
      addOmission(ofItem: clause, touch: touch) {
        $0.contributions[index].exemptions = nil
      }
      addOmissions(ofGrounds: exemptions)
    }
  }

  // MARK: Ladder

  private mutating func addLadder() {
    guard let ladder = program.ladder, let file = text.ladder else { return }
    let rungs = text.clauses(["trede"], in: file)
    guard rungs.count == ladder.rungs.count else { return }
    for index in rungs.indices {
      if ladder.rungs[index].onlyIfOffered,
        let line = text.place(of: ["alleen", "als", "aangeboden"], in: rungs[index])
      {
        addOmission(ofItem: line, touch: .rung(index)) {
          $0.ladder?.rungs[index].onlyIfOffered = false
        }
      }
      guard index + 1 < rungs.count else { continue }
      let (first, second) = (rungs[index], rungs[index + 1])
      let edits = [Edit(first, text.written(second)), Edit(second, text.written(first))]
      let heads = text.line(of: first).joined(with: text.line(of: second))
      addSwap(at: heads, edits, names: [ladder.rungs[index].name, ladder.rungs[index + 1].name]) {
        $0.swapRungs(index, index + 1)
      }
    }
  }
}

extension RuleText {
  /// The declaration of the ladder.
  fileprivate var ladder: Span? {
    files.indices.lazy.compactMap { declarations("afwegingskader", in: $0).first }.first
  }

  /// The text of a span as it stands in the file.
  fileprivate func written(_ span: Span) -> String { files[span.file].text(of: span) }
}
