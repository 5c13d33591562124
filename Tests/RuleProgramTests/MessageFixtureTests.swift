import Base
import FoundationEssentials
import RuleProgram
import Testing

/// Every mistake in names, types, sources and tests against its golden text.
@Suite struct MessageFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try MessageFixtures.codes()
    #expect(codes.count >= 50)
    for code in codes {
      let name = MessageFixtures.name(of: code)
      let expected = try MessageFixtures.read("\(name).verwacht")
      #expect(expected.contains("[\(code)]"), "\(name).verwacht")
    }
  }

  @Test(arguments: try MessageFixtures.codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = MessageFixtures.name(of: code)
    let file = SourceFile(path: "\(name).regels", text: try MessageFixtures.read("\(name).regels"))
    let compilation = compile([file])
    #expect(compilation.programs.isEmpty)
    #expect(compilation.diagnostics.allSatisfy { $0.code == code })
    let text = render(compilation.diagnostics, in: [file])
    if MessageFixtures.isUpdating { try MessageFixtures.write(text, to: "\(name).verwacht") }
    #expect(text == (try MessageFixtures.read("\(name).verwacht")))
  }
}

/// The folder of golden files.
enum MessageFixtures {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Fixtures/meldingen")

  /// Whether this run writes the golden files instead of only reading them.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil }

  /// The codes in the messages of this module, those of the analysis aside.
  static func codes() throws -> [String] {
    let messages = root.appending(path: "Sources/RuleProgram/Messages")
    let files = try FileManager.default.contentsOfDirectory(atPath: messages.path)
    var codes: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: messages.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("code: \"") {
        if let code = line.split(separator: "\"").dropFirst().first { codes.insert(String(code)) }
      }
    }
    return codes.sorted()
  }

  /// The name of the fixture; a few codes are shared with mistakes of cases or of the parser.
  static func name(of code: String) -> String {
    switch code {
    case "keuze-onbekend", "sleutel-ontbreekt": "\(code)-in-regels"
    case "bron-ontbreekt": "\(code)-van-regel"
    default: code
    }
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
