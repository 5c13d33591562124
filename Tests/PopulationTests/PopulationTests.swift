import Base
import Cases
import Population
import RuleProgram
import TestSupport
import Testing

/// What is made follows from the profile, the seed and the number, and has the shares of the profile.
@Suite struct PopulationTests {
  private let vocabulary: Vocabulary
  private let profile: Profile

  init() throws {
    vocabulary = try shippedProgram(of: "Hardenberg").vocabulary
    profile = try Self.profile("meegeleverd/hardenberg-2015.json", vocabulary)
  }

  private static func profile(_ name: String, _ vocabulary: Vocabulary) throws -> Profile {
    try profile(try GoldenFile.source("profielen/" + name), vocabulary)
  }

  private static func profile(_ file: SourceFile, _ vocabulary: Vocabulary) throws -> Profile {
    var diagnostics: [Diagnostic] = []
    let node = try #require(parseJSON(file, into: &diagnostics))
    let profile = readProfile(node, vocabulary: vocabulary, into: &diagnostics)
    return try #require(profile, "\(render(diagnostics, in: [file]))")
  }

  private func made(_ numbers: Range<Int>, seed: UInt64 = 2015) throws -> [CaseFile] {
    let decoder = CaseDecoder(vocabulary: vocabulary)
    return try numbers.map { number in
      let text = try household(number, seed: seed, profile: profile).compactText
      let source = SourceFile(path: "huishouden", text: text)
      var diagnostics: [Diagnostic] = []
      let file = decoder.decode(source, into: &diagnostics)
      return try #require(file, "zaad \(seed)\n\(render(diagnostics, in: [source]))")
    }
  }

  @Test func everyHouseholdIsACase() throws {
    for seed in [1, 7, 2015, UInt64.max] {
      let files = try made(0..<500, seed: seed)
      #expect(Set(files.map(\.id)).count == 500)
      #expect(files.allSatisfy { $0.municipality == "Hardenberg" })
      #expect(files.allSatisfy { $0.referenceDate == Day(iso: "2015-06-01") })
    }
  }

  @Test func theSameSeedMakesTheSameHouseholds() throws {
    for number in [0, 1, 99, 12_345] {
      let one = try household(number, seed: 5, profile: profile).compactText
      #expect(try household(number, seed: 5, profile: profile).compactText == one)
      #expect(try household(number, seed: 6, profile: profile).compactText != one)
      #expect(try household(number + 1, seed: 5, profile: profile).compactText != one)
    }
  }

  /// Chi-square against the shares of the profile, with a bound that one in ten thousand exceeds.
  @Test func theSharesOfThePlanAreMet() throws {
    let files = try made(0..<4000)
    let needsHelp = files.filter { file in
      // Only who has temporary or lasting support has these facts of the household.
      let fact = vocabulary.facts.firstIndex { $0.name == "nachten opvang aaneen" }
      let slot = fact.map { vocabulary.facts[$0].slot }
      return slot.map { file.entities[EntityKind.household.rawValue][0].slots[$0] != nil } ?? false
    }
    #expect(chiSquare([needsHelp.count, 4000 - needsHelp.count], [20, 80]) < 15.1)

    let birth = try #require(vocabulary.facts.first { $0.name == "geboortedatum" })
    let day = try #require(Day(iso: "2015-06-01"))
    var ages = [0, 0, 0, 0, 0, 0]
    for file in files {
      let client = file.entities[EntityKind.person.rawValue][0]
      guard case .date(let born)? = client.slots[birth.slot]?.value else { continue }
      let bounds = [15, 17, 29, 64, 79, 97]
      let group = try #require(bounds.firstIndex { day.years(since: born) <= $0 })
      ages[group] += 1
    }
    #expect(chiSquare(ages, [19.7, 3, 17.7, 47.1, 9, 3.5]) < 25.8)
  }

  private func chiSquare(_ counts: [Int], _ shares: [Double]) -> Double {
    let total = Double(counts.reduce(0, +))
    return zip(counts, shares).reduce(0) { sum, pair in
      let expected = total * pair.1 / 100
      return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
  }

  /// Who changes one share of a profile changes what it decides, and leaves the rest as it was.
  @Test func anotherShareLeavesTheRestAsItWas() throws {
    let path = "profielen/meegeleverd/hardenberg-2015.json"
    let text = try GoldenFile.text(of: path)
    let fact = "\"thuiswonend\": {\"ja\": "
    let changed = text.replacing(fact + "97}", with: fact + "40}")
    #expect(changed != text)
    let other = try Self.profile(SourceFile(path: "ander.json", text: changed), vocabulary)
    var differences = 0
    for number in 0..<300 {
      let before = try household(number, seed: 9, profile: profile).compactText
      let after = try household(number, seed: 9, profile: other).compactText
      if before != after { differences += 1 }
      let part = "\"thuiswonend\":"
      #expect(
        before.replacing(part + "true", with: part) == after.replacing(part + "true", with: part)
          || before.replacing(part + "true", with: part + "false") == after
      )
    }
    #expect((100..<250).contains(differences))
  }

  @Test func ageGoesByTheReferenceDate() throws {
    let birth = try #require(vocabulary.facts.first { $0.name == "geboortedatum" })
    for iso in ["2015-06-01", "2016-02-29", "2015-02-28", "2016-03-01", "2017-12-31"] {
      var other = profile
      other.referenceDate = try #require(Day(iso: iso))
      var first: [Int] = []
      for (kind, number) in (0..<200).enumerated() {
        let text = try household(number, seed: 3, profile: other).compactText
        var diagnostics: [Diagnostic] = []
        let file = try #require(
          decodeCase(SourceFile(path: "h", text: text), vocabulary: vocabulary, into: &diagnostics)
        )
        let client = file.entities[EntityKind.person.rawValue][0]
        guard case .date(let born)? = client.slots[birth.slot]?.value else { continue }
        #expect(kind == number)
        first.append(other.referenceDate.years(since: born))
      }
      // The ages are drawn, the days follow: another day gives other days and the same ages.
      let same = try made(0..<200, seed: 3).map { file -> Int in
        guard
          case .date(let born)? = file.entities[EntityKind.person.rawValue][0]
            .slots[birth.slot]?.value
        else { return -1 }
        return profile.referenceDate.years(since: born)
      }
      #expect(first == same, "\(iso)")
    }
  }

  @Test func theFirstLineSaysThatNobodyExists() throws {
    let header = PopulationHeader(count: 10, seed: 7, profile: "klein", rules: "0123456789ab")
    let text = header.json.compactText
    #expect(
      text == """
        {"bevolking":"synthetisch: geen bestaande personen","aantal":10,"zaad":7,\
        "profiel":"klein","regels":"0123456789ab"}
        """
    )
    var diagnostics: [Diagnostic] = []
    let node = try #require(parseJSON(SourceFile(path: "kop", text: text), into: &diagnostics))
    #expect(PopulationHeader.isHeader(node))
    let household = try household(0, seed: 1, profile: profile).compactText
    let other = try #require(parseJSON(SourceFile(path: "h", text: household), into: &diagnostics))
    #expect(!PopulationHeader.isHeader(other))
  }
}
