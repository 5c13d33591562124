import Assessment
import Base
import Cases
import Evaluation
import Logbook
import Reporting
import RuleProgram

/// `toets`: the decisions of one or many cases against the rules.
struct ExamineCommand {
  let world: World
  let arguments: Arguments
  private var hasFindings = false
  /// Why no more cases are tested.
  private var stopCode = ExitCode.done
  /// What is kept of many cases; nil until the first of many.
  private var batch: ExaminedBatch?
  private var draw: SampleDraw<ReadCase>?
  private var findings = FindingsCSV()
  /// The page that is being written, from the first case on.
  private var page: ExaminationPage?
  private var log: LogWriter?
  private var progress: Progress
  /// The cases that wait for the others with which they are tested at the same time.
  private var waiting: [ReadCase] = []

  /// How many cases are tested at the same time.
  private static let atATime = 64

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
    progress = Progress(world, one: "zaak", many: "zaken", done: "getoetst")
    if let size = arguments.number(.sample), let seed = arguments.number(.seed) {
      draw = SampleDraw(size: size, seed: seed)
    }
  }

  /// What is wrong with the arguments of this command, beside what is wrong with each alone.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .examine else { return [] }
    var problems: [Diagnostic] = []
    if arguments.has(.sample), !arguments.has(.seed) {
      problems.append(.incompleteSample(.sample, without: .seed))
    }
    if arguments.has(.seed), !arguments.has(.sample) {
      problems.append(.incompleteSample(.seed, without: .sample))
    }
    if let form = arguments[.findingsForm], form != "tekst", arguments.has(.sampleOf) {
      problems.append(.noSummary(form))
    }
    return problems
  }

  /// Tests the cases in their order.
  consuming func run(_ output: inout OutputBuffer) -> ExitCode {
    var command = self
    return command.examineAll(&output)
  }

  private mutating func examineAll(_ output: inout OutputBuffer) -> ExitCode {
    let jurisdictions: Jurisdictions
    switch world.jurisdictions(arguments, &output) {
    case .success(let found): jurisdictions = found
    case .failure(let code): return code
    }
    var workFile: PendingFile?
    if let path = arguments[.workList] {
      do throws(WriteFailure) { workFile = try world.replace(path) } catch {
        output.message(message(.noWorkList(because: error), about: path))
        return .unreadable
      }
    }
    if let path = arguments[.log] {
      do throws(LogFailure) { log = try LogWriter(path, in: world) } catch {
        return output.report(error)
      }
    }
    var inputs = CaseInputs(
      world,
      jurisdictions,
      arguments.operands,
      day: arguments[.referenceDate].flatMap { Day(iso: $0) },
      needsDay: false,
      readsFolders: true
    )
    if form == "csv" { output.result(bytes: FindingsCSV.head) }
    for path in arguments.operands where stopCode == .done {
      inputs.read(path, &output) { read, isBatch, output in
        if let read { take(read, isBatch: isBatch, &output) } else { testWaiting(&output) }
        return stopCode == .done
      }
    }
    testDrawn(&output)
    testWaiting(&output)
    if stopCode != .done { return stopCode }
    let code = max(inputs.code, conclude(inputs, workFile, &output))
    return max(code, hasFindings ? .findings : .done)
  }

  private var form: String { arguments[.findingsForm] ?? "tekst" }

  /// Whether the arguments ask for what only many cases have.
  private var asksForBatch: Bool {
    arguments.has(.sample) || arguments.has(.sampleOf) || arguments.has(.workList)
  }

  private mutating func take(_ read: ReadCase, isBatch: Bool, _ output: inout OutputBuffer) {
    if isBatch || asksForBatch {
      batch = batch ?? ExaminedBatch(keepsAll: arguments.has(.workList))
      if batch?.isNew(read) == false {
        let place = "\(read.source.path):\(read.source.firstLine)"
        output.message(message(.doubleCase(read.file.id), about: place) + "\n")
      }
    }
    if draw != nil {
      draw?.add(read, id: read.file.id, content: read.source.bytes)
    } else {
      test(read, &output)
    }
  }

  /// Tests a case with others at the same time, as soon as there are enough.
  private mutating func test(_ read: ReadCase, _ output: inout OutputBuffer) {
    waiting.append(read)
    if waiting.count == Self.atATime { testWaiting(&output) }
  }

  /// Tests the cases that were drawn, by their ids, so that their order tells nothing either.
  private mutating func testDrawn(_ output: inout OutputBuffer) {
    guard let draw else { return }
    if let size = arguments.number(.sample), draw.seen < size, draw.seen > 0 {
      output.message(message(.sampleTooLarge(size, of: draw.seen)) + "\n")
    }
    let drawn = draw.drawn.enumerated()
    for (_, read) in drawn.sorted(by: { ($0.1.file.id, $0.0) < ($1.1.file.id, $1.0) }) {
      test(read, &output)
    }
  }

  /// Tests the cases that wait, and tells what they came to in their order.
  private mutating func testWaiting(_ output: inout OutputBuffer) {
    let cases = waiting
    waiting = []
    guard stopCode == .done else { return }
    let examinations = gathered(cases.count, world.concurrently) { index in
      examine(
        cases[index].file,
        with: cases[index].jurisdiction.engine,
        on: cases[index].day,
        choices: cases[index].jurisdiction.choices
      )
    }
    for (read, examination) in zip(cases, examinations) where stopCode == .done {
      finish(examination, of: read, &output)
    }
  }

  /// Tells what a case came to; what is asked to be in a log is there before anything is told.
  private mutating func finish(
    _ examination: Examination,
    of read: ReadCase,
    _ output: inout OutputBuffer
  ) {
    do throws(LogFailure) { try log?.add(examination.logEntries(of: read)) } catch {
      progress.clear(&output)
      stopCode = output.report(error)
      return
    }
    if examination.verdict == .unlawful { hasFindings = true }
    tell(examination, of: read, &output)
    if let count = batch?.tally.cases { progress.tell(count, &output) }
  }

  private mutating func tell(
    _ examination: Examination,
    of read: ReadCase,
    _ output: inout OutputBuffer
  ) {
    let program = read.jurisdiction.program
    let place = batch?.add(examination, read.jurisdiction) ?? 0
    switch form {
    case "csv": output.result(bytes: findings.rows(examination, program, place: place))
    case "html":
      let engine = read.jurisdiction.engine
      page = page ?? ExaminationPage(isBatch: batch != nil, version: programVersion)
      output.result(page?.part(examination, with: engine, from: read.path) ?? "")
    case "json":
      let value = json(examination, program: program, version: programVersion)
      // Of many cases each answer stands on one line.
      if batch == nil {
        output.result(value.indentedText)
      } else {
        output.result(bytes: value.compactBytes + [UInt8(ascii: "\n")])
      }
    default:
      if batch == nil { output.result(text(examination, program: program)) }
    }
  }

  /// Ends the page; and of a batch the summary, the work list, and how many were tested.
  private mutating func conclude(
    _ inputs: CaseInputs,
    _ workFile: PendingFile?,
    _ output: inout OutputBuffer
  ) -> ExitCode {
    progress.clear(&output)
    output.result(page?.end(skipped: inputs.skipped) ?? "")
    guard inputs.isBatch || batch != nil else { return .done }
    let batch = batch ?? ExaminedBatch(keepsAll: false)
    let tested = DutchText.number(batch.tally.cases)
    let all = DutchText.count(inputs.done + inputs.skipped, one: "zaak", many: "zaken")
    if let whole = arguments.number(.sampleOf), whole < batch.tally.cases {
      output.message(message(.wholeTooSmall(whole, for: batch.tally.cases)))
      return .wrongArguments
    }
    output.message("\(tested) van \(all) getoetst\n")
    if let workFile, let path = arguments[.workList] {
      do throws(WriteFailure) {
        try workFile.append(csv(batch.work.items, programs: batch.programs))
        try workFile.commit()
      } catch {
        output.message(message(.noWorkList(because: error), about: path))
        return .unreadable
      }
      let count = DutchText.count(batch.work.count, one: "zaak", many: "zaken")
      output.message("werklijst geschreven: \(visible(path)) (\(count))\n")
    }
    if form == "tekst", batch.tally.cases > 0 {
      output.result(text(batch.summary(skipped: inputs.skipped, sample: sample)))
    }
    return .done
  }

  /// How the cases that were tested stand to the whole.
  private var sample: BatchSummary.Sample {
    let seed = draw == nil ? nil : arguments.number(.seed)
    if let whole = arguments.number(.sampleOf) { return .of(whole, seed: seed) }
    return draw.map { .of($0.seen, seed: seed) } ?? .none
  }
}
