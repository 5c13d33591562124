/// The rules of a village that does not exist, with a bit of everything that a report can show.
let villageRules = """
  regels maaltijden
    gemeente  Lindehoven
    wet       Wmo 2015
    status    besloten
    geldig    vanaf 1 januari 2015

  bron Plan
    titel  "Thuis in Lindehoven"
    datum  1 juli 2014
    soort  beleidsplan
    stand  "ontwerp"

  bron Wet
    titel  "Een wet"
    soort  wet

  gegevens van gemeente
    staat in verordening : ja of nee   vraag "Staat de bijdrage in de verordening?"

  gegevens van huishouden
    inkomen volgens kalenderjaar : bedrag per jaar   vraag "Wat is het inkomen in dat jaar?"

  gegevens van aanvraag
    hulpvraag : keuze (warme maaltijd, boodschappen, gesprek)   vraag "Welke hulp is er nodig?"
    kookt zelf : ja of nee
      oordeel van college
      vraag "Kan de inwoner zelf koken?"
    dieet : ja of nee                  vraag "Is er een dieet?"

  gegevens van recht
    einddatum : datum                  vraag "Tot en met welke dag geldt het recht?"
    bekendmaking : datum of nooit      vraag "Op welke dag is het nieuwe bekendgemaakt?"

  gegevens van verstrekking
    voorziening : voorziening          vraag "Om welke voorziening gaat het?"
    kostprijs : bedrag per 4 weken     vraag "Wat kost de voorziening?"

  afwegingskader Lindehoven
    bron       Plan §2
    bevinding  door generalist
    trede  netwerk
      vraag   "Zijn familie en buren genoeg?"
      genoeg  "het netwerk is genoeg"
      bron    Plan §2 r10-12
    trede  voor iedereen
      vraag   "Is een voorziening voor iedereen genoeg?"
      genoeg  "een voorziening voor iedereen is genoeg"
      bron    Plan §2 r13
    trede  maatwerk
      vraag   "Is maatwerk genoeg?"
      genoeg  "maatwerk is genoeg"

  voorziening kookcafé
    titel    "Eten in het kookcafé"
    bron     Plan §3
    voor     warme maaltijd
    trede    voor iedereen
    waarom   "In het kookcafé is elke inwoner welkom."
    prijs    "De inwoner betaalt het kookcafé zelf."

  lezing dieet telt van aanvraag : ja of nee
    kenmerk  LH-7
    bron     Plan §4
    vraag    "Telt een dieet mee?"
    gekozen  onbepaald
    voorkeur dieet telt niet
    reden    "het plan noemt een dieet nergens"
    beslist  door gemeenteraad
    dieet telt niet : nee   bron Plan §4 r31
    dieet telt wel  : ja    bron Plan §4 r32

  voorziening maaltijd aan huis
    titel    "Een maaltijd aan huis"
    bron     Plan §4 r20-22, Plan §4 r24, Wet art. 2
    voor     warme maaltijd, boodschappen
    trede    maatwerk
    besluit  door college
    toegang als alle van
      kookt niet : niet kookt zelf
        anders  "De inwoner kan zelf koken."
        bron    Plan §4 r21
      dieet : niet dieet of dieet telt
        vraag   "Past het bij het dieet?"
        bron    Plan §4 r30
    waarom   "De inwoner kan niet koken."
    bijdrage volgens eigen bijdrage Lindehoven
    let op
      smaak : altijd
        "Vraag naar de smaak."
        bron Plan §4 r25

  overgangsrecht oude maaltijden
    titel      "Oude maaltijden"
    bron       Plan §9
    beschermt  recht
    geldt als alle van
      loopt : einddatum valt vanaf 1 januari 2015
        vraag "Loopt het recht door?"
    waarom     "Het recht loopt door."
    behoudt    "Dezelfde kok."
    bijdrage   volgens oude regels
    loopt      vanaf 1 januari 2015
    eindigt bij het eerste van
      einde van het recht : tot en met einddatum           bron Plan §9 r90
      half jaar           : tot en met bekendmaking + 6 maanden   bron Plan §9 r91
    daarna     "Voor een maaltijd is dan een besluit nodig."

  parameter drempel : bedrag per jaar
    vanaf 1 januari 2015   € 16.634   bron Wet art. 3
    vanaf 1 januari 2016   onbepaald "de drempel van 2016 is niet gelezen" door Rijk
      bron Wet art. 3

  parameter deel : percentage
    vanaf 1 januari 2015   15%   bron Wet art. 4

  omrekening 1 jaar is 13 keer 4 weken
    bron  Wet art. 5

  bepaal volle bijdrage van huishouden : bedrag per 4 weken
    bron      Wet art. 6
    is        € 19,40 per 4 weken + (deel * (inkomen volgens 2013 - drempel)) per 4 weken
    afgerond  naar beneden op € 0,01
      bron    eigen keuze "de wet zwijgt over de afronding"

  eigen bijdrage Lindehoven van huishouden : bedrag per 4 weken
    bron   Plan §10
    int    CAK
    grondslag
      verordening : staat in verordening
        anders "Zonder verordening is er geen grond."
        bron   Wet art. 7
    over elke verstrekking, behalve als een van
      netwerk : trede van voorziening is netwerk
        vraag "Doet het netwerk dit?"
        bron  Plan §10 r100
    is het laagste van
      volle     : volle bijdrage
      kostprijs : som van kostprijs over elke verstrekking waarvoor telt mee
    waarom   "Voor maatwerk geldt een eigen bijdrage."
  """
