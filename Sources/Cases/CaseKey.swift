package import Base

/// The keys of a case that are no facts.
package enum CaseKey {
  /// The id of the case.
  package static let caseID = "zaak"
  /// How people call the case.
  package static let designation = "aanduiding"
  /// The municipality.
  package static let municipality = "gemeente"
  /// The day of the assessment.
  package static let referenceDate = "peildatum"
  /// The facts of the household.
  package static let household = "huishouden"
  /// The name of the municipality, beside its facts.
  package static let name = "naam"
  /// The id of an entity.
  package static let id = "id"
  /// The person that an entity belongs to.
  package static let person = "persoon"
  /// The request that an entity belongs to.
  package static let request = "aanvraag"
  /// The right that an entity belongs to.
  package static let entitlement = "recht"
  /// The findings on the rungs of a request.
  package static let rungs = "treden"
  /// The value, beside who found it.
  package static let value = "waarde"
  /// The period of an amount.
  package static let per = "per"
  /// Who judged.
  package static let by = "door"
  /// The day of the judgement.
  package static let on = "op"
  /// The reason of the judgement.
  package static let motivation = "motivering"

  /// The kinds that a case holds as a list, each after those that it refers to.
  package static let listedKinds: [EntityKind] = [
    .person, .request, .entitlement, .decision, .supply,
  ]

  /// The keys at the top of a case.
  static let top =
    [caseID, designation, municipality, referenceDate, household] + listedKinds.map(\.plural)

  /// The keys of an entity that are no facts.
  package static func structural(of kind: EntityKind) -> [String] {
    switch kind {
    case .municipality: [name]
    case .household: []
    case .person: [id]
    case .request: [id, person, rungs]
    case .entitlement: [id, person]
    case .decision: [id, request, entitlement]
    case .supply: [id, person, request, entitlement]
    }
  }
}
