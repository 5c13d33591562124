import Assessment
import Base
import Cases
import Evaluation
import RuleProgram
import TestSupport
import Testing

/// The computed days of change, held against an evaluation on every single day.
@Suite struct TimelineLawTests {
  let engine: Engine

  init() throws {
    engine = Engine(try shippedProgram(of: "Hardenberg"))
  }

  @Test func everyDayGivesTheSameStretchesAsTheComputedDays() throws {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 11, density: 92)
    var random = SplitMix64(seed: 12)
    var count = Count()
    for number in 0..<2_000 {
      let length = number.isMultiple(of: 100) ? 400 : 40
      try check(generator.next(), length, "seed 11, case \(number)", &random, &count)
    }
    #expect(count.changes > 150, "\(count)")
    #expect(count.evaluations * 4 < count.days)
  }

  /// Real cases with facts left out change more often than cases made by chance.
  @Test func soDoesEveryDayOfACaseWithFactsLeftOut() throws {
    var generator = CaseGenerator(vocabulary: engine.program.vocabulary, seed: 13)
    var random = SplitMix64(seed: 14)
    var count = Count()
    let files = try shippedCases()
    for number in 0..<300 {
      let file = generator.thinned(files[number % files.count].file)
      try check(file, 40, "seed 13, case \(number)", &random, &count)
    }
    #expect(count.changes > 50, "\(count)")
  }

  @Test func soDoesEveryShippedCase() throws {
    var count = Count()
    let year = try #require(Day(iso: "2014-12-20"))...(#require(Day(iso: "2015-09-05")))
    let all = try #require(Day(iso: "2014-01-01"))...(#require(Day(iso: "2021-12-31")))
    for (index, (name, file)) in try shippedCases().enumerated() where index.isMultiple(of: 3) {
      try check(file, index.isMultiple(of: 24) ? all : year, name, &count)
    }
    #expect(count.changes > 50, "\(count)")
    #expect(count.evaluations * 10 < count.days)
  }

  private func shippedCases() throws -> [(name: String, file: CaseFile)] {
    var cases: [(name: String, file: CaseFile)] = []
    for name in try GoldenFile.names(in: "zaken/hardenberg", "json") {
      var mistakes: [Diagnostic] = []
      let source = try GoldenFile.source("zaken/hardenberg/\(name).json")
      let file = decodeCase(source, vocabulary: engine.program.vocabulary, into: &mistakes)
      cases.append((name, try #require(file)))
    }
    return cases
  }

  /// Holds a stretch of days around one on which something may change against the computed days.
  private func check(
    _ file: CaseFile,
    _ length: Int,
    _ label: String,
    _ random: inout SplitMix64,
    _ count: inout Count
  ) throws {
    let versions = engine.program.versionDays.filter { (2014...2019).contains($0.year) }
    let days = Bool.random(using: &random) ? versions : turningDays(of: file)
    guard let turn = (days.isEmpty ? versions : days).randomElement(using: &random) else { return }
    let day = try #require(turn.adding(days: -Int.random(in: 1...50, using: &random)))
    let last = try #require(day.adding(days: length - 1))
    try check(file, day...last, label, &count)
  }

  /// The days that the rules and the case name, and half a year later: there something may change.
  private func turningDays(of file: CaseFile) -> [Day] {
    var days: [Day] = []
    for entity in file.entities.joined() where entity.kind != .person {
      for case .date(let day)? in (entity.slots + entity.supplySlots).map({ $0?.value }) {
        days += [day, day.adding(months: 6)?.day ?? day]
      }
    }
    for person in file.entities[EntityKind.person.rawValue] {
      for case .date(let day)? in person.slots.map({ $0?.value }) {
        days += [18, 65, 66].compactMap { Day.birthday(turning: $0, born: day) }
      }
    }
    return days.filter { (2014...2019).contains($0.year) }
  }

  private func check(
    _ file: CaseFile,
    _ period: ClosedRange<Day>,
    _ label: String,
    _ count: inout Count
  ) throws {
    let timeline = followThroughTime(
      file,
      with: engine,
      from: period.lowerBound,
      through: period.upperBound
    )
    var expected: [Day] = []
    var previous: [Seen]?
    var day = period.lowerBound
    while day <= period.upperBound {
      let seen = Seen.all(engine.decide(file, on: day), engine.program)
      if seen != previous { expected.append(day) }
      previous = seen
      day = try #require(day.adding(days: 1))
    }
    let found = timeline.moments.map(\.day)
    #expect(found.map(\.iso) == expected.map(\.iso), "\(label), \(period.lowerBound.iso)")
    count.days += period.lowerBound.days(until: period.upperBound) + 1
    count.evaluations += timeline.evaluationCount
    count.changes += found.count - 1
    let unexplained = timeline.moments.filter { $0.changes.contains { $0.causes.isEmpty } }
    #expect(unexplained.map(\.day.iso) == [], "\(label): changes without a cause")
  }

  private struct Count {
    var days = 0
    var evaluations = 0
    var changes = 0
  }
}

/// What a reader sees of one answer on one day, and of whom; apart from how the program compares.
private struct Seen: Hashable {
  var name: String
  var subject: EntityReference
  var outcome: Outcome
  var lastDay: Day?
  var isExact: Bool?
  var binding: [Int]
  var amounts: [Fraction?]
  var amountIsOpen: Bool
  var questions: Set<MissingFact>
  var reasons: Set<OpenReason>

  /// Everything that is said on a day, in an order that does not hang on that of the rules.
  static func all(_ evaluation: Evaluation, _ program: Program) -> [Seen] {
    evaluation.determinations.filter {
      $0.outcome != .notApplicable || $0.deciding == .noProvision
    }.map { Seen($0, evaluation.file, program) }.sorted {
      ($0.name, $0.subject.index) < ($1.name, $1.subject.index)
    }
  }

  private init(_ determination: Determination, _ file: CaseFile, _ program: Program) {
    let supplied = determination.supply.flatMap { supply in
      program.vocabulary.suppliedProvision.flatMap {
        file[supply].slots[program.vocabulary[$0].slot]?.value
      }
    }
    name =
      switch determination.rule {
      case .provision(let index): "1 \(program.provisions[index].name)"
      case .form(let index, let provision):
        "2 \(program.forms[index].name) \(program.provisions[provision].name)"
      case .transition(let index): "3 \(program.transitions[index].name) \(supplied as Any)"
      case .contribution(let index): "4 \(program.contributions[index].name)"
      case .need: "5"
      }
    subject = determination.subject
    outcome = determination.outcome
    lastDay = determination.run?.lastDay
    isExact = determination.run?.isExact
    let candidates = determination.run?.candidates ?? []
    binding = candidates.indices.filter { candidates[$0].binds }
    amounts = [
      determination.amount?.number, determination.amount?.atMost,
      determination.extraPayment?.number,
    ]
    amountIsOpen = determination.amount?.open != nil
    questions = Set(determination.open.missing)
    reasons = Set(determination.open.reasons)
  }
}
