import Base
import RuleProgram

/// The version of the program, which JSON names too.
let programVersion = "0.1"

/// Runs the program in a world and returns its exit code.
///
/// Arguments in, results on standard output, messages on the stream for errors; nothing else.
package func run(_ world: World) -> Int32 {
  var output = OutputBuffer(world)
  let code = exitCode(of: world, &output)
  output.flush()
  return code.rawValue
}

private func exitCode(of world: World, _ output: inout OutputBuffer) -> ExitCode {
  var problems: [Diagnostic] = []
  let arguments = Arguments(world.arguments, into: &problems)
  let isKnown = arguments.command != nil || arguments.operands.isEmpty
  if arguments.has(.help), isKnown, !problems.contains(where: { $0.code == "opdracht-onbekend" }) {
    output.result(help(for: arguments.command))
    return .done
  }
  if let command = arguments.command, command.readsCases,
    arguments.operands.isEmpty, !arguments.has(.version)
  {
    problems.append(.missingCase())
  }
  problems += TimelineCommand.problems(of: arguments) + ExamineCommand.problems(of: arguments)
  problems += LogCommand.problems(of: arguments) + GenerateCommand.problems(of: arguments)
  problems += FormatCommand.problems(of: arguments) + TestCommand.problems(of: arguments)
  problems += ReferenceCommand.problems(of: arguments)
  guard problems.isEmpty else {
    for problem in problems { output.message(message(problem)) }
    return .wrongArguments
  }
  if arguments.has(.version) { return tellVersion(world, &output) }
  switch arguments.command {
  case .assess: return AssessCommand(world, arguments).run(&output)
  case .follow: return TimelineCommand(world, arguments).run(&output)
  case .test: return TestCommand(world, arguments).run(&output)
  case .check: return runCheckCommand(world, arguments, &output)
  case .examine: return ExamineCommand(world, arguments).run(&output)
  case .sources: return runSourcesCommand(world, arguments, &output)
  case .format:
    var command = FormatCommand(world, arguments)
    return command.run(&output)
  case .reference: return ReferenceCommand(world, arguments).run(&output)
  case .verifyLog: return LogCommand(world, arguments).run(&output)
  case .generate: return GenerateCommand(world, arguments).run(&output)
  case nil: return .wrongArguments
  }
}

private func help(for command: CommandName?) -> String {
  switch command {
  case .assess: HelpText.assess
  case .follow: HelpText.follow
  case .test: HelpText.test
  case .check: HelpText.check
  case .sources: HelpText.sources
  case .examine: HelpText.examine
  case .format: HelpText.format
  case .reference: HelpText.reference
  case .verifyLog: HelpText.verifyLog
  case .generate: HelpText.generate
  case nil: HelpText.general
  }
}

/// Names the version and the fingerprint of the rules that came with the program.
private func tellVersion(_ world: World, _ output: inout OutputBuffer) -> ExitCode {
  let programs: [Program]
  do throws(PackingFault) {
    programs = try unpacked(world.shippedPrograms())
  } catch {
    return output.report(error)
  }
  output.result("toetssteen \(programVersion)\n")
  for program in programs {
    let name = program.municipality ?? "landelijk"
    output.result("regels \(name): \(program.fingerprint)\n")
  }
  return .done
}
