import Base
import Cases
import Evaluation
import RuleProgram

/// Two programs for one municipality, ready to be compared over many households.
final class ProgramPair: Sendable {
  let old: Engine
  let new: Engine
  let diff: RuleDiff
  let oldWatch: Watch
  let newWatch: Watch
  /// For each part of the new rules, the number of the same part in the old, or one of its own.
  private let newParts: [Int]
  private let newDefinitions: [Int]
  /// The old parts that the new rules have too.
  private let sharedOld: Set<Int>
  let oldLabels: RuleLabels
  let newLabels: RuleLabels

  init(_ old: Program, _ new: Program, labels: inout LabelTable) {
    self.old = Engine(old)
    self.new = Engine(new)
    diff = RuleDiff(old, new)
    oldWatch = diff.watch(.old)
    newWatch = diff.watch(.new)
    let (keys, count) = (diff.old.byKey, diff.old.parts.count)
    newParts = diff.new.parts.enumerated().map { keys[$1.key] ?? count + $0 }
    sharedOld = Set(newParts.filter { $0 < count })
    let names = Dictionary(
      old.definitions.enumerated().map { (PartBuilder.ruleKey(of: $1), $0) }
    ) { first, _ in first }
    newDefinitions = new.definitions.enumerated().map {
      names[PartBuilder.ruleKey(of: $1)] ?? old.definitions.count + $0
    }
    oldLabels = RuleLabels(old, &labels)
    newLabels = RuleLabels(new, &labels)
  }

  /// Whether both were made of the same texts.
  var isSame: Bool {
    let mark = old.program.fingerprint
    return !mark.isEmpty && mark == new.program.fingerprint
  }

  /// The engine of a side.
  func engine(_ side: RuleDiff.Side) -> Engine { side == .old ? old : new }

  func labels(_ side: RuleDiff.Side) -> RuleLabels { side == .old ? oldLabels : newLabels }

  /// The number of a part, which is the same for the same part on the other side.
  func number(of part: Int, _ side: RuleDiff.Side) -> Int { side == .old ? part : newParts[part] }

  /// Whether the other rules have the same part.
  func isInBoth(_ part: Int, _ side: RuleDiff.Side) -> Bool {
    side == .old ? sharedOld.contains(part) : newParts[part] < diff.old.parts.count
  }

  func number(of definition: DefinitionID, _ side: RuleDiff.Side) -> Int {
    side == .old ? Int(definition.index) : newDefinitions[Int(definition.index)]
  }

  /// A number for each supply: by what it comes from and its provision.
  func supplyKeys(of evaluation: Evaluation, _ side: RuleDiff.Side) -> [Int] {
    let file = evaluation.file
    let vocabulary = engine(side).program.vocabulary
    var seen: [Int: Int] = [:]
    return (0..<file.count(of: .supply)).map { index in
      let supply = EntityReference(.supply, index)
      let origin = file.origin(of: supply)
      var provision = 0
      if let fact = vocabulary.suppliedProvision,
        case .choice(let option)? = file[supply].slots[vocabulary[fact].slot]?.value
      {
        provision = 1 + labels(side).options[option]
      }
      let key = (origin.kind.rawValue << 12 | origin.index) << 16 | provision
      seen[key, default: 0] += 1
      return key << 4 | min(seen[key] ?? 0, 15)
    }
  }
}

/// The rules of all programs that have an answer, each once.
struct LabelTable: Sendable {
  private(set) var labels: [RuleLabel] = []
  private var places: [LabelKey: Int] = [:]

  private struct LabelKey: Hashable {
    var sort: RuleLabel.Sort
    var name: String
  }

  mutating func place(_ sort: RuleLabel.Sort, _ name: String, title: String) -> Int {
    let key = LabelKey(sort: sort, name: name)
    if let known = places[key] { return known }
    labels.append(RuleLabel(sort: sort, name: name, title: title))
    places[key] = labels.count - 1
    return labels.count - 1
  }
}

/// The label of each rule of a program, by its place in the table.
struct RuleLabels: Sendable {
  private var provisions: [Int]
  private var forms: [[Int]]
  private var transitions: [Int]
  private var contributions: [Int]
  private var need: Int
  /// The label of each option in the choice type of provisions.
  let options: [Int]

  init(_ program: Program, _ table: inout LabelTable) {
    provisions = program.provisions.map {
      table.place(.provision, $0.name, title: $0.title ?? capitalized($0.name))
    }
    let places = provisions
    forms = program.forms.map { form in
      program.provisions.map { provision in
        let name = "\(form.name) voor \(provision.name)"
        return table.place(.form, name, title: capitalized(name))
      }
    }
    transitions = program.transitions.map {
      table.place(.transition, $0.name, title: $0.title ?? capitalized($0.name))
    }
    contributions = program.contributions.map {
      table.place(.contribution, $0.name, title: $0.title ?? capitalized($0.name))
    }
    need = table.place(.need, "hulpvraag", title: "Hulpvraag")
    let names =
      program.vocabulary.choices.indices.contains(program.vocabulary.provisions)
      ? program.vocabulary.choices[program.vocabulary.provisions].options : []
    options = names.indices.map { option in
      program.provisions.indices.first { program.provisions[$0].option == option }
        .map { places[$0] } ?? 0
    }
  }

  subscript(_ rule: RuleReference) -> Int {
    switch rule {
    case .provision(let index): provisions[index]
    case .form(let index, let provision): forms[index][provision]
    case .transition(let index): transitions[index]
    case .contribution(let index): contributions[index]
    case .need: need
    }
  }
}

/// A name with a capital.
private func capitalized(_ name: String) -> String {
  name.prefix(1).uppercased() + name.dropFirst()
}
