/// Returns diagnostics as JSON, with spans in bytes, lines and columns.
///
/// Version 1 of the shape. A diagnostic without a place has `null` for `bestand` and `bereik`.
package func describe(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> JSONValue {
  var description = Description(files: files)
  return .object([
    ("vorm", .number(1)),
    ("meldingen", .array(diagnostics.map { description.value(of: $0) })),
  ])
}

/// The lines of the files that were needed so far.
private struct Description {
  let files: [SourceFile]
  private var indexes: [Int: LineIndex] = [:]

  init(files: [SourceFile]) {
    self.files = files
  }

  mutating func value(of diagnostic: Diagnostic) -> JSONValue {
    let span = diagnostic.primary.span
    var places = [value(of: diagnostic.primary, isPrimary: true)]
    for label in diagnostic.secondary { places.append(value(of: label, isPrimary: false)) }
    return .object([
      ("code", .string(diagnostic.code)),
      ("ernst", .string(diagnostic.severity.word)),
      ("bericht", .string(diagnostic.message)),
      ("bestand", file(of: span)),
      ("bereik", range(of: span)),
      ("plaatsen", .array(places)),
      ("plaats", .optional(diagnostic.path)),
      ("bron", .optional(diagnostic.source)),
      ("hulp", .optional(diagnostic.help)),
      ("wijzigingen", .array(diagnostic.edits.map { value(of: $0) })),
      ("huishouden", diagnostic.household.map { .written($0) } ?? .null),
    ])
  }

  private mutating func value(of label: Label, isPrimary: Bool) -> JSONValue {
    .object([
      ("tekst", .string(label.text)),
      ("hoofd", .bool(isPrimary)),
      ("bestand", file(of: label.span)),
      ("bereik", range(of: label.span)),
    ])
  }

  private mutating func value(of edit: Edit) -> JSONValue {
    .object([
      ("bestand", file(of: edit.span)),
      ("bereik", range(of: edit.span)),
      ("tekst", .string(edit.text)),
    ])
  }

  private func file(of span: Span) -> JSONValue {
    files.indices.contains(span.file) ? .string(files[span.file].path) : .null
  }

  private mutating func range(of span: Span) -> JSONValue {
    guard files.indices.contains(span.file) else { return .null }
    let lines = indexes[span.file] ?? LineIndex(files[span.file])
    indexes[span.file] = lines
    return .object([
      ("begin", place(of: span.start, in: lines)),
      ("einde", place(of: span.end, in: lines)),
    ])
  }

  private func place(of offset: Int, in lines: LineIndex) -> JSONValue {
    let position = lines.position(of: offset)
    return .object([
      ("byte", .number(offset)),
      ("regel", .number(position.line)),
      ("kolom", .number(position.column)),
    ])
  }
}
