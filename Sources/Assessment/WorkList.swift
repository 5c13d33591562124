package import Base
import Cases

/// The cases that somebody has to look at, the largest amount first.
///
/// One line a case: its gravest finding. Whoever wants only the first few keeps no more than those.
package struct WorkList: Sendable {
  /// The cases on the whole list.
  package private(set) var count = 0
  private var kept: [WorkItem] = []
  /// The number that is kept; nil for all.
  private let limit: Int?

  /// Creates an empty list.
  package init(keepingFirst limit: Int? = nil) {
    self.limit = limit
  }

  /// Adds a case when there is work in it.
  package mutating func add(_ examination: Examination, program: Int) {
    guard let item = WorkItem(gravestOf: examination, program: program) else { return }
    count += 1
    kept.append(item)
    if let limit, kept.count >= 2 * limit + 64 { kept = Array(kept.sorted().prefix(limit)) }
  }

  /// The items in their order, as many as were kept.
  package var items: [WorkItem] {
    let sorted = kept.sorted()
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }
}

/// One case with work in it.
package struct WorkItem: Sendable, Comparable {
  /// The case.
  package var file: String
  /// The decision, or the right or the request itself, that the finding is about.
  package var subject: EntityKind
  /// Its id in the case.
  package var id: String
  /// The check that found it.
  package var check: CheckPlace
  /// Unlawful or untestable.
  package var verdict: FindingVerdict
  /// Euros over the whole term.
  package var amount: Fraction?

  /// The gravest finding of a case; nil when nobody can mend or complete anything in it.
  init?(gravestOf examination: Examination, program: Int) {
    let verdict = examination.verdict
    guard [.unlawful, .untestable].contains(verdict) else { return nil }
    var gravest: Finding?
    for finding in examination.allFindings where finding.verdict == verdict {
      guard let best = gravest else {
        gravest = finding
        continue
      }
      if (finding.size ?? .zero) > (best.size ?? .zero) { gravest = finding }
    }
    guard let gravest else { return nil }
    let entity = examination.file.origin(of: gravest.subject)
    file = examination.file.id
    subject = entity.kind
    id = examination.file[entity].id
    check = CheckPlace(program: program, check: gravest.check)
    self.verdict = verdict
    amount = gravest.size
  }

  /// Whether the first comes before the second: the largest amount, then what is unlawful without
  /// an amount, then what cannot be tested; among equals by the id of the case.
  package static func < (one: WorkItem, other: WorkItem) -> Bool {
    if one.verdict != other.verdict { return one.verdict == .unlawful }
    switch (one.amount, other.amount) {
    case (let first?, let second?) where first != second: return first > second
    case (_?, nil): return true
    case (nil, _?): return false
    default: return (one.file, one.id, one.check) < (other.file, other.id, other.check)
    }
  }

  /// Whether nothing tells one from the other.
  package static func == (one: WorkItem, other: WorkItem) -> Bool {
    !(one < other) && !(other < one)
  }
}

extension Finding {
  /// Euros over the whole term of what is unlawful, without a sign.
  fileprivate var size: Fraction? { verdict == .unlawful ? loss?.size : nil }
}
