import Base
import Reporting
import Testing

/// The shape of the JSON, version 1.
@Suite struct ReportJSONTests {
  private func value(_ world: VillageCase) throws -> JSONValue {
    let (report, program) = try world.report()
    return json(report, program: program, version: "0.1")
  }

  private func meal(_ members: String) -> VillageCase {
    VillageCase(requests: [VillageCase.meal(VillageCase.rungs(false, false) + members)])
  }

  @Test func keysComeInOrder() throws {
    let value = try value(meal(#", "kookt zelf": false, "dieet": false, "kostprijs": "672.00""#))
    #expect(
      value.keys == [
        "toetssteen", "vorm", "regels", "zaak", "aanduiding", "peildatum", "beslissingen",
        "meldingen",
      ]
    )
    let contribution = try #require(value["beslissingen"]?.items[1])
    #expect(
      contribution.keys == [
        "id", "titel", "regel", "regels", "versieVanaf", "soort", "voor", "uitkomst", "zin",
        "waarom", "bedrag", "per", "int", "verstrekkingen", "behoudt", "geldig", "kandidaten",
        "uitkomstGeldt", "daarna", "kosten", "status", "bronnen", "gegevens", "vragen", "lezingen",
        "stappen",
      ]
    )
    #expect(contribution["bedrag"]?.text == "115.93")
    #expect(contribution["per"]?.text == "4 weken")
    #expect(contribution["int"]?.text == "CAK")
    #expect(contribution["voor"]?.text == "a1")
    #expect(contribution["uitkomstGeldt"]?["totEnMet"]?.text == "2015-12-31")
  }

  @Test func cutAmountHasItsFraction() throws {
    let value = try value(meal(#", "kookt zelf": false, "dieet": false, "kostprijs": "672.00""#))
    let sum = try #require(value["beslissingen"]?.items[1]["stappen"]?.items[2])
    let line = try #require(sum["stappen"]?.items[4])
    #expect(line["id"]?.text == "2.3.e")
    #expect(line["waarde"]?.text == "96.5307")
    #expect(line["exact"]?.text == "12549/130")
    #expect(line["uit"]?.items.map(\.text) == ["2.3.d"])
    #expect(sum["stappen"]?.items[6]["richting"]?.text == "naar beneden")
  }

  @Test func questionsAndReadingsAreObjects() throws {
    let unknown = try value(meal(#", "dieet": false"#))
    let question = try #require(unknown["beslissingen"]?.items[0]["vragen"]?.items.first)
    #expect(question["plaats"]?.text == "aanvragen[0].kookt zelf")
    let outcomes = question["antwoorden"]?.items.map { $0["uitkomst"]?.text }
    #expect(outcomes == ["voldoet niet", "voldoet"])
    let open = try value(meal(#", "kookt zelf": false, "dieet": true"#))
    let readings = try #require(open["beslissingen"]?.items[0]["lezingen"]?.items)
    #expect(readings.map { $0["lezing"]?.text } == ["dieet telt niet", "dieet telt wel"])
    #expect(readings[0]["punt"]?.items.map(\.text) == ["LH-7"])
  }

  @Test func candidatesSayTheirStanding() throws {
    let right = #"{"id": "r1", "persoon": "B", "einddatum": "2017-03-31", "bekendmaking": "nooit"}"#
    let point = try #require(
      try value(VillageCase(rights: [right]))["beslissingen"]?.items.first
    )
    #expect(point["uitkomst"]?.text == "overgangsrecht")
    #expect(point["geldig"]?["door"]?.text == "einde van het recht")
    #expect(point["kandidaten"]?.items.map { $0["stand"]?.text } == ["dag", "geen"])
    #expect(point["gegevens"]?.items.map { $0["waarde"]?.text } == ["2017-03-31", "nooit"])
  }
}

extension JSONValue {
  fileprivate var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.0)
  }

  fileprivate var items: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  fileprivate var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  fileprivate subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }
}
