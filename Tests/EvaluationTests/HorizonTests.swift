import Base
import Cases
import Evaluation
import RuleProgram
import Testing

/// The first day on which an answer may differ, where more than one thing can end it.
@Suite struct HorizonTests {
  /// A refusal lasts no longer than until the old right begins, which goes before it.
  @Test func aRefusalEndsWhenATransitionBegins() throws {
    let found = try determinations("\"reist zelf\": true, \"gevraagde dag\": \"2015-05-01\"")
    let taxi = try #require(found.first { $0.rule == .provision(0) })
    #expect(taxi.outcome == .notMet)
    #expect(Day(number: Int(taxi.horizon.day))?.iso == "2015-06-01")
  }

  /// A day that is open may still be certain to come no later than a known one.
  @Test func aBoundOfAnOpenDayIsReached() throws {
    let program = try program()
    let engine = Engine(program)
    let index = try #require(program.definitions.firstIndex { $0.name == "bijtijds" })
    let file = try caseFile("\"reist zelf\": true", program)
    let subject = EntityReference(.request, 0)
    let before = engine.value(
      of: DefinitionID(index),
      for: subject,
      in: file,
      on: try day("2015-03-01")
    )
    #expect(before.open != nil)
    #expect(Day(number: Int(before.horizon.day))?.iso == "2015-03-02")
    let after = engine.value(
      of: DefinitionID(index),
      for: subject,
      in: file,
      on: try day("2015-03-02")
    )
    #expect(after.truth == false)
  }

  private func determinations(_ facts: String) throws -> [Determination] {
    let program = try program()
    return Engine(program).decide(try caseFile(facts, program), on: try day("2015-05-10"))
      .determinations
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  private func caseFile(_ facts: String, _ program: Program) throws -> CaseFile {
    let text = """
      {"zaak": "z", "gemeente": "Proefstad", "personen": [{"id": "A"}], "aanvragen": [
       {"id": "a1", "persoon": "A", "hulpvraag": "vervoer", \(facts)}]}
      """
    var mistakes: [Diagnostic] = []
    let source = SourceFile(path: "zaak.json", text: text)
    let file = decodeCase(source, vocabulary: program.vocabulary, into: &mistakes)
    #expect(mistakes.map(\.message) == [])
    return try #require(file)
  }

  private func program() throws -> Program {
    let compilation = compile([SourceFile(path: "klein.regels", text: rules)])
    #expect(compilation.diagnostics.filter(\.isError).map(\.message) == [])
    return try #require(compilation.programs.first)
  }

  private let rules = """
    regels klein beleid
      gemeente  Proefstad
      status    toelichting
      geldig    vanaf 1 januari 2015

    bron Klein plan
      titel  "Klein plan"
      datum  1 juli 2014
      soort  beleidsplan
      stand  "voorstel"

    gegevens van aanvraag
      hulpvraag : keuze (vervoer, gesprek)   vraag "Welke hulpvraag is er?"
      reist zelf : ja of nee                 vraag "Kan de inwoner zelf reizen?"
      gevraagde dag : datum                  vraag "Op welke dag is de hulp gevraagd?"

    bepaal bijtijds van aanvraag : ja of nee
      bron  Klein plan §1
      is    peildatum valt tot en met de vroegste van (1 maart 2015, gevraagde dag)

    afwegingskader klein
      bron       Klein plan §1
      bevinding  door generalist
      trede  eigen kracht
        vraag   "Is eigen kracht genoeg?"
        genoeg  "eigen kracht is genoeg"
      trede  voorziening
        vraag   "Is een voorziening genoeg?"
        genoeg  "een voorziening is genoeg"

    voorziening taxi
      bron     Klein plan §1
      voor     vervoer
      trede    voorziening
      waarom   "De inwoner kan niet zelf reizen."
      besluit  door generalist
      bijdrage geen
      toegang als alle van
        niet zelf : niet reist zelf   bron Klein plan §1
          vraag   "Is reizen zonder hulp onmogelijk?"

    overgangsrecht oude taxi
      bron       Klein plan §2
      beschermt  aanvraag
      geldt als alle van
        vervoer : hulpvraag is vervoer
          vraag "Gaat het om vervoer?"
      in plaats van
        taxi : altijd
      loopt      vanaf 1 juni 2015
      eindigt bij het eerste van
        uiterste dag : tot en met 31 december 2015
    """
}
