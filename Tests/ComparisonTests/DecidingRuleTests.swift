import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

@testable import Comparison

/// The rule that is named is the rule that makes a household change.
@Suite struct DecidingRuleTests {
  /// One edit: every household that changes names it, and only households that came by it change.
  @Test(arguments: RuleEdit.contribution.indices)
  func aSingleEditIsNamed(number: Int) throws {
    let edit = RuleEdit.contribution[number]
    let old = try EditedRules.shipped.get().program
    let new = try EditedRules.edited[number].get().program
    let comparer = try #require(Comparer(old: [old], new: [new]))
    #expect(comparer.changes.count == 1, "\(comparer.changes.map(\.title))")
    #expect(comparer.changes.allSatisfy { edit.names.contains($0.name) }, "\(comparer.changes)")
    var changed = 0
    for household in try population(of: old) {
      let found = comparer.compare(household.file, household.file, by: 0, on: household.day)
      guard found.isChanged else { continue }
      changed += 1
      #expect(found.reached == [true], "\(household.file.id)")
      let named = found.answers.filter { $0.effect != .same }.map(\.changes)
      #expect(named.allSatisfy { $0 == [0] }, "\(household.file.id)")
    }
    #expect(changed > 0, "\(edit.new)")
  }

  /// Two edits: what is named alone is enough to make the household what it becomes.
  @Test func namedEditsAreEnoughByThemselves() throws {
    let edits = RuleEdit.contribution
    var random = SplitMix64(seed: 2015)
    let old = try EditedRules.shipped.get().program
    let households = try population(of: old)
    var (alone, together) = (0, 0)
    for _ in 0..<8 {
      let first = Int.random(in: edits.indices, using: &random)
      let second = (first + Int.random(in: 1..<edits.count, using: &random)) % edits.count
      let pair = [edits[first], edits[second]]
      let new = try EditedRules.program(pair)
      let comparer = try #require(Comparer(old: [old], new: [new]))
      let single = try [first, second].map { try EditedRules.edited[$0].get() }
      let engine = Engine(new)
      for household in households {
        let found = comparer.compare(household.file, household.file, by: 0, on: household.day)
        guard found.isChanged else { continue }
        let names = Set(found.answers.flatMap(\.changes).map { comparer.changes[$0].name })
        #expect(!names.isEmpty)
        let named = pair.indices.filter { !pair[$0].names.isDisjoint(with: names) }
        if named.count == 2 {
          together += 1
          continue
        }
        let only = try #require(named.first)
        let whole = engine.decide(household.file, on: household.day)
        let part = single[only].decide(household.file, on: household.day)
        #expect(amounts(whole) == amounts(part), "\(household.file.id): \(names)")
        alone += 1
      }
    }
    #expect(alone > 100)
    #expect(together > 100)
  }

  /// Without a difference nothing changes, and nothing is reached.
  @Test func theSameRulesChangeNothing() throws {
    let program = try EditedRules.shipped.get().program
    var other = program
    // Without a fingerprint both are evaluated.
    other.fingerprint = ""
    let comparer = try #require(Comparer(old: [program], new: [other]))
    #expect(comparer.changes.isEmpty)
    for household in try population(of: program).prefix(100) {
      let found = comparer.compare(household.file, household.file, by: 0, on: household.day)
      #expect(!found.isChanged)
    }
  }

  private func amounts(_ evaluation: Evaluation) -> [Fraction?] {
    evaluation.determinations.map { $0.amount?.number }
  }

  /// Households with a contribution, of all types and with incomes around every threshold.
  private func population(of program: Program) throws -> [(file: CaseFile, day: Day)] {
    let decoder = CaseDecoder(vocabulary: program.vocabulary)
    let day = try #require(Day(iso: "2015-06-01"))
    var random = SplitMix64(seed: 41)
    return try (0..<300).map { number in
      let text = household(number, &random)
      var mistakes: [Diagnostic] = []
      let source = SourceFile(path: "\(number)", bytes: Array(text.utf8))
      let file = decoder.decode(source, into: &mistakes)
      return (try #require(file, "\(mistakes.map(\.message)): \(text)"), day)
    }
  }

  private func household(_ number: Int, _ random: inout SplitMix64) -> String {
    let isMarried = number.isMultiple(of: 4)
    let birth = Int.random(in: 1930...1990, using: &random)
    let income = Int.random(in: 8_000...60_000, using: &random)
    let wealth = Bool.random(using: &random) ? 0 : Int.random(in: 0...80_000, using: &random)
    let price = Int.random(in: 10...900, using: &random)
    let partner = isMarried ? ", \"partner\": \"P\"" : ""
    let other = isMarried ? ", {\"id\": \"P\", \"geboortedatum\": \"1951-03-04\"}" : ""
    let stays = Bool.random(using: &random) && number.isMultiple(of: 5)
    let provision = ["kort verblijf", "rolstoel", "groepsbegeleiding"].randomElement(using: &random)
    return """
      {"zaak": "h\(number)", "gemeente": {"naam": "Hardenberg", \
      "verordening regelt bijdrage": true}, "huishouden": {"cliënt": "A", "gehuwd": \(isMarried), \
      "inkomen": {"2013": "\(income).00", "2014": "\(income + 500).00"}, \
      "vermogen": {"2013": "\(wealth).00", "2014": "\(wealth).00"}, \
      "bijdrage instelling": \(stays), "nachten opvang aaneen": 0, \
      "kind in gevaar door bijdrage": false\(partner)}, \
      "personen": [{"id": "A", "geboortedatum": "\(birth)-05-06"}\(other)], \
      "verstrekkingen": [{"id": "v1", "persoon": "A", "voorziening": "\(provision ?? "")", \
      "begindatum": "2015-02-01", "kostprijs": "\(price).00"}, \
      {"id": "v2", "persoon": "A", "voorziening": "rolstoel", "begindatum": "2015-02-01", \
      "kostprijs": "25.00"}]}
      """
  }
}
