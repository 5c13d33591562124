import Base
import Exploration
import RuleProgram
import TestSupport
import Testing

/// The mistakes that are put into rules, against the same mistakes written in the text.
@Suite struct MutationTests {
  @Test func everySortOfMistakeIsFound() throws {
    let (program, file) = try sample()
    let lines = LineIndex(file)
    var found = ""
    for mutation in mutations(of: program, in: [file]) {
      let place = lines.position(of: mutation.span.start)
      found += "\(place.line):\(place.column) \(mutation.sort.rawValue): \(mutation.was) -> "
      found += (mutation.becomes.isEmpty ? "(weg)" : mutation.becomes) + "\n"
    }
    let difference = try GoldenFile.difference(of: found, from: "mutaties/van-alles.lijst")
    #expect(difference == [])
  }

  private func sample() throws -> (Program, SourceFile) {
    let file = try GoldenFile.source("mutaties/van-alles.regels")
    let compilation = compile([file])
    #expect(compilation.diagnostics.filter(\.isError).map(\.message) == [])
    return (try #require(compilation.programs.first), file)
  }
}
