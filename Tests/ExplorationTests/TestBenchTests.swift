import Assessment
import Base
import Evaluation
import Exploration
import RuleProgram
import TestSupport
import Testing

/// A bench runs only the moments that come by a change; nothing may be lost by that.
@Suite struct TestBenchTests {
  let bench: TestBench

  init() throws {
    let programs = compile(try shippedSources()).programs
    bench = TestBench(Engine(try #require(programs.first)))
  }

  @Test func theShippedTestsAreMet() {
    #expect(bench.failing == [])
    #expect(bench.moments.count > 700)
  }

  @Test func whoDoesNotComeByAChangeDoesNotNoticeIt() {
    let program = bench.program
    var random = SplitMix64(seed: 5)
    var noticed = 0
    for _ in 0..<12 {
      let index = Int(random.next() % UInt64(program.nodes.count))
      var variant = program
      variant.nodes[index] = .constant(random.next() % 2 == 0 ? .boolean(false) : .number(.zero))
      let reds = bench.reds(of: variant, touching: .node(NodeID(index)))
      #expect(reds == bench.reds(of: variant, touching: .everything), "node \(index)")
      noticed += reds.isEmpty ? 0 : 1
    }
    #expect(noticed > 2)
  }

  /// A decision is tested on the day on which it begins, which need not be a reference date.
  @Test func whoLooksOnNoChangedDayDoesNotNoticeIt() throws {
    let text = """
      regels toets
        geldig  vanaf 1 januari 2015

      bron Plan
        titel  "Plan"
        soort  beleidsplan

      gegevens van besluit
        ingangsdatum : datum   vraag "Vanaf welke dag?"

      toetspunt gemotiveerd van besluit
        titel   "Gemotiveerd"
        bron    Plan §1
        eist
          motivering : gemotiveerd
        gevolg  "Een vormfout."

      gegevens van besluit
        gemotiveerd : ja of nee   vraag "Staat er een reden in?"

      proef "Een besluit van een dag eerder"
        persoon A
        aanvraag a1 van A
        besluit b1 van a1   ingangsdatum is 31 december 2014, gemotiveerd is ja
        peildatum 1 juni 2015
          verwacht gemotiveerd van b1 : niet van toepassing
      """
    let file = SourceFile(path: "toets.regels", text: text)
    let compilation = compile([file])
    let program = try #require(
      compilation.programs.first,
      "\(compilation.diagnostics.map(\.message))"
    )
    let bench = TestBench(Engine(program))
    let days = mutations(of: program, in: [file]).filter { $0.sort == .day }
    let fates = tryMutations(days, on: bench)
    let noticed = zip(days, fates).filter { !$1.isUnnoticed }.map(\.0.becomes)
    #expect(noticed == ["31 december 2014"])
  }
}
