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
  private var jurisdictions: [Jurisdiction] = []
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
    for path in command.arguments.operands { command.assessInput(path, &output) }
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
    let book: RuleBook
    do throws(RuleFailure) {
      book = try world.rules(in: arguments.all(.rules), forCases: true)
    } catch {
      return output.report(error)
    }
    if book.refuses(&output) { return .findings }
    var problems: [Diagnostic] = []
    let programs = book.compilation.programs
    let choices = readingChoices(
      arguments.all(.reading).compactMap { ChoiceText($0) },
      in: programs,
      into: &problems
    )
    for problem in problems { output.message(message(problem)) }
    if !problems.isEmpty { return .wrongArguments }
    jurisdictions = zip(programs, choices).map { Jurisdiction($0, choices: $1) }
    return nil
  }

  // MARK: Inputs

  private mutating func assessInput(_ path: String, _ output: inout OutputBuffer) {
    let isStandardInput = path == "-"
    let name = isStandardInput ? "standaardinvoer" : path
    do throws(ReadFailure) {
      let pieces = try world.open(isStandardInput ? .standardInput : .file(path))
      var lines = LineReader(pieces, path: name)
      if try holdsManyCases(path, &lines) {
        try assessLines(&lines, path, &output)
      } else {
        assessCase(try lines.rest(), path, &output)
      }
    } catch {
      output.message(message(.unreadable(because: error), about: name) + (isBatch ? "\n" : ""))
      skip(.unreadable)
    }
  }

  /// Whether each line is a case: by the name of the file, or else by a first line that is whole.
  private func holdsManyCases(
    _ path: String,
    _ lines: inout LineReader
  ) throws(ReadFailure) -> Bool {
    if path.hasSuffix(".ndjson") { return true }
    if path.hasSuffix(".json") { return false }
    guard let first = try lines.peek(), !first.isOnly else { return false }
    var ignored: [Diagnostic] = []
    return parseJSON(first.line, into: &ignored)?.members != nil
  }

  private mutating func assessLines(
    _ lines: inout LineReader,
    _ path: String,
    _ output: inout OutputBuffer
  ) throws(ReadFailure) {
    isBatch = true
    let before = assessed + skipped
    while let line = try lines.nextLine() {
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
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(source, into: &mistakes),
      let jurisdiction = jurisdiction(of: node, into: &mistakes),
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

  private func jurisdiction(
    of node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Jurisdiction? {
    guard let name = caseMunicipality(node) else {
      // The decoder tells that the name is missing; its rules cannot be told from others.
      return jurisdictions.first
    }
    let found = jurisdictions.first { [nil, name].contains($0.program.municipality) }
    if found == nil {
      let place = node["gemeente"]?["naam"] ?? node["gemeente"] ?? node
      let known = jurisdictions.compactMap(\.program.municipality)
      mistakes.append(.unknownMunicipality(name, at: place.span, known: known))
    }
    return found
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
      text(report, program: program, detail: detail, emphasis: emphasis, caseName: named(path))
    )
  }

  /// The case with the options that gave this answer, so that the last line asks for the same.
  private func named(_ path: String) -> String {
    var words = [path]
    words += arguments.all(.referenceDate).suffix(1).flatMap { ["--peildatum", $0] }
    words += arguments.all(.reading).flatMap { ["--lezing", $0] }
    words += arguments.all(.rules).flatMap { ["--regels", $0] }
    return words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
  }

  private mutating func skip(_ reason: ExitCode) {
    skipped += 1
    code = max(code, reason)
  }
}
