import Base
import Cases
import FoundationEssentials
import Testing

/// Every mistake in a case against its golden text in `Fixtures/meldingen`.
@Suite struct CaseFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try CaseFixtures.codes()
    #expect(codes.count >= 13)
    for code in codes {
      let expected = try CaseFixtures.read("\(code).verwacht")
      #expect(expected.contains("[\(code)]"), "\(code).verwacht")
    }
  }

  @Test(arguments: try CaseFixtures.codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = "\(code).json"
    let file = SourceFile(path: name, text: try CaseFixtures.read(name))
    var diagnostics: [Diagnostic] = []
    let result = decodeCase(file, vocabulary: sampleVocabulary(), into: &diagnostics)
    #expect(result == nil)
    let text = render(diagnostics, in: [file])
    if CaseFixtures.isUpdating { try CaseFixtures.write(text, to: "\(code).verwacht") }
    #expect(text == (try CaseFixtures.read("\(code).verwacht")))
  }
}

/// The folder of golden files.
enum CaseFixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Fixtures/meldingen")

  /// Whether this run writes the golden files instead of only reading them.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil }

  /// The codes in the messages about cases.
  static func codes() throws -> [String] {
    let file = root.appending(path: "Sources/Cases/CaseMessages.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let codes = lines.compactMap { line -> String? in
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
