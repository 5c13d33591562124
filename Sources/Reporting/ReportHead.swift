import Base
import Cases
import RuleProgram

/// Makes the lines above the points of a report.
struct ReportHead {
  let words: Words
  /// The day that the report is about, when it is about one.
  let referenceDate: Day?
  /// The answers to readings that count instead of those of the rules.
  let choices: [ReadingChoice]

  /// The case, the rules, and that this is no decision of people.
  func lines(_ detail: Detail) -> [String] {
    let fingerprint = "Vingerafdruk van de regels: \(words.program.fingerprint)"
    return [caseLine, words.rulesLine] + words.choiceLines(choices)
      + ["Dit is een uitkomst volgens de regels, geen besluit."]
      + (detail == .full ? [fingerprint] : [])
  }

  private var caseLine: String {
    let file = words.file
    let parts = [
      "Zaak " + visible(file.id),
      file.designation.map { visible($0) },
      (file.municipality ?? words.program.municipality).map { "gemeente " + visible($0) },
      referenceDate.map { "peildatum " + DutchText.date($0) },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Words {
  /// The rules and what they are at this moment.
  var rulesLine: String {
    guard let index = program.leadingSource else {
      let owner = program.municipality.map { "gemeente " + visible($0) }
      return "Regels: " + (owner ?? "landelijke regels")
    }
    let source = program.sources[index]
    let day = source.date.map { ", " + DutchText.date($0) } ?? ""
    let standing = source.standing.map { " (\($0))" } ?? ""
    return "Regels: \(source.name)\(day)\(standing)"
  }
}
