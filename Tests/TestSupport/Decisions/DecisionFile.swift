import Base

/// A case in the making: a household, its dossiers, and the text of the file.
package struct DecisionFile: Sendable {
  /// The id of the case.
  package var id: String
  /// What is known of the municipality.
  package var municipality: DraftFacts
  /// What is known of the household.
  package var household: DraftFacts
  /// The adults in the household about whom nothing was decided.
  package var others: [DraftFacts]
  /// The dossiers, each of one person.
  package var dossiers: [Dossier]

  /// The case as a file.
  package var text: String { json.compactText }

  private var json: JSONValue {
    let numbered = Array(dossiers.enumerated())
    let people =
      numbered.map { withID("P\($0 + 1)", $1.person) }
      + others.enumerated().map { withID("Q\($0 + 1)", $1) }
    return .object([
      ("zaak", .string(id)),
      ("gemeente", .sorted(municipality)),
      ("peildatum", .day(referenceDay)),
      ("huishouden", .sorted(household.merging(adults) { $1 })),
      ("personen", .array(people)),
      ("aanvragen", .array(numbered.compactMap { request($0, $1) })),
      (
        "rechten",
        .array(
          numbered.compactMap { index, dossier in
            dossier.right.isEmpty ? nil : owned("r\(index + 1)", index, dossier.right)
          }
        )
      ),
      ("besluiten", .array(numbered.flatMap { decisions($0, $1) })),
    ])
  }

  /// The last day from which a decision works, or later when an old right has run out by then.
  private var referenceDay: Day {
    dossiers.map { dossier in
      dossier.sort == .afterOldRight
        ? max(dossier.days.begin, .on("2016-01-02")) : dossier.days.begin
    }.max() ?? .first
  }

  /// The adult who is the client, and the partner when there is a second one.
  private var adults: DraftFacts {
    let ids =
      dossiers.indices.filter { !dossiers[$0].sort.isYouth }.map { "P\($0 + 1)" }
      + others.indices.map { "Q\($0 + 1)" }
    return Dictionary(uniqueKeysWithValues: zip(["cliënt", "partner"], ids.map { .string($0) }))
  }

  private func withID(_ id: String, _ facts: DraftFacts) -> JSONValue {
    .sorted(facts.merging(["id": .string(id)]) { $1 })
  }

  private func owned(_ id: String, _ index: Int, _ facts: DraftFacts) -> JSONValue {
    withID(id, facts.merging(["persoon": .string("P\(index + 1)")]) { $1 })
  }

  private func request(_ index: Int, _ dossier: Dossier) -> JSONValue? {
    guard !dossier.request.isEmpty else { return nil }
    var facts = dossier.request
    facts["treden"] = .sorted(dossier.rungs)
    return owned("a\(index + 1)", index, facts)
  }

  private func decisions(_ index: Int, _ dossier: Dossier) -> [JSONValue] {
    dossier.decisions.enumerated().map { number, facts in
      var facts = facts
      let isNew = !dossier.request.isEmpty
      facts[isNew ? "aanvraag" : "recht"] = .string("\(isNew ? "a" : "r")\(index + 1)")
      return withID(Self.decisionID(index, number), facts)
    }
  }

  /// The id of a decision: `b2`, and `b2-2` for the one that follows it.
  package static func decisionID(_ dossier: Int, _ number: Int = 0) -> String {
    number == 0 ? "b\(dossier + 1)" : "b\(dossier + 1)-\(number + 1)"
  }
}
