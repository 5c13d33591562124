import Base
import RuleProgram
import TestSupport
import Testing

/// The packed form forgets no field of the model.
///
/// A field that is new fails here as long as it is not packed, and as long as no rule that is
/// compiled here gives it a value: then nobody would notice that it is lost.
@Suite struct PackedFieldsTests {
  private static let compiled = Result {
    try [[GoldenFile.source("programma/klein.regels")], shippedSources()].flatMap {
      compile($0).programs
    }
  }

  private let walk = StructureWalk(
    ignoring: [Span.self, [Span].self],
    fields: ["Program.tests", "Program.untested"]
  )

  @Test func everyFieldIsPacked() throws {
    for program in try Self.compiled.get() {
      let found = try PackedProgram(program).unpacked()
      #expect(walk.firstDifference(program, found) == nil)
    }
  }

  @Test func everyFieldHasAValueSomewhere() throws {
    var fields: [String: Bool] = [:]
    for program in try Self.compiled.get() { walk.note(program, into: &fields) }
    #expect(fields.count > 100)
    // The rungs are the first choice type of all rules here, and 0 counts as nothing.
    let isNothing = fields.filter { !$0.value }.keys.filter { $0 != "Vocabulary.rungs" }
    #expect(isNothing.sorted() == [])
  }
}
