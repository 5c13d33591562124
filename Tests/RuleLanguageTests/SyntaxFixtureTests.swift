import Base
import RuleLanguage
import Testing

/// Rule files and their trees, in `Fixtures/taal`.
@Suite struct SyntaxFixtureTests {
  @Test func folderIsFoundAndNotEmpty() throws {
    #expect(try Fixtures.names(in: "Fixtures/taal", "regels").count >= 6)
  }

  @Test(arguments: try Fixtures.names(in: "Fixtures/taal", "regels"))
  func treeIsAsExpected(name: String) throws {
    let source = try Fixtures.source("Fixtures/taal/\(name).regels")
    var diagnostics: [Diagnostic] = []
    let tree = parse(source, file: 0, into: &diagnostics)
    #expect(diagnostics.isEmpty, "\(render(diagnostics, in: [source]))")
    let found = syntaxDump(tree, of: source)
    let expected = try Fixtures.golden("Fixtures/taal/\(name).boom", updatedTo: found)
    #expect(found == expected, "\(difference(expected, found))")
  }

  @Test(arguments: try Fixtures.names(in: "Rules", "regels"))
  func shippedRuleFileHasNoMistakes(name: String) throws {
    let source = try Fixtures.source("Rules/\(name).regels")
    var diagnostics: [Diagnostic] = []
    let tree = parse(source, file: 0, into: &diagnostics)
    #expect(diagnostics.isEmpty, "\(render(diagnostics, in: [source]))")
    #expect(tree.header != nil || !tree.declarations.isEmpty)
  }
}
