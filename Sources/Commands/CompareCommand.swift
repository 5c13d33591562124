import Assessment
import Base
import Cases
import Comparison
import Population
import Reporting
import RuleProgram

/// `vergelijk`: two rule sets over a population.
struct CompareCommand {
  /// The lines that one core takes at a time, and how many of these are read ahead.
  private static let stretch = 128
  private static let stretches = 16
  /// More lines that do not fit than anybody reads.
  private static let namedAtMost = 20

  private let world: World
  private let arguments: Arguments
  private var pending: PendingFile?
  private var population: String?
  private var refused = 0
  private var progress: Progress
  /// The bytes of all inputs; nil when one of them is a pipe.
  private let size: Int?
  private var bytesRead = 0

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
    progress = Progress(world, one: "huishouden", many: "huishoudens", done: "doorgerekend")
    size = arguments.operands.reduce(0) { size, path in
      size.flatMap { size in world.size(Self.input(path)).map { size + $0 } }
    }
  }

  /// What is wrong with the arguments of this command, beside what is wrong with each alone.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .compare, !arguments.has(.version) else { return [] }
    return arguments.has(.newRules) ? [] : [.missingNewRules()]
  }

  /// Compares the rule sets.
  consuming func run(_ output: inout OutputBuffer) -> ExitCode {
    var command = self
    do throws(ExitCode) { return try command.compare(&output) } catch { return error }
  }

  private var form: String { arguments[.findingsForm] ?? "tekst" }

  private static func input(_ path: String) -> World.Input {
    path == "-" ? .standardInput : .file(path)
  }

  private mutating func compare(_ output: inout OutputBuffer) throws(ExitCode) -> ExitCode {
    let old = try rules(.oldRules, &output)
    let new = try rules(.newRules, &output)
    guard
      let comparer = Comparer(
        old: old.programs,
        new: new.programs,
        typeName: arguments[.householdType]
      )
    else {
      output.message(message(.nothingToCompare(old, new)))
      throw .findings
    }
    if let name = arguments[.householdType], comparer.typeName == nil {
      output.message(message(.unknownHouseholdType(name, known: comparer.typeNames)))
      throw .wrongArguments
    }
    if let path = arguments[.destination] {
      do throws(WriteFailure) { pending = try world.replace(path) } catch {
        throw tell(error, path, &output)
      }
    }
    let lines = ComparedLines(
      comparer,
      day: arguments[.referenceDate].flatMap { Day(iso: $0) },
      makesRows: form == "csv"
    )
    var tally = ComparisonTally(comparer)
    if form == "csv" { try put(comparisonCSVHead, &output) }
    for path in arguments.operands { try read(path, lines, &tally, &output) }
    progress.clear(&output)
    return try conclude(comparer, tally, old, new, &output)
  }

  /// The rules of a folder, or those that came with the program.
  private func rules(
    _ option: OptionRule,
    _ output: inout OutputBuffer
  ) throws(ExitCode) -> RuleSet {
    guard let folder = arguments[option] else {
      do throws(PackingFault) {
        return RuleSet(folder: nil, programs: try unpacked(world.shippedPrograms()))
      } catch {
        throw output.report(error)
      }
    }
    let book: RuleBook
    do throws(RuleFailure) { book = try world.rules(in: [folder], forCases: true) } catch {
      throw output.report(error)
    }
    if book.refuses(&output) { throw .findings }
    return RuleSet(folder: folder, programs: book.compilation.programs)
  }

  // MARK: Reading

  private mutating func read(
    _ path: String,
    _ work: ComparedLines,
    _ tally: inout ComparisonTally,
    _ output: inout OutputBuffer
  ) throws(ExitCode) {
    let name = path == "-" ? "standaardinvoer" : path
    let before = bytesRead
    var lines: LineReader
    var batch: [SourceFile]
    let isList: Bool
    do throws(ReadFailure) {
      let pieces = try world.open(Self.input(path))
      lines = LineReader(pieces, path: name)
      isList = try lines.holdManyCases(path)
      batch = isList ? try nextBatch(&lines, isFirst: true) : [try lines.rest()]
      // A file without any case is told as a case without anything in it.
      if batch.isEmpty { batch = [try lines.rest()] }
    } catch {
      throw tell(error, name, &output)
    }
    while !batch.isEmpty {
      bytesRead = before + lines.taken
      try take(batch, work, name, &tally, &output)
      if !isList { return }
      do throws(ReadFailure) { batch = try nextBatch(&lines) } catch {
        throw tell(error, name, &output)
      }
    }
  }

  /// The next lines, without the first line of a population.
  private mutating func nextBatch(
    _ lines: inout LineReader,
    isFirst: Bool = false
  ) throws(ReadFailure) -> [SourceFile] {
    var batch: [SourceFile] = []
    var mayBeHeader = isFirst
    while batch.count < Self.stretch * Self.stretches, let line = try lines.nextLine() {
      if mayBeHeader, let head = header(line) {
        population = population ?? head
      } else {
        batch.append(line)
      }
      mayBeHeader = false
    }
    return batch
  }

  private func tell(_ failure: ReadFailure, _ name: String, _ output: inout OutputBuffer)
    -> ExitCode
  {
    output.message(message(.unreadable(because: failure), about: name))
    return .unreadable
  }

  /// What the first line of a population says of it.
  private func header(_ line: SourceFile) -> String? {
    var ignored: [Diagnostic] = []
    guard let node = parseJSON(line, into: &ignored), PopulationHeader.isHeader(node) else {
      return nil
    }
    return node[PopulationHeader.key]?.text ?? ""
  }

  private mutating func take(
    _ lines: [SourceFile],
    _ work: ComparedLines,
    _ path: String,
    _ tally: inout ComparisonTally,
    _ output: inout OutputBuffer
  ) throws(ExitCode) {
    let stretches = [Int].stretches(
      of: lines.count,
      into: (lines.count + Self.stretch - 1) / Self.stretch
    )
    let pieces = gathered(stretches.count, world.concurrently) { index in
      work.piece(Array(lines[stretches[index]]), of: path)
    }
    for piece in pieces {
      tally.add(piece.tally)
      if !piece.rows.isEmpty { try put(piece.rows, &output) }
      for refusal in piece.refusals {
        refused += 1
        if refused <= Self.namedAtMost {
          progress.clear(&output)
          output.message(refusal)
        }
      }
    }
    progress.tell(tally.households, part: size.map { (bytesRead, $0) }, &output)
  }

  // MARK: Writing

  private mutating func conclude(
    _ comparer: Comparer,
    _ tally: ComparisonTally,
    _ old: RuleSet,
    _ new: RuleSet,
    _ output: inout OutputBuffer
  ) throws(ExitCode) -> ExitCode {
    var report = comparer.report(tally, old: old, new: new)
    report.skipped = refused
    report.populationHead = population
    let all = report.households + refused
    let words = DutchText.count(all, one: "huishouden", many: "huishoudens")
    if refused > 0, !arguments.has(.skip) {
      output.message(message(.unfitLines(refused, of: all)))
      throw .invalidCase
    }
    output.message("\(DutchText.number(report.households)) van \(words) doorgerekend\n")
    switch form {
    case "json": try put(Array(json(report, version: programVersion).indentedText.utf8), &output)
    case "html": try put(Array(html(report, version: programVersion).utf8), &output)
    case "csv": break
    default: try put(Array(text(report).utf8), &output)
    }
    if let pending, let path = arguments[.destination] {
      do throws(WriteFailure) { try pending.commit() } catch { throw tell(error, path, &output) }
      output.message("geschreven: \(visible(path))\n")
    }
    return .done
  }

  private func put(_ bytes: [UInt8], _ output: inout OutputBuffer) throws(ExitCode) {
    guard let pending else { return output.result(bytes: bytes) }
    do throws(WriteFailure) { try pending.append(bytes) } catch {
      throw tell(error, arguments[.destination] ?? "", &output)
    }
  }

  private func tell(_ failure: WriteFailure, _ path: String, _ output: inout OutputBuffer)
    -> ExitCode
  {
    output.message(message(.unwritable(because: failure), about: path))
    return .unreadable
  }
}
