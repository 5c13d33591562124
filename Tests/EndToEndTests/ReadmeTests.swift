import TestSupport
import Testing

/// The README tells the truth: its commands work, and print what it says they print.
@Suite struct ReadmeTests {
  @Test func hasCommands() throws {
    let examples = try ReadmeExample.all()
    #expect(!examples.isEmpty)
    #expect(examples.contains { $0.line.contains("toetssteen beoordeel") })
    #expect(examples.contains { $0.expected != nil })
  }

  @Test(arguments: try ReadmeExample.all())
  func commandDoesWhatTheReadmeSays(example: ReadmeExample) throws {
    let result = try shell(example.line + " 2>&1")
    #expect(result.code == example.code, "\(result.output)")
    guard let expected = example.expected else { return }
    #expect(matches(result.output, expected) == [])
  }

  /// Returns the lines that differ; a line `…` stands for any lines.
  private func matches(_ output: String, _ expected: String) -> [String] {
    let parts = expected.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "…").map { $0.joined(separator: "\n") }
    guard parts.count > 1 || expected.hasSuffix("…\n") else {
      return differences(between: expected, and: output)
    }
    var rest = output[...]
    for (index, part) in parts.enumerated() {
      guard let range = rest.firstRange(of: part), index > 0 || range.lowerBound == rest.startIndex
      else { return differences(between: part, and: String(rest)) }
      rest = rest[range.upperBound...]
    }
    return []
  }
}

/// A command in the README and what stands behind it.
struct ReadmeExample: Sendable, CustomTestStringConvertible {
  /// The command, with the program as it was built.
  var line: String
  /// What it prints, when the README shows that.
  var expected: String?
  /// The exit code, which is 0 unless the line ends in `# afsluitcode N`.
  var code: Int32

  var testDescription: String { line }

  /// Finds the commands in the blocks `sh`; a block `text` right behind one is what it prints.
  static func all() throws -> [ReadmeExample] {
    let readme = try PackageFile.text(of: "README.md")
    var examples: [ReadmeExample] = []
    var isLast = false
    for block in FencedBlock.all(in: readme) {
      if block.language == "sh" {
        isLast = false
        for line in block.lines {
          guard let example = ReadmeExample(line) else { continue }
          examples.append(example)
          isLast = true
        }
      } else if block.language == "text", isLast, let last = examples.indices.last {
        examples[last].expected = block.text
        isLast = false
      }
    }
    return examples
  }

  /// Reads a line such as `swift run -c release toetssteen controleer Rules   # afsluitcode 1`.
  private init?(_ text: Substring) {
    let parts = text.split(separator: "#", maxSplits: 1)
    guard let first = parts.first, first.contains("swift run -c release toetssteen ") else {
      return nil
    }
    line = String(first.replacing("swift run -c release toetssteen", with: "toetssteen"))
    let comment = parts.dropFirst().first.map { String($0) } ?? ""
    code = comment.firstMatch(of: /afsluitcode (\d+)/).flatMap { Int32($0.1) } ?? 0
  }
}
