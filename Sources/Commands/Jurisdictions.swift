import Base
import Cases
import RuleProgram

/// The rules of every municipality that has rules.
///
/// Those that came with the program are unpacked when the first case asks for them: most runs have
/// cases of one municipality only.
struct Jurisdictions {
  private var entries: [Entry]

  private enum Entry {
    case packed(PackedProgram)
    case ready(Jurisdiction)

    var municipality: String? {
      switch self {
      case .packed(let program): program.municipality
      case .ready(let jurisdiction): jurisdiction.program.municipality
      }
    }
  }

  /// Takes rules that need no more than to be unpacked.
  init(_ programs: [PackedProgram]) {
    entries = programs.map { .packed($0) }
  }

  /// Takes compiled rules, each with the readings that the user chose.
  init(_ programs: [Program], choices: [[ReadingChoice]]) {
    entries = zip(programs, choices).map { .ready(Jurisdiction($0, choices: $1)) }
  }

  /// Finds the rules for a case by its municipality.
  ///
  /// - Throws: when rules that came with the program are damaged.
  mutating func jurisdiction(
    of node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) throws(PackingFault) -> Jurisdiction? {
    guard let name = caseMunicipality(node) else {
      // The decoder tells that the name is missing; its rules cannot be told from others.
      return entries.isEmpty ? nil : try jurisdiction(at: 0)
    }
    if let index = entries.firstIndex(where: { [nil, name].contains($0.municipality) }) {
      return try jurisdiction(at: index)
    }
    let place = node["gemeente"]?["naam"] ?? node["gemeente"] ?? node
    let known = entries.compactMap(\.municipality)
    mistakes.append(.unknownMunicipality(name, at: place.span, known: known))
    return nil
  }

  private mutating func jurisdiction(at index: Int) throws(PackingFault) -> Jurisdiction {
    switch entries[index] {
    case .ready(let jurisdiction): return jurisdiction
    case .packed(let program):
      let jurisdiction = Jurisdiction(try program.unpacked(), choices: [])
      entries[index] = .ready(jurisdiction)
      return jurisdiction
    }
  }
}

extension World {
  /// Reads the rules and the readings that the arguments name, or tells why they cannot be used.
  func jurisdictions(
    _ arguments: Arguments,
    _ output: inout OutputBuffer
  ) -> Result<Jurisdictions, ExitCode> {
    let packed = arguments.all(.rules).isEmpty ? shippedPrograms() : []
    let texts = arguments.all(.reading).compactMap { ChoiceText($0) }
    if texts.isEmpty, !packed.isEmpty { return .success(Jurisdictions(packed)) }
    return programs(packed, arguments, &output).flatMap { programs in
      var problems: [Diagnostic] = []
      let choices = readingChoices(texts, in: programs, into: &problems)
      for problem in problems { output.message(message(problem)) }
      if !problems.isEmpty { return .failure(.wrongArguments) }
      return .success(Jurisdictions(programs, choices: choices))
    }
  }

  /// Unpacks every program, or compiles the rules when none is packed.
  private func programs(
    _ packed: [PackedProgram],
    _ arguments: Arguments,
    _ output: inout OutputBuffer
  ) -> Result<[Program], ExitCode> {
    if !packed.isEmpty {
      do throws(PackingFault) {
        return .success(try unpacked(packed))
      } catch {
        return .failure(output.report(error))
      }
    }
    do throws(RuleFailure) {
      let book = try rules(in: arguments.all(.rules), forCases: true)
      return book.refuses(&output) ? .failure(.findings) : .success(book.compilation.programs)
    } catch {
      return .failure(output.report(error))
    }
  }
}

/// Unpacks programs.
func unpacked(_ packed: [PackedProgram]) throws(PackingFault) -> [Program] {
  var programs: [Program] = []
  for program in packed { programs.append(try program.unpacked()) }
  return programs
}

extension OutputBuffer {
  /// Tells that the rules that came with the program are damaged, and returns how the work ends.
  mutating func report(_ fault: PackingFault) -> ExitCode {
    message(
      """
      toetssteen: de regels in dit programma zijn beschadigd; installeer het opnieuw, \
      of noem een map met regels (--regels MAP)

      """
    )
    return .fault
  }
}
