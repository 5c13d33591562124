import Base
import Cases
import Evaluation
import Reporting
import RuleProgram

/// The rules that a command works with, compiled.
struct RuleBook {
  let files: [SourceFile]
  let compilation: Compilation

  /// Compiles rules.
  init(_ files: [SourceFile], skipsTests: Bool = false) {
    self.files = files
    compilation = compile(files, skipsTests: skipsTests)
  }

  /// The mistakes, without the warnings.
  var errors: [Diagnostic] { compilation.diagnostics.filter(\.isError) }

  /// Whether the rules have mistakes, which are told: then nothing is evaluated.
  func refuses(_ output: inout OutputBuffer) -> Bool {
    if errors.isEmpty { return false }
    output.message(text(errors, in: files))
    return true
  }
}

/// The rules of one municipality, ready for its cases.
struct Jurisdiction {
  let engine: Engine
  let decoder: CaseDecoder
  /// The readings that the user chose.
  let choices: [ReadingChoice]

  init(_ program: Program, choices: [ReadingChoice]) {
    engine = Engine(program)
    decoder = CaseDecoder(vocabulary: program.vocabulary)
    self.choices = choices
  }

  var program: Program { engine.program }

  /// Whether everything that a case says can be true at once; what cannot is reported.
  ///
  /// Whoever assesses a case that was read asks this first. The tree of the case gives the places.
  func isConsistent(
    _ file: CaseFile,
    on day: Day,
    _ node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Bool {
    let found = engine.contradictions(in: file, on: day, choices: choices)
    mistakes += found.map { diagnostic(of: $0, program: program, file: file, node: node) }
    return found.isEmpty
  }
}

extension [Jurisdiction] {
  /// Finds the rules for a case by its municipality.
  func jurisdiction(of node: JSONNode, into mistakes: inout [Diagnostic]) -> Jurisdiction? {
    guard let name = caseMunicipality(node) else {
      // The decoder tells that the name is missing; its rules cannot be told from others.
      return first
    }
    let found = first { [nil, name].contains($0.program.municipality) }
    if found == nil {
      let place = node["gemeente"]?["naam"] ?? node["gemeente"] ?? node
      let known = compactMap(\.program.municipality)
      mistakes.append(.unknownMunicipality(name, at: place.span, known: known))
    }
    return found
  }
}

/// Why there are no rules to work with.
enum RuleFailure: Error {
  /// A folder that cannot be read.
  case unreadable(path: String, ReadFailure)
  /// Folders in which no rules are.
  case none(folders: [String])
}

extension World {
  /// Reads the rules in folders, or those that came with the program when there are no folders.
  ///
  /// The tests of rules that came with the program were run before it was shipped; who only
  /// assesses cases need not read them again. Rules of a user are always read whole.
  func rules(in folders: [String], forCases: Bool = false) throws(RuleFailure) -> RuleBook {
    if folders.isEmpty { return RuleBook(shippedRules(), skipsTests: forCases) }
    var files: [SourceFile] = []
    for folder in folders {
      for path in try rulePaths(in: folder) {
        do throws(ReadFailure) { files.append(try read(path)) } catch {
          throw .unreadable(path: path, error)
        }
      }
    }
    if files.isEmpty { throw .none(folders: folders) }
    return RuleBook(files)
  }

  /// Reads the rules and the readings that the arguments name, or tells why they cannot be used.
  func jurisdictions(
    _ arguments: Arguments,
    _ output: inout OutputBuffer
  ) -> Result<[Jurisdiction], ExitCode> {
    let book: RuleBook
    do throws(RuleFailure) {
      book = try rules(in: arguments.all(.rules), forCases: true)
    } catch {
      return .failure(output.report(error))
    }
    if book.refuses(&output) { return .failure(.findings) }
    var problems: [Diagnostic] = []
    let programs = book.compilation.programs
    let choices = readingChoices(
      arguments.all(.reading).compactMap { ChoiceText($0) },
      in: programs,
      into: &problems
    )
    for problem in problems { output.message(message(problem)) }
    if !problems.isEmpty { return .failure(.wrongArguments) }
    return .success(zip(programs, choices).map { Jurisdiction($0, choices: $1) })
  }

  private func rulePaths(in folder: String) throws(RuleFailure) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    do throws(ReadFailure) {
      return try listFiles(folder).filter { $0.hasSuffix(".regels") }.sorted().map { prefix + $0 }
    } catch {
      throw .unreadable(path: folder, error)
    }
  }
}

extension OutputBuffer {
  /// Tells why there are no rules, and returns how the work ends.
  mutating func report(_ failure: RuleFailure) -> ExitCode {
    switch failure {
    case .unreadable(let path, let reason):
      message(Commands.message(.unreadable(because: reason), about: path))
    case .none(let folders): message(Commands.message(.noRules(in: folders)))
    }
    return .unreadable
  }
}
