import Assessment
import Base
import Evaluation
import Exploration
import Reporting
import RuleProgram

/// `proef`: runs the tests of the rules.
func runTestCommand(
  _ world: World,
  _ arguments: Arguments,
  _ output: inout OutputBuffer
) -> ExitCode {
  do throws(RuleFailure) {
    let book = try world.rules(in: arguments.all(.rules) + arguments.operands)
    if book.refuses(&output) { return .findings }
    let programs = book.compilation.programs
    let count = programs.reduce(0) { $0 + $1.tests.count }
    output.message(DutchText.count(count, one: "proef", many: "proeven") + "\n")
    var code = ExitCode.done
    for program in programs {
      let outcomes = runTests(of: Engine(program))
      output.result(text(outcomes, program: program, files: book.files))
      if !outcomes.allSatisfy(\.isPassed) { code = .findings }
      if arguments.has(.coverage) {
        let bench = TestBench(Engine(program), concurrently: world.concurrently)
        let coverage = Coverage(of: bench, concurrently: world.concurrently)
        output.result(text(coverage, program: program, files: book.files))
      }
    }
    return code
  } catch {
    return output.report(error)
  }
}
