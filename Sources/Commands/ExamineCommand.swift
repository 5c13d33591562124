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
  /// The page that is being written, from the first case on.
  private var page: ExaminationPage?

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
      inputs.read(path, &output) { read, isBatch, output in
        if count > 0, !command.isPage { output.result("\n") }
        command.test(read, isBatch: isBatch, &output)
        count += 1
      }
    }
    output.result(command.page?.end(skipped: inputs.skipped) ?? "")
    return max(inputs.code, command.hasFindings ? .findings : .done)
  }

  private var isPage: Bool { arguments[.pageForm] == "html" }

  private mutating func test(_ read: ReadCase, isBatch: Bool, _ output: inout OutputBuffer) {
    let examination = examine(
      read.file,
      with: read.jurisdiction.engine,
      on: read.day,
      choices: read.jurisdiction.choices
    )
    if examination.verdict == .unlawful { hasFindings = true }
    let program = read.jurisdiction.program
    if isPage {
      if page == nil { page = ExaminationPage(isBatch: isBatch, version: programVersion) }
      let engine = read.jurisdiction.engine
      output.result(page?.part(examination, with: engine, from: read.path) ?? "")
    } else if arguments[.pageForm] == "json" {
      output.result(json(examination, program: program, version: programVersion).indentedText)
    } else {
      output.result(text(examination, program: program))
    }
  }
}
