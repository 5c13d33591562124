import Base
import RuleProgram
import TestSupport
import Testing

/// Every mistake in names, types, sources and tests against its golden text.
@Suite struct MessageFixtureTests {
  @Test func everyCodeHasAFixture() throws {
    let codes = try Self.codes()
    #expect(codes.count >= 50)
    for code in codes {
      let name = Self.fixture(of: code)
      let expected = try GoldenFile.text(of: "meldingen/\(name).verwacht")
      #expect(expected.contains("[\(code)]"), "\(name).verwacht")
    }
  }

  @Test(arguments: try codes())
  func mistakeReadsAsExpected(code: String) throws {
    let name = Self.fixture(of: code)
    let file = try GoldenFile.source("meldingen/\(name).regels")
    let compilation = compile([file])
    #expect(compilation.programs.isEmpty)
    #expect(Set(compilation.diagnostics.map(\.code)) == [code])
    let found = render(compilation.diagnostics, in: [file])
    let difference = try GoldenFile.difference(of: found, from: "meldingen/\(name).verwacht")
    #expect(difference == [])
  }

  /// The codes in the messages of this module, those of the analysis aside.
  private static func codes() throws -> [String] {
    try diagnosticCodes(in: PackageFile.paths(in: "Sources/RuleProgram/Messages", "swift"))
  }

  /// The fixture of a code; a few codes are shared with mistakes of cases or of the parser.
  private static func fixture(of code: String) -> String {
    switch code {
    case "keuze-onbekend", "sleutel-ontbreekt": "\(code)-in-regels"
    case "bron-ontbreekt": "\(code)-van-regel"
    default: code
    }
  }
}
