import Base
import RuleProgram

/// The few facts that the meaning of the language itself reads.
///
/// The rules declare them like any other fact; without them the part of the language that needs
/// them says that the fact is missing.
struct EngineFacts: Sendable {
  /// `geboortedatum` of a person: `leeftijd` is counted from it.
  let birthDate: FactID?
  /// `begindatum` and `einddatum` of a right: between them a right with a provision is a supply.
  let entitlementBegin: FactID?
  let entitlementEnd: FactID?
  /// `begindatum` of a supply: before it, the supply counts for no contribution.
  let supplyBegin: FactID?
  /// `voorziening`, `genomen door`, `besluitdatum`, `ingangsdatum` and `einddatum` of a decision.
  let decidedProvision: FactID?
  let decidedBy: FactID?
  let decisionDay: FactID?
  let decisionBegin: FactID?
  let decisionEnd: FactID?
  /// For each fact of a supply, the fact of the same name of a right or a request.
  let entitlementAlias: [FactID?]
  let requestAlias: [FactID?]

  init(_ vocabulary: Vocabulary) {
    func fact(_ name: String, of kind: EntityKind) -> FactID? {
      // By index, because a copy of every definition on the way costs more than the search.
      vocabulary.facts.indices.first {
        vocabulary.facts[$0].kind == kind && vocabulary.facts[$0].name == name
      }.map { FactID($0) }
    }
    birthDate = fact("geboortedatum", of: .person)
    entitlementBegin = fact("begindatum", of: .entitlement)
    entitlementEnd = fact("einddatum", of: .entitlement)
    supplyBegin = fact("begindatum", of: .supply)
    decidedProvision = fact("voorziening", of: .decision)
    decidedBy = fact("genomen door", of: .decision)
    decisionDay = fact("besluitdatum", of: .decision)
    decisionBegin = fact("ingangsdatum", of: .decision)
    decisionEnd = fact("einddatum", of: .decision)
    let supplied = vocabulary.facts(of: .supply).map { vocabulary[$0].name }
    entitlementAlias = supplied.map { fact($0, of: .entitlement) }
    requestAlias = supplied.map { fact($0, of: .request) }
  }
}
