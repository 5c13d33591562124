import Assessment
import Base
import Evaluation
import RuleProgram
import TestSupport
import Testing

@testable import Exploration

/// What the tests of rules decide, held against rules of which the text itself was changed.
@Suite struct CoverageTests {
  let source: SourceFile
  let program: Program
  let coverage: Coverage

  init() throws {
    source = try GoldenFile.source("dekking/klein.regels")
    program = try #require(compile([source]).programs.first)
    coverage = Coverage(of: TestBench(Engine(program)))
  }

  @Test func aConditionThatIsForcedTurnsTheSameTestsRedAsItsText() throws {
    var compared = 0
    for finding in coverage.findings {
      guard case .condition = finding.item.sort else { continue }
      for (probe, trial) in zip(finding.item.probes, finding.trials) {
        guard let change = probe.alternatives.first?.change, case .node(let node, _) = change,
          let outcome = probe.outcome
        else { continue }
        let span = program.nodeSpans[Int(node.index)]
        let reds = try redTests(writing: outcome ? "nee" : "ja", at: span)
        #expect(Set(trial.reds.map(\.test)) == reds, "\(source.text(of: span)) is \(outcome)")
        compared += 1
      }
    }
    #expect(compared == 22)
  }

  @Test func aValueThatIsOpenTurnsTheSameTestsRedAsItsText() throws {
    var compared = 0
    for finding in coverage.findings {
      switch finding.item.sort {
      case .version, .row: break
      default: continue
      }
      let span = try #require(valueSpan(of: finding.item))
      let reds = try redTests(writing: "onbepaald \"weg\"", at: span)
      #expect(Set(finding.trials.flatMap(\.reds).map(\.test)) == reds, "\(source.text(of: span))")
      compared += 1
    }
    #expect(compared == 6)
  }

  @Test func aCandidateThatIsLeftOutTurnsTheSameTestsRedAsItsText() throws {
    var compared = 0
    for finding in coverage.findings {
      guard case .candidate = finding.item.sort else { continue }
      let reds = try redTests(writing: "-- ", before: finding.item.span)
      #expect(Set(finding.trials.flatMap(\.reds).map(\.test)) == reds, "\(finding.item.sort)")
      compared += 1
    }
    #expect(compared == 4)
  }

  @Test func aRuleKnowsTheTestsThatDecideIt() {
    #expect(coverage.decidingTests(of: RuleHeading("voorziening", "maaltijd aan huis")) == [0])
    #expect(coverage.decidingTests(of: RuleHeading("overgangsrecht", "oude maaltijden")) == [1])
    #expect(coverage.decidingTests(of: RuleHeading("tabel", "korting")) == [])
  }

  @Test func inAProposedHouseholdTheItemDecides() throws {
    let search = HouseholdSearch(program)
    var found = 0
    for finding in coverage.findings where !finding.isDecided {
      guard let proposal = search.proposal(for: finding, tries: 300) else { continue }
      #expect(!proposal.sights.isEmpty)
      #expect(search.isPossible(proposal.scene))
      found += 1
    }
    #expect(found >= 5)
  }

  // MARK: Changed text

  /// Where the value of a version or the outcome of a row is written.
  private func valueSpan(of item: CoverageItem) -> Span? {
    guard let change = item.probes.first?.alternatives.first?.change else { return nil }
    switch change {
    case .version(let id, let version, let option, _):
      let nodes = program[id].versions[version].body.expressions
      return program.nodeSpans[Int(nodes[option ?? 0].index)]
    case .row(let id, let version, let row, _):
      guard case .table(let table) = program[id].versions[version].body else { return nil }
      return program.nodeSpans[Int(table.rows[row].outcome.index)]
    default: return nil
    }
  }

  private func redTests(writing text: String, at span: Span) throws -> Set<Int> {
    var bytes = source.bytes
    bytes.replaceSubrange(span.start..<span.end, with: Array(text.utf8))
    return try redTests(bytes)
  }

  private func redTests(writing text: String, before span: Span) throws -> Set<Int> {
    var bytes = source.bytes
    bytes.insert(contentsOf: Array(text.utf8), at: span.start)
    return try redTests(bytes)
  }

  private func redTests(_ bytes: [UInt8]) throws -> Set<Int> {
    let compilation = compile([SourceFile(path: source.path, bytes: bytes)])
    let changed = try #require(
      compilation.programs.first,
      "\(compilation.diagnostics.map(\.message))"
    )
    let outcomes = runTests(of: Engine(changed))
    return Set(outcomes.filter { !$0.isPassed }.map(\.test))
  }
}
