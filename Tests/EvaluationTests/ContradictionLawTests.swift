import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// Only what a case says can contradict itself.
@Suite struct ContradictionLawTests {
  private let engine: Engine

  init() throws {
    engine = Engine(try shippedProgram(of: "Hardenberg"))
  }

  @Test func leavingFactsOutNeverMakesAContradiction() {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 11)
    var count = 0
    for number in 0..<300 {
      let (whole, day) = (generator.next(), generator.day())
      let before = found(in: whole, on: day)
      let after = found(in: generator.thinned(whole), on: day)
      #expect(after.isSubset(of: before), "seed 11, case \(number)")
      count += before.count
    }
    #expect(count > 50)
  }

  @Test func everyFactNamedIsGivenAndReadOnce() {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 12)
    for _ in 0..<100 {
      let (file, day) = (generator.next(), generator.day())
      for found in engine.contradictions(in: file, on: day) {
        #expect(!found.facts.isEmpty)
        #expect(Set(found.facts).count == found.facts.count)
        for fact in found.facts {
          let slot = engine.program.vocabulary[fact.fact].slot
          #expect(file[fact.entity].slots[slot]?.value == fact.value)
        }
      }
    }
  }

  @Test func anEmptyCaseContradictsNothing() throws {
    let empty = CaseFile(id: "", vocabulary: engine.program.vocabulary)
    #expect(!engine.program.contradictions.isEmpty)
    #expect(engine.contradictions(in: empty, on: try #require(Day(iso: "2015-01-01"))) == [])
  }

  private func found(in file: CaseFile, on day: Day) -> Set<Place> {
    Set(engine.contradictions(in: file, on: day).map { Place($0.contradiction, $0.subject) })
  }

  /// A contradiction of one entity, whatever facts were read.
  private struct Place: Hashable {
    let contradiction: Int
    let subject: EntityReference

    init(_ contradiction: Int, _ subject: EntityReference) {
      self.contradiction = contradiction
      self.subject = subject
    }
  }
}
