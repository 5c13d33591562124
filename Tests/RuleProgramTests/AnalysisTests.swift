import Base
import RuleProgram
import Testing

/// What is found when rules are looked at together.
@Suite struct AnalysisTests {
  @Test func versionsMayNotOverlap() {
    var sample = AnalysisSample()
    let one = sample.number(1)
    sample.define(
      "bedrag",
      [
        ("2015-01-01", "2017-01-01", .expression(one)),
        ("2016-01-01", "2016-06-01", .expression(one)),
        ("2016-12-01", nil, .expression(one)),
      ]
    )
    #expect(sample.codes == ["versies-overlappen", "versies-overlappen"])
    #expect(sample.found.map(\.secondary.first?.span) == [sample.span(100), sample.span(100)])
    #expect(sample.found.first?.message == "twee versies van `bedrag` gelden op 1 januari 2016")
  }

  @Test func gapBetweenVersionsIsToldInYears() {
    var sample = AnalysisSample()
    let one = sample.number(1)
    sample.define(
      "bedrag",
      [
        ("2015-01-01", "2016-01-01", .expression(one)),
        ("2017-01-01", "2018-03-01", .expression(one)),
        ("2018-03-02", nil, .expression(one)),
      ],
      sort: .parameter,
      type: .money(per: nil)
    )
    #expect(
      sample.found.map(\.message) == [
        "geen bedrag voor 2016", "geen bedrag voor 1 maart 2018",
      ]
    )
  }

  @Test func versionsThatFollowEachOtherAreSilent() {
    var sample = AnalysisSample()
    let one = sample.number(1)
    sample.define(
      "bedrag",
      [(nil, "2016-01-01", .expression(one)), ("2016-01-01", "2017-01-01", .expression(one))]
    )
    #expect(sample.codes == [])
  }

  @Test func rulesHaveVersionsToo() {
    var sample = AnalysisSample()
    sample.change { program in
      var early = About()
      early.until = Day(iso: "2016-01-01")
      var late = About()
      late.from = Day(iso: "2017-01-01")
      let place = Span(file: 0, start: 1, end: 2)
      program.provisions = [
        Provision(option: 0, name: "hulp", about: early, span: place),
        Provision(option: 0, name: "hulp", about: late, span: Span(file: 0, start: 5, end: 6)),
        Provision(option: 1, name: "steun", about: late, span: place),
      ]
    }
    #expect(sample.found.map(\.message) == ["`voorziening hulp` zwijgt over 2016"])
  }

  @Test func definitionThatReadsItselfIsARing() {
    var sample = AnalysisSample()
    let itself = sample.node(.definition(DefinitionID(0)))
    sample.derive("schuld", itself)
    #expect(sample.found.map(\.message) == ["`schuld` leest zichzelf"])
  }

  @Test func ringIsNamedWholeAndOnce() {
    var sample = AnalysisSample()
    let second = sample.node(.definition(DefinitionID(1)))
    let third = sample.node(.definition(DefinitionID(2)))
    let first = sample.node(.definition(DefinitionID(0)))
    let day = sample.node(.referenceDate)
    let yesterday = sample.node(.asOf(first, date: day))
    let outside = sample.node(.definition(DefinitionID(1)))
    sample.derive("a", second)
    sample.derive("b", third)
    sample.derive("c", yesterday)
    sample.derive("d", outside)
    #expect(sample.found.map(\.message) == ["`a`, `b` en `c` lezen elkaar in een kring"])
    let found = sample.found.first
    let texts = (found.map { [$0.primary] + $0.secondary } ?? []).map(\.text)
    #expect(texts == ["`a` leest `b`", "`b` leest `c`", "`c` leest `a`: de kring is rond"])
  }

  @Test func ringMayRunThroughTheSupplyThatCounts() {
    var sample = AnalysisSample()
    let limit = sample.node(.definition(DefinitionID(0)))
    let counts = sample.node(.counts)
    sample.derive("grens", counts)
    sample.change { program in
      let place = Span(file: 0, start: 1, end: 2)
      program.conditions = [
        Condition(
          label: "grens",
          test: .expression(limit),
          question: nil,
          otherwise: nil,
          citations: [],
          span: place
        )
      ]
      var contribution = OwnContribution(
        name: "bijdrage",
        about: About(),
        type: .money(per: nil),
        value: .expression(counts, []),
        span: place
      )
      contribution.exclusions = ConditionID(0)
      program.contributions = [contribution]
    }
    #expect(sample.found.map(\.message) == ["`grens` en `telt mee` lezen elkaar in een kring"])
  }

  @Test func deepExpressionsAreWalkedWithoutRecursion() {
    var sample = AnalysisSample()
    var sum = sample.number(1)
    for _ in 0..<50_000 {
      let one = sample.number(1)
      sum = sample.node(.arithmetic(sum, .add, one))
    }
    sample.derive("som", sum)
    #expect(sample.codes == [])
  }

  @Test func exceptionsUnderOneConditionMayNotDisagree() {
    #expect(clash(.law, .law, 1, 2) == ["uitzonderingen-botsen"])
    #expect(clash(.law, .policyPlan, 1, 2) == [])
    #expect(clash(.law, .law, 1, 1) == [])
  }

  @Test func whatNoRuleReadsIsAWarning() {
    var sample = AnalysisSample()
    let fact = sample.fact("eerste")
    let itself = sample.node(.definition(DefinitionID(0)))
    let both = sample.node(.all([fact, itself]))
    sample.derive("alleen zichzelf", both)
    let unused = sample.all.filter { $0.code == "ongebruikt" }
    #expect(unused.allSatisfy { !$0.isError })
    #expect(unused.contains { $0.message.hasPrefix("`alleen zichzelf`") })
    #expect(!unused.contains { $0.message.hasPrefix("`eerste`") })
    #expect(unused.contains { $0.message.hasPrefix("`tweede`") })
    // National rules alone are there for others.
    sample.change { $0.municipality = nil }
    #expect(!sample.all.contains { $0.code == "ongebruikt" })
  }

  @Test func rulesThatCouldNotAllBeReadLackNothing() {
    var sample = AnalysisSample()
    let one = sample.number(1)
    sample.define(
      "bedrag",
      [
        ("2015-01-01", "2016-01-01", .expression(one)), ("2017-01-01", nil, .expression(one)),
      ]
    )
    sample.table(["eerste"], [([.truth(true)], 1)])
    var diagnostics: [Diagnostic] = []
    var leads: [Lead] = []
    analyze(sample.program, isWhole: false, into: &leads)
    diagnostics = leads.map(\.diagnostic)
    #expect(diagnostics.map(\.code) == ["tabel-gat"])
  }

  @Test func factThatTheEngineReadsIsUsed() {
    var sample = AnalysisSample()
    #expect(sample.all.contains { $0.message.hasPrefix("`keuze`") })
    sample.change { $0.vocabulary.need = FactID(4) }
    #expect(!sample.all.contains { $0.message.hasPrefix("`keuze`") })
  }

  @Test func readingsThatComeToTheSameAreAWarning() {
    var sample = AnalysisSample()
    let values = [sample.number(1), sample.number(2), sample.number(1)]
    let options = values.enumerated().map { index, node in
      NamedValue(label: "lezing \(index)", node: node, citations: [], span: sample.span(50 + index))
    }
    let reading = Reading(
      question: "?",
      options: options,
      chosen: 0,
      preferred: nil,
      reason: "daarom",
      closedBy: nil
    )
    sample.define("lezing", .reading(reading), sort: .reading)
    #expect(sample.codes == ["lezingen-gelijk"])
    #expect(sample.found.first?.primary.span == sample.span(52))
    #expect(sample.found.first?.secondary.first?.span == sample.span(50))
  }

  @Test func provisionWithADecisionSaysWhatTheContributionIs() {
    var sample = AnalysisSample()
    sample.change { program in
      let place = Span(file: 0, start: 1, end: 2)
      var provision = Provision(option: 0, name: "hulp", about: About(), span: place)
      program.provisions = [provision]
      provision.option = 1
      provision.name = "zorg"
      provision.decision = DecisionRule(by: [0], testedBy: nil, citations: [])
      program.provisions.append(provision)
    }
    #expect(sample.codes == ["bijdrage-ontbreekt"])
    #expect(sample.found.first?.message == "`zorg` zegt niets over de eigen bijdrage")
  }

  private func clash(_ one: SourceRank, _ other: SourceRank, _ left: Int, _ right: Int) -> [String]
  {
    var sample = AnalysisSample()
    let base = sample.number(0)
    var exceptions: [RuleException] = []
    for (rank, value) in [(one, left), (other, right)] {
      let condition = sample.node(.not(sample.fact("eerste")))
      let result = sample.number(value)
      let source = sample.program.sources.firstIndex { $0.rank == rank }
      exceptions.append(
        RuleException(
          condition: condition,
          result: result,
          citations: [Citation(source: source, locator: "art. 1")],
          span: sample.span(value)
        )
      )
    }
    sample.define(
      "x",
      .derivation(
        Derivation(base: .expression(base, []), exceptions: exceptions, rounding: nil)
      )
    )
    return sample.codes
  }
}
