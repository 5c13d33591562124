package import Base

/// Everything that rule files declare, where it stands, and what uses what.
///
/// Made for people who read the rules, not for evaluating a case: a declaration of a national file
/// is here once, although it is part of the program of every municipality.
package struct RuleIndex: Sendable {
  /// The rule files, in the order given.
  package var files: [IndexedFile] = []
  /// What is declared, in the order of the files; a `RuleEntryID` is an index.
  package var entries: [RuleEntry] = []
  /// The tests, in the order of the files.
  package var tests: [IndexedTest] = []
  /// For each entry the entries that it names, in their order.
  package var uses: [[RuleEntryID]] = []
  /// For each entry the entries that name it, in their order.
  package var usedBy: [[RuleEntryID]] = []
  /// For each file the places where an entry is named, in the order of the file.
  package var links: [[RuleLink]] = []
  /// What the names of each program stand for.
  var known: [RuleKey: RuleEntryID] = [:]

  init() {}

  /// The entry behind an id.
  package subscript(_ id: RuleEntryID) -> RuleEntry { entries[id.index] }

  /// All ids, in order.
  package var ids: [RuleEntryID] { entries.indices.map { RuleEntryID($0) } }

  /// The entry that something in a program is declared as.
  package func entry(_ reference: RuleIdentity, in program: Int) -> RuleEntryID? {
    known[RuleKey(program: program, reference: reference)]
  }

  /// Everything that an entry leans on, directly or by way of others, in order.
  package func foundation(of id: RuleEntryID) -> [RuleEntryID] { closure(of: id, uses) }

  /// Everything that leans on an entry, directly or by way of others, in order.
  package func consequences(of id: RuleEntryID) -> [RuleEntryID] { closure(of: id, usedBy) }

  private func closure(of id: RuleEntryID, _ steps: [[RuleEntryID]]) -> [RuleEntryID] {
    var found: Set<RuleEntryID> = []
    var waiting = steps[id.index]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += steps[next.index] }
    }
    return found.sorted()
  }
}

/// The index of an entry in `RuleIndex.entries`.
package struct RuleEntryID: Hashable, Comparable, Sendable {
  /// The place in the list, from 0.
  package var index: Int
  /// Creates an id.
  package init(_ index: Int) { self.index = index }

  /// Whether the first is declared before the second.
  package static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

/// One rule or one fact, with every place that declares it.
package struct RuleEntry: Sendable {
  /// What it is declared as.
  package var sort: RuleSort
  /// The name as written, articles included.
  package var name: String
  /// The kind of entity that it is about, when its first line names one.
  package var subject: EntityKind?
  /// The first program that has it.
  package var program: Int
  /// What it is in that program.
  package var reference: RuleIdentity
  /// The places that declare it: more than one for a rule with versions.
  package var declarations: [RuleDeclaration]
  /// `bij elk besluit` and its kin: a point of attention that goes with every rule of a sort.
  package var goesWith: AttentionScope?
}

/// The rules that a point of attention goes with, when it names none.
package enum AttentionScope: String, Sendable {
  case decisions = "elk besluit"
  case provisions = "elke voorziening"
  case transitions = "elk overgangsrecht"
  case contributions = "elke eigen bijdrage"
}

/// One place that declares an entry.
package struct RuleDeclaration: Hashable, Sendable {
  /// The whole text, with the remarks above it.
  package var text: Span
  /// Where the name stands.
  package var name: Span

  /// The index of the file.
  package var file: Int { name.file }
}

/// The words that something can be declared with.
package enum RuleSort: String, CaseIterable, Hashable, Sendable {
  case provision = "voorziening"
  case form = "vorm"
  case contribution = "eigen bijdrage"
  case transition = "overgangsrecht"
  case ladder = "afwegingskader"
  case check = "toetspunt"
  case attention = "aandachtspunt"
  case derivation = "bepaal"
  case table = "tabel"
  case parameter = "parameter"
  case reading = "lezing"
  case scenario = "scenario"
  case conversion = "omrekening"
  case contradictions = "tegenspraak"
  case fact = "gegeven"
}

/// What an entry is in one program.
package enum RuleIdentity: Hashable, Sendable {
  /// A parameter, a table, a derivation, a reading or a scenario.
  case definition(DefinitionID)
  /// A fact of the vocabulary.
  case fact(FactID)
  /// The option of a provision, which its versions share.
  case provision(Int)
  /// The name of a form, which its versions share; and so for the others.
  case form(String)
  case transition(String)
  case contribution(String)
  case check(String)
  case attention(String)
  /// The `afwegingskader`.
  case ladder
  /// The index of a conversion.
  case conversion(Int)
  /// Every `tegenspraak` about one kind of entity.
  case contradictions(EntityKind)
}

/// What a name stands for in one program.
struct RuleKey: Hashable, Sendable {
  var program: Int
  var reference: RuleIdentity
}

/// A place in a file where an entry is named.
package struct RuleLink: Hashable, Sendable {
  /// Where the name stands.
  package var span: Span
  /// What is named.
  package var target: RuleEntryID
}

/// A rule file as a reader sees it.
package struct IndexedFile: Sendable {
  /// The path as the user gave it.
  package var path: String
  /// What stands behind `regels`; nil for a file without a head.
  package var subject: String?
  /// The municipality whose rules these are; nil for national rules.
  package var municipality: String?
  /// The law that the provisions of the file belong to.
  package var law: String?
  /// The remarks above the head, a line each.
  package var remarks: [String]
  /// What the file declares, in its order.
  package var entries: [RuleEntryID]
  /// The tests in the file, as indices of `RuleIndex.tests`.
  package var tests: [Int]
}

/// A test as a reader sees it.
package struct IndexedTest: Sendable {
  /// The text after `proef`.
  package var title: String
  /// The whole text, with the remarks above it.
  package var text: Span
  /// The first program that runs it.
  package var program: Int
  /// The index among the tests of that program.
  package var index: Int
  /// What its expectations are about, in order.
  package var targets: [RuleEntryID]
  /// The facts that it gives and the values that it assumes, in order.
  package var given: [RuleEntryID]
}
