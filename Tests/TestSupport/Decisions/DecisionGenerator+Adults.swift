import Base

extension DecisionGenerator {
  /// A dossier with one lawful decision; what the household pays is filled in later.
  mutating func dossier(
    _ sort: DecisionSort,
    _ purse: Purse,
    begin: Day?,
    isPlain: Bool,
    isCheap: Bool
  ) -> Dossier {
    switch sort {
    case .oldRight: return oldRight(purse)
    case .youth, .youthByDoctor, .youthResidential, .youthClosed:
      return youth(sort, begin: begin, isPlain: isPlain)
    default: break
    }
    let isAfter = sort == .afterOldRight
    let start = isAfter ? begin ?? Day.on("2016-01-01").plus(some(0...20)) : begin
    var days = days(begin: start, isPlain: isPlain)
    // After an old right the decision is there on 1 January at the latest.
    if isAfter { days = decidedInTime(days) }
    var dossier = Dossier(
      sort: sort,
      days: days,
      price: isCheap ? some(500...1_500) : some(25_000...90_000),
      person: adult(purse)
    )
    dossier.request = request(dossier)
    dossier.rungs = rungs(
      ["eigen kracht", "sociaal netwerk", "vrijwilligers", "algemene voorziening"],
      dossier
    )
    dossier.decisions = [decision(dossier, by: "generalist")]
    specify(&dossier)
    // A carer talks along, and stands in the plan.
    if sort == .shortStay || chance(3) {
      dossier.person["mantelzorger aanwezig"] = .yes
      dossier.request["mantelzorgsteun in plan"] = .yes
      dossier.request["mantelzorger betrokken"] = .yes
    }
    return dossier
  }

  private func decidedInTime(_ days: DossierDays) -> DossierDays {
    var days = days
    let late = max(0, Day.on("2016-01-01").days(until: days.decided))
    days.reported = days.reported.plus(-late)
    days.inquired = days.inquired.plus(-late)
    days.requested = days.requested.plus(-late)
    days.decided = days.decided.plus(-late)
    days.judged = days.judged.plus(-late)
    return days
  }

  private mutating func adult(_ purse: Purse) -> DraftFacts {
    [
      "geboortedatum": birth(purse), "woonplaats": .string("Hardenberg"),
      "mantelzorger aanwezig": .no, "thuiswonend": .yes,
    ]
  }

  /// A request that says everything the checks ask, in kind.
  private func request(_ dossier: Dossier) -> DraftFacts {
    let days = dossier.days
    return plan(days).merging([
      "gewenste functie": .string("begeleiding individueel"), "extramuraal": .yes,
      "kortdurend": .judged(.no, on: days.judged), "bijdrage in plan": .yes,
      "eerder bijdrage betaald": .no, "kostprijs": .euros(dossier.price),
      "spoedeisend": .judged(.no, by: "college", on: days.judged),
    ]) { $1 }
  }

  /// What every request of the neighbourhood team has: the days and the plan.
  func plan(_ days: DossierDays) -> DraftFacts {
    [
      "soort melding": .string("nieuw"), "melddatum": .day(days.reported),
      "onderzoek afgerond": .day(days.inquired), "aanvraagdatum": .day(days.requested),
      "opschorting": .string("0 dagen"), "gewenste vorm": .string("natura"),
      "blijvende problematiek": .judged(.no, on: days.judged), "begindatum": .day(days.begin),
      "plan samen gemaakt": .yes, "gezamenlijk plan": .yes, "traject in plan": .yes,
      "resultaten in plan": .yes, "plantermijn": .day(days.end), "voorzieningen in plan": .yes,
      "cliëntondersteuning aangeboden": .yes,
    ]
  }

  /// Findings that no lighter help is enough.
  func rungs(_ names: [String], _ dossier: Dossier) -> DraftFacts {
    var result: DraftFacts = [:]
    for name in names {
      result[name] = JSONValue.judged(.no, on: dossier.days.judged)
        .setting("waarde", to: nil).setting("toereikend", to: .no)
    }
    return result
  }

  /// A grant for the days of the dossier.
  func decision(_ dossier: Dossier, by role: String) -> DraftFacts {
    let days = dossier.days
    return [
      "voorziening": .string("individuele begeleiding"), "uitkomst": .string("toegekend"),
      "genomen door": .string(role), "besluitdatum": .day(days.decided),
      "ingangsdatum": .day(days.begin), "einddatum": .day(days.end),
      "gegrond in overgangsrecht": .no, "groep overwogen": .yes, "tijdelijk toegekend": .yes,
      "toegekende vorm": .string("natura"), "kostprijs besluit": .euros(dossier.price),
      "kreeg hulp voor 2015": .no, "betaalde al voor 2015": .no,
    ]
  }
}
