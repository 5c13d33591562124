import Base
import Cases
import Testing

/// What a valid case becomes.
@Suite struct CaseDecoderTests {
  let vocabulary = sampleVocabulary()

  @Test func readsEveryTypeOfValue() throws {
    let request = EntityReference(.request, 0)
    let result = try #require(decoded(validCase))
    #expect(result.id == "2015-0001")
    #expect(result.designation == "mevrouw A.")
    #expect(result.municipality == "Hardenberg")
    #expect(result.referenceDate == Day(iso: "2015-04-20"))
    #expect(value(result, request, "hulpvraag") == .choice(2))
    #expect(value(result, request, "regie") == .boolean(false))
    #expect(value(result, request, "etmalen") == .number(Fraction(3)))
    #expect(value(result, request, "punten") == Fraction(decimal: "-2.5").map { .number($0) })
    #expect(value(result, request, "korting") == Fraction(decimal: "0.125").map { .number($0) })
    #expect(value(result, request, "looptijd") == .span(TimeSpan(months: 783)))
    #expect(value(result, request, "startjaar") == .year(2015))
    #expect(value(result, EntityReference(.entitlement, 0), "einddatum") == .never)
    #expect(value(result, EntityReference(.person, 0), "woonplaats") == .text("Hardenberg"))
    let client = Value.entity(EntityReference(.person, 0))
    #expect(value(result, EntityReference(.household, 0), "cliënt") == client)
  }

  @Test func keepsWhoFoundAFact() throws {
    let result = try #require(decoded(validCase))
    let request = result[EntityReference(.request, 0)]
    let control = try #require(vocabulary.id(.request, "regie"))
    let entry = try #require(request.slots[vocabulary[control].slot])
    #expect(entry.by == "generalist")
    #expect(entry.on == Day(iso: "2015-04-19"))
    #expect(entry.motivation == "structuur ontbreekt")
    let finding = try #require(vocabulary.rungFinding)
    #expect(request.keyed.filter { $0.fact == finding }.map(\.key) == [.choice(0), .choice(1)])
    #expect(request.keyed.first?.entry.by == "generalist")
  }

  @Test func readsKeyedFactsByTheirKey() throws {
    let result = try #require(decoded(validCase))
    let household = result[EntityReference(.household, 0)]
    #expect(household.keyed.map(\.key) == [.year(2013), .year(2014)])
    let municipality = result[EntityReference(.municipality, 0)]
    #expect(municipality.keyed.map(\.key) == [.choice(1)])
    #expect(municipality.keyed.map(\.entry.value) == [.never])
  }

  @Test func factOfASupplyMayStandWhereTheSupplyComesFrom() throws {
    let result = try #require(decoded(validCase))
    let entitlement = result[EntityReference(.entitlement, 0)]
    let price = try #require(vocabulary.id(.supply, "kostprijs"))
    let start = try #require(vocabulary.id(.supply, "begindatum"))
    #expect(entitlement.supplySlots[vocabulary[price].slot]?.value == .number(Fraction(672)))
    // The right has a fact of that name itself.
    #expect(entitlement.supplySlots[vocabulary[start].slot] == nil)
  }

  @Test func onlyPersonNeedsNoReference() throws {
    let result = try #require(
      decoded(
        """
        {"zaak": "1", "gemeente": "H", "aanvragen": [{"id": "a1"}], "personen": [{"id": "A"}],
         "besluiten": [{"id": "b1", "aanvraag": "a1"}],
         "verstrekkingen": [{"id": "v1"}, {"id": "v2", "aanvraag": "a1"}]}
        """
      )
    )
    #expect(result[EntityReference(.request, 0)].person == 0)
    #expect(result[EntityReference(.decision, 0)].person == 0)
    #expect(result[EntityReference(.decision, 0)].request == 0)
    #expect(result[EntityReference(.supply, 0)].person == 0)
    #expect(result[EntityReference(.supply, 1)].request == 0)
  }

  @Test func municipalityIsKnownBeforeTheRulesAre() {
    #expect(municipality(#"{"gemeente": "Hardenberg", "onzin": 1}"#) == "Hardenberg")
    #expect(municipality(#"{"gemeente": {"naam": "Zwolle", "x": true}}"#) == "Zwolle")
    #expect(municipality(#"{"gemeente": 7}"#) == nil)
    #expect(municipality("[]") == nil)
  }

  @Test func mistakeInALineOfManyPointsIntoTheWholeFile() {
    let lines = [
      #"{"zaak": "1", "gemeente": "H"}"#,
      #"{"zaak": "2", "gemeente": "H", "soort": 1}"#,
    ]
    let file = SourceFile(path: "zaken.ndjson", text: lines.joined(separator: "\n"))
    let decoder = CaseDecoder(vocabulary: vocabulary)
    let first = lines[0].utf8.count
    var diagnostics: [Diagnostic] = []
    #expect(decoder.decode(file, in: 0..<first, into: &diagnostics)?.id == "1")
    let rest = first + 1..<file.bytes.count
    #expect(decoder.decode(file, in: rest, into: &diagnostics) == nil)
    let text = render(diagnostics, in: [file])
    #expect(text.hasPrefix("zaken.ndjson:2:32: fout[sleutel-onbekend]: `soort`\n"))
  }

  @Test func oneMistakeIsToldOnce() {
    let text = """
      {"zaak": "1", "gemeente": "H", "personen": [{"naam": 1}, {"id": "B"}],
       "aanvragen": [{"id": "a1", "persoon": "A"}]}
      """
    // The person without an id may be the one that is referred to.
    #expect(codes(text) == ["id-ontbreekt", "sleutel-onbekend"])
    #expect(codes(#"{"zaak": "1", "zaak": "2", "gemeente": "H"}"#) == ["json-sleutel-dubbel"])
  }

  // MARK: Support

  private func decoded(_ text: String) -> CaseFile? {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "zaak.json", text: text)
    let result = decodeCase(file, vocabulary: vocabulary, into: &diagnostics)
    #expect(render(diagnostics, in: [file]) == "")
    return result
  }

  private func codes(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "zaak.json", text: text)
    #expect(decodeCase(file, vocabulary: vocabulary, into: &diagnostics) == nil)
    return diagnostics.map(\.code)
  }

  private func value(_ file: CaseFile, _ entity: EntityReference, _ name: String) -> Value? {
    guard let fact = vocabulary.id(entity.kind, name) else { return nil }
    return file[entity].slots[vocabulary[fact].slot]?.value
  }

  private func municipality(_ text: String) -> String? {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "zaak.json", text: text)
    return parseJSON(file, into: &diagnostics).flatMap { caseMunicipality($0) }
  }
}

/// A case with every type of value.
let validCase = """
  {
    "zaak": "2015-0001", "aanduiding": "mevrouw A.", "peildatum": "2015-04-20",
    "gemeente": {"naam": "Hardenberg", "overeenkomsten gereed": {"begeleiding groep": "nooit"}},
    "huishouden": {"cliënt": "A", "gehuwd": false,
                   "inkomen": {"2013": "25000.00", "2014": {"waarde": 24000.5, "door": "CAK"}}},
    "aanvragen": [
      {"id": "a1", "persoon": "A", "hulpvraag": "dagstructuur",
       "regie": {"waarde": false, "door": "generalist", "op": "2015-04-19",
                 "motivering": "structuur ontbreekt"},
       "etmalen": "3", "punten": -2.5, "korting": "12.5", "looptijd": "65 jaar + 3 maanden",
       "startjaar": 2015,
       "treden": {"eigen kracht": {"toereikend": false, "door": "generalist"},
                  "sociaal netwerk": false}}
    ],
    "personen": [{"id": "A", "geboortedatum": "1948-02-03", "woonplaats": "Hardenberg"},
                 {"id": "B"}],
    "rechten": [{"id": "r1", "persoon": "B", "functie": "begeleiding groep", "kostprijs": "672.00",
                 "begindatum": "2013-07-01", "einddatum": "nooit", "uren": {"2014": 12}}],
    "besluiten": [{"id": "b1", "aanvraag": "a1", "uitkomst": "toegekend",
                   "genomen door": "generalist"}],
    "verstrekkingen": [{"id": "v1", "recht": "r1", "persoon": "B", "voorziening": "kort verblijf"}]
  }
  """
