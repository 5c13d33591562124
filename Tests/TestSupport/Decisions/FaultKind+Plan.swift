import Base

extension FaultKind {
  static let plan: [FaultKind] = [
    FaultKind(
      name: "plan niet volledig",
      check: "inhoud plan",
      sorts: DecisionSort.planned
    ) { file, place, random in
      let parts = [
        "plan samen gemaakt", "gezamenlijk plan", "traject in plan", "voorzieningen in plan",
      ]
      file.dossiers[place].request[parts[Int.random(in: parts.indices, using: &random)]] = .no
    },
    changing("geen persoonlijk plan bij het pgb", "inhoud plan", [.budget]) {
      $0.request["persoonlijk plan aanwezig"] = .no
    },
    changing("geen resultaten", "resultaten bij besluit", DecisionSort.planned) {
      $0.request["resultaten in plan"] = .no
    },
    changing("geen plantermijn", "termijn in plan", DecisionSort.planned) {
      $0.request["plantermijn"] = .string("nooit")
    },
    changing("bijdrage niet in het plan", "bijdrage vermeld in plan", DecisionSort.paid) {
      $0.request["bijdrage in plan"] = .no
    },
    changing("mantelzorger niet gehoord", "mantelzorger bij plan", DecisionSort.planned) {
      $0.person["mantelzorger aanwezig"] = .yes
      $0.request["mantelzorgsteun in plan"] = .yes
      $0.request["mantelzorger betrokken"] = .no
    },
    changing("mantelzorger zonder steun", "mantelzorger bij plan", DecisionSort.planned) {
      $0.person["mantelzorger aanwezig"] = .yes
      $0.request["mantelzorgsteun in plan"] = .no
      $0.request["mantelzorger betrokken"] = .yes
    },
    changing(
      "geen cliëntondersteuning aangeboden",
      "aanbod cliëntondersteuning",
      DecisionSort.planned
    ) { $0.request["cliëntondersteuning aangeboden"] = .no },
    changing(
      "blijvend zonder reden",
      "tijdelijke ondersteuning",
      DecisionSort.paid + [.budget, .youth, .youthByDoctor, .youthResidential]
    ) {
      $0.decision["tijdelijk toegekend"] = .no
      $0.decision["reden blijvend vermeld"] = .no
    },
  ]
}
