import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

extension PointWords {
  /// The title with what it is about: `Schoonmaken: hulp via een thuiszorgorganisatie (aanvraag a3)`.
  var heading: String { "\(title) (\(subject))" }

  /// The title, with the need in front when the request has more points.
  var title: String {
    switch determination.rule {
    case .provision: return provisionTitle
    case .form(_, let provision):
      let title = program.title(of: determination.rule)
      return title + " voor " + continued(program.title(of: .provision(provision)))
    case .need:
      return need ?? (determination.subject.kind == .entitlement ? "Recht" : "Hulpvraag")
    case .transition, .contribution: return program.title(of: determination.rule)
    }
  }

  /// What the point is about; a contribution names what it is paid for when that is not much.
  var subject: String {
    guard case .contribution = determination.rule else {
      return words.subject(determination.subject)
    }
    let origins = counted
    guard (1...3).contains(origins.count) else { return "huishouden" }
    return words.subjects(origins)
  }

  /// The requests, rights and supplies that a contribution counts or may count, each once.
  var counted: [EntityReference] {
    var origins: [EntityReference] = []
    let certain = determination.supplies.filter { !$0.standing.isExcluded }
    for supply in certain.isEmpty ? determination.supplies : certain
    where !origins.contains(supply.origin) {
      origins.append(supply.origin)
    }
    return origins
  }

  private var provisionTitle: String {
    let titles = point.provisions.map { program.title(of: .provision($0)) }
    let others = report.points.filter { other in
      guard !other.isHidden, other.determination.subject == determination.subject,
        other.number != point.number, case .provision = other.determination.rule
      else { return false }
      return true
    }
    guard let need else { return DutchText.list(titles) }
    if others.isEmpty { return titles.count == 1 ? titles[0] : need }
    guard let first = titles.first else { return need }
    return need + ": " + DutchText.list([continued(first)] + titles.dropFirst().map(continued))
  }

  /// The need of the request, as a title.
  private var need: String? {
    guard let fact = program.vocabulary.need, determination.subject.kind == .request,
      let entry = words.file[determination.subject].slots[program.vocabulary[fact].slot]
    else { return nil }
    return capitalized(words.value(entry.value, program.vocabulary[fact].type))
  }
}
