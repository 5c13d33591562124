import Base
import Cases
import RuleProgram
import TestSupport
import Testing

/// A small program with one of everything, and what it was lowered to.
@Suite struct SampleProgramTests {
  private static let program = try? compile([sample()]).programs.first

  private static func sample() throws -> SourceFile {
    try GoldenFile.source("programma/klein.regels")
  }

  @Test func theSampleLowersAsExpected() throws {
    let file = try Self.sample()
    let compilation = compile([file])
    #expect(render(compilation.diagnostics, in: [file]) == "")
    let program = try #require(compilation.programs.first)
    let found = ProgramText(program: program).text
    let difference = try GoldenFile.difference(of: found, from: "programma/klein.verwacht")
    #expect(difference == [])
  }

  @Test func operandsComeBeforeTheirNode() throws {
    let program = try #require(Self.program)
    for (index, node) in program.nodes.enumerated() {
      switch node {
      case .not(let one), .year(let one), .rung(let one), .law(let one),
        .convert(let one, _, _), .keyedFact(_, let one), .keyedDefinition(_, let one):
        #expect(one.index < index)
      case .compare(let left, _, let right), .arithmetic(let left, _, let right),
        .member(let left, let right), .asOf(let left, let right):
        #expect(left.index < index && right.index < index)
      case .all(let nodes), .any(let nodes), .extreme(_, let nodes):
        #expect(nodes.allSatisfy { $0.index < index })
      default: break
      }
    }
    #expect(program.nodes.count == program.nodeSpans.count)
  }

  @Test func provisionsAreSortedLightestRungFirst() throws {
    let rungs = try #require(Self.program).provisions.map(\.rung)
    #expect(rungs == [0, 1, 1])
  }

  @Test func theVocabularyKnowsTheFactsThatTheAssessmentReads() throws {
    let vocabulary = try #require(Self.program).vocabulary
    func name(_ id: FactID?) -> String? { id.map { vocabulary[$0].name } }
    #expect(name(vocabulary.need) == "hulpvraag")
    #expect(name(vocabulary.form) == "gewenste vorm")
    #expect(name(vocabulary.suppliedProvision) == "voorziening")
    #expect(name(vocabulary.rungFinding) == "toereikend")
    #expect(
      vocabulary.choices[vocabulary.roles].options == [
        "generalist", "college", "backoffice", "SVB", "CAK",
      ]
    )
    for kind in EntityKind.allCases {
      let slots = vocabulary.facts(of: kind).map { vocabulary[$0].slot }
      #expect(slots == Array(0..<slots.count))
    }
  }

  @Test func aTestBecomesACase() throws {
    let program = try #require(Self.program)
    let test = try #require(program.tests.first)
    #expect(test.given.count(of: .person) == 2)
    let right = test.given[EntityReference(.entitlement, 1)]
    #expect(right.id == "r2")
    #expect(right.person == 0)
    let values = right.slots.compactMap(\.self).map(\.value)
    #expect(values == [.choice(0), .never])
    let supply = test.given[EntityReference(.supply, 0)]
    #expect(supply.entitlement == 0)
    #expect(supply.person == 0)
    #expect(test.assumptions.map(\.value) == [.number(Fraction(260))])
    #expect(test.moments.map(\.choices.count) == [0, 1])
    #expect(test.moments.map(\.referenceDate.iso) == ["2015-07-01", "2015-07-01"])
  }

  @Test func expectationsFindWhatTheyAreAbout() throws {
    let program = try #require(Self.program)
    let test = try #require(program.tests.first)
    let found = test.moments.flatMap(\.expectations).map { expectation in
      "\(expectation.target) van \(expectation.subject.kind.word) \(expectation.subject.index)"
        + (expectation.by.map { " door \($0)" } ?? "")
        + (expectation.asks.map { " vraagt \(program.vocabulary[$0.fact].name)" } ?? "")
    }
    #expect(
      found == [
        "transition(0) van recht 0 door uiterste dag",
        "transition(0) van recht 1 vraagt einddatum",
        "provision(0) van aanvraag 0 door eigen kracht",
        "formAmount(0) van aanvraag 0",
        "contribution(0) van huishouden 0 door maximum",
        "regime van verstrekking 0",
        "definition(RuleProgram.DefinitionID(index: 2)) van persoon 1",
        "transition(0) van recht 0",
      ]
    )
  }

  @Test func aConditionAsksTheOnlyQuestionItReads() throws {
    let program = try #require(Self.program)
    func question(_ label: String) -> String? {
      program.conditions.first { $0.label == label }?.question
    }
    #expect(question("bekwaam") == "Is de aanvrager bekwaam?")
    #expect(question("niet thuis") == "Woont deze persoon thuis?")
    #expect(question("past") == "Is eigen kracht genoeg?")
    #expect(question("twee") == nil)
    #expect(question("eigen vraag") == "Is het samen genoeg?")
  }
}
