import Base
import Cases
import Evaluation
import Reporting
import RuleProgram

/// The rules of one municipality, ready for its cases.
struct Jurisdiction: Sendable {
  let engine: Engine
  let decoder: CaseDecoder
  /// The readings that the user chose.
  let choices: [ReadingChoice]

  init(_ program: Program, choices: [ReadingChoice]) {
    engine = Engine(program)
    decoder = CaseDecoder(vocabulary: program.vocabulary)
    self.choices = choices
  }

  var program: Program { engine.program }

  /// Whether everything that a case says can be true at once; what cannot is reported.
  ///
  /// Whoever assesses a case that was read asks this first. The tree of the case gives the places.
  func isConsistent(
    _ file: CaseFile,
    on day: Day,
    _ node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Bool {
    let found = engine.contradictions(in: file, on: day, choices: choices)
    mistakes += found.map { diagnostic(of: $0, program: program, file: file, node: node) }
    return found.isEmpty
  }
}
