import Base

/// The keys of a case that are no facts.
enum CaseKey {
  static let caseID = "zaak"
  static let designation = "aanduiding"
  static let municipality = "gemeente"
  static let referenceDate = "peildatum"
  static let household = "huishouden"
  static let name = "naam"
  static let id = "id"
  static let person = "persoon"
  static let request = "aanvraag"
  static let entitlement = "recht"
  static let rungs = "treden"
  static let value = "waarde"
  static let per = "per"
  static let by = "door"
  static let on = "op"
  static let motivation = "motivering"

  /// The kinds that a case holds as a list, each after those that it refers to.
  static let listedKinds: [EntityKind] = [.person, .request, .entitlement, .decision, .supply]

  /// The keys at the top of a case.
  static let top =
    [caseID, designation, municipality, referenceDate, household] + listedKinds.map(\.plural)

  /// The keys of an entity that are no facts.
  static func structural(of kind: EntityKind) -> [String] {
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
