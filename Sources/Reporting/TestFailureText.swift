import Assessment
import Base
import Cases
import Evaluation
import RuleProgram

/// Writes one expectation that was not met.
struct TestFailureText {
  let program: Program
  let test: RuleTest
  let failure: TestFailure

  private var words: Words { Words(program: program, file: test.given) }
  private var foundWords: FoundWords { FoundWords(words: words, failure: failure) }

  /// The place in the file, what was expected and found, and what to do.
  func text(in files: [SourceFile]) -> String {
    let line = String(position(in: files))
    let margin = String(repeating: " ", count: line.count + 1)
    var page = Page()
    let column = margin.count + 10
    let day = DutchText.date(failure.moment.referenceDate)
    let expected = ExpectedWords(words: words, failure: failure).text
    page.block(day, head: margin + "peildatum", column: column)
    page.block(expected, head: margin + "verwacht", column: column)
    page.rows(foundWords.texts, label: margin + "gevonden", column: column)
    let ends = foundWords.ends
    if ends.count > 1 { page.columns(ends, label: margin + "einddag", column: column) }
    page.rows(words.grouped(citations), label: margin + "bron", column: column)
    let help = margin + "= hulp: "
    page.block(self.help(in: files), head: help, column: help.count)
    return render(diagnostic, in: files) + page.text
  }

  /// The diagnostic, for the place in the file and for the JSON.
  var diagnostic: Diagnostic {
    Diagnostic(
      code: "proef-mislukt",
      message: visible(test.title),
      primary: Label(failure.expectation.span, "gevonden: " + foundWords.short),
      secondary: failure.expectation.column.map { [Label($0, "in deze kolom")] } ?? []
    )
  }

  // MARK: The rule

  private var citations: [Citation] {
    if case .determination(let determination?) = failure.found {
      return program.about(determination.rule)?.citations ?? []
    }
    if case .definition(let id) = failure.expectation.target {
      return program[id].versions.first { $0.about.holds(on: failure.moment.referenceDate) }?
        .about.citations ?? []
    }
    if case .contradiction(let index) = failure.expectation.target {
      return program.contradictions[index].grounds
    }
    return []
  }

  private func help(in files: [SourceFile]) -> String {
    let start = "pas de verwachting aan"
    guard let span = ruleSpan, files.indices.contains(span.file) else { return start + "." }
    let line = files[span.file].position(of: span.start).line
    let isSame = span.file == failure.expectation.span.file
    let place = isSame ? "" : " van \(visible(files[span.file].path))"
    return "\(start), of de regel op regel \(line)\(place)"
  }

  /// Where the rule stands that gave the outcome.
  private var ruleSpan: Span? {
    switch failure.expectation.target {
    case .definition(let id):
      program[id].versions.first { $0.about.holds(on: failure.moment.referenceDate) }?.span
    case .provision(let option): program.provisions.first { $0.option == option }?.span
    case .form(let index), .formAmount(let index), .formExtraPayment(let index):
      program.forms[index].span
    case .transition(let index): program.transitions[index].span
    case .contribution(let index): program.contributions[index].span
    case .check(let index): program.checks[index].span
    case .regime: nil
    case .contradiction(let index): program.contradictions[index].span
    }
  }

  private func position(in files: [SourceFile]) -> Int {
    let span = failure.expectation.span
    return files.indices.contains(span.file) ? files[span.file].position(of: span.start).line : 1
  }
}
