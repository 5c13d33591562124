import Base
import Evaluation
import Reporting
import RuleProgram
import Testing

/// What people read about a case, in the village that does not exist.
@Suite struct ReportTextTests {
  @Test func headNamesTheCaseAndTheRules() throws {
    let lines = try VillageCase().text(.full).split(separator: "\n")
    let program = try #require(VillageCase.engine).program
    #expect(lines[0] == "Zaak LH-1, mevrouw B., gemeente Lindehoven, peildatum 1 juni 2015")
    #expect(lines[1] == "Regels: Plan, 1 juli 2014 (ontwerp)")
    #expect(lines[2] == "Dit is een uitkomst volgens de regels, geen besluit.")
    #expect(lines[3] == "Vingerafdruk van de regels: \(program.fingerprint)")
    #expect(
      lines[4...] == [
        "Er is niets te beoordelen: de zaak noemt geen aanvraag, recht of verstrekking."
      ]
    )
  }

  @Test func lighterRungSumsUpTheRequest() throws {
    let text = try VillageCase(requests: [VillageCase.meal(VillageCase.rungs(true))]).text()
    #expect(
      text.contains(
        """

        1. Warme maaltijd (aanvraag a1)
           uitkomst  Niet nodig: het netwerk is genoeg.
           waarom    Zijn familie en buren genoeg? Ja: "de dochter kookt". Stap 1.1
                     beslist.
           geldt     Zolang de gegevens gelijk blijven.
           bron      Plan §2 r10-12

        Alle stappen: toetssteen beoordeel zaak.json --uitleg volledig

        """
      )
    )
  }

  @Test func failingConditionSaysItsSentence() throws {
    let request = VillageCase.meal(VillageCase.rungs(false, false) + #", "kookt zelf": true"#)
    let text = try VillageCase(requests: [request]).text(.full)
    #expect(
      text.contains(
        """
           uitkomst  Voldoet niet.
           waarom    De inwoner kan zelf koken. Stap 1.1 beslist.
        """
      )
    )
    // The fact is shown with its own answer, not turned round as the condition reads it.
    #expect(text.contains("   1.1   ja         Kan de inwoner zelf koken?\n"))
    #expect(text.contains("2. Warme maaltijd: eten in het kookcafé (aanvraag a1)"))
  }

  @Test func questionsSayWhatTheirAnswersLeadTo() throws {
    let request = VillageCase.meal(VillageCase.rungs(false, false) + #", "dieet": false"#)
    let text = try VillageCase(requests: [request]).text()
    #expect(
      text.contains(
        """
           uitkomst  Onbekend: er ontbreken gegevens (1).
           waarom    Netwerk en voor iedereen zijn niet genoeg.
           vraag 1   Kan de inwoner zelf koken?
                     wie: oordeel van het college, met reden
                     bij ja   Voldoet niet.
                     bij nee  Voldoet: aan alle voorwaarden is voldaan.
                     bron: Plan §4 r21
                     plaats: aanvragen[0].kookt zelf
        """
      )
    )
    #expect(text.contains("\nVul de antwoorden in bij aanvragen[0] en voer de opdracht nog eens"))
  }

  @Test func readingsStandBesideEachOther() throws {
    let members = #", "kookt zelf": false, "dieet": true"#
    let request = VillageCase.meal(VillageCase.rungs(false, false) + members)
    let text = try VillageCase(requests: [request]).text()
    #expect(
      text.contains(
        """
           uitkomst  Onbepaald: de bron laat dit open.
           waarom    De bron geeft geen eenduidig antwoord: telt een dieet mee? (LH-7).
                     Wie dit kan beslissen: de gemeenteraad.
           lezing 1  Dieet telt niet. Voldoet niet.
                     bron: Plan §4 r31
                     Deze lezing is de voorkeur van de regels: het plan noemt een dieet
                     nergens.
           lezing 2  Dieet telt wel. Voldoet: aan alle voorwaarden is voldaan.
                     bron: Plan §4 r32
        """
      )
    )
  }

  @Test func earliestCandidateDecidesAndTheOthersStayVisible() throws {
    let right = #"{"id": "r1", "persoon": "B", "einddatum": "2017-03-31", "#
    let text = try VillageCase(rights: [right + #""bekendmaking": "2015-08-31"}"#]).text(.full)
    #expect(
      text.contains(
        """
        1. Oude maaltijden (recht r1)
           uitkomst  Overgangsrecht: loopt door tot en met 29 februari 2016.
           waarom    Het recht loopt door. Beslissend is: half jaar.
           behoudt   Dezelfde kok.
           einddag   29 februari 2016  half jaar: beslist
                     31 maart 2017     einde van het recht
           kosten    De oude eigen bijdrage loopt door.
           daarna    Vanaf 1 maart 2016: voor een maaltijd is dan een besluit nodig.
           geldt     Tot en met 29 februari 2016, als de gegevens gelijk blijven.
           bron      Plan §9
        """
      )
    )
    #expect(text.contains("29 februari 2016: de maand is\n                    korter.\n"))
    #expect(text.contains("         1.3.1      einde van het recht: 31 maart 2017\n"))
  }

  @Test func openCandidateLeavesAnUpperBound() throws {
    let right = #"{"id": "r1", "persoon": "B", "einddatum": "2017-03-31"}"#
    let text = try VillageCase(rights: [right]).text()
    #expect(text.contains("Overgangsrecht: loopt uiterlijk tot en met 31 maart 2017."))
    #expect(text.contains("             onbekend       half jaar\n"))
    #expect(text.contains("             antwoord: een datum of nooit\n"))
  }

  @Test func hiddenPointsStandInFullOnly() throws {
    let right = #"{"id": "r1", "persoon": "B", "einddatum": "2014-12-31", "bekendmaking": "nooit"}"#
    let world = VillageCase(rights: [right])
    #expect(!(try world.text().contains("Oude maaltijden")))
    #expect(
      try world.text(.full).contains(
        """
        1. Oude maaltijden (recht r1)
           uitkomst  Niet van toepassing.
           waarom    Loopt het recht door? Nee.
           bron      Plan §9

        """
      )
    )
  }

  @Test func needWithoutProvisionSaysSo() throws {
    let request = #"{"id": "a1", "persoon": "B", "hulpvraag": "gesprek"}"#
    let text = try VillageCase(requests: [request]).text()
    #expect(text.contains("1. Gesprek (aanvraag a1)\n"))
    #expect(text.contains("voor deze hulpvraag kennen de regels geen\n"))
  }

  @Test func onlyTheOutcomeIsBold() throws {
    let world = VillageCase(requests: [VillageCase.meal(VillageCase.rungs(true))])
    let bold = try world.text(emphasis: true)
    let start = "\u{1B}[1m"
    #expect(bold.contains("   uitkomst  \(start)Niet nodig: het netwerk is genoeg.\u{1B}[0m\n"))
    #expect(bold.split(separator: start).count == 2)
    #expect(!(try world.text().contains("\u{1B}")))
  }

  @Test func textOfTheCaseCannotReachTheTerminal() throws {
    let text = try VillageCase(designation: #"a\u001B[2Jb\u202E"#).text()
    #expect(text.contains("Zaak LH-1, a␛[2Jb⟨U+202E⟩, gemeente"))
  }
}
