import Base
import RuleProgram

/// Gathers the parts of a program.
struct PartBuilder {
  let program: Program
  let text: RuleText
  var index: PartIndex
  /// The versions that began on another day in the other rules, by rule.
  private let moved: [String: [String: String]]

  init(_ program: Program, moved: [String: [String: String]]) {
    self.program = program
    self.moved = moved
    text = RuleText(program)
    index = PartIndex(program)
  }

  /// The parts of everything that can decide an outcome.
  mutating func build(_ numbers: inout TextNumbers) -> PartIndex {
    addDefinitions()
    addLadder()
    addProvisions()
    addForms()
    addTransitions()
    addContributions()
    addOthers()
    index.nodeKeys = program.nodes.indices.map { numbers.number(of: text.text(NodeID($0))) }
    index.shapeKeys = program.nodes.indices.map { numbers.number(of: text.shape(NodeID($0))) }
    return index
  }

  /// The first days of all versions.
  static func versionDays(of program: Program) -> VersionDays {
    var days = VersionDays()
    for definition in program.definitions {
      for version in definition.versions { days.add(ruleKey(of: definition), version.about) }
    }
    for rule in program.provisions { days.add("voorziening " + rule.name, rule.about) }
    for rule in program.forms { days.add("vorm " + rule.name, rule.about) }
    for rule in program.transitions { days.add("overgangsrecht " + rule.name, rule.about) }
    for rule in program.contributions { days.add("eigen bijdrage " + rule.name, rule.about) }
    return days
  }

  static func ruleKey(of definition: Definition) -> String {
    "waarde \(definition.name) van \(definition.subject?.word ?? "alles")"
  }

  // MARK: Adding

  /// Adds a part and returns its place.
  mutating func add(
    _ key: String,
    title: String,
    name: String,
    _ text: [String],
    in parent: Int? = nil
  ) -> Int {
    index.parts.append(RulePart(key: key, title: title, name: name, text: text, parent: parent))
    return index.parts.count - 1
  }

  /// The key of a version of a rule.
  func key(_ rule: String, _ about: About) -> String {
    let day = about.from?.iso ?? ""
    return rule + " / " + (moved[rule]?[day] ?? day)
  }

  /// What is said in words of a rule, under its title.
  mutating func say(_ title: String, _ about: About, _ words: [String?]) {
    let ids = about.ids.joined(separator: ",")
    let parts = [about.status?.rawValue, ids, citations(about.citations)] + words
    index.words[title, default: ""] += parts.compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  func citations(_ citations: [Citation]) -> String {
    citations.map {
      ($0.source.map { program.sources[$0].name } ?? "eigen keuze") + " " + $0.locator
    }
    .joined(separator: ", ")
  }

  func words(_ warnings: [Warning]) -> String {
    warnings.map { warning in
      let when = warning.condition.map { text.text($0, .boolean) } ?? ""
      return "\(warning.label) \(when) \(warning.text) \(citations(warning.citations))"
    }.joined(separator: "\n")
  }

  /// Says to which part expressions belong, unless one inside it has them.
  mutating func own(_ roots: [NodeID], by part: Int) {
    var waiting = roots
    while let id = waiting.popLast() {
      guard index.owners[Int(id.index)] == nil else { continue }
      index.owners[Int(id.index)] = part
      program[id].forEachOperand { waiting.append($0) }
    }
  }

  /// `vanaf 1 januari 2015 tot 1 januari 2016`.
  func period(_ from: Day?, _ until: Day?) -> [String] {
    let first = from.map { "vanaf " + DutchText.date($0) }
    let last = until.flatMap { $0.adding(days: -1) }.map { "tot en met " + DutchText.date($0) }
    let words = [first, last].compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? [] : ["geldt " + words]
  }

  /// The day behind the name, when there are more versions.
  func since(_ about: About, isOnly: Bool) -> String {
    guard !isOnly, let from = about.from else { return "" }
    return " vanaf " + DutchText.date(from)
  }

  // MARK: Conditions

  /// Adds the conditions of a clause.
  mutating func add(_ id: ConditionID?, clause: String, of rule: Int) {
    guard let id else { return }
    add(id, path: clause, in: rule, of: index.parts[rule].name)
  }

  private mutating func add(_ id: ConditionID, path: String, in parent: Int, of rule: String) {
    let condition = program[id]
    let label = condition.label.isEmpty ? path : condition.label
    let own: [String]
    switch condition.test {
    case .expression(let node): own = [text.text(node, .boolean)]
    case .all: own = ["als alle van"]
    case .any: own = ["als een van"]
    case .none: own = ["als geen van"]
    }
    let key = index.parts[parent].key + " > " + path
    let place = add(
      key,
      title: "\(rule): \(label == path ? label : "voorwaarde \(label)")",
      name: "\(rule): \(label)",
      own,
      in: parent
    )
    index.conditions[Int(id.index)] = place
    say(
      index.parts[place].title,
      About(),
      [
        condition.question, condition.otherwise, citations(condition.citations),
      ]
    )
    switch condition.test {
    case .expression(let node): self.own([node], by: place)
    case .all(let parts), .any(let parts), .none(let parts):
      for part in parts { add(part, path: program[part].label, in: place, of: rule) }
    }
  }

  // MARK: Values

  /// The expression of a value, or its candidates.
  func lines(_ value: DerivedValue, _ type: ValueType?) -> [String] {
    switch value {
    case .expression(let node, _): ["is " + text.text(node, type)]
    case .extreme(let extreme, let candidates):
      ["is \(extreme.words) van"] + candidates.map { "\($0.label): \(text.text($0.node, type))" }
    }
  }
}
