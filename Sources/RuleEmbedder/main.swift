import Base
import Foundation
import RuleProgram

// Writes a Swift file with the text of every rule file in a folder, and with the programs that they
// compile to, and with the text of every profile in another: `RuleEmbedder RULES PROFILES OUTPUT`.
// A tool of the build; the program itself reads no folder for the rules that came with it.

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let profileFolder = URL(fileURLWithPath: CommandLine.arguments[2])
let output = URL(fileURLWithPath: CommandLine.arguments[3])

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

let profiles = try FileManager.default.contentsOfDirectory(atPath: profileFolder.path)
  .filter { $0.hasSuffix(".json") }.sorted()
let profileRows = try profiles.map { name in
  let text = try String(contentsOf: profileFolder.appending(path: name), encoding: .utf8)
  return "  (\(literal(name)), \(literal(text))),\n"
}
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

  /// The name and the text of each profile of a population.
  let embeddedProfiles: [(name: String, text: String)] = [
  \(profileRows.joined())]

  """
try Data(source.utf8).write(to: output)
