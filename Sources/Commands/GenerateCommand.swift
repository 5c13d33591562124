import Base
import Cases
import Population
import Reporting
import RuleProgram

/// `genereer`: a synthetic population, one household a line, from a profile and a seed.
///
/// Every household is read and looked over as a case is, before it is written: what `genereer`
/// makes, the other commands take.
struct GenerateCommand {
  /// The households that are made between two looks at the clock.
  private static let batch = 2048
  /// The households that one core makes at a time.
  private static let stretch = 64

  private let world: World
  private let arguments: Arguments
  private let count: Int
  private let seed: Int

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
    count = arguments.number(.count) ?? 0
    seed = arguments.number(.seed) ?? 0
  }

  /// What is wrong with the arguments together.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .generate, !arguments.has(.version) else { return [] }
    var problems = [OptionRule.count, .seed].filter { !arguments.has($0) }.map {
      Diagnostic.incompletePopulation(without: $0)
    }
    if let file = arguments.operands.first { problems.append(.populationOperand(file)) }
    return problems
  }

  /// Makes the population.
  func run(_ output: inout OutputBuffer) -> ExitCode {
    do throws(ExitCode) {
      let file = try profileFile(&output)
      let (profile, jurisdiction) = try profile(in: file, &output)
      return try write(profile, jurisdiction, file, &output)
    } catch {
      return error
    }
  }

  private func profileFile(_ output: inout OutputBuffer) throws(ExitCode) -> SourceFile {
    guard let path = arguments[.profile] else {
      if let file = world.shippedProfiles().first { return file }
      output.message(message(.missingProfile()))
      throw .wrongArguments
    }
    do throws(ReadFailure) { return try world.read(path) } catch {
      output.message(message(.unreadable(because: error), about: path))
      throw .unreadable
    }
  }

  private func profile(
    in file: SourceFile,
    _ output: inout OutputBuffer
  ) throws(ExitCode) -> (Profile, Jurisdiction) {
    var jurisdictions = try world.jurisdictions(arguments, &output).get()
    var mistakes: [Diagnostic] = []
    var found: (Profile, Jurisdiction)?
    do throws(PackingFault) {
      if let node = parseJSON(file, into: &mistakes),
        let jurisdiction = try jurisdictions.jurisdiction(of: node, into: &mistakes)
      {
        let vocabulary = jurisdiction.program.vocabulary
        let profile = readProfile(node, vocabulary: vocabulary, into: &mistakes)
        found = profile.map { ($0, jurisdiction) }
      }
    } catch {
      throw output.report(error)
    }
    guard let (read, jurisdiction) = found, mistakes.isEmpty else {
      output.message(render(mistakes.sortedByPlace(), in: [file]))
      throw .invalidCase
    }
    var profile = read
    if let day = arguments[.referenceDate].flatMap({ Day(iso: $0) }) { profile.referenceDate = day }
    return (profile, jurisdiction)
  }

  private func write(
    _ profile: Profile,
    _ jurisdiction: Jurisdiction,
    _ file: SourceFile,
    _ output: inout OutputBuffer
  ) throws(ExitCode) -> ExitCode {
    let path = arguments[.destination]
    let pending = try path.map { path throws(ExitCode) in try open(path, &output) }
    let header = PopulationHeader(
      count: count,
      seed: seed,
      profile: profile.name,
      rules: jurisdiction.program.fingerprint
    )
    let words = (one: "huishouden", many: "huishoudens")
    var progress = Progress(world, one: words.one, many: words.many, done: "gemaakt", of: count)
    // The first line waits for the first households: when those are refused, nothing is printed.
    var first = header.json.compactBytes + [UInt8(ascii: "\n")]
    let maker = HouseholdLines(profile: profile, seed: UInt64(seed), jurisdiction: jurisdiction)
    for start in stride(from: 0, to: count, by: Self.batch) {
      let numbers = start..<min(start + Self.batch, count)
      let stretches = [Int].stretches(of: numbers.count, into: Self.batch / Self.stretch)
      let pieces = gathered(stretches.count, world.concurrently) { index in
        maker.lines(stretches[index].lowerBound + start..<stretches[index].upperBound + start)
      }
      var bytes = first
      for piece in pieces {
        switch piece {
        case .success(let lines): bytes += lines
        case .failure(let refusal):
          progress.clear(&output)
          output.message(refusal.text(profile: file))
          throw .invalidCase
        }
      }
      try put(bytes, pending, &output)
      first = []
      progress.tell(numbers.upperBound, &output)
    }
    progress.clear(&output)
    if let pending, let path {
      do throws(WriteFailure) { try pending.commit() } catch { throw tell(error, path, &output) }
    }
    let households = DutchText.count(count, one: words.one, many: words.many)
    let verb = count == 1 ? "is" : "zijn"
    output.message(
      """
      \(households) gemaakt uit profiel \(visible(profile.name)), zaad \(seed). \
      Alles is synthetisch: dit \(verb) geen bestaande personen.

      """
    )
    return .done
  }

  private func open(
    _ path: String,
    _ output: inout OutputBuffer
  ) throws(ExitCode) -> PendingFile {
    do throws(WriteFailure) { return try world.replace(path) } catch {
      throw tell(error, path, &output)
    }
  }

  private func put(
    _ bytes: [UInt8],
    _ pending: PendingFile?,
    _ output: inout OutputBuffer
  ) throws(ExitCode) {
    guard let pending else { return output.result(bytes: bytes) }
    do throws(WriteFailure) { try pending.append(bytes) } catch {
      throw tell(error, arguments[.destination] ?? "", &output)
    }
  }

  private func tell(
    _ failure: WriteFailure,
    _ path: String,
    _ output: inout OutputBuffer
  ) -> ExitCode {
    output.message(message(.unwritable(because: failure), about: path))
    return .unreadable
  }
}
