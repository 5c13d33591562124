import Base

extension FaultKind {
  static let contribution: [FaultKind] = [
    FaultKind(
      name: "geen verordening",
      check: "bijdrage zonder grond",
      sorts: DecisionSort.paid,
      isAlone: true
    ) { file, _, _ in file.municipality["verordening regelt bijdrage"] = .no },
    changing("bijdrage voor een rolstoel", "rolstoel zonder bijdrage", [.wheelchair]) {
      $0.decision["bijdrage telt rolstoel mee"] = .yes
    },
    changing("bijdrage vergeten", "bijdrage vergeten", DecisionSort.paid) {
      $0.decision["opgelegde bijdrage"] = .euros(0)
    },
    changing("een cent boven de kostprijs", "bijdrage boven kostprijs", DecisionSort.paid) {
      $0.decision["opgelegde bijdrage"] = $0.decision["kostprijs samen"]?.adding(cents: 1)
    },
    changing("een cent te veel bijdrage", "hoogte bijdrage", DecisionSort.paid) {
      $0.decision["opgelegde bijdrage"] = $0.decision["opgelegde bijdrage"]?.adding(cents: 1)
    },
    changing("een cent te weinig bijdrage", "hoogte bijdrage", DecisionSort.paid) {
      $0.decision["opgelegde bijdrage"] = $0.decision["opgelegde bijdrage"]?.adding(cents: -1)
    },
    changing("bijdrage een dag voor de hulp", "begin bijdrage", DecisionSort.paid) {
      $0.decision["ingangsdatum bijdrage"] = .day($0.days.begin.plus(-1))
    },
    FaultKind(
      name: "bijdrage op de laatste dag van het halve jaar",
      check: "begin bijdrage",
      sorts: [.individual, .group, .shortStay],
      isAlone: true,
      begin: .on("2015-06-30"),
      alsoBreaks: [
        "bijdrage zonder grond": "op de dag waarop het besluit ingaat, vragen de regels nog niets"
      ]
    ) { file, place, _ in
      file.dossiers[place].request["begindatum"] = .day(.on("2014-12-31"))
      file.dossiers[place].decision["kreeg hulp voor 2015"] = .yes
    },
  ]

  static let parentalContribution: [FaultKind] = [
    changing("ouderbijdrage thuis", "ouderbijdrage zonder grond", [.youth, .youthByDoctor]) {
      $0.decision["opgelegde ouderbijdrage"] = .euros(7_575)
    },
    FaultKind(
      name: "ouderbijdrage een cent ernaast",
      check: "hoogte ouderbijdrage",
      sorts: [.youthResidential, .youthClosed]
    ) { file, place, random in
      let cents = Bool.random(using: &random) ? 1 : -1
      let amount = file.dossiers[place].decision["opgelegde ouderbijdrage"]?.adding(cents: cents)
      file.dossiers[place].decision["opgelegde ouderbijdrage"] = amount
    },
    changing("ouderbijdrage vergeten", "hoogte ouderbijdrage", [.youthResidential, .youthClosed]) {
      $0.decision["opgelegde ouderbijdrage"] = .euros(0)
    },
  ]
}

extension JSONValue {
  /// The same amount and so many cents.
  fileprivate func adding(cents: Int) -> JSONValue {
    guard case .string(let text) = self, let old = Int(text.filter { $0 != "." }) else {
      return self
    }
    return .euros(old + cents)
  }
}
