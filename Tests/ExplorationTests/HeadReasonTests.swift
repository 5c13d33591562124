import Base
import Evaluation
import Exploration
import RuleProgram
import Testing

/// `zonder proef` in the head of a file is about the days of that head.
@Suite struct HeadReasonTests {
  /// The head as it says why, and how many of its days then need a test or a reason, and which
  /// reasons nothing needs.
  @Test(arguments: [
    ("", 2, []),
    ("geldig, dag", 0, []),
    ("geldig", 0, []),
    ("alles", 0, []),
    ("geldig, bedrag", 2, ["geldig"]),
    ("gemeente", 2, ["gemeente"]),
  ])
  func theDaysOfTheHeadMayHaveAReason(
    place: String,
    open: Int,
    superfluous: [String]
  ) throws {
    let reason = place.isEmpty ? "" : "  zonder proef\n    \(place) : \"de wet is van die dag\"\n"
    let file = SourceFile(
      path: "proef.regels",
      text: """
        regels volwassenen
          gemeente  Lindehoven
          geldig    vanaf 1 januari 2015
        \(reason)
        bron Plan
          titel  "Plan"
          soort  beleidsplan

        gegevens van huishouden
          gehuwd : ja of nee   vraag "Is er een echtgenoot?"

        bepaal getrouwd van huishouden : ja of nee
          bron  Plan §1
          is    gehuwd

        proef "Getrouwd"
          huishouden  gehuwd is ja
          peildatum 2 maart 2016
            verwacht getrouwd is ja

        """
    )
    let compilation = compile([file])
    let program = try #require(compilation.programs.first, "\(compilation.diagnostics)")
    let mutations = mutations(of: program, in: [file])
    let fates = tryMutations(mutations, on: TestBench(Engine(program)))
    let report = MutationReport(of: program, mutations, fates)
    #expect(mutations.map(\.sort) == [.day, .day])
    #expect(report.survivors.count == open)
    #expect(report.superfluous.map(\.place) == superfluous)
  }
}
