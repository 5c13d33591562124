import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the JSON of one point of a report.
struct PointJSON {
  let words: PointWords

  private var determination: Determination { words.determination }
  private var program: Program { words.program }

  /// The decision as an object.
  var value: JSONValue {
    .object(
      identity + outcome + amounts + contribution + course + [
        ("status", .optional(words.about?.status?.rawValue)),
        ("bronnen", citations(words.citations)),
        ("gegevens", .array(facts)),
        ("vragen", .array(words.point.questions.indices.map { question($0) })),
        ("lezingen", .array(words.point.readings.map { reading($0) })),
        ("stappen", .array(steps)),
      ]
    )
  }

  /// The remarks of the point, for the list of the whole report.
  var notes: [JSONValue] {
    words.notes.map { note in
      .object([
        ("soort", .string(note.isAttention ? "aandachtspunt" : "let op")),
        ("beslissing", .string(String(words.point.number))),
        ("tekst", .string(note.text)),
        ("bronnen", citations(note.citations)),
      ])
    }
  }

  /// Citations as a list of texts.
  func citations(_ citations: [Citation]) -> JSONValue {
    .array(citations.map { .string(words.words.citation($0)) })
  }

  private var steps: [JSONValue] {
    words.point.steps.map { StepJSON(words: words, step: $0).value }
  }

  // MARK: Parts

  private var identity: [(String, JSONValue)] {
    let provisions = words.point.provisions.map { program.name(of: .provision($0)) }
    let rules = provisions.count > 1 ? provisions : [program.name(of: determination.rule)]
    return [
      ("id", .string(String(words.point.number))),
      ("titel", .string(words.title)),
      ("regel", .string(rules[0])),
      ("regels", .array(rules.map(JSONValue.string))),
      ("versieVanaf", .optional(words.about?.from?.iso)),
      ("soort", .string(determination.rule.sort)),
      ("voor", .string(subject)),
    ]
  }

  private var subject: String {
    guard case .contribution = determination.rule else { return id(of: determination.subject) }
    return words.counted.count == 1 ? id(of: words.counted[0]) : "huishouden"
  }

  /// How the case calls an entity.
  func id(of entity: EntityReference) -> String {
    let origin = words.words.origin(of: entity)
    switch origin.kind {
    case .household, .municipality: return origin.kind.word
    default: return words.words.file[origin].id
    }
  }

  private var outcome: [(String, JSONValue)] { outcome(because: words.reasons) }

  /// The outcome in a word and in a sentence, and why.
  func outcome(because reasons: [String]) -> [(String, JSONValue)] {
    let reason = reasons.joined(separator: " ")
    return [
      ("uitkomst", .string(determination.outcome.word)),
      ("zin", .string(words.words.sentence(determination))),
      ("waarom", reason.isEmpty ? .null : .string(reason)),
    ]
  }

  /// The amounts, where there are any.
  var amounts: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let amount = determination.amount {
      members += AmountJSON(name: "bedrag", number: amount.number, type: amount.type).members
      if let atMost = amount.atMost {
        members.append(("tenHoogste", .string(words.words.plain(.number(atMost), amount.type))))
      }
    }
    if let extra = determination.extraPayment {
      members += AmountJSON(name: "bijbetaling", number: extra.number, type: nil).members
    }
    return members
  }

  private var contribution: [(String, JSONValue)] {
    guard case .contribution(let index) = determination.rule else { return [] }
    let roles = program.vocabulary.choices[program.vocabulary.roles].options
    let collector = program.contributions[index].collector.map { roles[$0.content] }
    let provisions = ValueType.choice(program.vocabulary.provisions)
    let supplies = determination.supplies.map { supply in
      JSONValue.object([
        ("voor", .string(id(of: supply.origin))),
        (
          "voorziening",
          .optional(supply.provision.map { words.words.plain(.choice($0), provisions) })
        ),
        ("stand", .string(supply.standing.word)),
      ])
    }
    return [("int", .optional(collector)), ("verstrekkingen", .array(supplies))]
  }

  private var course: [(String, JSONValue)] {
    let costs = words.costs(cites: false).joined(separator: " ")
    return [
      ("behoudt", .optional(words.retains?.content)),
      ("geldig", validity),
      ("kandidaten", .array(candidates)),
      (
        "uitkomstGeldt",
        .object([
          ("totEnMet", .optional(words.point.validity.lastDay?.iso)),
          ("door", .optional(words.cause)),
        ])
      ),
      ("daarna", .optional(words.next)),
      ("kosten", costs.isEmpty ? .null : .string(costs)),
    ]
  }

  private var validity: JSONValue {
    let run = determination.run
    let binding = zip(run?.candidates ?? [], ends).filter { $0.0.binds }.map(\.1.label)
    let isExact = run?.isExact == true
    return .object([
      ("vanaf", .optional(run?.start?.iso)),
      ("totEnMet", .optional(isExact ? run?.lastDay?.iso : nil)),
      ("uiterlijk", .optional(run?.lastDay?.iso)),
      ("door", .optional(isExact ? binding.first : nil)),
    ])
  }

  private var ends: [EndCandidate] {
    guard case .transition(let index) = determination.rule else { return [] }
    return program.transitions[index].ends
  }

  /// The candidates of the last day of a transition.
  var candidates: [JSONValue] {
    zip(determination.run?.candidates ?? [], ends).map { candidate, end in
      .object([
        ("naam", .string(end.label)),
        ("stand", .string(candidate.stand.word)),
        ("dag", .optional(candidate.day?.iso)),
        ("beslist", .bool(candidate.binds && determination.run?.isExact == true)),
        ("bronnen", citations(end.citations)),
      ])
    }
  }
}
