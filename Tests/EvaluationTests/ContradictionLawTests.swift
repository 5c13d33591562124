import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// Only what a case says can contradict itself.
@Suite struct ContradictionLawTests {
  @Test func leavingFactsOutNeverMakesAContradiction() throws {
    let engine = Engine(try shippedProgram(of: "Hardenberg"))
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 11)
    var count = 0
    for number in 0..<300 {
      let (whole, day) = (generator.next(), generator.day())
      let before = found(in: whole, on: day, engine)
      let after = found(in: generator.thinned(whole), on: day, engine)
      #expect(after.isSubset(of: before), "seed 11, case \(number)")
      count += before.count
    }
    #expect(count > 50)
  }

  @Test func everyFactNamedIsGivenAndReadOnce() throws {
    let engine = Engine(try shippedProgram(of: "Hardenberg"))
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
    let engine = Engine(try shippedProgram(of: "Hardenberg"))
    let empty = CaseFile(id: "", vocabulary: engine.program.vocabulary)
    #expect(!engine.program.contradictions.isEmpty)
    #expect(engine.contradictions(in: empty, on: try #require(Day(iso: "2015-01-01"))) == [])
  }

  /// The facts that a message points at: as far as the rule has to read, and of their owners.
  @Test(arguments: [
    ("doof of blind", ["doof"]),
    ("blind en doof", ["blind", "doof"]),
    ("doof of leeftijd is ten minste 18 jaar", ["doof"]),
    ("leeftijd is minder dan 18 jaar", ["geboortedatum"]),
    ("inkomen volgens 2014 is € 10 per jaar", ["inkomen year(2014)"]),
    ("jong en er is een aanvraag waarvoor blind en spoed", ["geboortedatum", "blind", "spoed"]),
    ("blind is bekend en onbekend gegeven is bekend", []),
  ])
  func namesTheFactsThatDecide(_ condition: String, _ expected: [String]) throws {
    let rules = SourceFile(
      path: "klein.regels",
      text: """
        bron Wet
          titel  "Wet"
          soort  wet

        gegevens van huishouden
          inkomen volgens kalenderjaar : bedrag per jaar

        gegevens van persoon
          geboortedatum : datum
          doof : ja of nee
          blind : ja of nee
          onbekend gegeven : datum

        gegevens van aanvraag
          spoed : ja of nee

        bepaal jong van persoon : ja of nee
          bron  Wet art. 1
          is    leeftijd is minder dan 18 jaar

        tegenspraak van persoon
          dit kan niet : \(condition)
            "Dit kan niet."

        """
    )
    let compilation = compile([rules])
    let program = try #require(
      compilation.programs.first,
      "\(render(compilation.diagnostics, in: [rules]))"
    )
    var mistakes: [Diagnostic] = []
    let text = """
      {"zaak": "z1", "gemeente": "Proefstad", "huishouden": {"inkomen": {"2014": "10"}},
       "personen": [{"id": "A", "geboortedatum": "2010-01-01", "doof": true, "blind": true}],
       "aanvragen": [{"id": "a1", "spoed": false}, {"id": "a2", "spoed": true}]}
      """
    let source = SourceFile(path: "zaak.json", text: text)
    let file = try #require(
      decodeCase(source, vocabulary: program.vocabulary, into: &mistakes),
      "\(render(mistakes, in: [source]))"
    )
    let day = try #require(Day(iso: "2015-01-01"))
    let found = Engine(program).contradictions(in: file, on: day)
    let names = found.flatMap(\.facts).map { fact in
      let name = program.vocabulary[fact.fact].name
      return fact.key.map { "\(name) \($0)" } ?? name
    }
    #expect(Set(names) == Set(expected))
  }

  private func found(in file: CaseFile, on day: Day, _ engine: Engine) -> Set<Place> {
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
