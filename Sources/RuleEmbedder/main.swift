import Foundation

// Writes a Swift file with the text of every rule file in a folder: `RuleEmbedder FOLDER OUTPUT`.
// A tool of the build; the program itself reads no folder for the rules that came with it.

let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let output = URL(fileURLWithPath: CommandLine.arguments[2])

/// Returns the text as a literal, with more number signs around it than it has in a row.
func literal(_ text: String) -> String {
  let longestRun = text.split { $0 != "#" }.map(\.count).max() ?? 0
  let signs = String(repeating: "#", count: longestRun + 1)
  return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}

let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
let ruleFiles = paths.filter { $0.hasSuffix(".regels") }.sorted()
guard !ruleFiles.isEmpty else { fatalError("no rules in \(folder.path)") }
let rows = try ruleFiles.map { path in
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  return "  (\"\(folder.lastPathComponent)/\(path)\", \(literal(text))),\n"
}
let source = """
  /// The path and the text of each rule file.
  let embeddedRules: [(path: String, text: String)] = [
  \(rows.joined())]

  """
try Data(source.utf8).write(to: output)
