import Base
import Cases
import RuleProgram
import Testing

@testable import Comparison

/// What only the new rules give comes with an amount, which has its own causes.
@Suite struct GivenAmountTests {
  private static let rules = """
    bron Plan
      titel  "Plan"
      soort  beleidsplan

    gegevens van aanvraag
      hulpvraag : keuze (taxi)   vraag "Welke hulp?"
      afstand : getal            vraag "Hoeveel kilometer?"
      gewenste vorm : keuze (natura, pgb)   vraag "In welke vorm?"
      tarief : bedrag per 4 weken   vraag "Wat vraagt de chauffeur?"

    gegevens van recht
      ritten : getal             vraag "Hoeveel ritten?"
      einddatum : datum          vraag "Tot en met welke dag?"

    parameter vergoeding : bedrag per 4 weken
      vanaf 1 januari 2015   € 40   bron Plan §1

    parameter grens : bedrag per 4 weken
      vanaf 1 januari 2015   € 45   bron Plan §1

    afwegingskader klein
      bron       Plan §1
      bevinding  door generalist
      trede  maatwerk
        vraag   "Is maatwerk genoeg?"
        genoeg  "maatwerk is genoeg"

    voorziening taxi
      bron      Plan §1
      voor      taxi
      trede     maatwerk
      besluit   door generalist
      waarom    "De inwoner moet ver."
      bedrag    vergoeding
      bijdrage  geen
      toegang als alle van
        ver : afstand is ten minste 10   bron Plan §1
          vraag "Is het ver?"
      vorm      pgb

    vorm pgb
      titel    "Pgb"
      bron     Plan §1
      betaalt  SVB
      toegang als tarief is ten hoogste € 60 per 4 weken
      bedrag is het laagste van
        budget : vergoeding
        grens  : grens
      bijbetaling is tarief - bedrag
      waarom   "De inwoner rijdt met een eigen chauffeur."

    overgangsrecht oude ritten
      titel      "Oude ritten"
      bron       Plan §1
      beschermt  recht
      geldt als ritten is ten minste 10
      behoudt    "Dezelfde ritten."
      bedrag     vergoeding   bron Plan §1
      bijdrage   volgens oude regels
      loopt      vanaf 1 januari 2015
      eindigt bij het eerste van
        einde : tot en met einddatum
    """

  private func program(_ text: String) throws -> Program {
    let compilation = compile([SourceFile(path: "klein.regels", text: text)])
    return try #require(compilation.programs.first, "\(compilation.diagnostics.map(\.message))")
  }

  /// What is named for a trip of 5 and one of 15 kilometres.
  private func named(_ old: String, _ new: String) throws -> [[String]] {
    let answers = try [5, 15].map { distance in
      try changes(
        old,
        new,
        #"{"id": "a1", "persoon": "A", "hulpvraag": "taxi", "afstand": \#(distance)}"#,
        ""
      )
    }
    return answers.map { $0["taxi"] ?? [] }
  }

  /// What is named for each rule of which the answer to a request or a right differs.
  private func changes(
    _ old: String,
    _ new: String,
    _ request: String,
    _ right: String
  ) throws -> [String: [String]] {
    let (old, new) = (try program(old), try program(new))
    let comparer = try #require(Comparer(old: [old], new: [new]))
    let day = try #require(Day(iso: "2015-06-01"))
    let text = """
      {"zaak": "z", "gemeente": "Dorp", "personen": [{"id": "A"}], "aanvragen": [\(request)], "rechten": [\(right)]}
      """
    var mistakes: [Diagnostic] = []
    let source = SourceFile(path: "z", text: text)
    let file = CaseDecoder(vocabulary: old.vocabulary).decode(source, into: &mistakes)
    let found = try #require(file, "\(mistakes.map(\.message))")
    let household = comparer.compare(found, found, by: 0, on: day)
    var result: [String: [String]] = [:]
    for answer in household.answers where answer.effect != .same {
      let names = answer.changes.map { comparer.changes[$0].name }.sorted()
      result[comparer.labels[answer.name.label].name, default: []] += names
    }
    return result
  }

  @Test func bothAreNamedForWhoGetsIt() throws {
    let nearer = Self.rules.replacing("minste 10", with: "minste 4")
    let higher = Self.rules.replacing("€ 40", with: "€ 50")
    let both = nearer.replacing("€ 40", with: "€ 50")
    #expect(try named(Self.rules, nearer) == [["taxi: ver"], []])
    #expect(try named(Self.rules, higher) == [[], ["vergoeding"]])
    #expect(try named(Self.rules, both) == [["taxi: ver", "vergoeding"], ["vergoeding"]])
    // Who loses it loses all of it, whatever the amount has become.
    #expect(try named(both, Self.rules) == [["taxi: ver"], ["vergoeding"]])
  }

  /// A form has its own way in, or gets one with the provision that it is a form of.
  @Test(arguments: [("minste 10", "minste 4", 5, 50), ("hoogste € 60", "hoogste € 80", 15, 70)])
  func bothAreNamedForWhoGetsTheForm(was: String, is open: String, distance: Int, rate: Int) throws
  {
    let request =
      #"{"id": "a1", "persoon": "A", "hulpvraag": "taxi", "afstand": \#(distance), "gewenste vorm": "pgb", "tarief": \#(rate)}"#
    let opened = Self.rules.replacing(was, with: open)
    let both = opened.replacing("€ 40", with: "€ 50")
    let way = was.hasPrefix("minste") ? "taxi: ver" : "pgb: toegang"
    #expect(try changes(Self.rules, opened, request, "")["pgb voor taxi"] == [way])
    #expect(try changes(Self.rules, both, request, "")["pgb voor taxi"] == [way, "vergoeding"])
    #expect(try changes(both, Self.rules, request, "")["pgb voor taxi"] == [way])
  }

  @Test func bothAreNamedForWhoKeepsAnOldRight() throws {
    let right = #"{"id": "r1", "persoon": "A", "ritten": 5, "einddatum": "2016-01-01"}"#
    let opened = Self.rules.replacing("ten minste 10\n  behoudt", with: "ten minste 4\n  behoudt")
    let both = opened.replacing("€ 40", with: "€ 50")
    #expect(
      try changes(Self.rules, opened, "", right) == ["oude ritten": ["oude ritten: geldt als"]]
    )
    #expect(
      try changes(Self.rules, both, "", right) == [
        "oude ritten": ["oude ritten: geldt als", "vergoeding"]
      ]
    )
  }

  /// Of the lowest of two, the one that stayed behind when both went up held the other back.
  @Test(arguments: [("€ 45", true), ("€ 50", false), ("€ 55", false)])
  func whatHeldTheLowestBackIsNamed(grens: String, isNamed: Bool) throws {
    let request =
      #"{"id": "a1", "persoon": "A", "hulpvraag": "taxi", "afstand": 15, "gewenste vorm": "pgb", "tarief": 50}"#
    let old = Self.rules.replacing("€ 45", with: grens)
    let new = Self.rules.replacing("€ 45", with: "€ 60").replacing("€ 40", with: "€ 50")
    // Beside a limit of € 45 the higher compensation alone would give € 45.
    let names = try changes(old, new, request, "")["pgb voor taxi"]
    #expect(names == (isNamed ? ["grens", "vergoeding"] : ["vergoeding"]))
  }
}
