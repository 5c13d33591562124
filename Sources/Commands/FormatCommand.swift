import Base
import Reporting
import RuleLanguage

/// `opmaak`: writes rule files in the one layout of the language.
struct FormatCommand {
  private let world: World
  private let paths: [String]
  private let isCheck: Bool
  private let formatting: Formatting
  private var code = ExitCode.done
  private var changed = 0
  private var same = 0
  private var mistaken = 0

  /// Writes one file in the layout, as `formatted` does.
  typealias Formatting =
    (SourceFile, Int, inout [Diagnostic]) throws(FormattingFault) -> [UInt8]?

  init(_ world: World, _ arguments: Arguments, formatting: @escaping Formatting = formatted) {
    self.world = world
    self.formatting = formatting
    paths = arguments.operands
    isCheck = arguments.has(.checkOnly)
  }

  /// What is wrong with the arguments.
  static func problems(of arguments: Arguments) -> [Diagnostic] {
    guard arguments.command == .format, arguments.operands.isEmpty, !arguments.has(.version)
    else { return [] }
    return [.nothingToFormat()]
  }

  mutating func run(_ output: inout OutputBuffer) -> ExitCode {
    for path in paths {
      if path == "-" {
        formatInput(&output)
        continue
      }
      do throws(ReadFailure) {
        for file in try files(under: path) { format(file, &output) }
      } catch {
        tell(.unreadable(because: error), path, &output)
      }
    }
    if paths != ["-"] || isCheck {
      let summary = layoutSummary(
        changed: changed,
        same: same,
        mistaken: mistaken,
        isCheck: isCheck
      )
      output.message(summary)
    }
    return code
  }

  /// The rule files in a folder, or the file itself.
  private func files(under path: String) throws(ReadFailure) -> [String] {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    do throws(ReadFailure) {
      let found = try world.listFiles(path)
      return found.filter { $0.hasSuffix(".regels") }.sorted().map { prefix + $0 }
    } catch {
      guard error == .isNoFolder else { throw error }
      return [path]
    }
  }

  private mutating func format(_ path: String, _ output: inout OutputBuffer) {
    do throws(ReadFailure) {
      let source = try world.read(path)
      guard let bytes = layout(of: source, &output) else { return }
      if bytes == source.bytes {
        same += 1
      } else if isCheck {
        report(source, bytes, &output)
      } else {
        replace(path, by: bytes, &output)
      }
    } catch {
      tell(.unreadable(because: error), path, &output)
    }
  }

  private mutating func formatInput(_ output: inout OutputBuffer) {
    do throws(ReadFailure) {
      let next = try world.open(.standardInput)
      var bytes: [UInt8] = []
      while case let piece = try next(), !piece.isEmpty { bytes += piece }
      let source = SourceFile(path: "standaardinvoer", bytes: bytes)
      guard let bytes = layout(of: source, &output) else { return }
      if isCheck {
        if bytes == source.bytes { same += 1 } else { report(source, bytes, &output) }
      } else {
        output.result(bytes: bytes)
      }
    } catch {
      tell(.unreadable(because: error), "standaardinvoer", &output)
    }
  }

  /// The layout of a file, or nothing when it has mistakes, which are told.
  private mutating func layout(
    of source: SourceFile,
    _ output: inout OutputBuffer
  ) -> [UInt8]? {
    var diagnostics: [Diagnostic] = []
    do throws(FormattingFault) {
      if let bytes = try formatting(source, 0, &diagnostics) { return bytes }
      output.message(render(diagnostics.sortedByPlace(), in: [source]) + "\n")
      mistaken += 1
      code = max(code, .findings)
    } catch {
      let name = visible(source.path)
      output.message("\(name): de opmaak lukt niet; het bestand bleef zoals het was.\n")
      code = max(code, .fault)
    }
    return nil
  }

  private mutating func report(
    _ source: SourceFile,
    _ bytes: [UInt8],
    _ output: inout OutputBuffer
  ) {
    let new = SourceFile(path: source.path, bytes: bytes)
    output.result(text(layoutChanges(from: source, to: new), of: source.path))
    changed += 1
    code = max(code, .findings)
  }

  private mutating func replace(
    _ path: String,
    by bytes: [UInt8],
    _ output: inout OutputBuffer
  ) {
    do throws(WriteFailure) {
      let file = try world.replace(path)
      try file.append(bytes)
      try file.commit()
      changed += 1
    } catch {
      tell(.unwritable(because: error), path, &output)
    }
  }

  private mutating func tell(
    _ diagnostic: Diagnostic,
    _ path: String,
    _ output: inout OutputBuffer
  ) {
    output.message(message(diagnostic, about: path))
    code = max(code, .unreadable)
  }
}
