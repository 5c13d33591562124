/// The kinds of entity that a case holds and a rule can be about.
package enum EntityKind: Int, CaseIterable, Hashable, Sendable {
  /// `gemeente`, `huishouden`, `persoon`, `aanvraag`, `recht`, `besluit`, `verstrekking`.
  case municipality, household, person, request, entitlement, decision, supply

  /// The word of the rule language.
  package var word: String {
    switch self {
    case .municipality: "gemeente"
    case .household: "huishouden"
    case .person: "persoon"
    case .request: "aanvraag"
    case .entitlement: "recht"
    case .decision: "besluit"
    case .supply: "verstrekking"
    }
  }

  /// The word for more than one, which is also the key of the list in a case.
  package var plural: String {
    switch self {
    case .municipality: "gemeenten"
    case .household: "huishoudens"
    case .person: "personen"
    case .request: "aanvragen"
    case .entitlement: "rechten"
    case .decision: "besluiten"
    case .supply: "verstrekkingen"
    }
  }

  /// Finds the kind by its word, singular or plural.
  package init?(word: String) {
    guard let kind = EntityKind.allCases.first(where: { $0.word == word || $0.plural == word })
    else { return nil }
    self = kind
  }

  /// Whether a case has exactly one of this kind, so that it needs no id.
  package var isSingle: Bool { self == .municipality || self == .household }

  /// The kinds that an entity of this kind may belong to, nearest first.
  package var owners: [EntityKind] {
    switch self {
    case .municipality: []
    case .household: [.municipality]
    case .person: [.household, .municipality]
    case .request, .entitlement: [.person, .household, .municipality]
    case .decision: [.request, .person, .household, .municipality]
    case .supply: [.entitlement, .request, .person, .household, .municipality]
    }
  }
}
