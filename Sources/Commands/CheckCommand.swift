import Base
import Reporting
import RuleProgram

/// `controleer`: everything about the rules that can be known before running them.
func runCheckCommand(
  _ world: World,
  _ arguments: Arguments,
  _ output: inout OutputBuffer
) -> ExitCode {
  do throws(RuleFailure) {
    let book = try world.rules(in: arguments.all(.rules) + arguments.operands)
    let diagnostics = book.compilation.diagnostics
    let isJSON = arguments[.form] == "json"
    output.result(
      isJSON
        ? describe(diagnostics, in: book.files).indentedText
        : text(diagnostics, in: book.files)
    )
    return book.errors.isEmpty ? .done : .findings
  } catch {
    return output.report(error)
  }
}
