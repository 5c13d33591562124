import Base
package import Cases
package import Comparison
import Evaluation
import RuleProgram

/// The mark of UTF-8 and the names of the columns of changed answers.
package var comparisonCSVHead: [UInt8] {
  var row = CSVRow()
  for name in [
    "bestand", "regel", "zaak", "soort huishouden", "soort regel", "regel van", "over", "gevolg",
    "uitkomst oud", "uitkomst nieuw", "bedrag oud", "bedrag nieuw", "verschil", "richting",
    "door welke regel",
  ] { row.add(name) }
  row.end()
  return CSVRow.mark + row.bytes
}

/// Returns a row for each answer of a household that changes.
///
/// Amounts have no sign: `richting` says whether there is more or less.
package func csvRows(
  _ household: ComparedHousehold,
  _ file: CaseFile,
  at place: ComparisonTally.Place,
  by comparer: Comparer
) -> [UInt8] {
  let changed = comparer.changedAnswers(of: household)
  let words = ComparisonWords(report: comparer.emptyReport)
  var row = CSVRow()
  for answer in changed {
    let program = comparer.programs(household.pair).old.program
    let subject = Words(program: program, file: file).subject(answer.subject)
    row.add(visible(place.path))
    row.add(String(place.line))
    row.add(visible(file.id))
    row.add(household.type.map { visible($0) } ?? "")
    row.add(answer.rule.sort.word)
    row.add(visible(answer.rule.title))
    row.add(subject)
    row.add(answer.effect.words(answer.rule.sort))
    row.add(answer.old?.outcome.word ?? "niet van toepassing")
    row.add(answer.new?.outcome.word ?? "niet van toepassing")
    row.add(size: answer.oldAmount, atLeast: 2)
    row.add(size: answer.newAmount, atLeast: 2)
    let difference = answer.oldAmount.flatMap { old in
      answer.newAmount.flatMap { $0.subtracting(old) }
    }
    row.add(size: difference, atLeast: 2)
    row.add(difference.map { $0.isZero ? "gelijk" : $0.isNegative ? "minder" : "meer" } ?? "")
    row.add(words.causes(answer.changes))
    row.end()
  }
  return row.bytes
}
