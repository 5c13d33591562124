import Base
import RuleProgram
import Testing

/// What an expression may combine, and the type that comes out.
@Suite struct ExpressionTests {
  /// Expressions with the type they must have, over the facts of `sample`.
  private static let sound: [(String, String)] = [
    ("jaarbedrag + € 12 per jaar", "bedrag per jaar"),
    ("jaarbedrag - € 0", "bedrag per jaar"),
    ("hoogste van (€ 0, jaarbedrag - jaarbedrag)", "bedrag per jaar"),
    ("jaarbedrag per 4 weken", "bedrag per 4 weken"),
    ("periodebedrag per jaar", "bedrag per jaar"),
    ("deel * jaarbedrag", "bedrag per jaar"),
    ("jaarbedrag * deel", "bedrag per jaar"),
    ("jaardeel * vermogen", "bedrag per jaar"),
    ("deel * deel", "percentage"),
    ("vermogen / 13", "bedrag"),
    ("vermogen * 3", "bedrag"),
    ("3 * vermogen", "bedrag"),
    ("vermogen / vermogen", "getal"),
    ("tarief * uren", "bedrag per week"),
    ("uren + 3 uren per week", "aantal uren per week"),
    ("begin + 6 maanden", "datum"),
    ("einde - 1 dag", "datum of nooit"),
    ("65 jaar + 3 maanden", "duur"),
    ("vroegste van (begin, einde)", "datum"),
    ("laatste van (begin, einde)", "datum of nooit"),
    ("einde is nooit", "ja of nee"),
    ("begin valt vanaf 1 januari 2015 tot en met einde", "ja of nee"),
    ("soort is natura", "ja of nee"),
    ("natura is soort", "ja of nee"),
    ("soort is een van (natura, pgb)", "ja of nee"),
    ("leeftijd op begin is minder dan 18 jaar", "ja of nee"),
    ("18 jaar is meer dan leeftijd", "ja of nee"),
    ("leeftijd van partner is ten minste 65 jaar", "ja of nee"),
    ("kalenderjaar van (begin - 2 jaar)", "kalenderjaar"),
    ("inkomen volgens kalenderjaar van begin", "bedrag per jaar"),
    ("inkomen volgens 2013", "bedrag per jaar"),
    ("er is een recht waarvoor soort is natura en begin valt vanaf peildatum", "ja of nee"),
    ("aantal rechten waarvoor soort is pgb", "getal"),
    ("som van prijs over elke verstrekking", "bedrag per 4 weken"),
    ("dagen is minder dan 5 dagen", "ja of nee"),
    ("soort van aanvraag is pgb", "ja of nee"),
    ("vermogen van huishouden", "bedrag"),
    ("inkomen volgens 2013 van partner", "bedrag per jaar"),
    ("er is een recht waarvoor einde is nooit", "ja of nee"),
    ("er is een recht waarvoor soort van aanvraag is natura en soort is pgb", "ja of nee"),
    ("elke verstrekking waarvoor prijs is meer dan € 0", "ja of nee"),
    ("onbepaald \"staat nergens\"", "bedrag per jaar"),
  ]

  /// Expressions with the code of the mistake in them.
  private static let broken: [(String, String)] = [
    ("jaarbedrag + periodebedrag", "eenheid-verschilt"),
    ("jaarbedrag is meer dan € 100", "eenheid-verschilt"),
    ("jaardeel * jaarbedrag", "rekenen-onmogelijk"),
    ("begin - einde", "rekenen-onmogelijk"),
    ("begin + begin", "rekenen-onmogelijk"),
    ("begin + 3", "type-verschilt"),
    ("jaarbedrag per maand", "omrekening-ontbreekt"),
    ("leeftijd is minder dan 18", "type-verschilt"),
    ("soort is minder dan natura", "volgorde-ontbreekt"),
    ("hoogste van (begin, einde)", "volgorde-ontbreekt"),
    ("soort is grijs", "keuze-onbekend"),
    ("oort is natura", "naam-onbekend"),
    ("ja en vermogen", "type-verschilt"),
    ("niet vermogen", "type-verschilt"),
    ("vermogen / 0", "deling-door-nul"),
    ("uren + 3 dagen per week", "eenheid-verschilt"),
    ("inkomen", "sleutel-ontbreekt"),
    ("vermogen volgens 2013", "sleutel-overbodig"),
    ("prijs", "onderwerp-verschilt"),
    ("begin van recht", "onderwerp-verschilt"),
    ("begin van vermogen", "onderwerp-verschilt"),
    ("einde van partner is nooit", "onderwerp-verschilt"),
    ("oort is grijs en soort is pgb", "naam-onbekend"),
    ("peildatum op einde is peildatum", "datum-kan-nooit-zijn"),
  ]

  @Test func soundExpressionsHaveTheirType() {
    for (expression, type) in Self.sound {
      let codes = Self.codes(expression, as: type)
      #expect(codes.isEmpty, "\(expression)")
    }
  }

  @Test func brokenExpressionsGiveOneMistake() {
    for (expression, code) in Self.broken {
      let codes = Self.codes(expression, as: "ja of nee").filter { $0 != "ongebruikt" }
      #expect(codes.first == code, "\(expression): \(codes)")
      #expect(codes.count == 1, "\(expression): \(codes)")
    }
  }

  @Test func anUndeterminedValueFitsEveryType() {
    for type in ["ja of nee", "getal", "duur", "datum", "bedrag per jaar", "kalenderjaar"] {
      #expect(Self.codes("onbepaald \"open\"", as: type).isEmpty)
    }
  }

  /// The codes that a derivation of a person with this value gives.
  private static func codes(_ expression: String, as type: String) -> [String] {
    let text =
      sample + """

        bepaal proefwaarde van aanvraag : \(type)
          bron  Wet art. 1
          is    \(expression)
        """
    return compile([SourceFile(path: "a.regels", text: text)]).diagnostics.map(\.code)
  }

  private static let sample = """
    bron Wet
      titel  "Wet"
      soort  wet

    omrekening 1 jaar is 13 keer 4 weken
      bron  Wet art. 1

    gegevens van huishouden
      vermogen : bedrag
      inkomen volgens kalenderjaar : bedrag per jaar
      partner : persoon

    gegevens van persoon
      geboortedatum : datum
      dagen : aantal dagen

    gegevens van aanvraag
      jaarbedrag : bedrag per jaar
      periodebedrag : bedrag per 4 weken
      deel : percentage
      jaardeel : percentage per jaar
      tarief : bedrag per uur
      uren : aantal uren per week
      begin : datum
      einde : datum of nooit
      soort : keuze (natura, pgb)

    gegevens van recht
      soort : keuze (natura, pgb)
      begin : datum

    gegevens van verstrekking
      prijs : bedrag per 4 weken

    """
}
