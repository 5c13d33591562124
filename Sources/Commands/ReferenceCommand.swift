import Base
import Evaluation
import Exploration
import Reporting
import RuleProgram

/// `naslag`: the rules as a site in a folder.
struct ReferenceCommand {
  private let world: World
  private let arguments: Arguments

  /// Prepares the command for arguments without problems.
  init(_ world: World, _ arguments: Arguments) {
    self.world = world
    self.arguments = arguments
  }

  /// What is wrong with the arguments together.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .reference, !arguments.has(.version) else { return [] }
    return arguments.operands.count == 1 ? [] : [.siteCount(arguments.operands.count)]
  }

  /// Writes the site.
  func run(_ output: inout OutputBuffer) -> ExitCode {
    let folder = SiteFolder(world, arguments.operands.first ?? "")
    do throws(SiteFolder.Failure) { try folder.inspect() } catch {
      return output.report(error)
    }
    let book: RuleBook
    do throws(RuleFailure) {
      book = try world.rules(in: arguments.all(.rules), namesRules: true)
    } catch {
      return output.report(error)
    }
    if book.refuses(&output) { return .findings }
    let programs = book.compilation.programs
    let site = ReferenceSite(
      index: indexRules(book.files, programs: programs),
      files: book.files,
      programs: programs,
      inventory: book.compilation.inventory,
      version: programVersion,
      coverages: arguments.has(.coverage) ? programs.map { world.coverage(of: $0, &output) } : []
    )
    var progress = Progress(
      world,
      one: "bladzijde",
      many: "bladzijden",
      done: "geschreven",
      of: site.paths.count
    )
    do throws(SiteFolder.Failure) {
      try folder.write(folders: ReferenceSite.folders, paths: site.paths) { number in
        progress.tell(number, &output)
        return Array(site.text(of: number).utf8)
      }
    } catch {
      progress.clear(&output)
      return output.report(error)
    }
    progress.clear(&output)
    let count = DutchText.count(site.paths.count - 1, one: "bladzijde", many: "bladzijden")
    output.result("Naslag van \(count). Begin bij \(visible(folder.path))/index.html\n")
    return .done
  }
}

extension OutputBuffer {
  /// Tells why there is no site, and returns how the work ends.
  fileprivate mutating func report(_ failure: SiteFolder.Failure) -> ExitCode {
    switch failure {
    case .occupied(let path, let file):
      message(Commands.message(.occupiedFolder(file: file), about: path))
    case .unwritable(let path, let reason):
      message(Commands.message(.unwritable(because: reason), about: path))
    case .unreadable(let path, let reason):
      message(Commands.message(.unreadable(because: reason), about: path))
    }
    return .unreadable
  }
}
