import Assessment
import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// The proof of the checks: what is lawful stays so, and every planted fault is found where it is.
@Suite struct PlantedFaultTests {
  private let engine: Engine
  private let seed: UInt64 = 2015
  private let count = 1_000

  init() throws {
    engine = try Self.shipped.get()
  }

  /// The rules, compiled once for all tests.
  private static let shipped = Result { Engine(try shippedProgram(of: "Hardenberg")) }

  @Test func everyCheckThatCanBeUnlawfulHasAFault() {
    let checks = engine.program.checks.filter { $0.weight != .attention }
    #expect(Set(FaultKind.all.map(\.check)) == Set(checks.map(\.name)))
    #expect(Set(FaultKind.all.map(\.name)).count == FaultKind.all.count)
    #expect(count / FaultKind.all.count >= 20)
  }

  @Test func lawfulDecisionsStayLawful() async throws {
    var generator = DecisionGenerator(seed: seed)
    let files = (0..<count).map { generator.lawful("goed-\($0)") }
    let wrong = try await examined(files) { file, examination in
      self.broken(examination, [.unlawful, .untestable], file).map(\.text)
    }
    #expect(wrong == [])
  }

  @Test func everyPlantedFaultIsFoundAndNothingElse() async throws {
    var generator = DecisionGenerator(seed: seed + 1)
    let planted = (0..<count).map { number in
      let kind = FaultKind.all[number % FaultKind.all.count]
      let (file, place) = generator.faulty("fout-\(number)", kind)
      return Planted(kind: kind, place: place, file: file)
    }
    let places = Dictionary(uniqueKeysWithValues: planted.map { ($0.file.id, $0) })
    let wrong = try await examined(planted.map(\.file)) { file, examination in
      guard let planted = places[file.id] else { return ["\(file.id) was never made"] }
      let found = self.broken(examination, [.unlawful], file)
      let missed = planted.expected.filter { !found.contains($0) }.map { "missed \($0.text)" }
      let invented = found.filter { !planted.expected.contains($0) }.map { "invented \($0.text)" }
      return (missed + invented).map { "\(planted.kind.name): \($0)" }
    }
    #expect(wrong == [])
  }
}

extension PlantedFaultTests {
  /// Tests every file, on as many cores as there are, and gathers what was wrong.
  private func examined(
    _ files: [DecisionFile],
    _ problems: @escaping @Sendable (DecisionFile, Examination) -> [String]
  ) async throws -> [String] {
    let engine = engine
    return await withTaskGroup(of: [String].self) { group in
      for part in 0..<8 {
        group.addTask {
          stride(from: part, to: files.count, by: 8).flatMap { index in
            let file = files[index]
            var mistakes: [Diagnostic] = []
            let source = SourceFile(path: "\(file.id).json", text: file.text)
            let decoded = decodeCase(
              source,
              vocabulary: engine.program.vocabulary,
              into: &mistakes
            )
            guard let decoded, mistakes.isEmpty else {
              return ["\(file.id): \(mistakes.map(\.message)), \(file.text)"]
            }
            return problems(file, examine(decoded, with: engine, on: decoded.referenceDate))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }.sorted()
    }
  }

  /// The findings with one of some verdicts.
  private func broken(
    _ examination: Examination,
    _ verdicts: Set<FindingVerdict>,
    _ file: DecisionFile
  ) -> [Broken] {
    examination.allFindings.filter { verdicts.contains($0.verdict) }.map { finding in
      Broken(
        file: file.id,
        check: engine.program.checks[finding.check].name,
        subject: examination.file[finding.subject].id
      )
    }
  }
}

/// A check that does not hold, and what it is about.
private struct Broken: Hashable, Sendable {
  var file: String
  var check: String
  var subject: String

  var text: String { "\(check) of \(subject) in \(file)" }
}

/// A file with one fault.
private struct Planted: Sendable {
  var kind: FaultKind
  var place: Int
  var file: DecisionFile

  /// Every finding that the fault must give, and no other may be there.
  var expected: Set<Broken> {
    let first = kind.subject == .right ? "r\(place + 1)" : DecisionFile.decisionID(place)
    let last = DecisionFile.decisionID(place, max(file.dossiers[place].decisions.count, 1) - 1)
    let others = kind.alsoBreaks.keys.map { Broken(file: file.id, check: $0, subject: last) }
    return Set(others + [Broken(file: file.id, check: kind.check, subject: first)])
  }
}
