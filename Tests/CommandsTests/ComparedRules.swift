/// The rules of a town with a contribution that is the lowest of a norm and the price.
let comparedRules = """
  regels klein beleid
    gemeente  Proefstad
    status    toelichting
    geldig    vanaf 1 januari 2015

  bron Besluit
    titel  "Besluit"
    soort  AMvB

  gegevens van aanvraag
    hulpvraag : keuze (hulp, gesprek)   vraag "Welke hulp?"

  gegevens van verstrekking
    voorziening : voorziening          vraag "Welke voorziening?"
    kostprijs : bedrag per 4 weken     vraag "Wat kost het?"

  gegevens van huishouden
    woonvorm : keuze (alleen, samen)   vraag "Woont de inwoner alleen?"

  parameter bodem : bedrag per 4 weken
    vanaf 1 januari 2015   € 19,40    bron Besluit art. 1

  parameter toeslag volgens woonvorm : bedrag per 4 weken
    | vanaf          | alleen | samen  | bron           |
    | 1 januari 2015 | € 10   | € 20   | Besluit art. 1 |

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
    titel  "Eigen bijdrage"
    bron   Besluit art. 6
    int    CAK
    is het laagste van
      norm      : bodem + toeslag volgens woonvorm
      kostprijs : som van kostprijs over elke verstrekking waarvoor telt mee
  """

/// The first line of a population.
let populationHead =
  #"{"bevolking":"synthetisch: geen bestaande personen","aantal":300,"zaad":1,"profiel":"klein","#
  + #""regels":"000000000000"}"#

/// A household for these rules, on one line; without a price it gets nothing, and pays nothing.
func comparedHousehold(_ number: Int, price: Int?, extra: String = "") -> String {
  let supply = price.map {
    #"{"id": "v1", "persoon": "A", "voorziening": "hulp", "kostprijs": "\#($0).00"}"#
  }
  return """
    {"zaak": "h\(number)", "gemeente": "Proefstad", "peildatum": "2015-06-01", "huishouden": \
    {"woonvorm": "\(number.isMultiple(of: 2) ? "alleen" : "samen")"\(extra)}, \
    "personen": [{"id": "A"}], "verstrekkingen": [\(supply ?? "")]}
    """
}
