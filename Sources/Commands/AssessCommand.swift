import Assessment
import Base
import Cases
import Reporting
import RuleProgram

/// `beoordeel`: every determination of one or many cases, explained.
struct AssessCommand {
  private let world: World
  private let arguments: Arguments
  private let detail: Detail
  private let isJSON: Bool
  /// Whether outcomes are bold.
  private let emphasis: Bool
  private var assessed = 0

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
    detail = arguments[.detail].flatMap { Detail(rawValue: $0) } ?? .brief
    isJSON = arguments[.form] == "json"
    emphasis = world.showsBold && !arguments.has(.plain)
  }

  /// Assesses the cases in their order.
  consuming func run(_ output: inout OutputBuffer) -> ExitCode {
    var command = self
    let jurisdictions: Jurisdictions
    switch command.world.jurisdictions(command.arguments, &output) {
    case .success(let found): jurisdictions = found
    case .failure(let code): return code
    }
    var inputs = CaseInputs(
      command.world,
      jurisdictions,
      command.arguments.operands,
      day: command.arguments[.referenceDate].flatMap { Day(iso: $0) },
      needsDay: true
    )
    for path in command.arguments.operands {
      inputs.read(path, &output) { read, isBatch, output in
        if let read { command.assess(read, isBatch: isBatch, &output) }
        return true
      }
    }
    if inputs.isBatch {
      let assessed = DutchText.count(inputs.done, one: "zaak", many: "zaken")
      let skipped = DutchText.number(inputs.skipped)
      output.message("\(assessed) beoordeeld, \(skipped) overgeslagen\n")
    }
    return inputs.code
  }

  private mutating func assess(
    _ read: ReadCase,
    isBatch: Bool,
    _ output: inout OutputBuffer
  ) {
    guard let day = read.day else { return }
    let jurisdiction = read.jurisdiction
    let report = Assessment.assess(
      read.file,
      with: jurisdiction.engine,
      on: day,
      choices: jurisdiction.choices
    )
    defer { assessed += 1 }
    if isJSON {
      let value = json(report, program: jurisdiction.program, version: programVersion)
      // Of many cases each answer stands on one line.
      if isBatch {
        output.result(bytes: value.compactBytes + [UInt8(ascii: "\n")])
      } else {
        output.result(value.indentedText)
      }
      return
    }
    if assessed > 0 { output.result("\n") }
    output.result(
      text(
        report,
        program: jurisdiction.program,
        detail: detail,
        emphasis: emphasis,
        caseName: arguments.named(read.path)
      )
    )
  }
}
