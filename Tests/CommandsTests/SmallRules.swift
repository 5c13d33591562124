/// The rules of a town that does not exist, with one provision, one reading and one test.
let smallRules = """
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

  afwegingskader klein
    bron       Klein plan §1
    bevinding  door generalist
    trede  eigen kracht
      vraag   "Is eigen kracht genoeg?"
      genoeg  "eigen kracht is genoeg"
    trede  voorziening
      vraag   "Is een voorziening genoeg?"
      genoeg  "een voorziening is genoeg"

  lezing slot : datum
    bron     Klein plan §2
    vraag    "Telt de dag na het slot mee?"
    gekozen  ruim
    reden    "dit is gunstig voor de inwoner"
    ruim    : 31 december 2015   bron Klein plan §2
    streng  : 30 juni 2015       bron Klein plan §3

  voorziening taxi
    titel    "Taxi"
    bron     Klein plan §1
    voor     vervoer
    trede    voorziening
    waarom   "De inwoner kan niet zelf reizen."
    besluit  door generalist
    bijdrage geen
    toegang als alle van
      niet zelf : niet reist zelf   bron Klein plan §1
        vraag   "Is reizen zonder hulp onmogelijk?"
        anders  "De inwoner kan zelf reizen."
      op tijd   : gevraagde dag valt tot en met slot   bron Klein plan §2
        vraag   "Is de hulp op tijd gevraagd?"

  proef "Wie niet zelf reist"
    persoon A
    aanvraag a1 van A   hulpvraag is vervoer, reist zelf is nee, gevraagde dag is 1 mei 2015,
                        toereikend volgens eigen kracht is nee
    peildatum 1 mei 2015
      verwacht taxi van a1 : voldoet
  """

/// A case for these rules, on one line.
func smallCase(
  _ id: String = "z1",
  municipality: String = "Proefstad",
  day: String? = "2015-05-01",
  asked: String = "2015-05-01"
) -> String {
  let referenceDate = day.map { "\"peildatum\": \"\($0)\", " } ?? ""
  return """
    {"zaak": "\(id)", "gemeente": "\(municipality)", \(referenceDate)"personen": [{"id": "A"}], \
    "aanvragen": [{"id": "a1", "persoon": "A", "hulpvraag": "vervoer", "reist zelf": false, \
    "gevraagde dag": "\(asked)", "treden": {"eigen kracht": {"toereikend": false}}}]}
    """
}
