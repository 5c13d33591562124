package import Base
import RuleLanguage

/// Lists everything that rule files declare, and finds what uses what.
///
/// - Parameters:
///   - sources: The rule files, in the order in which they were compiled.
///   - programs: What they were compiled to, of which none may be missing.
/// - Returns: The index, the same for the same files.
package func indexRules(_ sources: [SourceFile], programs: [Program]) -> RuleIndex {
  var unread: [Diagnostic] = []
  let trees = sources.enumerated().map { parse($1, file: $0, into: &unread) }
  var indexing = RuleIndexing(sources, trees, programs)
  indexing.listDeclarations()
  indexing.findUses()
  indexing.findLinks()
  return indexing.index
}

/// The index as far as it was made.
struct RuleIndexing {
  var index = RuleIndex()
  let sources: [SourceFile]
  let trees: [RuleFileSyntax]
  let programs: [Program]
  /// The places where an entry is named, in any order.
  var links: Set<RuleLink> = []
  private var texts: [DeclaredTexts] = []

  init(_ sources: [SourceFile], _ trees: [RuleFileSyntax], _ programs: [Program]) {
    self.sources = sources
    self.trees = trees
    self.programs = programs
    texts = sources.enumerated().map { DeclaredTexts($1, number: $0) }
  }

  /// The programs that a file is part of: all of them for a national one.
  func programs(of tree: RuleFileSyntax) -> [Int] {
    let name = tree.header?.municipality?.text
    return programs.indices.filter { name == nil || programs[$0].municipality == name }
  }

  mutating func listDeclarations() {
    for (number, tree) in trees.enumerated() {
      index.files.append(
        IndexedFile(
          path: sources[number].path,
          subject: tree.header?.name.written,
          municipality: tree.header?.municipality?.written,
          law: tree.header?.law?.written,
          remarks: texts[number].remarks,
          entries: [],
          tests: []
        )
      )
      for declaration in tree.declarations { list(declaration, of: tree) }
    }
  }

  private mutating func list(_ declaration: DeclarationSyntax, of tree: RuleFileSyntax) {
    switch declaration {
    case .source, .inventory: break
    case .facts(let syntax): list(syntax, of: tree)
    case .parameter(let syntax): list(.parameter, syntax.owned, of: tree)
    case .table(let syntax): list(.table, syntax.owned, of: tree)
    case .derivation(let syntax): list(.derivation, syntax.owned, of: tree)
    case .reading(let syntax):
      list(syntax.isScenario ? .scenario : .reading, syntax.owned, of: tree)
    case .ladder(let syntax): add(.ladder, syntax.name, of: tree) { _ in .ladder }
    case .provision(let syntax):
      add(.provision, syntax.name, of: tree) { program in
        program.provisions.first { $0.name == syntax.name.text }.map { .provision($0.option) }
      }
    case .form(let syntax): add(.form, syntax.name, of: tree) { _ in .form(syntax.name.text) }
    case .transition(let syntax):
      add(.transition, syntax.name, of: tree) { _ in .transition(syntax.name.text) }
    case .contribution(let syntax):
      add(.contribution, syntax.owned.name, of: tree) { _ in .contribution(syntax.owned.name.text) }
    case .attention(let syntax):
      add(.attention, syntax.name, goesWith: syntax.targets?.scope, of: tree) { _ in
        .attention(syntax.name.written)
      }
    case .check(let syntax):
      let subject = EntityKind(word: syntax.kind.text)
      add(.check, syntax.name, subject, of: tree) { _ in .check(syntax.name.text) }
    case .contradictions(let syntax):
      guard let kind = EntityKind(word: syntax.kind.text) else { return }
      add(.contradictions, syntax.kind, kind, of: tree) { _ in .contradictions(kind) }
    case .conversion(let syntax):
      let name = NameSyntax(text: sources[tree.file].text(of: syntax.span), span: syntax.span)
      add(.conversion, name, of: tree) { program in
        program.conversions.firstIndex { $0.matches(syntax) }.map { .conversion($0) }
      }
    case .test(let syntax): list(syntax, of: tree)
    }
  }

  private mutating func list(_ sort: RuleSort, _ owned: OwnedSyntax, of tree: RuleFileSyntax) {
    let subject = owned.owner.flatMap { EntityKind(word: $0.text) }
    add(sort, owned.name, subject, of: tree) { program in
      program.definitions
        .firstIndex { comparedName($0.name) == owned.name.text && $0.subject == subject }
        .map { .definition(DefinitionID($0)) }
    }
  }

  private mutating func list(_ syntax: FactsSyntax, of tree: RuleFileSyntax) {
    guard let kind = EntityKind(word: syntax.kind.text) else { return }
    for (place, fact) in syntax.facts.enumerated() {
      let next = place + 1 < syntax.facts.count ? syntax.facts[place + 1].name.span : nil
      let text = texts[tree.file].text(from: fact.name.span, to: next)
      add(.fact, fact.name, kind, text: text, of: tree) { program in
        program.vocabulary.facts.firstIndex { $0.name == fact.name.text && $0.kind == kind }
          .map { .fact(FactID($0)) }
      }
    }
  }

  private mutating func list(_ syntax: TestSyntax, of tree: RuleFileSyntax) {
    guard let program = programs(of: tree).first,
      let place = programs[program].tests.firstIndex(where: { $0.span == syntax.title.span })
    else { return }
    index.files[tree.file].tests.append(index.tests.count)
    index.tests.append(
      IndexedTest(
        title: syntax.title.text,
        text: texts[tree.file].text(around: syntax.title.span),
        program: program,
        index: place,
        targets: [],
        given: []
      )
    )
  }

  /// Adds a place that declares something: to the entry that has the name already, or as a new one.
  private mutating func add(
    _ sort: RuleSort,
    _ name: NameSyntax,
    _ subject: EntityKind? = nil,
    text: Span? = nil,
    goesWith scope: AttentionScope? = nil,
    of tree: RuleFileSyntax,
    as reference: (Program) -> RuleIdentity?
  ) {
    let text = text ?? texts[tree.file].text(around: name.span)
    let declaration = RuleDeclaration(text: text, name: name.span)
    let keys = programs(of: tree).compactMap { program in
      reference(programs[program]).map { RuleKey(program: program, reference: $0) }
    }
    guard let first = keys.first else { return }
    let id: RuleEntryID
    if let found = keys.compactMap({ index.known[$0] }).first {
      id = found
      index.entries[id.index].declarations.append(declaration)
    } else {
      id = RuleEntryID(index.entries.count)
      index.entries.append(
        RuleEntry(
          sort: sort,
          name: name.written,
          subject: subject,
          program: first.program,
          reference: first.reference,
          declarations: [declaration],
          goesWith: scope
        )
      )
    }
    for key in keys where index.known[key] == nil { index.known[key] = id }
    if index.files[tree.file].entries.last != id { index.files[tree.file].entries.append(id) }
  }
}

extension AttentionTargetsSyntax {
  /// The sort of rules that are meant, when none is named.
  fileprivate var scope: AttentionScope? {
    switch self {
    case .named: nil
    case .decisions: .decisions
    case .provisions: .provisions
    case .transitions: .transitions
    case .contributions: .contributions
    }
  }
}

extension Conversion {
  /// Whether this is the conversion that is written.
  fileprivate func matches(_ syntax: ConversionSyntax) -> Bool {
    factor == syntax.factor && from == Period(syntax.from) && to == Period(syntax.to)
  }
}
