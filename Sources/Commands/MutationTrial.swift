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

  /// Tries the tests of a program, tells what came of it, and returns whether all is well.
  func run(on program: Program, _ output: inout OutputBuffer) -> Bool {
    let bench = TestBench(Engine(program), concurrently: world.concurrently)
    let report = report(on: bench, &output)
    let witnesses = witnesses(of: report, on: bench)
    if arguments[.form] == "json" {
      let value = json(report, witnesses: witnesses, files: files, version: programVersion)
      output.result(value.indentedText)
    } else {
      output.result("\n" + text(report, witnesses: witnesses, files: files))
    }
    let isStrict = arguments.has(.strict)
    return report.survivors.isEmpty && !(isStrict && !report.superfluous.isEmpty)
  }

  private func report(on bench: TestBench, _ output: inout OutputBuffer) -> MutationReport {
    let wanted = arguments.all(.file)
    let mutations = mutations(of: bench.program, in: files).filter { mutation in
      let path = files[mutation.span.file].path
      return wanted.isEmpty || wanted.contains { path == $0 || path.hasSuffix("/" + $0) }
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
    var report = MutationReport(of: bench.program, mutations, fates)
    refuseSurvivors(of: &report, &output)
    // What no test decides needs its reason too, also when there is nothing to change in it.
    if report.superfluous.contains(where: { $0.change == nil }) {
      let coverage = Coverage(of: bench, concurrently: world.concurrently)
      let open = coverage.findings.filter { !$0.isDecided }.map(\.item.span)
      report.superfluous.removeAll { item in
        item.change == nil && open.contains { item.holds($0) }
      }
    }
    return report
  }

  /// Looks which of the mistakes that are left are refused in the text of the rules.
  private func refuseSurvivors(of report: inout MutationReport, _ output: inout OutputBuffer) {
    var progress = Progress(
      world,
      one: "ongemerkte wijziging",
      many: "ongemerkte wijzigingen",
      done: "nagekeken",
      of: report.survivors.count
    )
    report.refuseSurvivors(in: files, concurrently: world.concurrently) {
      progress.tell($0, &output)
    }
    progress.clear(&output)
  }

  /// Looks for a household for each place where no test notices a mistake.
  private func witnesses(of report: MutationReport, on bench: TestBench) -> [Int: Witness] {
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
