import Base
import Logbook

/// `logboek`: whether a log still stands as it was written.
struct LogCommand {
  private let world: World
  private let arguments: Arguments

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
  }

  /// What is wrong with the arguments of this command, beside what is wrong with each alone.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .verifyLog, !arguments.has(.version) else { return [] }
    let count = arguments.operands.count
    return count == 1 ? [] : [.wrongLogCount(count)]
  }

  /// Verifies the log up to its first mistake.
  func run(_ output: inout OutputBuffer) -> ExitCode {
    let path = arguments.operands.first ?? "-"
    let name = path == "-" ? "standaardinvoer" : path
    let wanted = arguments[.wantedHash]
    let found: LogVerification
    do throws(ReadFailure) {
      let next = try world.open(path == "-" ? .standardInput : .file(path))
      found = try verifyLog(name, wanted: wanted, next: next)
    } catch {
      output.message(message(.unreadable(because: error), about: name))
      return .unreadable
    }
    let isMissing = wanted != nil && !found.holdsWanted && found.refusal == nil
    let missing = isMissing ? Diagnostic.missingLogHash() : nil
    output.result(
      arguments[.form] == "json"
        ? json(found, missing: missing).indentedText
        : text(found, missing: missing, name: name)
    )
    return found.refusal == nil && missing == nil ? .done : .findings
  }

  private func text(_ found: LogVerification, missing: Diagnostic?, name: String) -> String {
    let chain = found.chain
    if let refusal = found.refusal { return Commands.text(refusal, after: chain) }
    if chain.count == 0 { return "Dit logboek is leeg.\n" + missingText(missing, name) }
    let lines = DutchText.count(chain.count, one: "regel", many: "regels")
    return "\(lines) in orde.\nLaatste hash: \(chain.lastHash)\n" + missingText(missing, name)
  }

  private func missingText(_ missing: Diagnostic?, _ name: String) -> String {
    missing.map { "\n" + message($0, about: name) } ?? ""
  }

  private func json(_ found: LogVerification, missing: Diagnostic?) -> JSONValue {
    let mistakes = [found.refusal?.diagnostic, missing].compactMap { $0 }
    let described = describe(mistakes, in: found.refusal.map { [$0.line] } ?? [])
    guard case .object(let members) = described else { return described }
    // Behind the version of the shape, which stands first.
    let facts: [(String, JSONValue)] = [
      ("regelsInOrde", .number(found.chain.count)),
      ("laatsteHash", found.chain.count == 0 ? .null : .string(found.chain.lastHash)),
    ]
    return .object(members.prefix(1) + facts + members.dropFirst())
  }
}

/// Returns why a log is refused, as text for people.
func text(_ refusal: LogRefusal, after chain: LogChain) -> String {
  let closing =
    switch chain.count {
    case 0: "Het is de eerste regel."
    case 1: "De regel ervoor is in orde."
    default: "De \(DutchText.number(chain.count)) regels ervoor zijn in orde."
    }
  return render([refusal.diagnostic], in: [refusal.line]) + "\n" + closing + "\n"
}
