package import Base
import Cases
import Evaluation
import RuleProgram

/// What testing many cases came to: counts and sums, and nothing of the cases themselves.
///
/// Its size depends on the rules, never on the number of cases.
package struct BatchTally: Sendable {
  /// The cases that were tested.
  package private(set) var cases = 0
  /// The decisions in them.
  package private(set) var decisions = 0
  /// What each check found, when it found anything unlawful.
  package private(set) var faults: [CheckPlace: FaultCount] = [:]
  /// For each missing fact, the untestable cases that miss it.
  package private(set) var missing: [MissingPlace: Int] = [:]
  /// Euros that went wrong, each decision once; nil when the sum cannot be held.
  package private(set) var amount: Fraction? = .zero
  /// The unlawful findings with a consequence in euros that cannot be said.
  package private(set) var amountsUnknown = 0
  private var verdicts: [FindingVerdict: Int] = [:]

  /// Creates a tally of nothing.
  package init() {}

  /// The number of cases that came to a verdict.
  package subscript(_ verdict: FindingVerdict) -> Int { verdicts[verdict] ?? 0 }

  /// The number of unlawful findings.
  package var findings: Int { faults.values.reduce(0) { $0 + $1.findings } }

  /// Adds what testing a case came to.
  ///
  /// - Parameters:
  ///   - examination: The case and its findings.
  ///   - program: The place of its rules among those of the batch.
  package mutating func add(_ examination: Examination, program: Int) {
    cases += 1
    decisions += examination.decisions.count
    verdicts[examination.verdict, default: 0] += 1
    for decision in examination.decisions {
      for finding in decision.findings { add(finding, program) }
      add(decision.loss)
    }
    for finding in examination.findings {
      add(finding, program)
      if finding.verdict == .unlawful { add(finding.loss?.size) }
    }
    guard examination.verdict == .untestable else { return }
    var places: Set<MissingPlace> = []
    for finding in examination.allFindings where finding.verdict == .untestable {
      for fact in finding.open.missing {
        places.insert(MissingPlace(program: program, fact: fact.fact, key: fact.key))
      }
    }
    for place in places { missing[place, default: 0] += 1 }
  }

  private mutating func add(_ finding: Finding, _ program: Int) {
    guard finding.verdict == .unlawful else { return }
    let place = CheckPlace(program: program, check: finding.check)
    faults[place, default: FaultCount()].add(finding.loss)
    if let loss = finding.loss, loss.size == nil { amountsUnknown += 1 }
  }

  private mutating func add(_ size: Fraction?) {
    if let size { amount = amount?.adding(size) }
  }
}

/// A check of one of the programs of a batch.
package struct CheckPlace: Hashable, Sendable, Comparable {
  /// The program, by its place in the batch.
  package var program: Int
  /// The check, by its index in `Program.checks`.
  package var check: Int

  /// Creates a place.
  package init(program: Int, check: Int) {
    self.program = program
    self.check = check
  }

  /// Whether the first stands before the second in the rules.
  package static func < (one: CheckPlace, other: CheckPlace) -> Bool {
    (one.program, one.check) < (other.program, other.check)
  }
}

/// A fact of one of the programs of a batch, which a case misses.
package struct MissingPlace: Hashable, Sendable {
  /// The program, by its place in the batch.
  package var program: Int
  /// The fact.
  package var fact: FactID
  /// The choice or the year after `volgens`.
  package var key: Value?
}

/// The unlawful findings of one check.
package struct FaultCount: Hashable, Sendable {
  /// How many.
  package var findings = 0
  /// Euros over the whole terms; nil when no finding has an amount.
  package var amount: Fraction?
  /// Whether the check tells of money at all.
  package var hasMoney = false

  /// Adds what one finding lost.
  mutating func add(_ loss: Loss?) {
    findings += 1
    if loss != nil { hasMoney = true }
    guard let size = loss?.size else { return }
    amount = (amount ?? .zero).adding(size)
  }
}
