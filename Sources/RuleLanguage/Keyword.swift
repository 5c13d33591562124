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
  case einde, eindigt, elk, gegevens, geïndexeerd, gekozen, geldig, geldt, gemeente, genoeg, getal
  case getoetst, gevraagd, grondslag, huishouden, `in`, inhoud, int, intrekken, kalenderjaar, keer
  case kenmerk, keuze, `let`, lezing, loopt, mag, meer, met, minder, minste, na, naar, naast, neem
  case omrekening, omvat, onbekend, oordeel, oude, overgangsrecht, parameter, pas, peildatum
  case percentage, persoon, plaats, prijs, proef, recht, reden, regels, rekenkundig, rol, scenario
  case sinds, soort, stand, status, tabel, tegenspraak, tekst, ten, titel, toegang, toetspunt, trede
  case uiterlijk, uitgever, uitkomst, verstrekking, verwacht, voor, voorbij, voorkeur, voorziening
  case vorm, vraag, vraagt, vrijgesteld, waarom, weggelaten, weigeren, wet, zegt, zonder

  /// Any other word.
  case unknown = ""

  /// How many of the cases are reserved.
  static let reservedCount = 32
}
