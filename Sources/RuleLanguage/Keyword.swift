/// A word that means something in at least one place of the language.
///
/// The first 32 are reserved: they cannot be part of a declared name. All others are special only
/// where the grammar names them, mostly as the first word of their line.
enum Keyword: String, CaseIterable, Hashable, Sendable {
  case van, en, of, niet, geen, als, tenzij, dan, anders, `is`, een, valt, vanaf, tot, per, op, over
  case volgens, elke, er, waarvoor, som, aantal, hoogste, laagste, vroegste, laatste, bron
  case onbepaald, nooit, ja, nee

  case de, het

  case aan, aandachtspunt, aangeboden, aanvraag, afgerond, afwegingskader, alle, alleen, altijd
  case bedrag, behalve, behoudt, beneden, bepaal, beschermt, beslist, besluit, betaalt, bevinding
  case bij, bijbetaling, bijdrage, boven, buiten, daarna, datum, document, door, duur, eerste, eigen
  case einde, eindigt, eist, elk, euro, gegevens, geïndexeerd, gekozen, geldig, geldt, gemeente
  case genoeg, getal, getoetst, gevolg, gevraagd, grondslag, herstel, huishouden, `in`, inhoud, int
  case intrekken, kalenderjaar, keer, kenmerk, keuze, `let`, lezing, loopt, mag, meer, met, minder
  case minste, na, naar, naast, neem, omrekening, omvat, onbekend, oordeel, oude, overgangsrecht
  case parameter, pas, peildatum, percentage, persoon, plaats, prijs, proef, recht, reden, regels
  case rekenkundig, rol, scenario, sinds, soort, stand, status, tabel, tegenspraak, tekst, ten
  case titel, toegang, toetspunt, trede, uiterlijk, uitgever, uitkomst, verstrekking, verwacht, voor
  case voorbij, voorkeur, voorziening, vorm, vraag, vraagt, vrijgesteld, waarom, weegt, weggelaten
  case weigeren, wet, zegt, zonder

  /// Any other word.
  case unknown = ""

  /// How many of the cases are reserved.
  static let reservedCount = 32
}
