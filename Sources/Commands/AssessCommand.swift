import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram

/// `beoordeel`: every determination of one or many cases, explained.
struct AssessCommand {
  private let world: World
  private let arguments: Arguments
  private let day: Day?
  private let detail: Detail
  private let isJSON: Bool
  private var jurisdictions = Jurisdictions([])
  /// Whether there are many cases: an answer of JSON stands on one line, and all are counted.
  private var isBatch: Bool
  /// Whether outcomes are bold.
  private let emphasis: Bool
  private var assessed = 0
  private var skipped = 0
  private var code = ExitCode.done

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
    day = arguments[.referenceDate].flatMap { Day(iso: $0) }
    detail = arguments[.detail].flatMap { Detail(rawValue: $0) } ?? .brief
    isJSON = arguments[.form] == "json"
    isBatch = arguments.operands.count > 1
    emphasis = world.showsBold && !arguments.has(.plain)
  }

  /// Assesses the cases in their order.
  consuming func run(_ output: inout OutputBuffer) -> ExitCode {
    var command = self
    if let failure = command.prepare(&output) { return failure }
    // After a fault of the program itself the other cases have no answer either.
    for path in command.arguments.operands where command.code < .fault {
      command.assessInput(path, &output)
    }
    if command.isBatch {
      let assessed = DutchText.count(command.assessed, one: "zaak", many: "zaken")
      let skipped = DutchText.number(command.skipped)
      output.message("\(assessed) beoordeeld, \(skipped) overgeslagen\n")
    }
    return command.code
  }

  // MARK: Rules

  /// Reads and checks the rules, and returns how the work ends when they cannot be used.
  private mutating func prepare(_ output: inout OutputBuffer) -> ExitCode? {
    switch world.jurisdictions(arguments, &output) {
    case .success(let found): jurisdictions = found
    case .failure(let code): return code
    }
    return nil
  }

  // MARK: Inputs

  private mutating func assessInput(_ path: String, _ output: inout OutputBuffer) {
    let isStandardInput = path == "-"
    let name = isStandardInput ? "standaardinvoer" : path
    do throws(ReadFailure) {
      let pieces = try world.open(isStandardInput ? .standardInput : .file(path))
      var lines = LineReader(pieces, path: name)
      if try lines.holdManyCases(path) {
        try assessLines(&lines, path, &output)
      } else {
        assessCase(try lines.rest(), path, &output)
      }
    } catch {
      output.message(message(.unreadable(because: error), about: name) + (isBatch ? "\n" : ""))
      skip(.unreadable)
    }
  }

  private mutating func assessLines(
    _ lines: inout LineReader,
    _ path: String,
    _ output: inout OutputBuffer
  ) throws(ReadFailure) {
    isBatch = true
    let before = assessed + skipped
    while code < .fault, let line = try lines.nextLine() {
      assessCase(line, path, &output)
      if lines.isDrained { output.flush() }
    }
    // A file without any case is told as a case without anything in it.
    if assessed + skipped == before { assessCase(try lines.rest(), path, &output) }
  }

  // MARK: One case

  private mutating func assessCase(
    _ source: SourceFile,
    _ path: String,
    _ output: inout OutputBuffer
  ) {
    do throws(PackingFault) {
      try assessByItsRules(source, path, &output)
    } catch {
      skip(output.report(error))
    }
  }

  private mutating func assessByItsRules(
    _ source: SourceFile,
    _ path: String,
    _ output: inout OutputBuffer
  ) throws(PackingFault) {
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(source, into: &mistakes),
      let jurisdiction = try jurisdictions.jurisdiction(of: node, into: &mistakes),
      let file = jurisdiction.decoder.bind(node, into: &mistakes),
      let day = referenceDate(of: file, node, into: &mistakes),
      jurisdiction.isConsistent(file, on: day, node, into: &mistakes),
      mistakes.isEmpty
    else {
      mistakes = mistakes.sortedByPlace()
      // Of many cases the last line tells how many were left out, so each need not say it.
      output.message(
        isBatch ? render(mistakes, in: [source]) + "\n" : text(mistakes, inCase: source)
      )
      skip(.invalidCase)
      return
    }
    let engine = jurisdiction.engine
    let report = assess(file, with: engine, on: day, choices: jurisdiction.choices)
    show(report, jurisdiction.program, path, &output)
    assessed += 1
  }

  private func referenceDate(
    of file: CaseFile,
    _ node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Day? {
    if let day = day ?? file.referenceDate { return day }
    let start = node.span.start
    let opening = Span(file: node.span.file, start: start, end: start + 1)
    mistakes.append(.missingReferenceDate(at: opening))
    return nil
  }

  private func show(
    _ report: Report,
    _ program: Program,
    _ path: String,
    _ output: inout OutputBuffer
  ) {
    if isJSON {
      let value = json(report, program: program, version: programVersion)
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
        program: program,
        detail: detail,
        emphasis: emphasis,
        caseName: arguments.named(path)
      )
    )
  }

  private mutating func skip(_ reason: ExitCode) {
    skipped += 1
    code = max(code, reason)
  }
}
