import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram

/// `toets`: the decisions of one or many cases against the rules.
struct ExamineCommand {
  private let world: World
  private let arguments: Arguments
  private var hasFindings = false

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
  }

  /// Tests the cases in their order.
  consuming func run(_ output: inout OutputBuffer) -> ExitCode {
    let jurisdictions: [Jurisdiction]
    switch world.jurisdictions(arguments, &output) {
    case .success(let found): jurisdictions = found
    case .failure(let code): return code
    }
    var inputs = CaseInputs(
      world,
      jurisdictions,
      arguments.operands,
      day: arguments[.referenceDate].flatMap { Day(iso: $0) },
      needsDay: false
    )
    var command = self
    var count = 0
    for path in command.arguments.operands {
      inputs.read(path, &output) { read, _, output in
        if count > 0 { output.result("\n") }
        command.test(read, &output)
        count += 1
      }
    }
    return max(inputs.code, command.hasFindings ? .findings : .done)
  }

  private mutating func test(_ read: ReadCase, _ output: inout OutputBuffer) {
    let examination = examine(
      read.file,
      with: read.jurisdiction.engine,
      on: read.day,
      choices: read.jurisdiction.choices
    )
    if examination.verdict == .unlawful { hasFindings = true }
    let program = read.jurisdiction.program
    if arguments[.form] == "json" {
      output.result(json(examination, program: program, version: programVersion).indentedText)
    } else {
      output.result(text(examination, program: program))
    }
  }
}
