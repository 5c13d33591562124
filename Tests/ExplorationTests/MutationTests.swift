import Base
import Evaluation
import Exploration
import RuleProgram
import TestSupport
import Testing

/// The mistakes that are put into rules, against the same mistakes written in the text.
@Suite struct MutationTests {
  @Test func everySortOfMistakeIsFound() throws {
    let (program, file) = try sample()
    let lines = LineIndex(file)
    var found = ""
    for mutation in mutations(of: program, in: [file]) {
      let place = lines.position(of: mutation.span.start)
      found += "\(place.line):\(place.column) \(mutation.sort.rawValue): \(mutation.was) -> "
      found += (mutation.becomes.isEmpty ? "(weg)" : mutation.becomes) + "\n"
    }
    let difference = try GoldenFile.difference(of: found, from: "mutaties/van-alles.lijst")
    #expect(difference == [])
  }

  /// The same mistake, made in the text and read again, gives the same rules.
  @Test(arguments: ["mutaties/van-alles.regels", "programma/klein.regels"])
  func mistakeIsThatOfTheText(path: String) throws {
    let (program, file) = try sample(path)
    let walk = StructureWalk(
      ignoring: [Span.self, [Span].self],
      fields: [
        "Program.fingerprint", "Program.untested", "Program.nodeSpans",
        // Nothing reads when the ladder holds, and a question is only asked.
        "Ladder.about", "Condition.question",
      ]
    )
    var compared = 0
    for mutation in mutations(of: program, in: [file]) {
      let name = "\(mutation.sort) \(mutation.was) -> \(mutation.becomes)"
      #expect(!mutation.edits.isEmpty, "\(name)")
      let edited = SourceFile(path: file.path, bytes: file.bytes.applying(mutation.edits))
      let compilation = compile([edited])
      // What the check of the rules refuses, nobody can try.
      guard let other = compilation.programs.first else {
        let codes = compilation.diagnostics.filter(\.isError).map(\.code)
        #expect(codes.allSatisfy { Self.refusals.contains($0) }, "\(name): \(codes.joined())")
        continue
      }
      compared += 1
      let variant = mutation.applied(to: program)
      if mutation.isInPlace {
        let difference = walk.firstDifference(variant, other)
        #expect(difference == nil, "\(name)")
      } else {
        #expect(answers(of: variant) == answers(of: other), "\(name)")
      }
    }
    #expect(compared >= 60)
  }

  /// What is refused is what gives an error when the mistake is typed wherever it is written.
  @Test(arguments: ["mutaties/geweigerd.regels", "mutaties/van-alles.regels"])
  func refusedIsWhatCannotBeWritten(path: String) throws {
    let (program, file) = try sample(path)
    let mistakes = mutations(of: program, in: [file])
    let unnoticed = mistakes.map { _ in MutationFate.unnoticed(reaching: 0) }
    var report = MutationReport(of: program, mistakes, unnoticed)
    let survivors = report.survivors
    report.refuseSurvivors(in: [file], concurrently: backwards)
    var counts = (refused: 0, accepted: 0)
    for index in survivors {
      let (mistake, fate) = report.results[index]
      guard let typed = typed(mistake, in: file) else { continue }
      // A reason that no longer finds its line is no check of that line.
      let codes = compile([typed]).diagnostics.filter(\.isError).map(\.code)
      let code = codes.first { $0 != "plaats-onbekend" }
      #expect(fate == code.map { .refused(code: $0) } ?? .unnoticed(reaching: 0))
      if code == nil { counts.accepted += 1 } else { counts.refused += 1 }
    }
    #expect(counts.refused >= 3 && counts.accepted >= 12, "\(counts)")
  }

  /// The file with a mistake in it, typed by line and column; nil for what is left out or swapped.
  private func typed(_ mistake: Mutation, in file: SourceFile) -> SourceFile? {
    if mistake.becomes.isEmpty || mistake.sort == .order { return nil }
    let text = String(decoding: file.bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for edit in mistake.edits.reversed() {
      let place = file.position(of: edit.span.start)
      let length = file.text(of: edit.span).count
      let line = lines[place.line - 1]
      let end = line.dropFirst(place.column - 1 + length)
      lines[place.line - 1] = line.prefix(place.column - 1) + edit.text + end
    }
    return SourceFile(path: file.path, text: lines.joined(separator: "\n"))
  }

  /// A reason for something else of what is left out keeps nobody from leaving it out.
  @Test func reasonRefusesNothing() throws {
    let file = SourceFile(
      path: "korting.regels",
      text: """
        regels korting
          gemeente  Lindehoven
          status    besloten

        bron Plan
          titel  "Plan"
          soort  beleidsplan

        gegevens van persoon
          geboortedatum : datum   vraag "Wat is de geboortedatum?"

        bepaal korting van persoon : percentage
          bron    Plan §1
          is      10%
          tenzij  leeftijd is ten minste 90 jaar
            dan   20%
            bron  Plan §2
          zonder proef
            tenzij, duur : "niemand is bijna 90"

        """
    )
    let compilation = compile([file])
    let program = try #require(compilation.programs.first)
    let mistakes = mutations(of: program, in: [file])
    let unnoticed = mistakes.map { _ in MutationFate.unnoticed(reaching: 0) }
    var report = MutationReport(of: program, mistakes, unnoticed)
    report.refuseSurvivors(in: [file])
    #expect(report.survivors.contains { mistakes[$0].sort == .omission })
    #expect(report.refused.isEmpty)
  }

  @Test func orderOfTheWorkChangesNothing() throws {
    let (program, file) = try sample("meldingen/wijziging-onopgemerkt.regels")
    let bench = TestBench(Engine(program))
    let mistakes = mutations(of: program, in: [file])
    let fates = tryMutations(mistakes, on: bench)
    let backwards = tryMutations(
      mistakes,
      on: TestBench(Engine(program), concurrently: backwards),
      concurrently: backwards
    )
    #expect(fates == backwards)
    #expect(fates.contains { $0.isUnnoticed } && fates.contains { !$0.isUnnoticed })
  }

  private func backwards(_ count: Int, _ body: @Sendable @escaping (Int) -> Void) {
    for index in (0..<count).reversed() { body(index) }
  }

  /// What becomes of a mistake that would be found before any test runs.
  private static let refusals: Set<String> = [
    // A row of a table that says the same as another one, or leaves something open.
    "tabel-overlap", "tabel-gat", "tabel-dode-rij",
    // An amount that is not 0 has a unit.
    "eenheid-verschilt",
    // A version that is over before it begins.
    "geldigheid-leeg",
  ]

  /// What the tests of rules find, one line for each expectation.
  private func answers(of program: Program) -> [String] {
    let engine = Engine(program)
    return program.tests.flatMap { test in
      test.moments.flatMap { moment in
        let evaluation = engine.decide(
          test.given,
          on: moment.referenceDate,
          choices: moment.choices,
          assumptions: test.assumptions
        )
        return evaluation.determinations.map {
          "\(program.name(of: $0.rule)) \($0.subject) \($0.outcome) \($0.amount?.number as Fraction?)"
        }.sorted()
      }
    }
  }

  private func sample(
    _ path: String = "mutaties/van-alles.regels"
  ) throws -> (Program, SourceFile) {
    let file = try GoldenFile.source(path)
    let compilation = compile([file])
    #expect(compilation.diagnostics.filter(\.isError).map(\.message) == [])
    return (try #require(compilation.programs.first), file)
  }
}

extension Mutation {
  /// Whether every expression keeps its number when the text is read again.
  ///
  /// The share behind `met` is kept beside the factor that it became, and read by nothing.
  fileprivate var isInPlace: Bool {
    ![.omission, .order, .percentage].contains(sort) && !becomes.isEmpty
  }
}

extension Program {
  /// The name of a rule, which has another number when its rung is another one.
  fileprivate func name(of rule: RuleReference) -> String {
    switch rule {
    case .provision(let index): provisions[index].name
    case .form(let index, let provision): forms[index].name + " " + provisions[provision].name
    case .transition(let index): transitions[index].name
    case .contribution(let index): contributions[index].name
    case .need: "hulpvraag"
    }
  }
}
