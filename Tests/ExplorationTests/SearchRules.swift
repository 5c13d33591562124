import Base
import Evaluation
import RuleProgram
import Testing

@testable import Exploration

/// Rules with a bit of everything that a search has to find: ages, amounts, dates, choices, people.
let searchRules = """
  regels steun
    gemeente  Lindehoven
    wet       Wmo 2015
    geldig    vanaf 1 januari 2015

  bron Plan
    titel  "Plan"
    soort  beleidsplan

  gegevens van huishouden
    partner : persoon                                vraag "Wie is de partner?"
    inkomen volgens kalenderjaar : bedrag per jaar   vraag "Wat is het inkomen?"

  gegevens van persoon
    geboortedatum : datum                            vraag "Wat is de geboortedatum?"
    sterfdag : datum of nooit                    vraag "Op welke dag is iemand overleden?"

  gegevens van aanvraag
    hulpvraag : keuze (fiets, maaltijd)              vraag "Welke hulp is nodig?"
    ingediend : datum                                vraag "Op welke dag is dit gevraagd?"
    dagen : aantal dagen per week                    vraag "Hoeveel dagen per week?"

  gegevens van recht
    einddatum : datum of nooit                       vraag "Tot en met welke dag?"

  tegenspraak van persoon
    overleden voor geboorte : sterfdag valt tot geboortedatum
      "Iemand is overleden voor de geboorte."
      bron Plan

  parameter grens : bedrag per jaar
    vanaf 1 januari 2015   € 1.150,93   bron Plan
    vanaf 1 januari 2016   € 1.200,50   bron Plan

  bepaal arm van huishouden : ja of nee
    bron  Plan
    is    inkomen volgens 2014 is minder dan grens

  voorziening fiets
    bron     Plan
    voor     fiets
    buiten afwegingskader
    waarom   "Een fiets."
    toegang als alle van
      oud genoeg  : leeftijd is ten minste 65 jaar + 3 maanden
        anders "Te jong."
      arm genoeg  : arm
        anders "Te rijk."
      veel dagen  : dagen is meer dan 4 dagen per week
        anders "Te weinig."
      op tijd     : ingediend valt tot 1 mei 2015
        anders "Te laat."
      samen       : er is een persoon waarvoor leeftijd is minder dan 18 jaar
        anders "Alleen."

  voorziening maaltijd
    bron     Plan
    voor     maaltijd
    buiten afwegingskader
    waarom   "Een maaltijd."
    toegang als niet arm
  """

/// Compiles rules for one municipality.
func compiled(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Program {
  let compilation = compile([SourceFile(path: "proef.regels", text: text)])
  let messages = compilation.diagnostics.filter(\.isError).map { "\($0.code): \($0.message)" }
  #expect(messages == [], sourceLocation: sourceLocation)
  return try #require(compilation.programs.first, sourceLocation: sourceLocation)
}
