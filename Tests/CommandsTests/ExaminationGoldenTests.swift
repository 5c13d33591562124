import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import TestSupport
import Testing

@testable import Commands

/// Some tested cases with the shipped rules, against what is expected: the text and the JSON.
///
/// They are a handful of those in `Fixtures/zaken/toets`, and together they show every verdict. What
/// is expected stands in `Fixtures/verwacht/toets`.
///
/// The fingerprint of the rules is left out, or every change of a rule would change every file.
@Suite struct ExaminationGoldenTests {
  private static let names = [
    "bijdrage-een-cent-te-hoog", "bijdrage-kostprijs-onbekend", "gebiedsteam-2016-onbepaald",
    "hb-c24", "in-orde", "onderzoek-te-lang", "oordeel-na-besluit", "pgb-te-hoog",
  ]
  private static let forms = ["txt", "json"]

  @Test func theExpectationsShowEveryVerdict() throws {
    var verdicts: Set<FindingVerdict> = []
    for name in Self.names {
      verdicts.formUnion(try examination(of: name).allFindings.map(\.verdict))
    }
    #expect(verdicts == Set(FindingVerdict.allCases))
    guard !GoldenFile.isUpdating else { return }
    for form in Self.forms {
      #expect(try GoldenFile.names(in: "verwacht/toets", form) == Self.names)
    }
  }

  @Test(arguments: names) func caseIsTestedAsExpected(name: String) throws {
    let examination = try examination(of: name)
    let program = try Self.rules.get().program
    for form in Self.forms {
      let found =
        form == "json"
        ? json(examination, program: program, version: programVersion).indentedText
        : text(examination, program: program)
      let expected = "verwacht/toets/\(name).\(form)"
      #expect(try GoldenFile.difference(of: found, from: expected) == [], "\(expected)")
    }
  }

  @Test func aBuurtkamerIsNoGroundAndAnOldRightThatIsOverIsNone() throws {
    let examination = try examination(of: "hb-c24")
    let (preferred, granted) = (examination.decisions[0], examination.decisions[2])
    #expect(preferred.verdict == .lawful)
    #expect(preferred.loss == nil)
    #expect(granted.verdict == .unlawful)
    #expect(granted.loss == Fraction(1_440))
    let program = try Self.rules.get().program
    let broken = granted.findings.filter { $0.verdict == .unlawful }
    #expect(broken.map { program.checks[$0.check].name } == ["grond in overgangsrecht"])
  }

  private func examination(of name: String) throws -> Examination {
    let rules = try Self.rules.get()
    let source = try GoldenFile.source("zaken/toets/\(name).json")
    var mistakes: [Diagnostic] = []
    let file = decodeCase(source, vocabulary: rules.program.vocabulary, into: &mistakes)
    #expect(render(mistakes, in: [source]) == "")
    let decoded = try #require(file)
    return examine(decoded, with: rules.engine, on: decoded.referenceDate)
  }

  /// The rules, compiled once for all cases.
  private static let rules = Result {
    var program = try shippedProgram(of: "Hardenberg")
    program.fingerprint = GoldenFile.noFingerprint
    return (program: program, engine: Engine(program))
  }
}
