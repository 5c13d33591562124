import Base
import Cases
import Evaluation
import Population
import Reporting
import RuleProgram

/// A case that was read, with the rules for it.
struct ReadCase {
  let file: CaseFile
  /// The day of the command, or else that of the case.
  let day: Day?
  let jurisdiction: Jurisdiction
  /// Where it stood, as the user named it.
  let path: String
  /// The bytes of the case alone.
  let source: SourceFile
}

/// Reads cases from files, folders, lines and standard input, one after another.
///
/// A case that is not in order is told, counted and passed over; the others go on.
struct CaseInputs {
  let world: World
  private var jurisdictions: Jurisdictions
  /// The day that counts instead of those of the cases.
  let day: Day?
  /// Whether a case without a day is not in order.
  let needsDay: Bool
  /// Whether the cases in a folder are read.
  let readsFolders: Bool
  /// Whether there are many cases, which are counted.
  private(set) var isBatch: Bool
  private(set) var done = 0
  private(set) var skipped = 0
  private(set) var code = ExitCode.done
  /// Whether no more cases are wanted.
  private var isStopped = false

  init(
    _ world: World,
    _ jurisdictions: Jurisdictions,
    _ paths: [String],
    day: Day?,
    needsDay: Bool,
    readsFolders: Bool = false
  ) {
    self.world = world
    self.jurisdictions = jurisdictions
    self.day = day
    self.needsDay = needsDay
    self.readsFolders = readsFolders
    isBatch = paths.count > 1
  }

  /// Reads the cases of one file, folder or stream, as long as `body` says to go on.
  ///
  /// It gets nil when the next case may have to be waited for: whoever sent a case reads its answer
  /// first.
  mutating func read(
    _ path: String,
    _ output: inout OutputBuffer,
    _ body: (ReadCase?, _ isBatch: Bool, inout OutputBuffer) -> Bool
  ) {
    if isStopped { return }
    let isStandardInput = path == "-"
    let name = isStandardInput ? "standaardinvoer" : path
    do throws(ReadFailure) {
      let pieces = try world.open(isStandardInput ? .standardInput : .file(path))
      var lines = LineReader(pieces, path: name)
      if try lines.holdManyCases(path) {
        try readLines(&lines, path, &output, body)
      } else {
        readCase(try lines.rest(), path, &output, body)
      }
    } catch {
      guard error == .isFolder, readsFolders else {
        return tell(.unreadable(because: error), name, &output)
      }
      readFolder(path, &output, body)
    }
  }

  /// Reads the cases of a folder and of the folders in it, by name.
  private mutating func readFolder(
    _ folder: String,
    _ output: inout OutputBuffer,
    _ body: (ReadCase?, Bool, inout OutputBuffer) -> Bool
  ) {
    isBatch = true
    var names: [String] = []
    do throws(ReadFailure) { names = try world.listFiles(folder) } catch {
      return tell(.unreadable(because: error), folder, &output)
    }
    names = names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".ndjson") }.sorted()
    if names.isEmpty { return tell(.noCases(), folder, &output) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names where !isStopped { read(prefix + name, &output, body) }
  }

  /// Tells of an input of which nothing can be read.
  private mutating func tell(
    _ mistake: Diagnostic,
    _ name: String,
    _ output: inout OutputBuffer
  ) {
    output.message(message(mistake, about: name) + (isBatch ? "\n" : ""))
    skip(.unreadable)
  }

  private mutating func readLines(
    _ lines: inout LineReader,
    _ path: String,
    _ output: inout OutputBuffer,
    _ body: (ReadCase?, Bool, inout OutputBuffer) -> Bool
  ) throws(ReadFailure) {
    isBatch = true
    let before = done + skipped
    var isFirst = true
    while !isStopped, let line = try lines.nextLine() {
      defer { isFirst = false }
      if isFirst, isHeader(line) { continue }
      readCase(line, path, &output, body)
      if !isStopped, lines.isDrained {
        isStopped = !body(nil, true, &output)
        output.flush()
      }
    }
    // A file without any case is told as a case without anything in it.
    if done + skipped == before { readCase(try lines.rest(), path, &output, body) }
  }

  /// Whether the first line says that the households are synthetic, which is no case.
  private func isHeader(_ line: SourceFile) -> Bool {
    var ignored: [Diagnostic] = []
    return parseJSON(line, into: &ignored).map(PopulationHeader.isHeader) ?? false
  }

  private mutating func readCase(
    _ source: SourceFile,
    _ path: String,
    _ output: inout OutputBuffer,
    _ body: (ReadCase?, Bool, inout OutputBuffer) -> Bool
  ) {
    do throws(PackingFault) {
      try readByItsRules(source, path, &output, body)
    } catch {
      // The other cases have no answer either.
      skip(output.report(error))
      isStopped = true
    }
  }

  private mutating func readByItsRules(
    _ source: SourceFile,
    _ path: String,
    _ output: inout OutputBuffer,
    _ body: (ReadCase?, Bool, inout OutputBuffer) -> Bool
  ) throws(PackingFault) {
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(source, into: &mistakes),
      !isMisplaced(node, into: &mistakes),
      let jurisdiction = try jurisdictions.jurisdiction(of: node, into: &mistakes),
      let file = jurisdiction.decoder.bind(node, into: &mistakes),
      let day = referenceDate(of: file, node, into: &mistakes),
      isConsistent(file, on: day, node, jurisdiction, into: &mistakes),
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
    let read = ReadCase(
      file: file,
      day: day,
      jurisdiction: jurisdiction,
      path: path,
      source: source
    )
    isStopped = !body(read, isBatch, &output)
    done += 1
  }

  /// Whether this is no case but the first line of a population, in the wrong place.
  private func isMisplaced(_ node: JSONNode, into mistakes: inout [Diagnostic]) -> Bool {
    guard PopulationHeader.isHeader(node) else { return false }
    mistakes.append(.misplacedHeader(at: node.members?.first?.keySpan ?? node.span))
    return true
  }

  /// The day of a case; nil inside when it has none and none is needed.
  private func referenceDate(
    of file: CaseFile,
    _ node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Day?? {
    if let day = day ?? file.referenceDate { return .some(day) }
    if !needsDay { return .some(nil) }
    let start = node.span.start
    let opening = Span(file: node.span.file, start: start, end: start + 1)
    mistakes.append(.missingReferenceDate(at: opening))
    return nil
  }

  /// Whether everything that the case says can be true; without a day, on the last day it names.
  private func isConsistent(
    _ file: CaseFile,
    on day: Day?,
    _ node: JSONNode,
    _ jurisdiction: Jurisdiction,
    into mistakes: inout [Diagnostic]
  ) -> Bool {
    guard let day = day ?? jurisdiction.engine.lastDay(of: file) else { return true }
    return jurisdiction.isConsistent(file, on: day, node, into: &mistakes)
  }

  private mutating func skip(_ reason: ExitCode) {
    skipped += 1
    code = max(code, reason)
  }
}
