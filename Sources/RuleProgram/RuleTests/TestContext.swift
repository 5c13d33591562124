import Base
import Cases
import RuleLanguage

/// Cases and entities without facts, made once and copied, because a test has many of them.
struct Blanks {
  private let given: CaseFile
  private let entities: [Entity]

  /// Makes one of each.
  init(_ vocabulary: Vocabulary) {
    given = CaseFile(id: "", vocabulary: vocabulary)
    entities = EntityKind.allCases.map { Entity(kind: $0, id: "", vocabulary: vocabulary) }
  }

  /// Returns a case with an id.
  func given(_ id: String) -> CaseFile {
    var result = given
    result.id = id
    return result
  }

  /// Returns an entity with an id, which is the one at an index of its kind.
  func entity(_ kind: EntityKind, id: String, index: Int) -> Entity {
    var result = entities[kind.rawValue]
    result.id = id
    result.path = "\(kind.plural)[\(index)]"
    return result
  }
}

/// The case of one test while it is read.
struct TestContext {
  var given: CaseFile
  /// The entities by the id that the test gave them.
  var ids: [String: EntityReference] = [:]
  var spans: [String: Span] = [:]
  /// The day of the expectations that are being read.
  var day: Day?
  /// Whether they stand in a table, where a bare amount takes the unit of its column.
  var isCell = false

  /// Begins with an empty case.
  init(_ given: CaseFile) {
    self.given = given
  }

  /// The entity of a kind that an entity is or belongs to.
  func entity(_ reference: EntityReference, as kind: EntityKind) -> EntityReference? {
    if reference.kind == kind { return reference }
    let entity = given[reference]
    switch kind {
    case .municipality, .household: return EntityReference(kind, 0)
    case .person: return entity.person.map { EntityReference(.person, $0) }
    case .request: return entity.request.map { EntityReference(.request, $0) }
    case .entitlement: return entity.entitlement.map { EntityReference(.entitlement, $0) }
    case .decision, .supply: return nil
    }
  }
}
