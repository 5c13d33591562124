import Base
import RuleLanguage
import TestSupport
import Testing

/// Rule files and their trees, in `Fixtures/taal`.
@Suite struct SyntaxFixtureTests {
  @Test func folderIsFoundAndNotEmpty() throws {
    #expect(try GoldenFile.names(in: "taal", "regels").count >= 6)
  }

  @Test(arguments: try GoldenFile.names(in: "taal", "regels"))
  func treeIsAsExpected(name: String) throws {
    let source = try GoldenFile.source("taal/\(name).regels")
    let found = syntaxDump(treeWithoutMistakes(source), of: source)
    let difference = try GoldenFile.difference(of: found, from: "taal/\(name).boom")
    #expect(difference == [])
  }

  @Test(arguments: try PackageFile.paths(in: "Rules", "regels"))
  func shippedRuleFileHasNoMistakes(path: String) throws {
    let tree = treeWithoutMistakes(try PackageFile.source(path))
    #expect(tree.header != nil || !tree.declarations.isEmpty)
  }

  private func treeWithoutMistakes(_ source: SourceFile) -> RuleFileSyntax {
    var diagnostics: [Diagnostic] = []
    let tree = parse(source, file: 0, into: &diagnostics)
    #expect(diagnostics.isEmpty, "\(render(diagnostics, in: [source]))")
    return tree
  }
}
