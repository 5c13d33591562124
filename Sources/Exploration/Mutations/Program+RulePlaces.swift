import Base
import RuleProgram

/// Where the program keeps what a rule says about itself.
enum RulePlace: Hashable, Sendable {
  case version(DefinitionID, Int)
  case provision(Int)
  case form(Int)
  case transition(Int)
  case check(Int)
  case contribution(Int)
  case contradiction(Int)
}

/// A rule that holds from one day to another.
struct TimedRule {
  var place: RulePlace
  /// What it is and what it is called: rules of one name follow each other.
  var name: String
  /// Where its name or its first day stands.
  var span: Span
  /// Whether it is one version of a parameter, which has days of its own.
  var isVersion = false
  /// Where the first day of the next version stands.
  var next: Span?
}

extension Program {
  /// All rules that hold from one day to another.
  var rulePlaces: [TimedRule] {
    var result: [TimedRule] = []
    for (number, definition) in definitions.enumerated() {
      let isParameter = definition.sort == .parameter
      for (index, version) in definition.versions.enumerated() {
        let following = definition.versions.dropFirst(index + 1).first
        let isNext = isParameter && following?.about.from == version.about.until
        result.append(
          TimedRule(
            place: .version(DefinitionID(number), index),
            name: "waarde \(number)",
            span: version.span,
            isVersion: isParameter,
            next: isNext ? following?.span : nil
          )
        )
      }
    }
    for (index, rule) in provisions.enumerated() {
      result.append(
        TimedRule(place: .provision(index), name: "voorziening " + rule.name, span: rule.span)
      )
    }
    for (index, rule) in forms.enumerated() {
      result.append(TimedRule(place: .form(index), name: "vorm " + rule.name, span: rule.span))
    }
    for (index, rule) in transitions.enumerated() {
      result.append(
        TimedRule(place: .transition(index), name: "overgang " + rule.name, span: rule.span)
      )
    }
    for (index, rule) in checks.enumerated() {
      result.append(TimedRule(place: .check(index), name: "toets " + rule.name, span: rule.span))
    }
    for (index, rule) in contributions.enumerated() {
      result.append(
        TimedRule(place: .contribution(index), name: "bijdrage " + rule.name, span: rule.span)
      )
    }
    for (index, rule) in contradictions.enumerated() {
      result.append(
        TimedRule(place: .contradiction(index), name: "tegenspraak \(index)", span: rule.span)
      )
    }
    return result
  }

  /// What a rule says about itself.
  subscript(place: RulePlace) -> About {
    get {
      switch place {
      case .version(let id, let version): self[id].versions[version].about
      case .provision(let index): provisions[index].about
      case .form(let index): forms[index].about
      case .transition(let index): transitions[index].about
      case .check(let index): checks[index].about
      case .contribution(let index): contributions[index].about
      case .contradiction(let index): contradictions[index].about
      }
    }
    set {
      switch place {
      case .version(let id, let version):
        definitions[Int(id.index)].versions[version].about = newValue
      case .provision(let index): provisions[index].about = newValue
      case .form(let index): forms[index].about = newValue
      case .transition(let index): transitions[index].about = newValue
      case .check(let index): checks[index].about = newValue
      case .contribution(let index): contributions[index].about = newValue
      case .contradiction(let index): contradictions[index].about = newValue
      }
    }
  }

  /// Lets a rule begin or end on another day.
  mutating func move(_ place: BoundaryIndex.Place, to day: Day) {
    if place.isEnd { self[place.rule].until = day } else { self[place.rule].from = day }
  }
}
