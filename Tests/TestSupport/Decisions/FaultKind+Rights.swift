import Base

extension FaultKind {
  static let oldRight: [FaultKind] = [
    changing("toegekend op de dag na het oude recht", "grond in overgangsrecht", [.oldRight]) {
      let begin = $0.lastDay?.plus(1) ?? .first
      $0.decision["besluitdatum"] = .day(begin)
      $0.decision["ingangsdatum"] = .day(begin)
      $0.decision["einddatum"] = .day(begin.plus(27))
    },
    changing("een dag langer dan het oude recht", "einddag overgangsrecht", [.oldRight]) {
      $0.decision["einddatum"] = .day($0.lastDay?.plus(1) ?? .first)
    },
    FaultKind(
      name: "nieuw besluit op de laatste dag van het oude recht",
      check: "oud recht gaat voor",
      sorts: [.afterOldRight],
      isAlone: true,
      begin: .on("2015-12-31")
    ) { file, place, _ in
      file.dossiers[place].decision["nieuw aanbod aanvaard"] = .no
      // Under the old right there is no contribution of the new law.
      file.dossiers[place].decision["opgelegde bijdrage"] = .euros(0)
    },
    FaultKind(
      name: "nieuw besluit op 2 januari 2016",
      check: "tijdige beschikking",
      sorts: [.afterOldRight],
      begin: .on("2016-01-02"),
      subject: .right
    ) { file, place, _ in
      file.dossiers[place].decision["besluitdatum"] = .day(.on("2016-01-02"))
    },
    FaultKind(
      name: "geen nieuw besluit",
      check: "tijdige beschikking",
      sorts: [.afterOldRight],
      subject: .right
    ) { file, place, _ in
      file.dossiers[place].request = [:]
      file.dossiers[place].decisions = []
    },
  ]

  static let youth: [FaultKind] = [
    changing("verwezen door een andere plek", "bevoegde verwijzer", [.youth]) {
      $0.request["verwijzer"] = .string("andere plek")
    },
    changing("achttien op de dag zelf", "leeftijdsgrens jeugd", [.youth, .youthByDoctor]) {
      let birthday = $0.days.begin.adding(months: -12 * 18)?.day ?? .first
      $0.person["geboortedatum"] = .day(birthday)
      $0.request["strafrechtelijke beslissing"] = .no
      $0.request["andere wet biedt hulp"] = .yes
    },
    changing("gesloten zonder machtiging", "machtiging gesloten verblijf", [.youthClosed]) {
      $0.request["machtiging gesloten jeugdhulp"] = .no
      // Without the help there is no contribution of the parents.
      $0.decision["opgelegde ouderbijdrage"] = .euros(0)
    },
  ]
}
