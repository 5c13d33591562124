package import Base

/// Returns the last line of a check of the rules.
///
///     3 fouten in 2 van 9 bestanden. Er is niets uitgevoerd.
package func checkSummary(_ diagnostics: [Diagnostic], fileCount: Int) -> String {
  let files = DutchText.count(fileCount, one: "bestand", many: "bestanden")
  let errors = diagnostics.filter(\.isError)
  let warnings = diagnostics.filter { !$0.isError }
  guard !errors.isEmpty else {
    guard !warnings.isEmpty else { return "Geen fouten in \(files)." }
    return "Geen fouten en \(count(warnings)) in \(files)."
  }
  let touched = Set(errors.map(\.primary.span.file)).count
  let place = fileCount == 1 ? files : "\(touched) van \(files)"
  let found = [errors, warnings].filter { !$0.isEmpty }.map { count($0) }
  return "\(DutchText.list(found)) in \(place). Er is niets uitgevoerd."
}

/// Returns the last line about the mistakes in a case.
///
///     2 fouten in zaak.json. Deze zaak is niet beoordeeld.
package func caseSummary(_ diagnostics: [Diagnostic], path: String) -> String {
  "\(count(diagnostics.filter(\.isError))) in \(visible(path)). Deze zaak is niet beoordeeld."
}

/// Returns mistakes in rules as text, with the line that counts them.
package func text(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
  let summary = checkSummary(diagnostics, fileCount: files.count) + "\n"
  return diagnostics.isEmpty ? summary : render(diagnostics, in: files) + "\n" + summary
}

/// Returns mistakes in one case as text, with the line that counts them.
package func text(_ diagnostics: [Diagnostic], inCase file: SourceFile) -> String {
  render(diagnostics, in: [file]) + "\n" + caseSummary(diagnostics, path: file.path) + "\n"
}

private func count(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.first?.isError == true
    ? DutchText.count(diagnostics.count, one: "fout", many: "fouten")
    : DutchText.count(diagnostics.count, one: "waarschuwing", many: "waarschuwingen")
}
