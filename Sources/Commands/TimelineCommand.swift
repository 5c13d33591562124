import Assessment
import Base
import Cases
import Reporting
import RuleProgram

/// `tijdlijn`: the days on which an answer to one case changes, and what changes it.
struct TimelineCommand {
  private let world: World
  private let arguments: Arguments

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
  }

  /// What is wrong with the arguments of this command, beside what is wrong with each alone.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .follow else { return [] }
    var problems: [Diagnostic] = []
    if arguments.operands.count > 1 { problems.append(.tooManyCases(arguments.operands.count)) }
    if let first = arguments.day(.firstDay), let last = arguments.day(.lastDay), first > last {
      problems.append(.endsBeforeItBegins(first, last))
    }
    return problems
  }

  /// Follows the case through time.
  func run(_ output: inout OutputBuffer) -> ExitCode {
    switch world.jurisdictions(arguments, &output) {
    case .failure(let code): return code
    case .success(var jurisdictions):
      guard let path = arguments.operands.first else { return .wrongArguments }
      return follow(path, &jurisdictions, &output)
    }
  }

  private func follow(
    _ path: String,
    _ jurisdictions: inout Jurisdictions,
    _ output: inout OutputBuffer
  ) -> ExitCode {
    let isStandardInput = path == "-"
    let name = isStandardInput ? "standaardinvoer" : path
    let source: SourceFile
    do throws(ReadFailure) {
      let pieces = try world.open(isStandardInput ? .standardInput : .file(path))
      var lines = LineReader(pieces, path: name)
      if try lines.holdManyCases(path), let (line, isOnly) = try lines.peek() {
        guard isOnly else {
          output.message(message(.tooManyCases(), about: name))
          return .invalidCase
        }
        source = line
      } else {
        source = try lines.rest()
      }
    } catch {
      output.message(message(.unreadable(because: error), about: name))
      return .unreadable
    }
    do throws(PackingFault) {
      return try follow(source, path, &jurisdictions, &output)
    } catch {
      return output.report(error)
    }
  }

  private func follow(
    _ source: SourceFile,
    _ path: String,
    _ jurisdictions: inout Jurisdictions,
    _ output: inout OutputBuffer
  ) throws(PackingFault) -> ExitCode {
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(source, into: &mistakes),
      let jurisdiction = try jurisdictions.jurisdiction(of: node, into: &mistakes),
      let file = jurisdiction.decoder.bind(node, into: &mistakes), mistakes.isEmpty,
      let timeline = timeline(of: file, node, jurisdiction, into: &mistakes)
    else {
      output.message(text(mistakes.sortedByPlace(), inCase: source))
      return .invalidCase
    }
    show(timeline, jurisdiction.program, path, &output)
    return .done
  }

  /// The timeline of a case, or nil when the case says what cannot all be true.
  ///
  /// Without a reference date what it says must be possible on the first or the last day: who is
  /// not born yet on the first may be there later.
  private func timeline(
    of file: CaseFile,
    _ node: JSONNode,
    _ jurisdiction: Jurisdiction,
    into mistakes: inout [Diagnostic]
  ) -> Timeline? {
    let timeline = followThroughTime(
      file,
      with: jurisdiction.engine,
      from: arguments.day(.firstDay),
      through: arguments.day(.lastDay),
      choices: jurisdiction.choices
    )
    for day in file.referenceDate.map({ [$0] }) ?? [timeline.last, timeline.first] {
      mistakes = []
      if jurisdiction.isConsistent(file, on: day, node, into: &mistakes) { return timeline }
    }
    return nil
  }

  private func show(
    _ timeline: Timeline,
    _ program: Program,
    _ path: String,
    _ output: inout OutputBuffer
  ) {
    switch arguments[.drawnForm] {
    case "json"?:
      output.result(json(timeline, program: program, version: programVersion).indentedText)
    case "svg"?: output.result(svg(timeline, program: program))
    default: output.result(text(timeline, program: program, caseName: arguments.named(path)))
    }
  }
}

extension Arguments {
  /// The day behind an option.
  fileprivate func day(_ option: OptionRule) -> Day? { self[option].flatMap { Day(iso: $0) } }
}
