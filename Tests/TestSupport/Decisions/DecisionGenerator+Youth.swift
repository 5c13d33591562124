import Base

extension DecisionGenerator {
  /// Help for a child, through the neighbourhood team, a doctor or the judge.
  mutating func youth(_ sort: DecisionSort, begin: Day?, isPlain: Bool) -> Dossier {
    let days = days(begin: begin, isPlain: isPlain)
    var dossier = Dossier(sort: sort, days: days, price: some(25_000...90_000), person: [:])
    // Sometimes the child turns eighteen on the day after.
    let age = chance(5) ? 18 : some(12...17)
    let birthday = days.begin.plus(1).adding(months: -12 * age)?.day ?? .first
    dossier.person = [
      "geboortedatum": .day(birthday), "woonplaats": .string("Hardenberg"),
      "maatregel kinderrechter": .no, "mantelzorger aanwezig": .no,
    ]
    let isDirect = sort != .youth
    let role = direct(sort)
    dossier.request = isDirect ? referred(days) : plan(days)
    dossier.request["hulpvraag"] = .string(need(sort))
    dossier.request["verwijzer"] = .string(isDirect ? role : "gebiedsteam")
    dossier.request["landelijk ingekocht"] = .no
    if !isDirect {
      let names = ["eigen kracht", "sociaal netwerk", "vrijwilligers", "algemene voorziening"]
      dossier.rungs = rungs(names, dossier)
    }
    dossier.decisions = [decision(dossier, by: role)]
    dossier.decision["voorziening"] = .string(provision(sort))
    dossier.decision["opgelegde ouderbijdrage"] = .euros(0)
    if sort == .youthResidential || sort == .youthClosed { stay(&dossier, birthday) }
    return dossier
  }

  private mutating func direct(_ sort: DecisionSort) -> String {
    switch sort {
    case .youth: "generalist"
    case .youthClosed: "rechter"
    default: pick(["huisarts", "kinderarts", "jeugdarts", "medisch specialist"])
    }
  }

  private func need(_ sort: DecisionSort) -> String {
    switch sort {
    case .youthResidential: "wonen in instelling"
    case .youthClosed: "gesloten verblijf"
    default: "hulp bij opgroeien"
    }
  }

  private func provision(_ sort: DecisionSort) -> String {
    switch sort {
    case .youthResidential: "jeugdhulp met verblijf"
    case .youthClosed: "gesloten jeugdhulp"
    default: "ambulante jeugdhulp"
    }
  }

  /// Whoever refers to youth help makes no plan.
  private func referred(_ days: DossierDays) -> DraftFacts {
    plan(days).filter { !$0.key.contains("plan") }
  }

  /// A child that stays elsewhere for the whole month: its parents pay.
  private func stay(_ dossier: inout Dossier, _ birthday: Day) {
    dossier.person["verblijfsdagen deze maand"] = .number(31)
    dossier.person["deel etmaal"] = .no
    for name in [
      "adoptieplaatsing", "ouders uit gezag", "acute noodsituatie", "bezwaar loopt",
      "maatregel eist hulp", "onderhoud bepaald voor alle ouders",
    ] { dossier.request[name] = .no }
    if dossier.sort == .youthClosed {
      dossier.person["gesloten opname"] = .yes
      dossier.request["machtiging gesloten jeugdhulp"] = .yes
    }
    let begin = dossier.days.begin
    let first = Day(year: begin.year, month: begin.month, day: 1) ?? begin
    let amount = first.years(since: birthday) < 12 ? 10_416 : 13_256
    dossier.decision["opgelegde ouderbijdrage"] = .euros(amount)
  }
}
