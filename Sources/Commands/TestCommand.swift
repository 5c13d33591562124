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
      if arguments.has(.mutations), outcomes.allSatisfy(\.isPassed) {
        let trial = MutationTrial(world, arguments, files: book.files)
        let report = trial.report(of: program, &output)
        let witnesses = trial.witnesses(of: report, &output)
        output.result("\n" + text(report, witnesses: witnesses, files: book.files))
        if !report.survivors.isEmpty { code = .findings }
      }
    }
    return code
  } catch {
    return output.report(error)
  }
}
