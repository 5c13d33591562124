import Base
import TestSupport
import Testing

/// A case that says what cannot all be true is told so, and is not assessed.
///
/// The rules are those of the package.
@Suite struct ContradictionTests {
  @Test(arguments: [
    (
      "\"gehuwd\": false, \"partner\": \"B\"", "", "", "huishouden.gehuwd",
      "er is een partner, en er is geen echtgenoot of iemand die zo telt"
    ),
    (
      "", "\"geboortedatum\": \"2015-03-03\"", "", "personen[0].geboortedatum",
      "de geboortedatum ligt na de peildatum"
    ),
    (
      "", "\"geboortedatum\": \"1950-02-03\", \"ouder\": \"B\"", "", "personen[0].geboortedatum",
      "een kind is niet jonger dan de ouder"
    ),
    (
      "", "", "\"begindatum\": \"2014-04-01\", \"einddatum\": \"2014-03-31\"",
      "rechten[0].einddatum", "de einddatum ligt voor de begindatum"
    ),
  ])
  func caseIsNotAssessed(
    household: String,
    person: String,
    right: String,
    place: String,
    sentence: String
  ) throws {
    let world = try world(Self.zaak(household: household, person: person, right: right))
    #expect(world.run("beoordeel", "zaak.json") == 65)
    #expect(world.output.isEmpty)
    #expect(world.errors.contains("fout[gegevens-strijdig]: \(sentence)\n"), "\(world.errors)")
    #expect(world.errors.contains("plaats   \(place)\n"))
  }

  /// The same facts with one left out, or just possible.
  @Test(arguments: [
    ("\"partner\": \"B\"", "", ""),
    ("\"gehuwd\": false", "", ""),
    ("\"gehuwd\": true, \"partner\": \"B\"", "", ""),
    ("", "\"geboortedatum\": \"2015-03-02\"", ""),
    ("", "\"ouder\": \"B\"", ""),
    ("", "\"geboortedatum\": \"1950-02-04\", \"ouder\": \"B\"", ""),
    ("", "", "\"einddatum\": \"2014-03-31\""),
    ("", "", "\"begindatum\": \"2014-04-01\", \"einddatum\": \"2014-04-01\""),
    ("", "", "\"begindatum\": \"2014-04-01\", \"einddatum\": \"nooit\""),
  ])
  func whatMayBeTrueIsAssessed(household: String, person: String, right: String) throws {
    let world = try world(Self.zaak(household: household, person: person, right: right))
    #expect(world.run("beoordeel", "zaak.json") == 0, "\(world.errors)")
  }

  @Test func theReferenceDateOfTheCommandCounts() throws {
    let text = Self.zaak(household: "", person: "\"geboortedatum\": \"2015-03-03\"", right: "")
    let world = try world(text)
    #expect(world.run("beoordeel", "zaak.json") == 65)
    #expect(world.run("beoordeel", "zaak.json", "--peildatum", "2015-03-03") == 0)
  }

  @Test func theOtherCasesOfAFileGoOn() throws {
    let good = Self.zaak(household: "", person: "", right: "")
    let bad = Self.zaak(household: "\"gehuwd\": false, \"partner\": \"B\"", person: "", right: "")
    let world = try world("")
    world.files["zaken.ndjson"] = Array([good, bad, good].joined(separator: "\n").utf8)
    #expect(world.run("beoordeel", "zaken.ndjson") == 65)
    #expect(world.errors.contains("zaken.ndjson:2:"))
    #expect(world.errors.hasSuffix("2 zaken beoordeeld, 1 overgeslagen\n"))
  }

  private func world(_ text: String) throws -> SmallWorld {
    let world = try SmallWorld.withShippedRules()
    world.files["zaak.json"] = Array(text.utf8)
    return world
  }

  /// A case on one line, of two people and a right.
  private static func zaak(household: String, person: String, right: String) -> String {
    func more(_ members: String) -> String { members.isEmpty ? "" : ", " + members }
    return """
      {"zaak": "z1", "gemeente": "Hardenberg", "peildatum": "2015-03-02", \
      "huishouden": {\(household)}, \
      "personen": [{"id": "A"\(more(person))}, {"id": "B", "geboortedatum": "1950-02-03"}], \
      "rechten": [{"id": "r1", "persoon": "A"\(more(right))}]}
      """
  }
}
