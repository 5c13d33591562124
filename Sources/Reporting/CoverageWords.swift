import Base
import Cases
import Exploration
import RuleProgram

/// Says what an item of the coverage is, and what the tests make of it.
struct CoverageWords {
  let program: Program
  let files: [SourceFile]
  let finding: CoverageFinding

  private var item: CoverageItem { finding.item }
  private var words: Words {
    Words(program: program, file: CaseFile(id: "", vocabulary: program.vocabulary))
  }

  /// Where it is written.
  ///
  ///     Rules/begeleiding.regels:31:5
  var place: String {
    guard files.indices.contains(item.span.file) else { return "?" }
    let file = files[item.span.file]
    let position = file.position(of: item.span.start)
    return "\(visible(file.path)):\(position.line):\(position.column)"
  }

  /// What it is.
  ///
  ///     voorwaarde regie
  ///     parameter basisbijdrage ongehuwd, vanaf 2016
  ///     tabel huishoudtype, rij 3 (gehuwd, ja, ja)
  var name: String {
    switch item.sort {
    case .condition(let label?, isWhole: true): "voorwaarde \(label)"
    case .condition(let label?, isWhole: false): "voorwaarde \(label), deel `\(source)`"
    case .condition(nil, _): "voorwaarde `\(source)`"
    case .version(let from, let column):
      "parameter \(item.rule.name), " + (from.map { "vanaf \(date($0))" } ?? "altijd")
        + (column.map { ", \(option($0))" } ?? "")
    case .row(let number): "tabel \(item.rule.name), rij \(number)" + cells
    case .rung(let name): "trede \(name)"
    case .candidate(let label): "kandidaat \(label)"
    }
  }

  /// The rule that it stands in, when the name does not say so.
  var rule: String? {
    switch item.sort {
    case .version, .row: nil
    case .condition, .rung, .candidate: heading
    }
  }

  /// The word and the name of the rule; a name that begins with the word says it already.
  var heading: String {
    let rule = item.rule
    return rule.name.hasPrefix(rule.word + " ") ? rule.name : "\(rule.word) \(rule.name)"
  }

  /// What a test must show, for which no household was found.
  var need: String {
    switch item.sort {
    case .condition:
      let missing = finding.trials.filter(\.reds.isEmpty).map { $0.outcome == true ? "ja" : "nee" }
      let rest =
        item.rule.word == "tegenspraak"
        ? "waarin alleen daarvan afhangt of het een tegenspraak is."
        : "alle andere voorwaarden de uitkomst eraan overlaten."
      return "een proef waarin dit \(DutchText.list(missing, before: "of")) is, en " + rest
        + (missing.count > 1 ? " Voor elk antwoord een." : "")
    case .version: return "een proef op een dag waarop deze waarde geldt, die haar leest."
    case .row: return "een proef die op deze rij uitkomt."
    case .rung: return "een proef waarin deze trede genoeg is."
    case .candidate: return "een proef waarin deze kandidaat beslist."
    }
  }

  /// Why no test decides it.
  var reason: String {
    guard case .condition = item.sort else { return otherReason }
    let missing = finding.trials.filter(\.reds.isEmpty)
    let isReached = finding.trials.contains { !$0.reaching.isEmpty }
    if !isReached { return "Geen proef komt bij deze voorwaarde." }
    if missing.count == finding.trials.count {
      return "Geen proef waarin deze voorwaarde de uitkomst verandert."
    }
    let outcome = missing.first?.outcome == true ? "ja" : "nee"
    return missing.first?.reaching.isEmpty == true
      ? "Geen proef waarin deze voorwaarde \(outcome) is."
      : "Geen proef waarin \(outcome) de uitkomst verandert."
  }

  private var otherReason: String {
    let isReached = finding.trials.contains { !$0.reaching.isEmpty }
    switch item.sort {
    case .version(let from, _):
      return isReached
        ? "Geen proef waarvan de uitkomst van deze waarde afhangt."
        : from.map { "Geen proef die de waarde van \(date($0)) leest." }
          ?? "Geen proef die deze waarde leest."
    case .row: return "Geen proef die op deze rij uitkomt."
    case .rung: return "Geen proef waarin deze trede de uitkomst verandert."
    case .candidate, .condition: return "Geen proef waarin deze kandidaat de uitkomst verandert."
    }
  }

  /// The places that it rests on, in one line.
  var sources: String { words.grouped(item.citations).joined(separator: ", ") }

  /// The text in the rule file, on one line.
  private var source: String {
    guard files.indices.contains(item.span.file) else { return "" }
    let text = files[item.span.file].text(of: item.span)
    return visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The cells of a row, without its outcome.
  private var cells: String {
    let cells = source.split(separator: "|").map { $0.trimmingSpaces }
    return cells.count < 2 ? "" : " (" + cells.dropLast().joined(separator: ", ") + ")"
  }

  private func option(_ index: Int) -> String {
    let definition = program.definitions.first { $0.name == item.rule.name && $0.key != nil }
    guard case .choice(let choice)? = definition?.key else { return String(index + 1) }
    return program.vocabulary.choices[choice].options[index]
  }

  /// A day, or only its year when it is the first of January.
  private func date(_ day: Day) -> String {
    let parts = day.components
    return parts.month == 1 && parts.day == 1 ? String(parts.year) : DutchText.date(day)
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
