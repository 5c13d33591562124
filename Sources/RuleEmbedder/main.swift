import Base
import Foundation
import RuleProgram

// Writes a Swift file with the text of every rule file in a folder, and with the programs that they
// compile to: `RuleEmbedder FOLDER OUTPUT`.
// A tool of the build; the program itself reads no folder for the rules that came with it.

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let output = URL(fileURLWithPath: CommandLine.arguments[2])

let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
let ruleFiles = paths.filter { $0.hasSuffix(".regels") }.sorted()
guard !ruleFiles.isEmpty else { fatalError("no rules in \(folder.path)") }
let files = try ruleFiles.map { path in
  SourceFile(
    path: "\(folder.lastPathComponent)/\(path)",
    text: try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  )
}
// Rules with mistakes give no programs; the tool is built all the same, to tell about them.
let programs = compile(files).programs.map { PackedProgram($0) }

let fileRows = files.map { file in
  "  (\(literal(file.path)), \(literal(String(decoding: file.bytes, as: UTF8.self)))),\n"
}
let programRows = programs.map { program in
  "  (\(program.municipality.map(literal) ?? "nil"), \(literal(program.text))),\n"
}
let source = """
  /// The path and the text of each rule file.
  let embeddedRules: [(path: String, text: String)] = [
  \(fileRows.joined())]

  /// The municipality and the packed form of each program; none when the rules have mistakes.
  let embeddedPrograms: [(municipality: String?, text: String)] = [
  \(programRows.joined())]

  """
try Data(source.utf8).write(to: output)
