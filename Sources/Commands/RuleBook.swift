import Base
import Reporting
import RuleProgram

/// The rules that a command works with, compiled.
struct RuleBook {
  let files: [SourceFile]
  let compilation: Compilation

  /// Compiles rules.
  init(_ files: [SourceFile], skipsTests: Bool, skipsFingerprint: Bool) {
    self.files = files
    compilation = compile(files, skipsTests: skipsTests, skipsFingerprint: skipsFingerprint)
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
  /// assesses cases need not read them again. Rules of a user are always read whole. Who names the
  /// rules asks for their fingerprint.
  func rules(in folders: [String], forCases: Bool = false, namesRules: Bool = false)
    throws(RuleFailure) -> RuleBook
  {
    let skipsFingerprint = !forCases && !namesRules
    if folders.isEmpty {
      return RuleBook(
        shippedRules(),
        skipsTests: forCases,
        skipsFingerprint: skipsFingerprint
      )
    }
    var files: [SourceFile] = []
    for folder in folders {
      for path in try rulePaths(in: folder) {
        do throws(ReadFailure) { files.append(try read(path)) } catch {
          throw .unreadable(path: path, error)
        }
      }
    }
    if files.isEmpty { throw .none(folders: folders) }
    return RuleBook(files, skipsTests: false, skipsFingerprint: skipsFingerprint)
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
