import Base
import FoundationEssentials
import RuleProgram
import Testing

/// Every mistake that the analysis finds against its golden text in `Fixtures/meldingen`.
@Suite struct AnalysisFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try AnalysisFixtures.codes()
    #expect(codes.count >= 12)
    for code in codes {
      let expected = try AnalysisFixtures.read("\(code).verwacht")
      #expect(expected.contains("[\(code)]"), "\(code).verwacht")
    }
  }

  @Test(arguments: try AnalysisFixtures.codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = "\(code).regels"
    let file = SourceFile(path: name, text: try AnalysisFixtures.read(name))
    let diagnostics = compile([file]).diagnostics
    #expect(Set(diagnostics.map(\.code)) == [code])
    let text = render(diagnostics, in: [file])
    if AnalysisFixtures.isUpdating {
      try AnalysisFixtures.write(text, to: "\(code).verwacht")
    }
    #expect(text == (try AnalysisFixtures.read("\(code).verwacht")))
  }
}

/// The folder of golden files.
enum AnalysisFixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Fixtures/meldingen")

  /// Whether this run writes the golden files instead of only reading them.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil }

  /// The codes in the messages of the analysis.
  static func codes() throws -> [String] {
    let path = "Sources/RuleProgram/Analysis/AnalysisMessages.swift"
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let codes = text.split(separator: "\n").compactMap { line -> String? in
      guard line.contains("code: \"") else { return nil }
      return line.split(separator: "\"").dropFirst().first.map { String($0) }
    }
    return Set(codes).sorted()
  }

  /// Returns the text of a golden file.
  static func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Replaces a golden file.
  static func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}
