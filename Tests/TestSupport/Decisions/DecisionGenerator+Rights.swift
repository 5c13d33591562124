import Base

extension DecisionGenerator {
  /// A decision that rests on a right of before 2015, and ends with it at the latest.
  mutating func oldRight(_ purse: Purse) -> Dossier {
    let begin = Day.on("2015-02-01").plus(some(0...240))
    let (right, provision, last) = right(after: begin)
    let days = DossierDays(
      reported: begin,
      inquired: begin,
      requested: begin,
      decided: begin,
      begin: begin,
      end: chance(3) ? last : begin.plus(some(0...begin.days(until: last))),
      judged: begin
    )
    var dossier = Dossier(sort: .oldRight, days: days, price: some(25_000...90_000), person: [:])
    dossier.lastDay = last
    dossier.right = right
    dossier.person = ["geboortedatum": birth(purse), "woonplaats": .string("Hardenberg")]
    dossier.decisions = [
      [
        "voorziening": .string(provision), "uitkomst": .string("toegekend"),
        "genomen door": .string("generalist"), "besluitdatum": .day(begin),
        "ingangsdatum": .day(begin), "einddatum": .day(days.end),
        "gegrond in overgangsrecht": .yes, "kostprijs besluit": .euros(dossier.price),
      ]
    ]
    return dossier
  }

  /// An old right that runs on a day, the provision in its place, and its last day: that of the law,
  /// of the indication, of a changed question or of a new offer that was taken.
  private mutating func right(after begin: Day) -> (DraftFacts, String, Day) {
    var right = indication("begeleiding individueel")
    let legal = Day.on("2015-12-31")
    let sooner = chance(4) ? begin : begin.plus(some(0...begin.days(until: legal)))
    switch some(0...4) {
    case 0: return (right, "individuele begeleiding", legal)
    case 1:
      right["functie"] = .string("begeleiding groep")
      right["einddatum"] = .day(sooner)
      return (right, "groepsbegeleiding", sooner)
    case 2:
      right["gewijzigde vraag"] = .judged(.day(sooner.plus(1)), on: .on("2015-01-05"))
      return (right, "individuele begeleiding", sooner)
    case 3:
      right["vorm"] = .string("pgb")
      right["aanvaarding nieuw aanbod"] = .day(sooner.plus(1))
      right["oud budget"] = .euros(624_000)
      right["budget verlaagd"] = .no
      return (right, "individuele begeleiding", sooner)
    default:
      right["soort recht"] = .string("Wmo-beschikking")
      right["functie"] = .string("huishoudelijke hulp")
      right["bekendmaking"] = .day(.on("2015-06-15"))
      // Six months after the day on which it was made known.
      return (right, "begeleiding huishouding", .on("2015-12-15"))
    }
  }

  private func indication(_ function: String) -> DraftFacts {
    let day = Day.on("2015-01-05")
    return [
      "soort recht": .string("AWBZ-indicatie"), "functie": .string(function),
      "vorm": .string("natura"), "begindatum": .day(.on("2013-10-01")),
      "einddatum": .day(.on("2016-10-01")),
      "gewijzigde vraag": .judged(.string("nooit"), on: day),
      "aanvaarding nieuw aanbod": .string("nooit"), "eerder bijdrage betaald": .yes,
      "ondersteuning blijft nodig": .judged(.no, on: day),
    ]
  }

  /// New support after an old right, for the same question and from a day after its end.
  func afterOldRight(_ dossier: inout Dossier) {
    dossier.lastDay = .on("2015-12-31")
    dossier.right = indication("begeleiding individueel")
    dossier.right["ondersteuning blijft nodig"] = .judged(.yes, on: .on("2015-11-02"))
    dossier.request["soort melding"] = .string("ongewijzigd")
    dossier.decision["kreeg hulp voor 2015"] = .yes
    dossier.decision["betaalde al voor 2015"] = .yes
  }
}
