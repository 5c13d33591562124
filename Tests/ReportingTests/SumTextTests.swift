import Base
import Reporting
import Testing

/// The sum of a contribution: lettered lines with the amounts on the comma.
@Suite struct SumTextTests {
  private static func world(cost: String) -> VillageCase {
    let members = #", "kookt zelf": false, "dieet": false, "kostprijs": "\#(cost)""#
    return VillageCase(requests: [VillageCase.meal(VillageCase.rungs(false, false) + members)])
  }

  @Test func amountsStandOnTheComma() throws {
    #expect(
      try Self.world(cost: "672.00").text(.full).contains(
        """
           2.3   de som                                         bedrag in euro's
                 a  inkomen over 2013                           € 25.000,00
                 b  drempel per jaar                          − € 16.634,00
                 c  a − b                                     = €  8.366,00
                 d  15% van c                                   €  1.254,90
                 e  d gedeeld door 13 perioden van 4 weken      €     96,5307…
                 f  volle bijdrage per 4 weken: e + € 19,40
                    per 4 weken                                 €    115,9307…
                 g  f naar beneden afgerond op centen           €    115,93
                 h  kostprijs per 4 weken, aanvraag a1          €    672,00
                 i  het laagste van g en h                      €    115,93
        """
      )
    )
  }

  @Test func sourcesStandBelowTheirLines() throws {
    let text = try Self.world(cost: "672.00").text(.full)
    #expect(
      text.contains(
        """
                            bron d: Wet art. 6, art. 4
                            bron g: De bron zwijgt hierover. Dit is een eigen keuze van
                            de regels: de wet zwijgt over de afronding.
                            bron h, i: Plan §10
        """
      )
    )
  }

  @Test func provisionPointsAtTheContribution() throws {
    let text = try Self.world(cost: "100.00").text()
    #expect(text.contains("   kosten    Eigen bijdrage: zie punt 2.\n"))
    #expect(text.contains("Hiervoor is een toegangsbesluit van het college nodig."))
    #expect(text.contains("Vraag naar de smaak (§4 r25)."))
    #expect(text.contains("2. Eigen bijdrage Lindehoven (aanvraag a1)\n"))
    #expect(text.contains("Eigen bijdrage verschuldigd: € 100,00 per 4 weken."))
    #expect(text.contains("Vanaf 1 januari 2016 is een eigen bijdrage verschuldigd, hoogte\n"))
  }
}
