import Assessment
import Base
import RuleProgram

/// Makes the words of one case on the work list.
struct WorkWords {
  let item: WorkItem
  let program: Program

  /// The id of the case.
  var file: String { visible(item.file) }

  /// The decision, or the kind and the id of what else it is about.
  var subject: String {
    switch item.subject {
    case .decision: visible(item.id)
    case .household, .municipality: item.subject.word
    default: item.subject.word + " " + visible(item.id)
    }
  }

  /// What was found.
  var finding: String {
    let title = program.checks[item.check.check].shownTitle
    return item.verdict == .untestable ? "niet te toetsen: " + title : title
  }

  /// The amount, or why there is none.
  var money: String {
    if let amount = item.amount { return DutchText.amount(amount) }
    guard item.verdict == .unlawful else { return "–" }
    return program.checks[item.check.check].lossType == nil ? "vormfout" : "onbekend"
  }
}

extension LegalityCheck {
  /// The title as it stands in a table.
  var shownTitle: String { continued(title ?? name) }
}
