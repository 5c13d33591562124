import Base

/// The lines of a declaration that are rows of a table or notes below it.
struct TableLines {
  /// The lines that begin with `|`, the head first.
  var rows: [Int] = []
  /// The lines that begin with `(`.
  var notes: [Int] = []
}

extension Parser {
  /// Puts a line aside if it belongs to a table, and tells whether it does.
  func addTableLine(_ line: Int, to table: inout TableLines) -> Bool {
    switch tokens[lines[line].first].kind {
    case .bar: table.rows.append(line)
    case .open: table.notes.append(line)
    default: return false
    }
    return true
  }

  /// Reads the notes below a table.
  mutating func parseNotes(_ table: TableLines) -> [TableNoteSyntax] {
    var notes: [TableNoteSyntax] = []
    for line in table.notes {
      open(line)
      advance()
      let letter = NameSyntax(text: source.text(of: spanHere), span: spanHere)
      guard kind == .word, token(ahead: 1).kind == .close else {
        fail(.missingNoteLetter(found, at: spanHere))
        continue
      }
      position += 2
      let text = parseText("de reden van `onbepaald`")
      let closedBy = parseClosedBy()
      close()
      rejectChildren(of: line)
      if let text { notes.append(TableNoteSyntax(letter: letter, text: text, closedBy: closedBy)) }
    }
    return notes
  }

  /// Reports an `onbepaald (a)` of which the note is not there.
  mutating func checkNotes(_ table: TableLines) {
    let letters = table.notes.map { source.text(of: span(of: tokens[lines[$0].first + 1])) }
    for reference in noteReferences where !letters.contains(reference.text) {
      diagnostics.append(.unknownNote(reference.text, at: reference.span))
    }
    noteReferences = []
  }
}
