import Base
import Cases
import Evaluation
import RuleProgram

/// Finds what made an answer differ from that of the day before.
///
/// The records of both days are laid side by side. From the answer down, a step that came to
/// something else leads on to the steps below it that did too; the lowest ones are the cause. A step
/// that is different but changed nothing above it is none.
struct CauseSearch {
  let program: Program
  let day: Day
  let before: Evaluation
  let after: Evaluation
  private let earlier: RecordIndex
  private let later: RecordIndex

  init(program: Program, day: Day, before: Evaluation, after: Evaluation) {
    self.program = program
    self.day = day
    self.before = before
    self.after = after
    earlier = RecordIndex(before)
    later = RecordIndex(after)
  }

  /// The causes of a change, without doubles.
  func causes(of key: AnswerKey) -> [ChangeCause] {
    unique(causes(of: key, passing: []))
  }

  private func causes(of key: AnswerKey, passing: Set<AnswerKey>) -> [ChangeCause] {
    let old = determination(key, in: before)
    let new = determination(key, in: after)
    if let found = end(from: old, to: new) ?? version(from: old, to: new) { return found }
    let own = ownCauses(from: old, to: new)
    let others = otherCauses(of: key, from: old, to: new, passing: passing.union([key]))
    // A sum that follows from what another answer counts says nothing new.
    let telling = others.isEmpty ? own : own.filter { !$0.isValue }
    if !(telling + others).isEmpty { return telling + others }
    let supplies = supplyCauses(from: old, to: new)
    if !supplies.isEmpty { return supplies }
    return old.map { fallback($0.horizon) } ?? fallback(before.horizon)
  }

  private func determination(_ key: AnswerKey, in evaluation: Evaluation) -> Determination? {
    var plain = key
    plain.repetition = 0
    let same = evaluation.determinations.filter {
      AnswerKey($0, evaluation.file, program) == plain
    }
    return same.indices.contains(key.repetition) ? same[key.repetition] : nil
  }

  // MARK: The rule itself

  /// The end or the start of a transition.
  private func end(from old: Determination?, to new: Determination?) -> [ChangeCause]? {
    guard case .transition(let index)? = old?.rule ?? new?.rule else { return nil }
    if new?.outcome == .ended, let candidates = new?.run?.candidates {
      let ended = candidates.indices.filter { candidates[$0].binds }
      if !ended.isEmpty { return ended.map { .end(transition: index, candidate: $0) } }
    }
    return old?.deciding == .notStarted(day) ? [.start(transition: index)] : nil
  }

  /// The beginning or the end of a version of the rule.
  private func version(from old: Determination?, to new: Determination?) -> [ChangeCause]? {
    if let rule = new?.rule, rule != old?.rule || old?.isGap == true,
      program.about(rule)?.from == day
    {
      return [.begin(rule)]
    }
    if let rule = old?.rule, rule != new?.rule || new?.isGap == true,
      program.about(rule)?.until == day
    {
      return [.finish(rule)]
    }
    guard let old, old.isGap, new == nil else { return nil }
    // From now on there are rules, of which none may have anything to say.
    let begun = after.determinations.first {
      $0.subject == old.subject && program.about($0.rule)?.from == day
    }
    if let begun { return [.begin(begun.rule)] }
    return program.about(old.rule)?.from == day ? [.begin(old.rule)] : nil
  }

  // MARK: The steps of the answer

  /// What changed in the steps below the determination itself.
  private func ownCauses(from old: Determination?, to new: Determination?) -> [ChangeCause] {
    guard let new, let old, new.rule == old.rule else { return [] }
    let includes: Set<ConditionID> =
      new.rule.provision.map { Set(program.provisions[$0].includes) } ?? []
    return later.top(of: new.entries).flatMap { place -> [ChangeCause] in
      if case .condition(let id) = after.entries[place].item, includes.contains(id) { return [] }
      return causes(below: place)
    }
  }

  /// The causes at or below a step of the later day; none when it came to the same.
  private func causes(below place: Int) -> [ChangeCause] {
    let entry = after.entries[place]
    guard let other = earlier[entry], earlier.evaluation.entries[other].differs(from: entry) else {
      return []
    }
    if case .definition(let id, let version) = entry.item,
      case .definition(_, let old) = before.entries[other].item, version != old
    {
      return [.version(id, version: version)]
    }
    let parts = later.parts(of: place)
    if case .node(let node) = entry.item, case .keyedDefinition(let definition, _) = program[node] {
      return keyedCauses(parts, definition)
    }
    let deeper = parts.flatMap { causes(below: $0) }
    return deeper.isEmpty ? cause(at: entry).map { [$0] } ?? [] : deeper
  }

  /// Another key explains another value, unless the version is another too.
  private func keyedCauses(_ parts: [Int], _ definition: DefinitionID) -> [ChangeCause] {
    let found = parts.map { (place: $0, causes: causes(below: $0)) }
    let key = found.filter { part in
      guard case .definition(let id, _) = after.entries[part.place].item else { return true }
      return id != definition
    }
    let own = found.flatMap(\.causes).filter {
      guard case .version(let id, _) = $0 else { return false }
      return id == definition
    }
    let all = key.flatMap(\.causes) + own
    return all.isEmpty ? found.flatMap(\.causes) : all
  }

  private func cause(at entry: TraceEntry) -> ChangeCause? {
    switch entry.item {
    case .condition(let id): .condition(id, entry.value.truth)
    case .definition(let id, _): .value(id, entry.value.value)
    case .end(let transition, let candidate):
      .end(transition: transition, candidate: candidate)
    case .start(let transition): .start(transition: transition)
    default: nil
    }
  }

  // MARK: Other answers

  /// The causes of what changed in other answers that this one follows from.
  private func otherCauses(
    of key: AnswerKey,
    from old: Determination?,
    to new: Determination?,
    passing: Set<AnswerKey>
  ) -> [ChangeCause] {
    let changed = DayAnswers(after, program).changed(from: DayAnswers(before, program))
    return changed.filter { !passing.contains($0) && follows(key, from: $0, old, new) }
      .flatMap { causes(of: $0, passing: passing) }
  }

  /// Whether one answer follows from another that changed on the same day.
  private func follows(
    _ key: AnswerKey,
    from other: AnswerKey,
    _ old: Determination?,
    _ new: Determination?
  ) -> Bool {
    switch (key.rule, other.rule) {
    case (.provision(let option), .transition):
      return hangs(option, on: other, by: [(old, before), (new, after)])
    case (.need, .provision), (.need, .transition): return key.subject == other.subject
    case (.form(_, let provision), .provision(let option)):
      return provision == option && key.subject == other.subject
    case (.transition, .provision), (.transition, .transition):
      return key.supplied != nil && key.subject == other.subject
    case (.contribution, .transition), (.contribution, .provision):
      let isCounted =
        [before, after].contains { determination(other, in: $0).map(hasRegime) ?? false }
      let standings = [old, new].map { determination in
        determination?.supplies.filter { $0.origin == other.subject } ?? []
      }
      // Without supplies a contribution says what keeps open whether there are any.
      let hasNone = [old, new].allSatisfy { $0?.supplies.isEmpty ?? true }
      return isCounted && (standings[0] != standings[1] || hasNone)
    default: return false
    }
  }

  /// Whether a transition goes before a provision, or keeps open whether it does.
  private func hangs(
    _ option: Int,
    on other: AnswerKey,
    by days: [(provision: Determination?, evaluation: Evaluation)]
  ) -> Bool {
    days.contains { provision, evaluation in
      guard let provision, let transition = determination(other, in: evaluation),
        case .transition(let index) = transition.rule, program.transitions[index].isInstead,
        program.transitions[index].provisions.contains(where: { $0.provision == option })
      else { return false }
      if case .transition(index, other.subject)? = provision.deciding { return true }
      let (all, part) = (provision.open, transition.open)
      return !part.isEmpty && Set(all.missing).isSuperset(of: part.missing)
        && Set(all.reasons).isSuperset(of: part.reasons)
    }
  }

  /// Whether a rule says how a contribution deals with what it is about.
  private func hasRegime(_ determination: Determination) -> Bool {
    switch determination.rule {
    case .transition(let index): program.transitions[index].regime != nil
    case .provision(let index): program.provisions[index].regime != nil
    case .form, .contribution, .need: false
    }
  }

  /// The supplies that a contribution begins or ceases to look at, for nothing but their dates.
  private func supplyCauses(from old: Determination?, to new: Determination?) -> [ChangeCause] {
    let (earlier, later) = (origins(of: old), origins(of: new))
    return later.filter { !earlier.contains($0) }.map { .supply($0, begins: true) }
      + earlier.filter { !later.contains($0) }.map { .supply($0, begins: false) }
  }

  private func origins(of determination: Determination?) -> [EntityReference] {
    determination?.supplies.map(\.origin) ?? []
  }

  private func fallback(_ horizon: Horizon) -> [ChangeCause] {
    guard horizon.day == day.number else { return [] }
    switch horizon.cause {
    case .none, .rule, .node: return []
    case .definition(let id):
      let version = program[id].versions.firstIndex { $0.about.holds(on: day) }
      return [.version(id, version: version)]
    case .end(let transition, let candidate):
      return [.end(transition: Int(transition), candidate: Int(candidate))]
    case .supply(let entity, let begins): return [.supply(entity, begins: begins)]
    }
  }

  private func unique(_ causes: [ChangeCause]) -> [ChangeCause] {
    var seen: Set<ChangeCause> = []
    return causes.filter { seen.insert($0).inserted }
  }
}

extension ChangeCause {
  /// Whether it is another value of a definition.
  fileprivate var isValue: Bool {
    guard case .value = self else { return false }
    return true
  }
}
