package import Base
package import Comparison
import Evaluation
import RuleProgram

/// Returns what comparing two rule sets came to, for computers.
package func json(_ report: ComparisonReport, version: String) -> JSONValue {
  ComparisonJSON(report: report, version: version).value
}

private struct ComparisonJSON {
  let report: ComparisonReport
  let version: String
  private var words: ComparisonWords { ComparisonWords(report: report) }

  var value: JSONValue {
    .object([
      ("vorm", .number(1)), ("programma", .string(version)),
      ("oud", set(report.old)), ("nieuw", set(report.new)),
      ("bevolking", .optional(report.populationHead)),
      (
        "peildatums",
        .object([
          ("eerste", .optional(report.days?.lowerBound.iso)),
          ("laatste", .optional(report.days?.upperBound.iso)),
        ])
      ), ("huishoudens", .number(report.households)), ("overgeslagen", .number(report.skipped)),
      ("bereikt", .number(report.reached)), ("veranderd", .number(report.changed)),
      ("gegevens", vocabulary), ("wijzigingen", .array(report.changes.indices.map(change))),
      ("alleenWoorden", .array(report.wordsOnly.map { .string($0) })),
      ("richting", directions(report.directions)),
      ("regels", .array(report.answers.map(answer))),
      ("doorWelkeRegel", .array(report.causes.map { cause($0) })), ("soorten", types),
      ("voorbeelden", .array(report.examples.map(example))),
    ])
  }

  private func set(_ set: RuleSet) -> JSONValue {
    .object([
      ("map", .optional(set.folder)),
      (
        "regels",
        .array(
          set.programs.map { program in
            .object([
              ("gemeente", .optional(program.municipality)),
              ("vingerafdruk", .string(program.fingerprint)),
            ])
          }
        )
      ),
    ])
  }

  private var vocabulary: JSONValue {
    func list(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
    return .object([
      ("alleenOud", list(report.vocabulary.onlyOld)),
      ("alleenNieuw", list(report.vocabulary.onlyNew)), ("anders", list(report.vocabulary.retyped)),
    ])
  }

  private func change(_ index: Int) -> JSONValue {
    let change = report.changes[index]
    let sort =
      switch change.sort {
      case .added: "nieuw"
      case .removed: "vervallen"
      case .changed: "gewijzigd"
      }
    return .object([
      ("nummer", .number(index + 1)), ("naam", .string(change.title)), ("soort", .string(sort)),
      ("oud", .array(change.old.map { .string($0) })),
      ("nieuw", .array(change.new.map { .string($0) })),
      ("bereikt", .number(report.reachedBy[index])),
    ])
  }

  private func directions(_ counts: [Direction: Int]) -> JSONValue {
    .object(Direction.allCases.map { ($0.key, .number(counts[$0] ?? 0)) })
  }

  private func answer(_ answer: AnswerTally) -> JSONValue {
    .object([
      ("soort", .string(answer.rule.sort.word)), ("naam", .string(answer.rule.name)),
      ("titel", .string(answer.rule.title)), ("huishoudens", .number(answer.households)),
      ("veranderd", .number(answer.changed)),
      (
        "gevolgen",
        .object(
          Effect.allCases.compactMap { effect in
            answer.effects[effect].map { (effect.key, .number($0)) }
          }
        )
      ), ("bedragen", .array(answer.money.map { money($0, answer.rule) })),
      ("doorWelkeRegel", .array(answer.causes.map { cause($0) })),
      ("soorten", .array(answer.types.map { share($0) })),
    ])
  }

  private func money(_ money: MoneyTally, _ rule: RuleLabel) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("soort", .string(ComparisonWords.total(money, rule))),
      ("per", .optional(money.period?.words)), ("huishoudens", .number(money.households)),
      ("nietZeker", .number(money.uncertain)),
    ]
    let more = money.old.flatMap { old in money.new.flatMap { $0.subtracting(old) } }
    members += AmountJSON(name: "oud", number: money.old, type: nil).members
    members += AmountJSON(name: "nieuw", number: money.new, type: nil).members
    members += AmountJSON(name: "verschil", number: more, type: nil).members
    if let yearly = money.yearly {
      members.append(
        (
          "perJaar",
          .object(
            AmountJSON(name: "keerOud", number: money.periodsInYear.old, type: .number).members
              + AmountJSON(name: "keerNieuw", number: money.periodsInYear.new, type: .number)
              .members
              + AmountJSON(name: "oud", number: yearly.old, type: nil).members
              + AmountJSON(name: "nieuw", number: yearly.new, type: nil).members
          )
        )
      )
    }
    return .object(members)
  }

  private func share(_ share: TypeTable.Row) -> JSONValue {
    .object(
      [("soort", .string(share.name)), ("huishoudens", .number(share.households))]
        + (share.difference.map { AmountJSON(name: "verschil", number: $0, type: nil).members }
          ?? [])
    )
  }

  private func cause(_ cause: CauseTally) -> JSONValue {
    .object(
      [
        ("wijzigingen", .array(cause.changes.map { .number($0 + 1) })),
        ("huishoudens", .number(cause.households)), ("richting", directions(cause.directions)),
      ]
        + (cause.difference.map { AmountJSON(name: "verschil", number: $0, type: nil).members }
          ?? [])
    )
  }

  private var types: JSONValue {
    guard let types = report.types else { return .null }
    return .object([
      ("naam", .string(types.name)),
      (
        "rijen",
        .array(
          types.rows.map { row in
            .object([
              ("soort", .string(row.name)), ("huishoudens", .number(row.households)),
              ("richting", directions(row.directions)),
            ])
          }
        )
      ),
    ])
  }

  private func example(_ example: Example) -> JSONValue {
    .object([
      ("bestand", .string(example.path)), ("regel", .number(example.line)),
      ("zaak", .string(example.caseID)), ("soort", .optional(example.type)),
      ("naam", .string(example.rule.name)), ("gevolg", .string(example.effect.key)),
      ("wijzigingen", .array(example.changes.map { .number($0 + 1) })),
      (
        "uitleg",
        .array(
          ExampleRows(example: example).rows.map { row in
            .object([
              ("stap", .string(row.label)), ("oud", .string(row.old)), ("nieuw", .string(row.new)),
              ("verschilt", .bool(row.isMarked)),
            ])
          }
        )
      ),
    ])
  }
}
