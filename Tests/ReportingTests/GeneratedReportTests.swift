import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import TestSupport
import Testing

/// Reports on cases that nobody wrote: whatever is missing or strange, they stay readable.
@Suite struct GeneratedReportTests {
  /// Words that say something of the program and not of the case.
  private static let foreignWords = ["true", "false", "null", "NaN", "nil", "helaas", "systeem"]

  @Test func linesStayWithinTheScreenAndSpeakDutch() throws {
    let program = try shippedProgram(of: "Hardenberg")
    let engine = Engine(program)
    for seed in 0..<120 {
      let density = [40, 70, 95][seed % 3]
      let vocabulary = program.vocabulary
      var generator = CaseGenerator(
        vocabulary: vocabulary,
        seed: UInt64(seed),
        density: density
      )
      let file = generator.next()
      let report = assess(file, with: engine, on: generator.day())
      for detail in Detail.allCases {
        let found = text(
          report,
          program: program,
          detail: detail,
          emphasis: false,
          caseName: "zaak.json"
        )
        check(found, seed: seed)
      }
      let written = json(report, program: program, version: "0").compactBytes
      var mistakes: [Diagnostic] = []
      let tree = parseJSON(SourceFile(path: "uit.json", bytes: written), into: &mistakes)
      #expect(tree != nil && mistakes == [], "seed \(seed)")
    }
  }

  private func check(_ text: String, seed: Int) {
    for line in text.split(separator: "\n") {
      #expect(line.count <= 80, "seed \(seed): \(line)")
      #expect(line.last != " ", "seed \(seed): \(line)")
      let words = line.split { !$0.isLetter }
      for word in Self.foreignWords where words.contains(Substring(word)) {
        Issue.record("seed \(seed): \(line)")
      }
      for mark in ["..", " ,", " .", ": :"] where line.contains(mark) {
        Issue.record("seed \(seed): \(line)")
      }
    }
  }
}
