import Base
import RuleLanguage

extension NameResolution {
  /// Returns the type that is written, and reports a name that gives none.
  mutating func type(_ syntax: TypeSyntax, of name: NameSyntax, kind: EntityKind?) -> ValueType {
    switch syntax {
    case .boolean: .boolean
    case .choice: choice(name.text, kind: kind).map { .choice($0) } ?? .poison
    case .number: .number
    case .count(let unit, let per):
      .count(unit: singular(of: unit.word.text), per: per.map { Period($0) })
    case .percentage(let per): .percentage(per: per.map { Period($0) })
    case .money(let per): .money(per: per.map { Period($0) })
    case .date(let orNever): .date(orNever: orNever)
    case .duration: .span
    case .year: .year
    case .text: .text
    case .role: .choice(names.vocabulary.roles)
    case .named(let other): namedType(other, kind: kind)
    case .missing: .poison
    }
  }

  /// Returns the type of a key, which is a choice or a year.
  mutating func keyType(_ name: NameSyntax, kind: EntityKind?) -> ValueType {
    name.text == "kalenderjaar" ? .year : namedType(name, kind: kind)
  }

  private mutating func namedType(_ name: NameSyntax, kind: EntityKind?) -> ValueType {
    switch name.text {
    case "voorziening": return .choice(names.vocabulary.provisions)
    case "trede": return .choice(names.vocabulary.rungs)
    case "rol": return .choice(names.vocabulary.roles)
    default: break
    }
    if let kind = EntityKind(word: name.text) { return .entity(kind) }
    // A type may be the choices of a name whose type is again a name; ten steps end a circle.
    var current = name.text
    for _ in 0..<10 {
      if names.choiceTypes[current] != nil {
        guard let index = choice(current, kind: kind) else {
          diagnostics.append(.ambiguousChoice(name))
          return .poison
        }
        return .choice(index)
      }
      guard let next = aliases[current] else { break }
      switch next.text {
      case "voorziening": return .choice(names.vocabulary.provisions)
      case "trede": return .choice(names.vocabulary.rungs)
      default: current = next.text
      }
    }
    diagnostics.append(.unknownType(name, known: Array(names.choiceTypes.keys)))
    return .poison
  }

  /// The choice type of a name: that of the kind itself, or the only one there is.
  private func choice(_ name: String, kind: EntityKind?) -> Int? {
    guard let found = names.choiceTypes[name] else { return nil }
    if let own = found.first(where: { $0.kind == kind }) { return own.index }
    return found.count == 1 ? found.first?.index : nil
  }
}

extension Period {
  /// Creates the period that is written, with the singular of its unit.
  init(_ unit: UnitSyntax) {
    self.init(unit.count, singular(of: unit.word.text))
  }
}

extension SourceRank {
  /// The words of the sorts of sources, heaviest first.
  static let words = [
    "wet", "AMvB", "regeling", "verordening", "beleidsplan", "opgave",
  ]

  /// Finds the rank that a sort of source has.
  init?(word: String) {
    guard let index = SourceRank.words.firstIndex(of: word) else { return nil }
    self.init(rawValue: index)
  }
}
