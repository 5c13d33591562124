import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Makes the words of a timeline.
struct TimelineWords {
  let program: Program
  let timeline: Timeline

  /// The words for the case as it is; that of a moment also has the supplies of that day.
  var words: Words { Words(program: program, file: timeline.file) }

  /// The words for what a track says from a moment on; nil when its rule is not about the case.
  func point(_ track: Int, at moment: Int) -> PointWords? {
    let report = timeline.moments[moment].report
    guard let index = timeline.tracks[track].points[moment] else { return nil }
    let words = Words(program: program, file: report.evaluation.file)
    return PointWords(words: words, report: report, point: report.points[index])
  }

  /// The case, the rules, and that this is no decision of people.
  var head: [String] {
    ReportHead(words: words, referenceDate: nil, choices: timeline.choices).lines(.brief)
  }

  // MARK: Names

  /// What a track is called: `oud pgb (r1)`, `eigen bijdrage`.
  func name(_ track: Int) -> String {
    let title = continued(title(track))
    let ids = subjects(of: track).map { id(of: $0) }
    return ids.isEmpty ? title : "\(title) (\(DutchText.list(ids)))"
  }

  /// What a track is about; a contribution names what it is paid for when that is one thing.
  func subjects(of track: Int) -> [EntityReference] {
    let subject = timeline.tracks[track].subject
    guard case .contribution = timeline.tracks[track].rules[0] else { return [subject] }
    var origins: [EntityReference] = []
    for moment in timeline.moments.indices {
      for origin in point(track, at: moment)?.counted ?? [] where !origins.contains(origin) {
        origins.append(origin)
      }
    }
    return origins.count == 1 ? origins : []
  }

  private func title(_ track: Int) -> String {
    let rules = timeline.tracks[track].rules
    switch rules[0] {
    case .form(let index, let provision):
      return program.forms[index].name + " voor "
        + continued(program.title(of: .provision(provision)))
    case .provision where rules.count > 1:
      return need(of: timeline.tracks[track].subject)
        ?? DutchText.list(rules.map { program.title(of: $0) })
    case .need:
      return need(of: timeline.tracks[track].subject) ?? timeline.tracks[track].subject.kind.word
    default: return program.title(of: rules[0])
    }
  }

  private func need(of subject: EntityReference) -> String? {
    guard let fact = program.vocabulary.need, subject.kind == .request,
      let entry = timeline.file[subject].slots[program.vocabulary[fact].slot]
    else { return nil }
    return words.value(entry.value, program.vocabulary[fact].type)
  }

  /// The id of an entity, with its kind when another kind has the same id.
  private func id(of entity: EntityReference) -> String {
    let id = timeline.file[entity].id
    let kinds = [EntityKind.request, .entitlement, .supply].filter { kind in
      (0..<timeline.file.count(of: kind)).contains {
        timeline.file[EntityReference(kind, $0)].id == id
      }
    }
    return kinds.count > 1 ? words.subject(entity) : visible(id)
  }

  // MARK: Sentences

  /// What is told of a moment: everything on the first day, and on later days what changed.
  func told(at moment: Int) -> [Change] {
    if moment > 0 { return timeline.moments[moment].changes }
    return timeline.tracks.indices.filter { point($0, at: 0)?.determination.isTold == true }
      .map { Change(track: $0, causes: []) }
  }

  /// What a track says from a moment on, after what it said the moment before.
  func sentence(_ track: Int, at moment: Int) -> String {
    let before = moment > 0 ? point(track, at: moment - 1)?.determination : nil
    guard let point = point(track, at: moment), point.determination.isTold else {
      return stopped(track, before: before, at: moment)
    }
    let determination = point.determination
    if determination.outcome == .ended, before?.outcome == .transition,
      case .transition(let index) = determination.rule
    {
      let afterwards = program.transitions[index].afterwards.map { " " + asSentence($0) }
      return "stopt." + (afterwards ?? "")
    }
    return effect(of: point)
  }

  /// What a track says through the stretch of a moment, apart from what was before.
  func state(_ track: Int, at moment: Int) -> String {
    point(track, at: moment).map { effect(of: $0) } ?? "Niet van toepassing."
  }

  private func effect(of point: PointWords) -> String {
    if case .transition(_, let entity)? = point.determination.deciding,
      point.determination.outcome == .transition
    {
      return "Het overgangsrecht van \(point.words.subject(entity)) gaat voor."
    }
    return point.words.effect(point.determination, of: point.determination.rule)
  }

  /// Why an answer is no, or open; that it is yes needs no reason here.
  func reason(of point: PointWords) -> String {
    let determination = point.determination
    switch determination.outcome {
    case .notMet, .notNeeded, .notDue, .undetermined, .notApplicable:
      return point.ownReasons.joined(separator: " ")
    case .due where determination.amount?.number == nil:
      return determination.open.reasons.map { words.sentence($0) }.joined(separator: " ")
    default: return ""
    }
  }

  private func stopped(_ track: Int, before: Determination?, at moment: Int) -> String {
    guard let before else { return "Niet van toepassing." }
    if program.about(before.rule)?.holds(on: timeline.moments[moment].day) == false {
      return "Deze regel geldt niet meer."
    }
    switch before.rule {
    case .contribution: return "stopt: geen verstrekking telt meer mee."
    case .need: return "Hiervoor gelden nu wel regels."
    default: return before.outcome == .transition ? "stopt." : "Niet van toepassing."
    }
  }

  /// What the end of the report says of the days after the last change.
  var closing: String {
    let last = timeline.moments.count > 1 ? timeline.moments.last?.day : nil
    let start =
      last.map { "Na \(DutchText.date($0)) verandert er in deze periode niets meer." }
      ?? "In deze periode verandert er niets."
    let later =
      timeline.nextChange.map { " De volgende verandering is op \(DutchText.date($0))." }
      ?? " Ook later niet, zolang de gegevens gelijk blijven."
    return start + later
  }
}

extension Determination {
  /// Whether there is anything to tell; a rule that is not about the case says nothing.
  var isTold: Bool { outcome != .notApplicable || deciding == .noProvision }
}
