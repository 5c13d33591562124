import Base

extension DecisionGenerator {
  /// Turns the dossier into the provision of its kind.
  mutating func specify(_ dossier: inout Dossier) {
    dossier.request["hulpvraag"] = .string(need(dossier.sort))
    if dossier.sort != .group {
      let collective = rungs(["collectieve maatwerkvoorziening"], dossier)
      dossier.rungs.merge(collective) { $1 }
    }
    switch dossier.sort {
    case .group: group(&dossier)
    case .household: household(&dossier)
    case .shortStay: shortStay(&dossier)
    case .wheelchair:
      dossier.decision["voorziening"] = .string("rolstoel")
      dossier.decision["bijdrage telt rolstoel mee"] = .no
      dossier.request["gewenste functie"] = nil
    case .budget: budget(&dossier)
    case .refusedBudget: refusedBudget(&dossier)
    case .refusal:
      // Help inside an institution is not for the municipality.
      dossier.request["extramuraal"] = .no
      dossier.decision["uitkomst"] = .string("afgewezen")
    case .afterOldRight: afterOldRight(&dossier)
    default: permanent(&dossier)
    }
  }

  private func need(_ sort: DecisionSort) -> String {
    switch sort {
    case .group: "dagstructuur"
    case .household: "regie in huis"
    case .shortStay: "mantelzorger ontlasten"
    case .wheelchair: "verplaatsing"
    default: "zelfredzaamheid"
    }
  }

  /// Some support is not temporary, and then the decision says why.
  private mutating func permanent(_ dossier: inout Dossier) {
    guard chance(4) else { return }
    dossier.decision["tijdelijk toegekend"] = .no
    dossier.decision["reden blijvend vermeld"] = .yes
  }

  private func group(_ dossier: inout Dossier) {
    dossier.decision["voorziening"] = .string("groepsbegeleiding")
    dossier.request["gewenste functie"] = .string("begeleiding groep")
    dossier.request["medisch nodig vervoer"] = .judged(.no, on: dossier.days.judged)
  }

  private mutating func household(_ dossier: inout Dossier) {
    dossier.decision["voorziening"] = .string("begeleiding huishouding")
    dossier.request["gewenste functie"] = .string("huishoudelijke hulp")
    dossier.request["vervolg huishoudelijke hulp"] = .no
    dossier.request["voert regie"] = .judged(.no, on: dossier.days.judged)
    dossier.request["grondslag"] = .string(
      pick(["verstandelijke beperking", "psychiatrische stoornis", "psychosociaal probleem"])
    )
  }

  private mutating func shortStay(_ dossier: inout Dossier) {
    let asked = some(1...3)
    dossier.decision["voorziening"] = .string("kort verblijf")
    dossier.decision["toegekende etmalen"] = .number(asked)
    dossier.decision["prijs etmaal"] = .euros(12_000)
    dossier.request["gewenste functie"] = .string("kort verblijf")
    dossier.request["gevraagde etmalen"] = .number(asked)
    dossier.request["crisisopname"] = .no
    dossier.request["permanent toezicht nodig"] = .judged(.yes, on: dossier.days.judged)
  }

  // MARK: Budgets

  /// A budget that was asked, with all that the law wants of one.
  private mutating func budget(_ dossier: inout Dossier) {
    let plan = max(100, dossier.price + some(-5_000...5_000))
    let day = dossier.days.judged
    let facts: DraftFacts = [
      "gewenste vorm": .string("pgb"), "bekwaam": .judged(.yes, by: "college", on: day),
      "gemotiveerd": .yes, "kwaliteit gewaarborgd": .judged(.yes, by: "college", on: day),
      "persoonlijk plan aanwezig": .yes, "hulp uit sociaal netwerk": .no,
      "bedrag persoonlijk plan": .euros(plan),
      "kostprijs goedkoopst adequaat": .euros(dossier.price),
      "tarief gewenste aanbieder": .euros(plan),
      "toereikend tarief": .judged(.yes, by: "college", on: day),
    ]
    dossier.request.merge(facts) { $1 }
    dossier.decision["toegekende vorm"] = .string("pgb")
    dossier.decision["toegekend pgb"] = .euros(min(plan, dossier.price))
  }

  /// A budget that was refused for a reason that there is; the help comes in kind.
  private mutating func refusedBudget(_ dossier: inout Dossier) {
    budget(&dossier)
    dossier.decision["toegekend pgb"] = nil
    dossier.decision["toegekende vorm"] = .string("natura")
    let isAble = chance(2)
    dossier.decision["reden weigering pgb"] = .string(isAble ? "kwaliteit" : "bekwaamheid")
    dossier.request[isAble ? "kwaliteit gewaarborgd" : "bekwaam"] =
      .judged(.no, by: "college", on: dossier.days.judged)
  }
}
