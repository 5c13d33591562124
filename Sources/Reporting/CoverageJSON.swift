package import Base
package import Exploration
package import RuleProgram

/// Returns what the tests of rules decide as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm, tellingen, onderdelen
///       tellingen    soort, beslist, metReden, nietBeslist
///       onderdelen   soort, naam, opdracht, plaats, bron, beslist, reden,
///                    zonderProef, voorbeeld, uitkomsten
///         uitkomsten   uitkomst, langs, proeven
///
/// `uitkomst` is `ja` or `nee` for a condition, and null for the rest. `langs` counts the days of
/// tests that come by, and `proeven` names the tests that decide. `reden` says why none does,
/// `zonderProef` why none need do so, and `voorbeeld` is a `proef` in which it decides.
package func json(
  _ coverage: Coverage,
  proposals: [Int: Proposal],
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
            ("metReden", .number(count.excused)),
            ("nietBeslist", .number(count.all - count.decided - count.excused)),
          ])
        }
      )
    ),
    (
      "onderdelen",
      .array(
        coverage.findings.enumerated().map { index, finding in
          CoverageWords(program: program, files: files, finding: finding).json(proposals[index])
        }
      )
    ),
  ])
}

extension CoverageWords {
  fileprivate func json(_ proposal: Proposal?) -> JSONValue {
    let example = proposal.map {
      ProposalText(program: program, proposal: $0).lines(titled: name).joined(separator: "\n")
    }
    return .object([
      ("soort", .string(finding.item.sort.general.rawValue)),
      ("naam", .string(name)),
      ("opdracht", .string(heading)),
      ("plaats", .string(place)),
      ("bron", .string(sources)),
      ("beslist", .bool(finding.isDecided)),
      ("reden", finding.isDecided ? .null : .string(reason)),
      ("zonderProef", .optional(finding.isDecided ? nil : finding.excuse)),
      ("voorbeeld", .optional(example)),
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
