package import Base
import Cases
import Evaluation
package import Exploration
import RuleProgram

/// Returns what the tests make of mistakes in the rules as text for people.
///
/// Each place where no test notices a mistake is shown in its file, with a household that it makes
/// a difference for. The table at the end counts.
///
/// - Parameters:
///   - report: What the tests make of the mistakes.
///   - witnesses: A household for some of the mistakes, by their index in the report.
///   - files: The files of the rules.
/// - Returns: The text, of at most 80 columns but for the households.
package func text(
  _ report: MutationReport,
  witnesses: [Int: Witness],
  files: [SourceFile]
) -> String {
  var text = ""
  let groups = report.groups
  let count = DutchText.count(report.results.count, one: "wijziging", many: "wijzigingen")
  if groups.isEmpty {
    text += "Geen van \(count) ging ongemerkt door zonder reden.\n\n"
  } else {
    text += "Wat geen enkele proef merkt (\(report.survivors.count) van \(count))\n"
  }
  for group in groups {
    let witness = group.survivors.lazy.compactMap { witnesses[$0] }.first
    let writer = MutationGroupText(report: report, group: group, witness: witness, files: files)
    text += writer.text + "\n"
  }
  for item in report.superfluous {
    text += render(.superfluousReason(item), in: files) + "\n"
  }
  return text + table(report)
}

/// The table that counts the mistakes by what is changed.
private func table(_ report: MutationReport) -> String {
  var page = Page()
  var table = TextTable([
    TextTable.Column(head: "wijziging", width: 14),
    TextTable.Column(head: "gemerkt", width: 7, isRight: true),
    TextTable.Column(head: "geweigerd", width: 9, isRight: true),
    TextTable.Column(head: "met reden", width: 9, isRight: true),
    TextTable.Column(head: "niet gemerkt", width: 12, isRight: true),
  ])
  for sort in ChangeSort.allCases {
    let counts = report.counts(of: sort)
    if counts == MutationCounts() { continue }
    table.row([sort.rawValue] + cells(counts))
  }
  table.total(["samen"] + cells(report.counts()))
  table.write(on: &page, wrapping: 0)
  if report.counts().refused > 0 {
    page.line()
    page.block(
      "Geweigerd: geen proef merkt het, maar wie dit in het bestand schrijft, krijgt meteen een"
        + " fout te zien."
    )
  }
  return page.text
}

private func cells(_ counts: MutationCounts) -> [String] {
  [counts.noticed, counts.refused, counts.reasoned, counts.open].map { DutchText.number($0) }
}

/// Writes one place where no test notices a mistake.
private struct MutationGroupText {
  let report: MutationReport
  let group: MutationGroup
  let witness: Witness?
  let files: [SourceFile]

  var text: String {
    var diagnostic = Diagnostic.unnoticedChange(
      group,
      source: writtenSource(at: group.span, in: files)
    )
    let (help, source) = (diagnostic.help ?? "", diagnostic.source)
    (diagnostic.help, diagnostic.source) = (nil, nil)
    let line = String(files[group.span.file].position(of: group.span.start).line)
    let margin = String(repeating: " ", count: line.count + 1)
    let column = margin.count + 10
    var page = Page()
    page.block(reach, head: margin + "proeven", column: column)
    if let witness {
      let words = DifferenceWords(program: report.program, witness: witness)
      page.block(words.text, head: margin + "verschil", column: column)
    } else {
      let none = "geen huishouden gevonden in \(DutchText.number(WitnessSearch.tries)) pogingen"
      page.block(none, head: margin + "verschil", column: column)
    }
    if let source { page.block(visible(source), head: margin + "bron", column: column) }
    let head = margin + "= hulp: "
    page.block(help, head: head, column: head.count)
    var text = render(diagnostic, in: files) + page.text
    if let witness {
      // The case keeps to one line of its own, so that it can be taken over as it is.
      let json = describe(witness.scene.file, vocabulary: report.program.vocabulary).compactText
      let how = "te beoordelen met `toetssteen beoordeel - --regels MAP`"
      text += "\(margin)= huishouden: \(how)\n\(json)\n"
    }
    return text
  }

  private var reach: String {
    group.reaching == 0
      ? "geen proef komt hier langs"
      : "komen hier langs op \(DutchText.count(group.reaching, one: "peildatum", many: "peildatums"))"
  }
}
