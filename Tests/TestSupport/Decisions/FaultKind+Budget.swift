import Base

extension FaultKind {
  static let budget: [FaultKind] = [
    changing("pgb zonder vraag", "pgb voorwaarden", [.budget]) {
      $0.request["gewenste vorm"] = .string("natura")
    },
    FaultKind(
      name: "pgb zonder bekwaamheid of kwaliteit",
      check: "pgb voorwaarden",
      sorts: [.budget]
    ) { file, place, random in
      let name = Bool.random(using: &random) ? "bekwaam" : "kwaliteit gewaarborgd"
      let given = file.dossiers[place].request[name]
      file.dossiers[place].request[name] = given?.setting("waarde", to: .no)
    },
    changing("pgb zonder motivering", "pgb voorwaarden", [.budget]) {
      $0.request["gemotiveerd"] = .no
    },
    changing("pgb voor hulp die er toch is", "pgb voorwaarden", [.budget]) {
      $0.request["hulp uit sociaal netwerk"] = .yes
      $0.request["gewoonlijk onbetaald"] = .judged(.yes, on: $0.days.judged)
      $0.request["uitzondering netwerk"] = .judged(.no, on: $0.days.judged)
    },
    changing("pgb een cent te hoog", "pgb hoogte", [.budget]) {
      $0.decision["toegekend pgb"] = .euros($0.price + 1)
    },
    changing("heel pgb geweigerd om de prijs", "pgb te duur bevonden", [.refusedBudget]) {
      $0.decision["reden weigering pgb"] = .string("prijs")
    },
    changing("pgb geweigerd zonder grond", "pgb weigering gegrond", [.refusedBudget]) {
      $0.decision["reden weigering pgb"] = .string("motivering")
    },
    changing("vier etmalen", "hoogstens drie etmalen", [.shortStay]) {
      $0.decision["toegekende etmalen"] = .number(4)
    },
  ]
}
