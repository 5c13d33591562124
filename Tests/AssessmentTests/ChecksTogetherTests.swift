import Assessment
import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// Checks that are tested together come to the same as each alone.
@Suite struct ChecksTogetherTests {
  @Test func verdictsAndReasonsAreTheSame() throws {
    let program = try #require(compile(shippedSources()).programs.first)
    let engine = Engine(program)
    var tested = 0
    for name in try GoldenFile.names(in: "zaken/toets", "json") {
      let source = try GoldenFile.source("zaken/toets/\(name).json")
      var mistakes: [Diagnostic] = []
      guard let file = decodeCase(source, vocabulary: program.vocabulary, into: &mistakes) else {
        continue
      }
      for subject in subjects(of: file) {
        guard let day = day(of: subject, in: file, engine) else { continue }
        let evaluation = engine.evaluate(file, on: day)
        let indices = program.checks.indices.filter {
          program.checks[$0].subject == subject.kind && program.checks[$0].about.holds(on: day)
        }
        let together = engine.test(indices, of: subject, in: evaluation)
        for (index, found) in zip(indices, together) {
          let alone = engine.test(index, of: subject, in: evaluation)
          tested += 1
          let place = "\(name): \(program.checks[index].name)"
          #expect(found.applies.truth == alone.applies.truth, "\(place)")
          #expect(found.faults == alone.faults, "\(place)")
          if alone.applies.truth == false { continue }
          #expect(found.result.truth == alone.result.truth, "\(place)")
          #expect(found.deciding == alone.deciding, "\(place)")
          #expect((found.loss == nil) == (alone.loss == nil), "\(place)")
          let needsReasons = alone.result.truth != true
          #expect(found.entries.count == (needsReasons ? alone.entries.count : 0), "\(place)")
        }
      }
    }
    #expect(tested > 1_000)
  }

  private func day(of subject: EntityReference, in file: CaseFile, _ engine: Engine) -> Day? {
    let own = subject.kind == .decision ? engine.days(of: subject, in: file).begin : nil
    return own ?? file.referenceDate
  }

  private func subjects(of file: CaseFile) -> [EntityReference] {
    EntityKind.allCases.flatMap { kind in
      (0..<file.count(of: kind)).map { EntityReference(kind, $0) }
    }
  }
}
