package import Assessment
import Base
import Cases
import Evaluation
package import RuleProgram

/// What testing many cases came to, with what the summary must say of how it was done.
package struct BatchSummary {
  /// The counts.
  package var tally: BatchTally
  /// The first cases of the work list.
  package var work: [WorkItem]
  /// The cases on the whole work list.
  package var workCount: Int
  /// The rules, in the order in which their cases came.
  package var programs: [Program]
  /// The readings that were chosen for each of them.
  package var choices: [[ReadingChoice]]
  /// The municipalities of the cases.
  package var municipalities: [String]
  /// The cases that were not in order or could not be read.
  package var skipped: Int
  /// What was drawn or said to be a sample.
  package var sample: Sample

  /// How the cases that were tested stand to the whole.
  package enum Sample: Hashable, Sendable {
    /// They are all there is.
    case none
    /// They are a sample of so many; the seed when the program drew it.
    case of(Int, seed: Int?)
  }

  /// Creates a summary.
  package init(
    tally: BatchTally,
    work: [WorkItem],
    workCount: Int,
    programs: [Program],
    choices: [[ReadingChoice]],
    municipalities: [String],
    skipped: Int,
    sample: Sample
  ) {
    self.tally = tally
    self.work = work
    self.workCount = workCount
    self.programs = programs
    self.choices = choices
    self.municipalities = municipalities
    self.skipped = skipped
    self.sample = sample
  }
}

/// Returns what testing many cases came to, as text for people.
package func text(_ summary: BatchSummary) -> String {
  var writer = BatchText(summary)
  return writer.text()
}

private struct BatchText {
  let summary: BatchSummary
  let words: [Words]
  private var page = Page()
  private var tally: BatchTally { summary.tally }

  init(_ summary: BatchSummary) {
    self.summary = summary
    words = summary.programs.map {
      Words(program: $0, file: CaseFile(id: "", vocabulary: $0.vocabulary))
    }
  }

  mutating func text() -> String {
    writeHead()
    writeOutcomes()
    writeSample()
    writeFaults()
    writeMissing()
    writeWork()
    return page.text
  }

  private mutating func writeHead() {
    let cases = DutchText.count(tally.cases, one: "zaak", many: "zaken")
    let decisions = DutchText.count(tally.decisions, one: "besluit", many: "besluiten")
    let names = summary.municipalities.map { visible($0) }
    let owner = names.count == 1 ? "gemeente " : "gemeenten "
    page.block(
      "Toets van \(cases) met \(decisions)"
        + (names.isEmpty ? "" : ", " + owner + DutchText.list(names))
    )
    for (words, choices) in zip(words, summary.choices) {
      page.block(words.rulesLine)
      for line in words.choiceLines(choices) { page.block(line) }
    }
    page.block("Deze toets gaat over rechtmatigheid, niet over het oordeel zelf.")
    page.line()
  }

  private mutating func writeOutcomes() {
    var table = TextTable([
      .init(head: "uitkomst", width: 37), .init(head: "zaken", width: 6, isRight: true),
      .init(head: "deel", width: 6, isRight: true),
    ])
    for verdict in [FindingVerdict.lawful, .unlawful, .untestable, .undetermined] {
      let count = tally[verdict]
      // Only some rules leave anything open.
      if verdict == .undetermined, count == 0 { continue }
      let share = percents(sharePercent(count, of: tally.cases))
      table.row([verdict.rawValue, DutchText.number(count), share])
    }
    let all = percents(sharePercent(tally.cases, of: tally.cases))
    table.total(["samen", DutchText.number(tally.cases), all])
    table.write(on: &page, wrapping: 0)
    page.line()
  }

  private mutating func writeSample() {
    guard case .of(let whole, let seed) = summary.sample, whole > tally.cases,
      let figures = SampleFigures(tally, skipped: summary.skipped, whole: whole)
    else { return writeAll() }
    write(figures, seed)
  }

  private mutating func writeAll() {
    let count = DutchText.number(tally.cases)
    let noSample = "Dit is geen steekproef."
    if summary.skipped > 0 {
      let all = DutchText.number(tally.cases + summary.skipped)
      page.block(
        "Van \(all) zaken zijn er \(count) getoetst. De andere "
          + "\(DutchText.number(summary.skipped)) waren niet in orde. " + noSample
      )
    } else if tally.cases == 1 {
      page.block("De enige zaak is getoetst. " + noSample)
    } else {
      page.block("Alle \(count) zaken zijn getoetst. " + noSample)
    }
  }

  private mutating func write(_ figures: SampleFigures, _ seed: Int?) {
    let whole = DutchText.number(figures.whole)
    let drawn = seed.map { ", getrokken met zaad \($0)" } ?? ""
    page.block(
      "Steekproef: \(DutchText.number(figures.size)) van \(whole) zaken\(drawn). "
        + "Een zaak telt één keer."
    )
    let interval = figures.interval
    let low = tenths(interval.lowestTenths)
    let high = tenths(interval.highestTenths)
    let rate = percents(figures.rate)
    page.block(
      "\(rate), met 95% zekerheid tussen \(low) en \(high)",
      head: "   onrechtmatig ",
      column: 26
    )
    let range = figures.faultsInWhole
    page.block(
      "tussen \(DutchText.number(range.lowerBound)) en "
        + DutchText.count(range.upperBound, one: "zaak", many: "zaken"),
      head: "   in alle \(whole) zaken ",
      column: 26
    )
    let open = figures.untestable
    let parts = [(open, "niet te toetsen"), (figures.skipped, "overgeslagen")]
    let isOnly = open + figures.skipped == 1
    let untested = parts.filter { $0.0 > 0 }.map {
      isOnly ? $0.1 : DutchText.number($0.0) + " " + $0.1
    }
    guard !untested.isEmpty else { return }
    let start = isOnly ? "als de ene " : "als alle "
    let end = isOnly ? " zaak ook onrechtmatig is: " : " zaken ook onrechtmatig zijn: "
    page.block(
      start + DutchText.list(untested) + end + percents(figures.worstRate),
      head: "   ",
      column: 3
    )
  }

  private mutating func writeFaults() {
    page.line()
    guard !tally.faults.isEmpty else {
      return page.block("Er is niets onrechtmatigs gevonden.")
    }
    var table = TextTable([
      .init(head: "onrechtmatig door", width: 35),
      .init(head: "bevindingen", width: 11, isRight: true),
      .init(head: "fout in geld", width: 12, isRight: true),
    ])
    let faults = tally.faults.sorted {
      $0.value.findings != $1.value.findings
        ? $0.value.findings > $1.value.findings : $0.key < $1.key
    }
    for (place, fault) in faults {
      table.row([title(place), DutchText.number(fault.findings), money(fault)])
    }
    let cases = DutchText.count(tally[.unlawful], one: "zaak", many: "zaken")
    let total = tally.amount.map { $0 == .zero ? "geen" : amount($0) } ?? "onbekend"
    table.total(["samen (in \(cases))", DutchText.number(tally.findings), total])
    table.write(on: &page, wrapping: 0)
    let rows = tally.faults.values.reduce(Fraction.zero as Fraction?) {
      $0?.adding($1.amount ?? .zero)
    }
    if rows != tally.amount {
      page.block("Bevindingen over hetzelfde besluit tellen in `samen` één keer: de hoogste.")
    }
    if tally.amountsUnknown > 0 {
      let count = DutchText.count(tally.amountsUnknown, one: "bevinding", many: "bevindingen")
      page.block("Bij \(count) staat het bedrag niet vast. Die tellen in geld niet mee.")
    }
  }

  private mutating func writeMissing() {
    guard !tally.missing.isEmpty else { return }
    var counts: [String: Int] = [:]
    for (place, count) in tally.missing {
      counts[words[place.program].name(of: place.fact, key: place.key), default: 0] += count
    }
    var table = TextTable([
      .init(head: "niet te toetsen door", width: 55),
      .init(head: "zaken", width: 5, isRight: true),
    ])
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      table.row(["\(name) ontbreekt", DutchText.number(count)])
    }
    page.line()
    table.write(on: &page, wrapping: 0)
  }

  private mutating func writeWork() {
    guard summary.workCount > 0 else { return }
    page.line()
    page.block(
      "Werklijst: grootste bedrag eerst (\(DutchText.number(summary.work.count)) van "
        + "\(DutchText.number(summary.workCount)))"
    )
    var table = TextTable([
      .init(head: "zaak", width: 9), .init(head: "besluit", width: 7),
      .init(head: "bevinding", width: 35), .init(head: "fout in geld", width: 12, isRight: true),
    ])
    for item in summary.work {
      let words = WorkWords(item: item, program: summary.programs[item.check.program])
      table.row([shortened(words.file), shortened(words.subject), words.finding, words.money])
    }
    table.write(on: &page, wrapping: 2)
  }

  private func title(_ place: CheckPlace) -> String {
    summary.programs[place.program].checks[place.check].shownTitle
  }

  private func money(_ fault: FaultCount) -> String {
    fault.amount.map(amount) ?? (fault.hasMoney ? "onbekend" : "vormfout")
  }

  private func amount(_ euros: Fraction) -> String { DutchText.amount(euros) }

  private func percents(_ share: Fraction?) -> String {
    share.map { DutchText.number($0, atLeast: 1) + "%" } ?? "–"
  }

  private func tenths(_ count: Int) -> String {
    "\(DutchText.number(count / 10)),\(count % 10)%"
  }

  /// An id that is too long for a column, cut.
  private func shortened(_ text: String) -> String {
    text.count > 20 ? text.prefix(19) + "…" : text
  }
}
