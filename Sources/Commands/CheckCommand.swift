import Base
import Exploration
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
    let diagnostics = check(book.compilation)
    let isJSON = arguments[.form] == "json"
    output.result(
      isJSON
        ? describe(diagnostics, in: book.files).indentedText
        : text(diagnostics, in: book.files)
    )
    let isStrict = arguments.has(.strict)
    return diagnostics.contains { isStrict || $0.isError } ? .findings : .done
  } catch {
    return output.report(error)
  }
}
