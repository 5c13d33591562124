import Assessment
import Base
import Evaluation
import RuleProgram

/// Makes the JSON of one step with the steps below it.
struct StepJSON {
  let words: PointWords
  let step: Step

  private var program: Program { words.program }
  private var sumWords: SumWords {
    SumWords(words: words.words, line: step, subject: words.determination.subject)
  }
  private var stepWords: StepWords { StepWords(words: words.words, step: step) }

  /// The step as an object.
  var value: JSONValue {
    var members: [(String, JSONValue)] = [("id", .string(step.id)), ("soort", .string(sort))]
    members.append((text.hasSuffix("?") ? "vraag" : "wat", .string(text)))
    members += valueMembers + formula + version + reading
    if let known = step.sameAs { members.append(("zie", .string(known))) }
    if step.decides { members.append(("beslist", .bool(true))) }
    members.append(("uit", .array(inputs.map(JSONValue.string))))
    members.append(("bronnen", .array(step.citations.map { .string(words.words.citation($0)) })))
    let parts = step.steps.map { StepJSON(words: words, step: $0).value }
    members.append(("stappen", .array(parts)))
    return .object(members)
  }

  /// `gegeven`, `oordeel`, `voorwaarde`, `berekening`, `afronding`, `parameter` or `keuze`.
  private var sort: String {
    switch step.content {
    case .condition: isJudged ? "oordeel" : "voorwaarde"
    case .rung, .fact: isJudged ? "oordeel" : "gegeven"
    case .maximum, .exception: "voorwaarde"
    case .definition(let id, _):
      switch program[id].sort {
      case .parameter: "parameter"
      case .reading: "keuze"
      case .derivation, .table: "berekening"
      }
    case .start, .end: step.steps.isEmpty && step.facts.count == 1 ? "gegeven" : "berekening"
    case .ends, .sum, .operation: "berekening"
    case .rounding: "afronding"
    }
  }

  private var isJudged: Bool {
    stepWords.isBareFact && step.facts.contains { $0.isJudged }
  }

  private var text: String {
    step.isSumLine ? sumWords.name : stepWords.question
  }

  // MARK: Members

  private var valueMembers: [(String, JSONValue)] {
    switch stepWords.value {
    case .open(let open):
      return [("waarde", .string(open.isUnknown ? "onbekend" : "onbepaald"))]
    case .known(.number(let number)):
      return AmountJSON(name: "waarde", number: number, type: step.type).members
    case .known(let value):
      return [("waarde", .string(words.words.plain(shown(value), step.type)))]
    }
  }

  /// The last day of a candidate, which `tot` makes the day before.
  private func shown(_ value: Value) -> Value {
    guard case .end(_, let candidate) = step.content,
      let day = words.determination.run?.candidates[candidate].day
    else { return value }
    return .date(day)
  }

  private var formula: [(String, JSONValue)] {
    guard case .rounding(let id, let version) = step.content,
      let rounding = program[id].versions[version].body.rounding
    else {
      return sumWords.formula.map { [("formule", .string($0))] } ?? []
    }
    return [
      ("richting", .string(rounding.direction.word)),
      ("stap", .string(rounding.step.decimalText().text)),
    ]
  }

  private var version: [(String, JSONValue)] {
    guard case .definition(let id, let version?) = step.content,
      let day = program[id].versions[version].about.from
    else { return [] }
    return [("versieVanaf", .string(day.iso))]
  }

  private var reading: [(String, JSONValue)] {
    guard case .definition(let id, let version?) = step.content,
      case .reading(let reading) = program[id].versions[version].body
    else { return [] }
    let differs = words.point.readings.contains { $0.definition == id }
    let chosen = reading.chosen.map { reading.options[$0].label }
    let others = reading.options.indices.filter { $0 != reading.chosen }
    return [
      ("lezing", .optional(chosen)),
      ("andereLezingen", .array(others.map { .string(reading.options[$0].label) })),
      ("maaktVerschil", .bool(differs)),
      ("punt", .array(program[id].versions[version].about.ids.map(JSONValue.string))),
    ]
  }

  /// The ids of the steps, and the places of the facts, that went in.
  private var inputs: [String] {
    let facts = step.facts.filter { words.words.isInCase($0) }
      .map { words.words.path(of: $0.fact, key: $0.key, on: $0.entity) }
    let parts = step.steps.filter { !$0.isSumLine }.map(\.id)
    return facts + step.inputs + parts.filter { !step.inputs.contains($0) }
  }
}

extension Rounding {
  /// The direction in words.
  var word: String {
    switch self {
    case .down: "naar beneden"
    case .up: "naar boven"
    case .arithmetic: "rekenkundig"
    }
  }
}
