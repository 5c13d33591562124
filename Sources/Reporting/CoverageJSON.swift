package import Base
package import Exploration
package import RuleProgram

/// Returns what the tests of rules decide as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm, tellingen, onderdelen
///       tellingen    soort, beslist, nietBeslist
///       onderdelen   soort, naam, opdracht, plaats, bron, beslist, reden, uitkomsten
///         uitkomsten   uitkomst, langs, proeven
///
/// `uitkomst` is `ja` or `nee` for a condition, and null for the rest. `langs` counts the days of
/// tests that come by, and `proeven` names the tests that decide. `reden` says why none does.
package func json(
  _ coverage: Coverage,
  program: Program,
  files: [SourceFile],
  version: String
) -> JSONValue {
  .object([
    ("toetssteen", .string(version)),
    ("vorm", .number(1)),
    (
      "tellingen",
      .array(
        coverage.counts.map { count in
          .object([
            ("soort", .string(count.sort.rawValue)),
            ("beslist", .number(count.decided)),
            ("nietBeslist", .number(count.all - count.decided)),
          ])
        }
      )
    ),
    (
      "onderdelen",
      .array(
        coverage.findings.map {
          CoverageWords(program: program, files: files, finding: $0).json
        }
      )
    ),
  ])
}

extension CoverageWords {
  fileprivate var json: JSONValue {
    .object([
      ("soort", .string(finding.item.sort.general.rawValue)),
      ("naam", .string(name)),
      ("opdracht", .string("\(finding.item.rule.word) \(finding.item.rule.name)")),
      ("plaats", .string(place)),
      ("bron", .string(sources)),
      ("beslist", .bool(finding.isDecided)),
      ("reden", finding.isDecided ? .null : .string(reason)),
      ("uitkomsten", .array(finding.trials.map { json($0) })),
    ])
  }

  private func json(_ trial: CoverageFinding.Trial) -> JSONValue {
    var tests: [Int] = []
    for moment in trial.reds where !tests.contains(moment.test) { tests.append(moment.test) }
    return .object([
      ("uitkomst", trial.outcome.map { .string($0 ? "ja" : "nee") } ?? .null),
      ("langs", .number(trial.reaching.count)),
      ("proeven", .array(tests.map { .string(program.tests[$0].title) })),
    ])
  }
}
