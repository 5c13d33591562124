import Base
import Cases
import RuleProgram
import Testing

@testable import Comparison

/// A provision that only the new rules give comes with an amount, which has its own causes.
@Suite struct GivenAmountTests {
  private static let rules = """
    bron Plan
      titel  "Plan"
      soort  beleidsplan

    gegevens van aanvraag
      hulpvraag : keuze (taxi)   vraag "Welke hulp?"
      afstand : getal            vraag "Hoeveel kilometer?"

    parameter vergoeding : bedrag per 4 weken
      vanaf 1 januari 2015   € 40   bron Plan §1

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
    """

  private func program(_ text: String) throws -> Program {
    let compilation = compile([SourceFile(path: "klein.regels", text: text)])
    return try #require(compilation.programs.first, "\(compilation.diagnostics.map(\.message))")
  }

  /// What is named for a trip of 5 and one of 15 kilometres.
  private func named(_ old: String, _ new: String) throws -> [[String]] {
    let (old, new) = (try program(old), try program(new))
    let comparer = try #require(Comparer(old: [old], new: [new]))
    let day = try #require(Day(iso: "2015-06-01"))
    return try [5, 15].map { distance in
      let text = """
        {"zaak": "z", "gemeente": "Dorp", "personen": [{"id": "A"}], "aanvragen": [{"id": "a1", "persoon": "A", \
        "hulpvraag": "taxi", "afstand": \(distance)}]}
        """
      var mistakes: [Diagnostic] = []
      let source = SourceFile(path: "z", text: text)
      let file = CaseDecoder(vocabulary: old.vocabulary).decode(source, into: &mistakes)
      let found = try #require(file, "\(mistakes.map(\.message))")
      let household = comparer.compare(found, found, by: 0, on: day)
      return household.answers.flatMap(\.changes).map { comparer.changes[$0].name }.sorted()
    }
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
}
