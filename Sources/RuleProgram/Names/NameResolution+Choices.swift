import Base
import RuleLanguage

extension NameResolution {
  /// Makes a choice type of every role that some rule names.
  mutating func declareRoles() {
    var roles: [String] = []
    var seen: Set<String> = []
    func add(_ name: NameSyntax?) {
      guard let name, seen.insert(name.text).inserted else { return }
      roles.append(name.text)
    }
    add(names.declaredLadder?.syntax.findingBy)
    for (_, fact) in facts { add(fact.judge) }
    for provision in names.declaredProvisions {
      for role in provision.syntax.decision?.content.by ?? [] { add(role) }
      add(provision.syntax.decision?.content.testedBy)
    }
    for form in names.declaredForms { add(form.syntax.paidBy?.content) }
    for contribution in names.declaredContributions { add(contribution.syntax.collector?.content) }
    names.vocabulary.roles = names.addChoice("rol", options: roles)
  }

  /// Gives each `keuze (…)` its own choice type, under the name of what has it.
  mutating func declareChoices() {
    for (kind, fact) in facts { declareChoice(fact.name, fact.type, of: kind) }
    for (definition, _) in definitions {
      let owned = definition.owned
      declareChoice(owned.name, owned.type, of: owned.owner.flatMap { EntityKind(word: $0.text) })
    }
  }

  private mutating func declareChoice(
    _ name: NameSyntax,
    _ type: TypeSyntax,
    of kind: EntityKind?
  ) {
    switch type {
    case .choice(let options):
      reportDoubles(in: options, of: "deze keuze")
      // Versions of one rule write the same list twice; the first one is the type.
      let known = names.choiceTypes[name.text] ?? []
      let isKnown = known.contains { choice in
        choice.kind == kind
          && names.vocabulary.choices[choice.index].options == options.map(\.text)
      }
      if isKnown { return }
      let index = names.addChoice(name.text, options: options.map(\.text))
      names.choiceTypes[name.text, default: []].append((kind, index))
    case .named(let other): aliases[name.text] = other
    default: break
    }
  }

  /// Reports options that occur twice.
  mutating func reportDoubles(in options: [NameSyntax], of list: String) {
    var seen: [String: Span] = [:]
    for option in options {
      if let first = seen[option.text] {
        diagnostics.append(.duplicateOption(option, first: first, of: list))
      }
      seen[option.text] = option.span
    }
  }
}
