import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the Dutch words for what the rules say of one case.
///
/// Everything that people read about a case comes from here, for the text and for the JSON, so that
/// both say the same. Text that came from the case is made visible first.
struct Words {
  let program: Program
  /// The case with the supplies that follow from it.
  let file: CaseFile
  /// Whether reasons name their open points, for who looks them up.
  var namesOpenPoints = false
}

extension Words {
  /// What a determination is about: `aanvraag a1`, `recht r1`, `huishouden`.
  func subject(_ entity: EntityReference) -> String {
    let named = origin(of: entity)
    switch named.kind {
    case .household, .municipality: return named.kind.word
    default: return named.kind.word + " " + visible(file[named].id)
    }
  }

  /// Several subjects: `aanvragen a1 en a2`, `recht r1 en aanvraag a1`.
  func subjects(_ entities: [EntityReference]) -> String {
    let named = entities.map { origin(of: $0) }
    guard let first = named.first, named.count > 1, named.allSatisfy({ $0.kind == first.kind })
    else { return DutchText.list(named.map { subject($0) }) }
    return first.kind.plural + " " + DutchText.list(named.map { visible(file[$0].id) })
  }

  /// The begin or the end of a right, or of what is supplied after a request.
  func course(of entity: EntityReference, begins: Bool) -> String {
    let supply = origin(of: entity).kind == .request ? "de verstrekking bij " : ""
    return (begins ? "begin van " : "einde van ") + supply + subject(entity)
  }

  /// The entity that the case itself names: the right or the request that a supply comes from.
  func origin(of entity: EntityReference) -> EntityReference {
    file.origin(of: entity)
  }

  /// The place of a fact in the case: `aanvragen[0].treden.algemene voorziening`.
  func path(of fact: FactID, key: Value?, on entity: EntityReference) -> String {
    let definition = program.vocabulary[fact]
    let owner = file[origin(of: entity)].path
    if fact == program.vocabulary.rungFinding, let key {
      return owner + ".treden." + value(key, .choice(program.vocabulary.rungs))
    }
    let keyed = key.map { "." + value($0, definition.key ?? .text) } ?? ""
    return owner + "." + definition.name + keyed
  }

  /// The name of a fact with its key: `inkomen over 2013`, `raamovereenkomsten bij kort verblijf`.
  func name(of fact: FactID, key: Value?) -> String {
    let definition = program.vocabulary[fact]
    guard let key else { return definition.name }
    return definition.name + (key.isYear ? " over " : " bij ")
      + value(key, definition.key ?? .text)
  }

  /// The question that asks for a fact.
  func question(for fact: FactID, key: Value?) -> String {
    if fact == program.vocabulary.rungFinding, case .choice(let rung)? = key,
      let ladder = program.ladder, ladder.rungs.indices.contains(rung)
    {
      return ladder.rungs[rung].question
    }
    let definition = program.vocabulary[fact]
    let question = definition.question ?? "Wat is \(definition.name)?"
    guard let key else { return question }
    return question + " (" + value(key, definition.key ?? .text) + ")"
  }

  /// The name of a role with its article: `de generalist`, `het CAK`.
  func role(_ option: Int) -> String {
    withArticle(program.vocabulary.choices[program.vocabulary.roles].options[option])
  }
}

extension Value {
  /// Whether this is a year of the calendar.
  var isYear: Bool {
    guard case .year = self else { return false }
    return true
  }
}
