import Base
import Evaluation
import RuleProgram

/// The record of one household by one of the rule sets, in which steps are found by what they say.
struct RecordSide {
  let pair: ProgramPair
  let side: RuleDiff.Side
  let evaluation: Evaluation
  /// A number for each supply that is the same for the same supply by the other rules.
  let supplies: [Int]

  init(_ pair: ProgramPair, _ side: RuleDiff.Side, _ evaluation: Evaluation) {
    self.pair = pair
    self.side = side
    self.evaluation = evaluation
    supplies = pair.supplyKeys(of: evaluation, side)
  }

  var index: PartIndex { side == .old ? pair.diff.old : pair.diff.new }
  var program: Program { index.program }

  subscript(_ place: Int) -> TraceEntry { evaluation.entries[place] }

  /// The change that a part belongs to.
  func change(_ part: Int?) -> Set<Int> {
    let changes = side == .old ? pair.diff.oldChanges : pair.diff.newChanges
    return (part.flatMap { changes[$0] }).map { [$0] } ?? []
  }

  /// The steps that stand directly in a stretch of the record, where they were computed.
  func top(of stretch: Range<Int>) -> [Int] {
    var result: [Int] = []
    var place = stretch.lowerBound
    while place < stretch.upperBound, evaluation.entries.indices.contains(place) {
      var origin = place
      while let earlier = evaluation.entries[origin].earlier { origin = earlier }
      result.append(origin)
      place += max(evaluation.entries[place].size, 1)
    }
    return result
  }

  /// The steps directly below a step.
  func parts(of place: Int) -> [Int] {
    top(of: place + 1..<place + max(evaluation.entries[place].size, 1))
  }

  /// What a step is about, by which it is found in the other record.
  func key(of place: Int) -> StepKey {
    let entry = evaluation.entries[place]
    let subject =
      entry.subject.kind == .supply && supplies.indices.contains(entry.subject.index)
      ? -1 - supplies[entry.subject.index]
      : entry.subject.kind.rawValue << 32 | entry.subject.index
    func key(_ sort: Int, _ id: Int) -> StepKey { StepKey(sort: sort, id: id, subject: subject) }
    func part(_ place: Int) -> Int { pair.number(of: place, side) }
    switch entry.item {
    case .node(let id): return key(0, index.nodeKeys[Int(id.index)])
    case .condition(let id):
      return key(1, index.conditions[Int(id.index)].map(part) ?? -1 - Int(id.index))
    case .definition(let id, _): return key(2, pair.number(of: id, side))
    case .exception(let id, _, let number): return key(3, pair.number(of: id, side) << 16 | number)
    case .rounding(let id, _): return key(4, pair.number(of: id, side))
    case .derivedCandidate(let id, _, let number):
      return key(5, pair.number(of: id, side) << 16 | number)
    case .rung(let rung): return key(6, rung)
    case .maximum(let rule): return key(7, part(index.provisions[rule]))
    case .start(let rule): return key(8, part(index.transitions[rule]))
    case .end(let rule, let number): return key(9, part(index.ends[rule][number]))
    case .contributionCandidate(let rule, let number):
      return key(10, part(index.candidates[rule][number]))
    case .contributionAmount(let rule): return key(11, part(index.contributions[rule]))
    case .formAmount(let rule): return key(12, part(index.forms[rule]))
    case .formAmountCandidate(let rule, let number):
      return key(13, part(index.forms[rule]) << 16 | number)
    case .formExtraPayment(let rule): return key(14, part(index.forms[rule]))
    case .formExtraCandidate(let rule, let number):
      return key(15, part(index.forms[rule]) << 16 | number)
    case .provisionAmount(let rule): return key(16, part(index.provisions[rule]))
    case .transitionAmount(let rule): return key(17, part(index.transitions[rule]))
    }
  }

  /// The part of the rules in which a step is written.
  func part(of place: Int, column: Value?) -> [Int?] {
    switch evaluation.entries[place].item {
    case .node(let id): return [index.owners[Int(id.index)]]
    case .condition(let id): return [index.conditions[Int(id.index)]]
    case .definition(let id, let version?):
      let own = index.versions[Int(id.index)][version]
      let columns = index.columns[Int(id.index)][version]
      guard case .choice(let option)? = column, columns.indices.contains(option) else {
        return [own]
      }
      return [own, columns[option]]
    case .definition: return []
    case .exception(let id, let version, _), .rounding(let id, let version),
      .derivedCandidate(let id, let version, _):
      return [index.versions[Int(id.index)][version]]
    case .rung: return [index.ladder]
    case .maximum(let rule), .provisionAmount(let rule): return [index.provisions[rule]]
    case .start(let rule), .transitionAmount(let rule): return [index.transitions[rule]]
    case .end(let rule, let number): return [index.ends[rule][number]]
    case .contributionCandidate(let rule, let number): return [index.candidates[rule][number]]
    case .contributionAmount(let rule): return [index.contributions[rule]]
    case .formAmount(let rule), .formAmountCandidate(let rule, _), .formExtraPayment(let rule),
      .formExtraCandidate(let rule, _):
      return [index.forms[rule]]
    }
  }
}

/// What a step is about, in numbers that both records share.
struct StepKey: Hashable {
  var sort: Int
  var id: Int
  var subject: Int
}
