/// A word that means something in at least one place of the language.
///
/// The first 32 are reserved: they cannot be part of a declared name. All others are special only
/// where the grammar names them, mostly as the first word of their line.
enum Keyword: String, CaseIterable, Hashable, Sendable {
  case van, en, of, niet, geen, als, tenzij, dan, anders, `is`, een, valt, vanaf, tot, per, op, over
  case volgens, elke, er, waarvoor, som, aantal, hoogste, laagste, vroegste, laatste, bron
  case onbepaald, nooit, ja, nee

  case de, het

  case aan, aangeboden, aanvraag, afgerond, afwegingskader, alle, alleen, altijd, bedrag, behalve
  case behoudt, beneden, bepaal, beschermt, beslist, besluit, betaalt, bevinding, bij, bijbetaling
  case bijdrage, boven, daarna, datum, document, door, duur, eerste, eigen, einde, eindigt
  case gegevens, geïndexeerd, gekozen, geldig, geldt, gemeente, genoeg, getal, getoetst, gevraagd
  case grondslag
  case huishouden, `in`, int, intrekken, kalenderjaar, keer, kenmerk, keuze, `let`, lezing, loopt
  case mag, meer, met, minder, minste, na, naar, naast, neem, omrekening, omvat, onbekend, oordeel
  case oude, overgangsrecht, parameter, pas, peildatum, percentage, persoon, plaats, prijs, proef
  case recht, reden, regels, rekenkundig, rol, sinds, soort, stand, status, tabel, tegenspraak
  case tekst, ten, titel, toegang, toetspunt, trede, uiterlijk, uitgever, uitkomst, verstrekking
  case verwacht, voor, voorbij, voorkeur, voorziening, vorm, vraag, vraagt, vrijgesteld, waarom
  case weigeren, wet

  /// Any other word.
  case unknown = ""

  /// How many of the cases are reserved.
  static let reservedCount = 32
}
