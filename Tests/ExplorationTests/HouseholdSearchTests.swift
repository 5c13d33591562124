import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

@testable import Exploration

@Suite struct HouseholdSearchTests {
  @Test func findsAHouseholdAtFiveThresholdsAtOnce() throws {
    let program = try compiled(searchRules)
    let scene = try #require(fiets(in: program, seed: 1))
    let person = scene.file.entities[EntityKind.person.rawValue]
    #expect(person.count == 2)
    #expect(scene.file.municipality == "Lindehoven")
    #expect(scene.file.referenceDate == scene.day)
    // Leaving anything out would leave the question open.
    let search = HouseholdSearch(program)
    for place in scene.file.givenPlaces(in: program.vocabulary) {
      let less = scene.changed(.fact(place, nil), in: program.vocabulary)
      #expect(!isMet("fiets", in: less, search.engine))
    }
  }

  @Test func findsTheSameEveryTime() throws {
    let program = try compiled(searchRules)
    let first = try #require(fiets(in: program, seed: 7))
    let second = try #require(fiets(in: program, seed: 7))
    #expect(
      first.file.givenPlaces(in: program.vocabulary)
        == second.file.givenPlaces(in: program.vocabulary)
    )
    #expect(first.day == second.day)
  }

  @Test func givesUpOnWhatIsNotThere() throws {
    let search = HouseholdSearch(try compiled(searchRules))
    var asked = 0
    let found = search.first(near: [], tries: 300, seed: 1) { _ in
      asked += 1
      return false
    }
    #expect(found == nil)
    #expect(asked <= 300)
  }

  @Test func neverFindsAHouseholdThatContradictsItself() throws {
    let program = try compiled(searchRules)
    let search = HouseholdSearch(program)
    let died = try #require(program.vocabulary.facts.firstIndex { $0.name == "sterfdag" })
    let born = try #require(program.vocabulary.birthDate)
    // Asks for the contradiction itself, so whatever is found must be refused.
    let scene = search.first(near: [], focus: [FactID(died), born], tries: 2000, seed: 3) { scene in
      !search.isPossible(scene)
    }
    #expect(scene == nil)
  }

  @Test func findsAThresholdFromBothSides() throws {
    let program = try compiled(searchRules)
    let fact = try #require(program.vocabulary.facts.firstIndex { $0.name == "inkomen" })
    let place = FactPlace(
      entity: EntityReference(.household, 0),
      fact: FactID(fact),
      key: .year(2014)
    )
    let scene = try #require(program.bareScenes.first)
    let values = CandidateValues(program).values(for: place, in: scene)
    let cents = [115_092, 115_093, 115_094, 120_049, 120_050, 120_051]
    for amount in cents {
      let euros = try #require(Fraction(numerator: Int128(amount), denominator: 100))
      #expect(values.contains(.number(euros)), "\(amount)")
    }
  }

  /// Where a comparison with an age of the shipped rules is one step stricter, somebody notices.
  @Test func tellsAnAgeOfTheShippedRulesFromTheNextOne() throws {
    let compilation = compile(try shippedSources(), skipsFingerprint: true)
    let program = try #require(compilation.programs.first)
    let search = HouseholdSearch(program)
    let scenes = program.testScenes
    var missed: [String] = []
    var count = 0
    for provision in program.provisions {
      for node in program.ageComparisons(in: provision) {
        guard case .compare(let left, .atLeast, let right) = program[node] else { continue }
        var other = program
        other.nodes[Int(node.index)] = .compare(left, .more, right)
        let changed = Engine(other)
        count += 1
        let found = search.first(
          near: scenes,
          focus: search.facts(readBy: [node]),
          tries: scenes.count * 2 + 400,
          seed: 1
        ) { scene in
          let one = search.engine.decide(scene.file, on: scene.day)
          let two = changed.decide(scene.file, on: scene.day)
          return one.determinations.map(\.outcome) != two.determinations.map(\.outcome)
        }
        if found == nil { missed.append(provision.name) }
      }
    }
    #expect(count > 0)
    #expect(missed == [], "\(missed.count) of \(count), \(scenes.count)")
  }

  // MARK: Helpers

  private func fiets(in program: Program, seed: UInt64) -> Scene? {
    let search = HouseholdSearch(program)
    return search.first(near: [], tries: 40_000, seed: seed) {
      isMet("fiets", in: $0, search.engine)
    }
  }

  private func isMet(_ name: String, in scene: Scene, _ engine: Engine) -> Bool {
    engine.decide(scene.file, on: scene.day).determinations.contains {
      guard case .provision(let index) = $0.rule else { return false }
      return engine.program.provisions[index].name == name && $0.outcome == .freelyAccessible
    }
  }
}

extension Program {
  /// The comparisons with an age in the conditions of a provision.
  fileprivate func ageComparisons(in provision: Provision) -> [NodeID] {
    var result: [NodeID] = []
    forEachNode(from: expressions(of: [provision.access])) { id, node in
      if case .compare(let left, _, _) = node, case .age = self[left] { result.append(id) }
    }
    return result
  }
}
