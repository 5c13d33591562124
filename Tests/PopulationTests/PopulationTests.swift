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
    let count = 4000
    let day = try #require(Day(iso: "2015-06-01"))
    var needsHelp = 0
    var ages = [0, 0, 0, 0, 0, 0]
    for number in 0..<count {
      let text = try household(number, seed: 2015, profile: profile).compactText
      // Only who has temporary or lasting support has this fact.
      if text.contains("\"nachten opvang aaneen\"") { needsHelp += 1 }
      ages[try Self.group(of: Self.age(in: text, on: day))] += 1
    }
    #expect(chiSquare([needsHelp, count - needsHelp], [20, 80]) < 15.1)
    #expect(chiSquare(ages, [19.7, 3, 17.7, 47.1, 9, 3.5]) < 25.8)
  }

  /// The age of the first person, whose birthday comes first in the text.
  private static func age(in text: String, on day: Day) throws -> Int {
    let match = try #require(text.firstMatch(of: /"geboortedatum":"([0-9-]+)"/))
    return day.years(since: try #require(Day(iso: match.1)))
  }

  private static func group(of age: Int) throws -> Int {
    try #require([15, 17, 29, 64, 79, 97].firstIndex { age <= $0 })
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

  /// The ages are drawn and the days follow: on another day the same people are as old.
  @Test func ageGoesByTheReferenceDate() throws {
    let ages = try (0..<200).map { number in
      try Self.age(
        in: household(number, seed: 3, profile: profile).compactText,
        on: profile.referenceDate
      )
    }
    #expect(Set(ages).count > 50)
    for iso in ["2016-02-29", "2015-02-28", "2016-03-01", "2017-12-31"] {
      var other = profile
      other.referenceDate = try #require(Day(iso: iso))
      for (number, age) in ages.enumerated() {
        let text = try household(number, seed: 3, profile: other).compactText
        #expect(try Self.age(in: text, on: other.referenceDate) == age, "\(iso), \(number)")
      }
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
