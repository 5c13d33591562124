import Base
import Evaluation
import Exploration
import Reporting
import RuleProgram

/// `proef --mutaties`: puts mistakes in the rules and looks whether a test turns red.
struct MutationTrial {
  private let world: World
  private let arguments: Arguments
  private let files: [SourceFile]

  init(_ world: World, _ arguments: Arguments, files: [SourceFile]) {
    self.world = world
    self.arguments = arguments
    self.files = files
  }

  /// Tries the tests of a program and returns what came of it.
  func report(of program: Program, _ output: inout OutputBuffer) -> MutationReport {
    let bench = TestBench(Engine(program), concurrently: world.concurrently)
    let wanted = arguments.all(.file)
    let mutations = mutations(of: program, in: files).filter { mutation in
      wanted.isEmpty || wanted.contains { files[mutation.span.file].path.hasSuffix($0) }
    }
    var progress = Progress(
      world,
      one: "wijziging",
      many: "wijzigingen",
      done: "geprobeerd",
      of: mutations.count
    )
    let fates = tryMutations(mutations, on: bench, concurrently: world.concurrently) {
      progress.tell($0, &output)
    }
    progress.clear(&output)
    return MutationReport(of: program, mutations, fates)
  }

  /// Looks for a household for each place where no test notices a mistake.
  func witnesses(of report: MutationReport, _ output: inout OutputBuffer) -> [Int: Witness] {
    let bench = TestBench(Engine(report.program), concurrently: world.concurrently)
    let search = WitnessSearch(bench)
    let first = report.groups.compactMap(\.survivors.first)
    let found = gathered(first.count, world.concurrently) { place in
      search.witness(of: report.results[first[place]].mutation)
    }
    var result: [Int: Witness] = [:]
    for (index, witness) in zip(first, found) { result[index] = witness }
    return result
  }
}
