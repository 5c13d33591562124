import Base

/// A small vocabulary with a fact of every type, for the tests of cases.
func sampleVocabulary() -> Vocabulary {
  var sample = SampleVocabulary()
  let functions = sample.choice("functie", ["begeleiding individueel", "begeleiding groep"])
  let needs = sample.choice("hulpvraag", ["schoonmaken", "boodschappen", "dagstructuur"])
  let rungs = sample.choice("trede", ["eigen kracht", "sociaal netwerk", "algemene voorziening"])
  let provisions = sample.choice("voorziening", ["groepsbegeleiding", "kort verblijf"])
  let roles = sample.choice("rol", ["generalist", "backoffice"])
  let outcomes = sample.choice("uitkomst", ["toegekend", "afgewezen"])

  sample.fact(.municipality, "overeenkomsten gereed", .date(orNever: true), key: functions)
  sample.fact(.household, "cliënt", .entity(.person))
  sample.fact(.household, "gehuwd", .boolean)
  sample.fact(.household, "inkomen", .money(per: Period(1, "jaar")), key: .year)
  sample.fact(.person, "geboortedatum", .date(orNever: false))
  sample.fact(.person, "woonplaats", .text)
  sample.vocabulary.need = sample.fact(.request, "hulpvraag", needs)
  sample.fact(.request, "regie", .boolean)
  sample.fact(.request, "etmalen", .count(unit: "etmaal", per: Period(1, "week")))
  sample.fact(.request, "punten", .number)
  sample.fact(.request, "korting", .percentage(per: nil))
  sample.fact(.request, "looptijd", .span)
  sample.fact(.request, "startjaar", .year)
  sample.vocabulary.rungFinding = sample.fact(.request, "toereikend", .boolean, key: rungs)
  sample.fact(.entitlement, "functie", functions)
  sample.fact(.entitlement, "begindatum", .date(orNever: false))
  sample.fact(.entitlement, "einddatum", .date(orNever: true))
  sample.fact(.decision, "uitkomst", outcomes)
  sample.fact(.decision, "genomen door", roles)
  sample.vocabulary.suppliedProvision = sample.fact(.supply, "voorziening", provisions)
  sample.fact(.supply, "begindatum", .date(orNever: false))
  sample.fact(.supply, "kostprijs", .money(per: Period(4, "week")))
  sample.fact(.supply, "uren", .number, key: .year)
  for (index, type) in sample.vocabulary.choices.enumerated() {
    switch type.name {
    case "trede": sample.vocabulary.rungs = index
    case "voorziening": sample.vocabulary.provisions = index
    case "rol": sample.vocabulary.roles = index
    default: break
    }
  }
  return sample.vocabulary
}

extension Vocabulary {
  /// Returns the fact with a name.
  func id(_ kind: EntityKind, _ name: String) -> FactID? {
    facts.firstIndex { $0.kind == kind && $0.name == name }.map { FactID($0) }
  }
}

private struct SampleVocabulary {
  var vocabulary = Vocabulary()

  mutating func choice(_ name: String, _ options: [String]) -> ValueType {
    vocabulary.choices.append(ChoiceType(name: name, options: options))
    return .choice(vocabulary.choices.count - 1)
  }

  @discardableResult
  mutating func fact(
    _ kind: EntityKind,
    _ name: String,
    _ type: ValueType,
    key: ValueType? = nil
  ) -> FactID {
    let slot = vocabulary.facts.count { $0.kind == kind }
    vocabulary.facts.append(
      FactDefinition(name: name, kind: kind, type: type, key: key, slot: slot, span: .none)
    )
    return FactID(vocabulary.facts.count - 1)
  }
}
