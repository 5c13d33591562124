import Base
import RuleLanguage

extension RuleIndexing {
  /// Finds where entries are named, to make those places lead there.
  mutating func findLinks() {
    for (number, program) in programs.enumerated() {
      for (place, node) in program.nodes.enumerated() {
        linkNode(node, program.nodeSpans[place], number)
      }
      let all = program.nodes.indices.map { NodeID($0) }
      program.forEachNamedOption(from: all) { choice, option, node in
        let isRung = choice == program.vocabulary.rungs
        add(isRung ? .ladder : .provision(option), program.nodeSpans[Int(node.index)], number)
      }
    }
    for tree in trees {
      for number in programs(of: tree) {
        for declaration in tree.declarations { link(declaration, in: number) }
      }
    }
    index.links = Array(repeating: [], count: index.files.count)
    for link in links.sorted(by: { $0.span < $1.span }) where !link.span.isNone {
      // Of places within each other the first and longest counts.
      if let last = index.links[link.span.file].last, link.span.start < last.span.end { continue }
      index.links[link.span.file].append(link)
    }
  }

  private mutating func add(_ reference: RuleIdentity, _ span: Span, _ program: Int) {
    guard let target = index.entry(reference, in: program) else { return }
    links.insert(RuleLink(span: span, target: target))
  }

  private mutating func linkNode(_ node: Node, _ span: Span, _ program: Int) {
    switch node {
    case .fact(let id): add(.fact(id), span, program)
    case .definition(let id): add(.definition(id), span, program)
    case .keyedFact(let id, _): add(.fact(id), beforeKey(span), program)
    case .keyedDefinition(let id, _): add(.definition(id), beforeKey(span), program)
    case .ruled(.contribution(let number)):
      add(.contribution(programs[program].contributions[number].name), span, program)
    default: break
    }
  }

  /// The name in `name volgens key`.
  private func beforeKey(_ span: Span) -> Span {
    guard !span.isNone else { return span }
    let bytes = sources[span.file].bytes[span.start..<span.end]
    let word = Array("volgens".utf8)
    var end = span.start
    while end + word.count <= span.end, !bytes[end...].starts(with: word) { end += 1 }
    guard end + word.count <= span.end else { return .none }
    while end > span.start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return Span(file: span.file, start: span.start, end: end)
  }

  // MARK: Names that are no expressions

  private mutating func link(_ declaration: DeclarationSyntax, in program: Int) {
    switch declaration {
    case .provision(let syntax):
      if let rung = syntax.rung { add(.ladder, rung.span, program) }
      for name in syntax.forms?.content ?? [] { linkRule(name, program, [.form]) }
      for name in syntax.after?.content.provisions ?? [] { linkRule(name, program, [.provision]) }
      link(syntax.regime, in: program)
    case .transition(let syntax):
      for item in syntax.replaces?.provisions ?? [] { linkRule(item.label, program, [.provision]) }
      link(syntax.regime, in: program)
    case .attention(let syntax):
      guard case .named(let names)? = syntax.targets else { return }
      for name in names {
        linkRule(name, program, [.provision, .form, .transition, .contribution])
      }
    case .table(let syntax): linkCells(syntax, program)
    case .test(let syntax): link(syntax, in: program)
    default: break
    }
  }

  private mutating func link(_ regime: CitedSyntax<RegimeSyntax>?, in program: Int) {
    guard case .contribution(let name)? = regime?.content else { return }
    linkRule(name, program, [.contribution])
  }

  /// Links the provisions and the rungs that the cells of a table name.
  ///
  /// A cell keeps its values and not their places, so those come from the text.
  private mutating func linkCells(_ syntax: TableSyntax, _ program: Int) {
    let places = Dictionary(syntax.rows.map { ($0.span, $0.cells) }) { first, _ in first }
    for version in programs[program].definitions.lazy.flatMap(\.versions) {
      guard case .table(let table) = version.body else { continue }
      for row in table.rows {
        guard let cells = places[row.span] else { continue }
        for (place, cell) in zip(cells, row.cells).enumerated() {
          guard case .values(let expressions, _) = cell.0, case .values(let values) = cell.1
          else { continue }
          for (expression, value) in zip(expressions, values) {
            guard
              let named = programs[program].named(by: value, in: table.columns[place])
            else { continue }
            add(named, expression.span, program)
          }
        }
      }
    }
  }

  private mutating func link(_ test: TestSyntax, in program: Int) {
    let vocabulary = programs[program].vocabulary
    for given in test.givens {
      var kinds: [EntityKind] = []
      switch given.subject {
      case .municipality: kinds = [.municipality]
      case .household: kinds = [.household]
      case .entity(let kind, _, _, _):
        kinds = EntityKind(word: kind.text).map { [$0, .supply] } ?? []
      case .assumption: break
      }
      for assignment in given.assignments {
        let name = assignment.name.text
        let fact = kinds.lazy.compactMap { kind in
          vocabulary.facts.firstIndex { $0.name == name && $0.kind == kind }
        }.first
        if let fact {
          add(.fact(FactID(fact)), assignment.name.span, program)
        } else {
          linkValue(assignment.name, program)
        }
      }
    }
    for moment in test.moments {
      if case .reading(let name, _) = moment.choice { linkValue(name, program) }
      for expectation in moment.expectations {
        for name in expectation.target.path.prefix(2) {
          linkValue(name, program)
          linkRule(name, program, [.provision, .form, .transition, .contribution, .check])
        }
      }
    }
  }

  private mutating func linkValue(_ name: NameSyntax, _ program: Int) {
    let definitions = programs[program].definitions
    guard let place = definitions.firstIndex(where: { comparedName($0.name) == name.text })
    else { return }
    add(.definition(DefinitionID(place)), name.span, program)
  }

  /// Links the name of a rule of one of some sorts.
  private mutating func linkRule(_ name: NameSyntax, _ program: Int, _ sorts: [RuleSort]) {
    for sort in sorts {
      let reference: RuleIdentity? =
        switch sort {
        case .provision:
          programs[program].provisions.first { $0.name == name.text }.map { .provision($0.option) }
        case .form: .form(name.text)
        case .transition: .transition(name.text)
        case .contribution: .contribution(name.text)
        case .check: .check(name.text)
        default: nil
        }
      guard let reference, index.entry(reference, in: program) != nil else { continue }
      return add(reference, name.span, program)
    }
  }
}
