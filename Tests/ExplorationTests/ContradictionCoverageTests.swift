import Assessment
import Base
import Evaluation
import RuleProgram
import Testing

@testable import Exploration

/// Tests that expect what cannot be guard the rules that say so.
@Suite struct ContradictionCoverageTests {
  private static let rules = """
    regels tegenspraken
      geldig  vanaf 1 januari 2015

    bron Plan
      titel  "Plan"
      soort  beleidsplan

    gegevens van huishouden
      gehuwd : ja of nee            vraag "Is er een echtgenoot?"
      partner : persoon             vraag "Wie is de partner?"

    gegevens van persoon
      geboortedatum : datum         vraag "Wat is de geboortedatum?"
      sterfdag : datum of nooit     vraag "Op welke dag is iemand overleden?"

    tegenspraak van huishouden
      partner zonder huwelijk : niet gehuwd en partner is bekend
        "Er is een partner, en er is geen echtgenoot."

    tegenspraak van persoon
      eerder overleden : sterfdag valt tot geboortedatum
        "Iemand is overleden voor de geboorte."
      te oud : leeftijd is meer dan 130 jaar
        "Niemand is zo oud."

    bepaal getrouwd van huishouden : ja of nee
      bron  Plan §1
      is    gehuwd

    proef "Gehuwd, en met een partner"
      huishouden  gehuwd is ja, partner is A
      persoon A   geboortedatum is 1 mei 1884, sterfdag is 1 mei 1884
      peildatum 30 april 2015
        verwacht getrouwd is ja

    proef "Niet gehuwd"
      huishouden  gehuwd is nee
      peildatum 30 april 2015
        verwacht getrouwd is nee


    """

  private static let expecting = """
    proef "Te oud, op de dag zelf"
      persoon A   geboortedatum is 1 mei 1884
      persoon B   geboortedatum is 2 mei 1884
      peildatum 1 mei 2015
        verwacht tegenspraak te oud van A

    proef "Overleden voor de geboorte"
      persoon A   geboortedatum is 1 mei 1950, sterfdag is 30 april 1950
      persoon B   geboortedatum is 1 mei 1950, sterfdag is 1 mei 1950
      peildatum 1 mei 2015
        verwacht tegenspraak eerder overleden van A

    proef "Een partner, op de eerste dag"
      huishouden  gehuwd is nee, partner is A
      persoon A
      peildatum 1 januari 2015
        verwacht tegenspraak partner zonder huwelijk

    proef "Een partner, op de dag ervoor"
      huishouden  gehuwd is nee, partner is A
      persoon A
      peildatum 31 december 2014
        verwacht getrouwd is onbepaald

    """

  @Test func aTestThatExpectsWhatCannotBeDecidesIt() throws {
    let (program, _) = try program(Self.rules + Self.expecting)
    let coverage = Coverage(of: TestBench(Engine(program)))
    let open = coverage.findings.filter { !$0.isDecided }
    #expect(open.map(\.item.sort) == [])
    #expect(coverage.findings.count == 5)
    #expect(coverage.decidingTests(of: RuleHeading("tegenspraak", "van huishouden")) == [0, 4])
  }

  @Test func withoutSuchATestOnlyWhatIsPossibleIsShown() throws {
    let (program, file) = try program(Self.rules)
    let coverage = Coverage(of: TestBench(Engine(program)))
    let open = coverage.findings.flatMap { finding in
      finding.trials.filter(\.reds.isEmpty).map { trial in
        "\(file.text(of: finding.item.span)): \(trial.outcome.map { $0 ? "ja" : "nee" } ?? "-")"
      }
    }
    #expect(
      open == [
        "gehuwd: nee", "partner is bekend: ja", "eerder overleden: ja", "te oud: ja",
      ]
    )
  }

  /// What turns a test red does so by the bench too, and nothing else does.
  @Test(arguments: [rules, rules + expecting])
  func theBenchFindsWhatRunningAllTestsFinds(text: String) throws {
    let (program, file) = try program(text)
    let bench = TestBench(Engine(program))
    let mutations = mutations(of: program, in: [file])
    let fates = tryMutations(mutations, on: bench)
    #expect(mutations.count >= 8)
    var unnoticed = 0
    for (mutation, fate) in zip(mutations, fates) {
      let outcomes = runTests(of: Engine(mutation.applied(to: program)))
      let isUnnoticed = outcomes.allSatisfy(\.isPassed)
      #expect(fate.isUnnoticed == isUnnoticed, "\(mutation.was) -> \(mutation.becomes)")
      unnoticed += isUnnoticed ? 1 : 0
    }
    #expect((unnoticed == 0) == text.hasSuffix(Self.expecting))
  }

  @Test func aHouseholdThatCannotBeIsNoPlaceToSearchFrom() throws {
    let (program, _) = try program(Self.rules + Self.expecting)
    let search = HouseholdSearch(program)
    #expect(program.testScenes.count == 3)
    for scene in program.testScenes { #expect(search.isPossible(scene)) }
  }

  private func program(_ text: String) throws -> (Program, SourceFile) {
    let file = SourceFile(path: "proef.regels", text: text)
    let compilation = compile([file])
    let mistakes = compilation.diagnostics.map { "\($0.code): \($0.message)" }
    let program = try #require(compilation.programs.first, "\(mistakes)")
    for outcome in runTests(of: Engine(program)) { #expect(outcome.isPassed) }
    return (program, file)
  }
}
