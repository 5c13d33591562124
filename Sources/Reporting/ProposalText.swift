import Assessment
import Base
import Cases
import Evaluation
import Exploration
import RuleProgram

/// Writes a household, and what the rules find for it, as a `proef` that can be pasted in a file.
struct ProposalText {
  let program: Program
  let proposal: Proposal

  private var file: CaseFile { proposal.scene.file }
  private var words: Words { Words(program: program, file: file) }

  /// The lines of the test.
  func lines(titled title: String) -> [String] {
    var lines = ["proef \(quoted(title))"]
    for kind in [EntityKind.municipality, .household, .person, .request, .entitlement] {
      lines += entities(of: kind)
    }
    for kind in [EntityKind.decision, .supply] { lines += entities(of: kind) }
    lines.append("  peildatum \(DutchText.date(proposal.scene.day))")
    var seen: Set<String> = []
    for sight in proposal.sights {
      if let line = expectation(sight), seen.insert(line).inserted { lines.append("    " + line) }
    }
    return lines
  }

  // MARK: Who and what is given

  private func entities(of kind: EntityKind) -> [String] {
    file.entities[kind.rawValue].indices.flatMap { index -> [String] in
      let entity = EntityReference(kind, index)
      let facts = facts(of: entity)
      let isNamed = kind != .municipality && kind != .household
      if facts.isEmpty && !isNamed { return [] }
      let head = "  " + kind.word + (isNamed ? " " + id(entity) + owner(of: entity) : "")
      return wrapped(facts, behind: head)
    }
  }

  /// The facts behind a head, one below the other where they do not fit on a line.
  private func wrapped(_ facts: [String], behind head: String) -> [String] {
    guard !facts.isEmpty else { return [head] }
    let margin = String(repeating: " ", count: head.count + 2)
    var lines = [head + "  "]
    for (number, fact) in facts.enumerated() {
      let piece = fact + (number == facts.count - 1 ? "" : ",")
      let last = lines.count - 1
      if lines[last].count + piece.count + 1 > 100, lines[last].contains(" is ") {
        lines.append(margin + piece)
      } else {
        lines[last] += (lines[last].hasSuffix("  ") ? "" : " ") + piece
      }
    }
    return lines
  }

  private func owner(of entity: EntityReference) -> String {
    let content = file[entity]
    if let request = content.request { return " van " + id(EntityReference(.request, request)) }
    if let right = content.entitlement { return " van " + id(EntityReference(.entitlement, right)) }
    return content.person.map { " van " + id(EntityReference(.person, $0)) } ?? ""
  }

  private func id(_ entity: EntityReference) -> String { visible(file[entity].id) }

  private func facts(of reference: EntityReference) -> [String] {
    let entity = file[reference]
    var result: [String] = []
    for index in program.vocabulary.facts.indices {
      let fact = FactID(index)
      let definition = program.vocabulary[fact]
      if definition.key != nil {
        for entry in entity.keyed where entry.fact == fact {
          let key = definition.key.map { value(entry.key, $0) } ?? ""
          result.append(
            "\(definition.name) volgens \(key) is \(value(entry.entry.value, definition.type))"
          )
        }
        continue
      }
      let slots = definition.kind == reference.kind ? entity.slots : entity.supplySlots
      guard definition.kind == reference.kind || definition.kind == .supply,
        slots.indices.contains(definition.slot), let entry = slots[definition.slot]
      else { continue }
      result.append("\(definition.name) is \(value(entry.value, definition.type))")
    }
    return result
  }

  /// A value as the rules write it.
  private func value(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .entity(let entity): id(entity)
    default: words.value(value, type)
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + visible(text).replacing("\"", with: "'") + "\""
  }

  // MARK: What is found

  private func expectation(_ sight: Proposal.Sight) -> String? {
    switch sight {
    case .value(let id, let subject, let found, let isUnknown):
      let type = program[id].type
      let of = program[id].subject == nil ? "" : self.of(subject)
      return "verwacht \(program[id].name)\(of) is "
        + (found.map { value($0, type) } ?? (isUnknown ? "onbekend" : "onbepaald"))
    case .verdict(let check, let subject, let verdict):
      return "verwacht \(program.checks[check].name)\(of(subject)) : \(verdict.rawValue)"
    case .outcome(let rule, let subject, let outcome, let lastDay, let isExact, let amount):
      guard let name = program.name(rule) else { return nil }
      let head = "verwacht \(name)\(of(subject))"
      if case .contribution(let index) = rule, outcome == .due {
        let type = program.contributions[index].type
        return amount.map { "\(head) is \(value(.number($0), type))" }
          ?? "\(head) : verschuldigd, hoogte onbepaald"
      }
      return head + " : " + outcomeWords(outcome, lastDay, isExact)
    }
  }

  private func of(_ subject: EntityReference) -> String {
    switch subject.kind {
    case .municipality, .household: ""
    default: " van " + id(file.origin(of: subject))
    }
  }

  private func outcomeWords(_ outcome: Outcome, _ lastDay: Day?, _ isExact: Bool) -> String {
    switch outcome {
    case .met: "voldoet"
    case .notMet: "voldoet niet"
    case .freelyAccessible: "vrij toegankelijk"
    case .due: "verschuldigd"
    case .notDue: "niet verschuldigd"
    case .unknown: "onbekend"
    case .undetermined: "onbepaald"
    case .notApplicable: "niet van toepassing"
    case .notNeeded: "niet nodig"
    case .transition:
      !isExact
        ? "loopt, einde onbekend"
        : lastDay.map { "loopt tot en met \(DutchText.date($0))" } ?? "loopt, zonder einde"
    case .ended: "voorbij" + (lastDay.map { " sinds \(DutchText.date($0))" } ?? "")
    }
  }
}

extension Program {
  /// The name that an expectation gives a rule.
  fileprivate func name(_ rule: RuleReference) -> String? {
    switch rule {
    case .provision(let index): provisions[index].name
    case .form(let index, _): forms[index].name
    case .transition(let index): transitions[index].name
    case .contribution(let index): contributions[index].name
    case .need: nil
    }
  }
}
