import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import Testing

/// The sum shows each year of an indexed amount with its source, and then the rounding.
@Suite struct IndexedSumTests {
  @Test func eachYearIsALineAndSoIsTheRounding() throws {
    let text = try text(on: "2017-05-01")
    #expect(
      text.contains(
        """
                 a  100,8% van € 19,40 per 4 weken              € 19,5552
                 b  bodem per 4 weken: 100,7% van a             € 19,6920…
                 c  b naar beneden afgerond op € 0,20           € 19,60
                 d  toeslag per 4 weken, samen: 108% van
                    € 20,00 per 4 weken                         € 21,60
                 e  d rekenkundig afgerond op hele euro's     + € 22,00
                 f  c + e                                     = € 41,60
                            bron a: Besluit art. 1, art. 2
                            bron b: Besluit art. 3
                            bron c, e: Besluit art. 9
                            bron d: Besluit art. 1, art. 3
        """
      )
    )
  }

  @Test func anAmountThatTheSourceNamesIsOneLine() throws {
    let text = try text(on: "2015-05-01")
    #expect(text.contains("a  bodem per 4 weken "))
    #expect(text.contains("b  toeslag per 4 weken, samen "))
    #expect(!text.contains("afgerond"))
  }

  private func text(on day: String) throws -> String {
    let rules = SourceFile(path: "bodem.regels", text: indexedRules)
    let compilation = compile([rules])
    let program = try #require(
      compilation.programs.first,
      "\(render(compilation.diagnostics, in: [rules]))"
    )
    var mistakes: [Diagnostic] = []
    let source = SourceFile(
      path: "zaak.json",
      text: """
        {"zaak": "z1", "gemeente": "Proefstad", "huishouden": {"woonvorm": "samen"}, "personen": [{"id": "A"}],
         "verstrekkingen": [{"id": "v1", "persoon": "A", "voorziening": "hulp"}]}
        """
    )
    let file = decodeCase(source, vocabulary: program.vocabulary, into: &mistakes)
    let report = assess(
      try #require(file),
      with: Engine(program),
      on: try #require(Day(iso: day))
    )
    return Reporting.text(report, program: program, detail: .full, emphasis: false, caseName: "z")
  }
}

private let indexedRules = """
  bron Besluit
    titel  "Besluit"
    soort  AMvB

  gegevens van aanvraag
    hulpvraag : keuze (hulp)   vraag "Welke hulp?"

  gegevens van verstrekking
    voorziening : voorziening   vraag "Welke voorziening?"

  parameter bodem : bedrag per 4 weken
    geïndexeerd  naar beneden op € 0,20
      bron Besluit art. 9
    vanaf 1 januari 2015   € 19,40    bron Besluit art. 1
    vanaf 1 januari 2016   met 0,8%   bron Besluit art. 2
    vanaf 1 januari 2017   met 0,7%   bron Besluit art. 3

  gegevens van huishouden
    woonvorm : keuze (alleen, samen)   vraag "Woont de inwoner alleen?"

  parameter toeslag volgens woonvorm : bedrag per 4 weken
    geïndexeerd  rekenkundig op € 1
      bron Besluit art. 9
    | vanaf          | alleen | samen  | bron           |
    | 1 januari 2015 | € 10   | € 20   | Besluit art. 1 |
    | 1 januari 2017 | met 4% | met 8% | Besluit art. 3 |

  afwegingskader klein
    bron       Besluit art. 4
    bevinding  door generalist
    trede  maatwerk
      vraag   "Is maatwerk genoeg?"
      genoeg  "maatwerk is genoeg"

  voorziening hulp
    bron      Besluit art. 5
    voor      hulp
    trede     maatwerk
    besluit   door generalist
    waarom    "De inwoner heeft hulp nodig."
    bijdrage  volgens eigen bijdrage klein

  eigen bijdrage klein van huishouden : bedrag per 4 weken
    bron  Besluit art. 6
    int   CAK
    is    bodem + toeslag volgens woonvorm
  """
