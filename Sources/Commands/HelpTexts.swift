/// The help of the program and of each command, as literal text of at most 24 lines.
enum HelpText {
  static let general = """
    toetssteen: toetst zaken aan gemeentelijk beleid en legt elke stap uit

    gebruik: toetssteen <opdracht> [bestanden] [--opties]

      beoordeel   elke uitkomst van een zaak, met reden en bron
      tijdlijn    op welke dag er iets verandert, en waardoor
      toets       zijn genomen besluiten rechtmatig?
      proef       voer de proeven van de regels uit
      controleer  zoek fouten in de regels
      vergelijk   wie betaalt meer of minder door nieuwe regels?
      genereer    maak een bevolking om mee te rekenen
      bronnen     welke paragraaf staat in welke regel?
      opmaak      zet regels in de vaste opmaak
      naslag      schrijf een bladzijde bij elke regel
      logboek     is een logboek nog zoals het is geschreven?

      --regels MAP       andere regels dan de meegeleverde
      --uitvoer VORM     tekst of json (ook: tijdlijn svg, toets csv of html)
      --geen-kleur       tekst zonder kleur (ook: NO_COLOR)
      --hulp, --versie

    afsluitcode: 0 klaar · 1 bevindingen · 64 opdracht niet begrepen
                 65 zaak niet in orde · 66 bestand niet te lezen · 70 storing
    voorbeeld: toetssteen beoordeel zaak.json · uitleg: toetssteen beoordeel --hulp

    """

  static let assess = """
    toetssteen beoordeel: elke uitkomst van een zaak, met reden en bron

    gebruik: toetssteen beoordeel ZAAK... [--opties]
    ZAAK is een bestand .json (één zaak), .ndjson (één zaak per regel),
    of - voor de standaardinvoer.

      --peildatum JJJJ-MM-DD   beoordeel op deze dag, niet op die van de zaak
      --uitleg kort            uitkomst, reden, vragen en bron (standaard)
      --uitleg volledig        ook elke stap en de som van een bedrag
      --uitvoer VORM           tekst (standaard) of json
      --lezing NAAM=KEUZE      lees een open punt in de regels zo
      --regels MAP             andere regels dan de meegeleverde
      --geen-kleur             tekst zonder kleur

    Onbekend: er ontbreekt een gegeven. De vraag staat erbij.
    Onbepaald: de bron laat het open. De lezingen staan erbij.

    afsluitcode: 0 klaar (ook bij voldoet niet) · 1 fout in de regels
                 64 opdracht niet begrepen · 65 zaak niet in orde
                 66 bestand niet te lezen
    voorbeelden: toetssteen beoordeel zaak.json --uitleg volledig
                 toetssteen beoordeel zaken.ndjson --uitvoer json

    """

  static let follow = """
    toetssteen tijdlijn: op welke dag er iets verandert, en waardoor

    gebruik: toetssteen tijdlijn ZAAK [--opties]
    ZAAK is een bestand met één zaak, of - voor de standaardinvoer.
    Een peildatum is niet nodig.

      --van DAG            eerste dag, als JJJJ-MM-DD
                           (standaard: de eerste dag waarop de regels iets
                           over de zaak zeggen)
      --tot-en-met DAG     laatste dag (standaard: het einde van de maand van
                           de laatste verandering)
      --uitvoer VORM       tekst (standaard), json of svg
      --lezing NAAM=KEUZE  lees een open punt in de regels zo
      --regels MAP         andere regels dan de meegeleverde
      --geen-kleur         tekst zonder kleur (een tijdlijn heeft er geen)

    De dagen zijn berekend uit de regels en de zaak, niet geproefd.

    afsluitcode: 0 klaar · 1 fout in de regels · 64 opdracht niet begrepen
                 65 zaak niet in orde · 66 bestand niet te lezen
    voorbeeld: toetssteen tijdlijn zaak.json --van 2015-01-01

    """

  static let check = """
    toetssteen controleer: zoek fouten in de regels

    gebruik: toetssteen controleer [MAP...] [--opties]
    MAP is een map met bestanden .regels. Zonder MAP: de meegeleverde regels.

      --streng           eindig ook met 1 bij een `let op`
      --regels MAP       hetzelfde als MAP
      --uitvoer VORM     tekst (standaard) of json
      --geen-kleur       tekst zonder kleur

    Elke fout staat er met bestand, regel en kolom, en met wat te doen.
    Een `let op` houdt de regels niet tegen. Gaat het over huishoudens, dan
    staat er een bij: een zaak op één regel, voor `toetssteen beoordeel -`.

    afsluitcode: 0 geen fouten · 1 fouten in de regels
                 64 opdracht niet begrepen · 66 map niet te lezen
    voorbeeld: toetssteen controleer Rules

    """

  static let examine = """
    toetssteen toets: zijn genomen besluiten rechtmatig?

    gebruik: toetssteen toets ZAAK... [--opties]
    ZAAK is een bestand .json of .ndjson (één zaak per regel), een map daarmee,
    of - voor de standaardinvoer. Van veel zaken komt er een samenvatting.

      --uitvoer VORM           tekst (standaard), json, csv, of html: één bladzijde
      --werklijst NAAM.csv     schrijf op in welke zaken iets te doen is
      --steekproef N --zaad S  trek N zaken; zaad S trekt altijd dezelfde
      --steekproef-uit N       de zaken zijn zelf een steekproef uit N zaken
      --peildatum JJJJ-MM-DD   de dag voor wat zelf geen dag heeft
      --logboek BESTAND        schrijf elke bevinding ook in een logboek
      --lezing NAAM=KEUZE      lees een open punt in de regels zo
      --regels MAP             andere regels dan de meegeleverde

    De toets gaat over rechtmatigheid. Een oordeel doet zij niet over: zij kijkt
    alleen of de bevoegde het gaf, op tijd en met een reden.

    afsluitcode: 0 niets onrechtmatigs · 1 iets onrechtmatigs, of een fout in
                 de regels · 64 opdracht niet begrepen
                 65 zaak niet in orde · 66 bestand niet te lezen
    voorbeeld: toetssteen toets map --steekproef-uit 6200 --werklijst werk.csv

    """

  static let sources = """
    toetssteen bronnen: welke paragraaf staat in welke regel?

    gebruik: toetssteen bronnen [MAP...] [--opties]
    MAP is een map met bestanden .regels. Zonder MAP: de meegeleverde regels.

      --bron NAAM        alleen deze bron
      --regels MAP       hetzelfde als MAP
      --uitvoer VORM     tekst (standaard) of json
      --geen-kleur       tekst zonder kleur

    Van elke bron staan alle items er, met de regel die het item zegt, of de
    reden waarom geen regel het zegt.

    afsluitcode: 0 alles is verantwoord · 1 een item niet, of een fout in de
                 regels · 64 opdracht niet begrepen · 66 map niet te lezen
    voorbeeld: toetssteen bronnen --bron "Samen Doen"

    """

  static let format = """
    toetssteen opmaak: zet regels in de vaste opmaak

    gebruik: toetssteen opmaak MAP... [--opties]
    MAP is een map met bestanden .regels, of één bestand. Met - komt de tekst van
    de standaardinvoer en gaat naar de standaarduitvoer.

      --controle         verander niets; noem wat niet in de opmaak staat
      --geen-kleur       tekst zonder kleur (opmaak heeft er geen)

    Alleen spaties en lege regels veranderen. Woorden, toelichtingen en de
    volgorde blijven. Een bestand met fouten blijft zoals het is.

    afsluitcode: 0 klaar · 1 niet in de opmaak (--controle), of een fout in een
                 bestand · 64 opdracht niet begrepen
                 66 bestand niet te lezen of te schrijven
    voorbeeld: toetssteen opmaak Rules --controle

    """

  static let reference = """
    toetssteen naslag: schrijf een bladzijde bij elke regel

    gebruik: toetssteen naslag MAP [--opties]
    MAP is een map die er nog niet is, of met een eerdere naslag erin: die wordt
    vervangen. In een map met andere bestanden schrijft de opdracht niets.

      --dekking          zoek ook uit welke proeven over een regel beslissen
      --regels MAP       andere regels dan de meegeleverde
      --geen-kleur       tekst zonder kleur (een naslag heeft er geen)

    Elke bladzijde zegt wat een regel betekent, waar hij op steunt, wat hij
    gebruikt, wat hem gebruikt en welke proeven er zijn, met een tekening.
    Open MAP/index.html in een browser. Een netwerk is niet nodig.

    afsluitcode: 0 klaar · 1 fout in de regels · 64 opdracht niet begrepen
                 66 map niet te lezen of te schrijven
    voorbeeld: toetssteen naslag mijn-naslag --regels Rules

    """

  static let verifyLog = """
    toetssteen logboek: is een logboek nog zoals het is geschreven?

    gebruik: toetssteen logboek BESTAND [--opties]
    BESTAND is een logboek van toets, of - voor de standaardinvoer.

      --bevat HASH       de regel met deze hash moet erin staan
      --uitvoer VORM     tekst (standaard) of json
      --geen-kleur       tekst zonder kleur (een logboek heeft er geen)

    Elke regel draagt de hash van de regel ervoor. De eerste regel die niet
    klopt, staat er met de reden. Regels die van het einde weg zijn, vallen
    alleen op met --bevat: bewaar de laatste hash daarom op een andere plaats.

    afsluitcode: 0 alle regels in orde · 1 een regel niet, of de hash ontbreekt
                 64 opdracht niet begrepen · 66 bestand niet te lezen
    voorbeeld: toetssteen logboek toets.log

    """

  static let compare = """
    toetssteen vergelijk: wie betaalt meer of minder door nieuwe regels?

    gebruik: toetssteen vergelijk --oud MAP --nieuw MAP BESTAND... [--opties]
    BESTAND is een bevolking: .ndjson (één huishouden per regel), .json
    (één huishouden), of - voor de standaardinvoer.

      --oud MAP                de regels van nu (standaard: de meegeleverde)
      --nieuw MAP              de regels die ervoor in de plaats komen
      --peildatum JJJJ-MM-DD   reken op deze dag, niet op die van de zaken
      --per NAAM               verdeel de huishoudens naar dit gegeven
      --sla-over               sla regels over die niet passen
      --uitvoer VORM           tekst (standaard), json, csv of html
      --naar BESTAND           schrijf hierheen, pas als alles af is
      --geen-kleur             tekst zonder kleur (hier is er geen)

    Bij elk huishouden dat verandert, staat de regel die het verandert.

    afsluitcode: 0 klaar · 1 fout in de regels · 64 opdracht niet begrepen
                 65 een regel past niet · 66 bestand niet te lezen of schrijven
    voorbeeld: toetssteen vergelijk --nieuw voorstel bevolking.ndjson

    """

  static let generate = """
    toetssteen genereer: maak een bevolking om mee te rekenen

    gebruik: toetssteen genereer --aantal N --zaad S [--opties]

      --aantal N               zoveel huishoudens
      --zaad S                 een getal; hetzelfde zaad geeft dezelfde bevolking
      --profiel BESTAND        hoe de bevolking eruitziet
                               (standaard: het meegeleverde profiel)
      --peildatum JJJJ-MM-DD   de dag van de zaken, niet die van het profiel
      --naar BESTAND           schrijf hierheen, pas als alles af is
      --regels MAP             andere regels dan de meegeleverde
      --geen-kleur             tekst zonder kleur (hier is er geen)

    Alles is synthetisch: geen enkele persoon bestaat. De eerste regel zegt dat.
    Daarna staat op elke regel één huishouden, als zaak voor de andere
    opdrachten. Een kleine bevolking is het begin van een grotere.

    afsluitcode: 0 klaar · 1 fout in de regels · 64 opdracht niet begrepen
                 65 profiel niet in orde · 66 bestand niet te lezen of schrijven
    voorbeeld: toetssteen genereer --aantal 5000 --zaad 2015 > bevolking.ndjson

    """

  static let test = """
    toetssteen proef: voer de proeven van de regels uit

    gebruik: toetssteen proef [MAP...] [--opties]
    MAP is een map met bestanden .regels. Zonder MAP: de meegeleverde regels.

      --dekking          wat beslist geen enkele proef?
      --mutaties         welke fout in de regels merkt geen enkele proef?
      --bestand NAAM     met --mutaties: alleen fouten in dit bestand
      --streng           afsluitcode 1 als geen proef een voorwaarde of versie
                         beslist (--dekking) of bij een reden te veel (--mutaties)
      --uitvoer VORM     tekst (standaard) of json
      --regels MAP       hetzelfde als MAP
      --geen-kleur       tekst zonder kleur

    Van elke proef die mislukt, staat er wat verwacht was en wat gevonden is.
    --mutaties duurt lang bij alle regels; met --bestand enkele seconden. Wat geen
    proef merkt maar meteen een fout in de regels geeft, telt als geweigerd.

    afsluitcode: 0 alle proeven geslaagd · 1 een proef mislukt, een fout die
                 geen proef merkt, of een fout in de regels
                 64 opdracht niet begrepen · 66 map niet te lezen
    voorbeeld: toetssteen proef Rules --mutaties --bestand maaltijden.regels

    """
}
