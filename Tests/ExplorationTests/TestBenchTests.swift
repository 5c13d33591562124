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
}
