import Base

extension FaultKind {
  static let decision: [FaultKind] = [
    changing("besluit over een vrije voorziening", "besluit zonder noodzaak", [.individual]) {
      $0.decision["voorziening"] = .string("ontmoetingscentrum")
    },
    changing("besloten door de consulent", "wie besloot", DecisionSort.planned) {
      $0.decision["genomen door"] = .string("consulent")
    },
    FaultKind(
      name: "trede zonder bevinding",
      check: "treden doorlopen",
      sorts: DecisionSort.paid + [.youth]
    ) { file, place, random in
      let rungs = file.dossiers[place].rungs.keys.filter { !$0.hasPrefix("collectieve") }.sorted()
      file.dossiers[place].rungs[rungs[Int.random(in: rungs.indices, using: &random)]] = nil
    },
    changing("woont in Ommen", "woonplaats bij besluit", DecisionSort.paid + [.wheelchair]) {
      $0.person["woonplaats"] = .string("Ommen")
    },
    changing("verblijft in een instelling", "voorwaarden bij toekenning", [.individual, .group]) {
      $0.request["extramuraal"] = .no
    },
    FaultKind(
      name: "lichtere trede is genoeg",
      check: "voorwaarden bij toekenning",
      sorts: DecisionSort.paid + [.wheelchair, .youth]
    ) { file, place, random in
      let rungs = file.dossiers[place].rungs.keys.filter { !$0.hasPrefix("collectieve") }.sorted()
      let rung = rungs[Int.random(in: rungs.indices, using: &random)]
      let finding = file.dossiers[place].rungs[rung]
      file.dossiers[place].rungs[rung] = finding?.setting("toereikend", to: .yes)
    },
    changing("afgewezen zonder grond", "gedragen afwijzing", [.refusal]) {
      $0.request["extramuraal"] = .yes
    },
    changing("groep niet overwogen", "groep eerst", [.individual, .budget]) {
      $0.decision["groep overwogen"] = .no
    },
    changing("onderzoek klaar op de dag na het besluit", "besluit na onderzoek", DecisionSort.paid)
    {
      $0.request["onderzoek afgerond"] = .day($0.days.decided.plus(1))
    },
    FaultKind(
      name: "twee besluiten op dezelfde dag",
      check: "dubbel besluit",
      sorts: DecisionSort.paid,
      alsoBreaks: ["dubbel besluit": "elk van beide werkt op een dag waarop het andere ook werkt"]
    ) { file, place, _ in
      // The second one begins on the last day of the first.
      let next = file.dossiers[place].days.begin.plus(14)
      var second = file.dossiers[place].decision
      file.dossiers[place].decision["einddatum"] = .day(next)
      second["ingangsdatum"] = .day(next)
      second["ingangsdatum bijdrage"] = .day(next)
      file.dossiers[place].decisions.append(second)
    },
  ]

  static let judgement: [FaultKind] = [
    changing("geoordeeld door een ander", "gegeven oordelen", DecisionSort.paid) {
      $0.change("blijvende problematiek", "door", to: .string("consulent"))
    },
    changing("geoordeeld op de dag na het besluit", "gegeven oordelen", DecisionSort.paid) {
      $0.change("blijvende problematiek", "op", to: .day($0.days.decided.plus(1)))
    },
    changing("oordeel zonder reden of dag", "gegeven oordelen", DecisionSort.paid) {
      $0.change("blijvende problematiek", "motivering", to: nil)
    },
  ]
}

extension Dossier {
  fileprivate mutating func change(_ fact: String, _ member: String, to value: JSONValue?) {
    request[fact] = request[fact]?.setting(member, to: value)
  }
}
