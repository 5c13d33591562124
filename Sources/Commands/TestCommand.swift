import Assessment
import Base
import Evaluation
import Exploration
import Reporting
import RuleProgram

/// `proef`: runs the tests of the rules, with `--dekking` tells what none of them decides, and with
/// `--mutaties` which mistakes none of them notices.
struct TestCommand {
  private let world: World
  private let arguments: Arguments

  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
  }

  /// What is wrong with the options, taken together.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .test, !arguments.has(.mutations) else { return [] }
    let loose: [OptionRule] = arguments.has(.coverage) ? [.file] : [.strict, .form, .file]
    return loose.filter { arguments.has($0) }.map { .looseOption($0) }
  }

  func run(_ output: inout OutputBuffer) -> ExitCode {
    do throws(RuleFailure) {
      let book = try world.rules(in: arguments.all(.rules) + arguments.operands)
      if book.refuses(&output) { return .findings }
      let programs = book.compilation.programs
      let count = programs.reduce(0) { $0 + $1.tests.count }
      output.message(DutchText.count(count, one: "proef", many: "proeven") + "\n")
      var code = ExitCode.done
      for program in programs {
        let outcomes = runTests(of: Engine(program))
        let isJSON = arguments[.form] == "json"
        let results = text(outcomes, program: program, files: book.files)
        if isJSON { output.message(results) } else { output.result(results) }
        if !outcomes.allSatisfy(\.isPassed) { code = .findings }
        if arguments.has(.coverage), !tellCoverage(of: program, book.files, &output) {
          code = .findings
        }
        // What fails already cannot turn red.
        if arguments.has(.mutations), outcomes.allSatisfy(\.isPassed) {
          let trial = MutationTrial(world, arguments, files: book.files)
          if !trial.run(on: program, &output) { code = .findings }
        }
      }
      return code
    } catch {
      return output.report(error)
    }
  }

  /// Tells what no test decides, and returns whether that is good enough.
  private func tellCoverage(
    of program: Program,
    _ files: [SourceFile],
    _ output: inout OutputBuffer
  ) -> Bool {
    let coverage = world.coverage(of: program, &output)
    let proposals = proposals(for: coverage, of: program)
    output.result(
      arguments[.form] == "json"
        ? json(
          coverage,
          proposals: proposals,
          program: program,
          files: files,
          version: programVersion
        ).indentedText
        : text(coverage, proposals: proposals, program: program, files: files)
    )
    return coverage.isComplete || !arguments.has(.strict)
  }

  /// Looks for a household for the first items that no test decides, as many as a person reads.
  private func proposals(for coverage: Coverage, of program: Program) -> [Int: Proposal] {
    let open = coverage.findings.indices.filter { !coverage.findings[$0].isSettled }
    let places = Array(open.prefix(20))
    let search = HouseholdSearch(program)
    let found = gathered(places.count, world.concurrently) { index in
      search.proposal(for: coverage.findings[places[index]], tries: 300)
    }
    var proposals: [Int: Proposal] = [:]
    for (place, proposal) in zip(places, found) { proposals[place] = proposal }
    return proposals
  }
}
