import Assessment
import Base
import Evaluation
import RuleProgram

/// Writes one point of a report.
struct PointText {
  let words: PointWords
  let detail: Detail

  /// Where the text of a labelled line begins.
  private let column = 13

  private var point: Point { words.point }

  /// Writes the heading and the lines, in their fixed order.
  func write(to page: inout Page) {
    let number = "\(point.number). "
    page.block(words.heading, head: number, column: number.count)
    row("uitkomst", [words.words.sentence(words.determination)], isBold: true, to: &page)
    row("waarom", [words.reasons.joined(separator: " ")], to: &page)
    if point.isHidden { return row("bron", sources, to: &page) }
    writeReadings(to: &page)
    row("behoudt", retained, to: &page)
    writeEnds(to: &page)
    row("kosten", [words.costs(cites: detail == .full).joined(separator: " ")], to: &page)
    for index in point.questions.indices { writeQuestion(index, to: &page) }
    row("daarna", [words.next ?? ""], to: &page)
    row("geldt", [words.lasts], to: &page)
    row("let op", notes(isAttention: false), to: &page)
    if detail == .full { row("aandacht", notes(isAttention: true), to: &page) }
    row("bron", sources, to: &page)
    if detail == .full, !point.steps.isEmpty {
      page.line("   stappen")
      StepsText(words: words).write(to: &page)
    }
  }

  // MARK: Lines

  /// Writes a label with its texts below each other; nothing when there is no text.
  private func row(_ label: String, _ texts: [String], isBold: Bool = false, to page: inout Page) {
    page.rows(texts, label: "   " + label, column: column, isBold: isBold)
  }

  private var sources: [String] {
    words.words.grouped(words.citations)
      + words.citations.filter { $0.source == nil }.map {
        "Eigen keuze van de regels: \($0.locator)."
      }
  }

  private func notes(isAttention: Bool) -> [String] {
    words.notes.filter { $0.isAttention == isAttention }
      .map { asSentence($0.text, remark: words.words.remark($0.citations)) }
  }

  private var retained: [String] {
    guard let retains = words.retains else { return [] }
    let citations = detail == .full ? retains.citations : []
    return [asSentence(retains.content, remark: words.words.remark(citations))]
  }

  /// The candidates of the end, when there is more than one.
  private func writeEnds(to page: inout Page) {
    let ends = words.ends
    guard ends.count > 1 else { return }
    let pairs = ends.map { ($0.day, $0.binds ? $0.label + ": beslist" : $0.label) }
    page.columns(pairs, label: "   einddag", column: column)
  }

  // MARK: Readings

  private func writeReadings(to page: inout Page) {
    var named: Set<DefinitionID> = []
    for (index, outcome) in words.readings.enumerated() {
      let reading = words.reading(outcome)
      let isFirst = named.insert(outcome.definition).inserted
      let isKnown = isShownBefore(outcome.definition)
      let isAsked =
        words.determination.outcome == .undetermined
        && words.determination.open.reasons.contains(.reading(outcome.definition))
      var texts = isFirst && !isAsked ? [reading.question] : []
      texts.append(reading.text)
      if !isKnown { texts += words.words.sourceLines(reading.citations) }
      if !isKnown, let preference = reading.preference { texts.append(preference) }
      if isFirst, !isAsked, !isKnown, let closedBy = reading.closedBy { texts.append(closedBy) }
      row("lezing \(index + 1)", texts, to: &page)
    }
  }

  /// Whether an earlier point explains the same readings.
  private func isShownBefore(_ definition: DefinitionID) -> Bool {
    words.report.points.contains { other in
      other.number < point.number && (detail == .full || !other.isHidden)
        && words.words(for: other).readings.contains { $0.definition == definition }
    }
  }

  // MARK: Questions

  private func writeQuestion(_ index: Int, to page: inout Page) {
    let question = words.question(index)
    row("vraag \(index + 1)", [question.text], to: &page)
    if let (number, place) = question.earlier {
      row("", ["zie punt \(number), vraag \(place)"], to: &page)
      return writeEffects(question.effects, to: &page)
    }
    if let judge = question.judge { row("", ["wie: " + judge], to: &page) }
    if let kind = question.kind { row("", ["antwoord: " + kind], to: &page) }
    writeEffects(question.effects, to: &page)
    row("", words.words.sourceLines(point.questions[index].citations), to: &page)
    row("", ["plaats: " + question.path], to: &page)
  }

  private func writeEffects(
    _ effects: [(answers: [String], effect: String)],
    to page: inout Page
  ) {
    let margin = String(repeating: " ", count: column)
    let isYesOrNo = effects.flatMap(\.answers).allSatisfy { $0 == "ja" || $0 == "nee" }
    for (answers, effect) in effects {
      let list = "bij " + DutchText.list(answers, before: "of")
      if answers.count == 1, isYesOrNo {
        page.block(effect, head: margin + list, column: column + 9)
      } else {
        page.block("\(list): \(effect)", head: margin, column: column, hang: 2)
      }
    }
  }
}
