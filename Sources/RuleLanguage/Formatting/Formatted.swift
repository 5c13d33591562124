package import Base

/// Returns a rule file in the one layout of the language, or nothing when it has mistakes.
///
/// Only white space changes: every token and every comment is there again, in the same order. What
/// the writer decided stays as it is: the order of lines, where a long line goes on below, and
/// where a blank line stands. Tabs before a line are replaced when the file has no spaces there,
/// because then there is no doubt what they mean.
///
/// - Parameters:
///   - source: The file.
///   - file: The index of the file in the list of files, for the spans.
///   - diagnostics: The list that gets the mistakes.
/// - Returns: The bytes of the new file.
/// - Throws: when the outcome would not read as the same rules, which is a fault of the program.
package func formatted(
  _ source: SourceFile,
  file: Int,
  into diagnostics: inout [Diagnostic]
) throws(FormattingFault) -> [UInt8]? {
  var found: [Diagnostic] = []
  _ = parse(source, file: file, into: &found)
  var mistakes: [Diagnostic] = []
  guard !found.contains(where: { $0.code == "bestand-niet-utf8" }) else {
    diagnostics += found
    return nil
  }
  let layout = lex(source, file: file, into: &mistakes)
  if layout.isIndentedByTabs(in: source) { found.removeAll { $0.code == "tab-als-inspringing" } }
  if found.contains(where: \.isError) {
    diagnostics += found
    return nil
  }
  let bytes = settled(source, layout)
  guard isSame(layout, of: source, as: bytes) else { throw FormattingFault() }
  return bytes
}

/// Returns the layout of a file, which is its own layout.
///
/// Where a line was cut, the pieces can leave room that the whole did not; then it is done again.
private func settled(_ source: SourceFile, _ layout: Layout) -> [UInt8] {
  var formatter = Formatter(source: source, layout: layout)
  var bytes = formatter.format()
  for _ in 0..<4 where formatter.hasCut {
    let next = SourceFile(path: source.path, bytes: bytes)
    var mistakes: [Diagnostic] = []
    formatter = Formatter(source: next, layout: lex(next, file: 0, into: &mistakes))
    bytes = formatter.format()
  }
  return bytes
}

/// The new layout of a file would not read as the same rules.
package struct FormattingFault: Error, Hashable, Sendable {
  /// Creates a fault.
  package init() {}
}

/// Tells whether bytes hold the tokens of a file, on lines that hang together in the same way.
private func isSame(_ layout: Layout, of source: SourceFile, as bytes: [UInt8]) -> Bool {
  var mistakes: [Diagnostic] = []
  let other = SourceFile(path: source.path, bytes: bytes)
  let found = lex(other, file: 0, into: &mistakes)
  guard mistakes.isEmpty, found.tokens.count == layout.tokens.count,
    found.lines.count == layout.lines.count
  else { return false }
  let linesAgree = zip(layout.lines, found.lines).allSatisfy { old, new in
    old.first == new.first && old.newline == new.newline && old.colon == new.colon
      && old.next == new.next
  }
  return linesAgree
    && zip(layout.tokens, found.tokens).allSatisfy { old, new in
      old.kind == new.kind && old.keyword == new.keyword
        && (source.bytes[old.range] == bytes[new.range]
          || old.tidyBytes(in: source.bytes) == Array(bytes[new.range]))
    }
}

extension Layout {
  /// Whether lines are indented, and all of them by tabs alone.
  fileprivate func isIndentedByTabs(in source: SourceFile) -> Bool {
    let indented = lines.filter { $0.indentation > 0 }
    return !indented.isEmpty
      && indented.allSatisfy { line in
        let start = Int(tokens[line.first].start)
        return source.bytes[(start - line.indentation)..<start].allSatisfy {
          $0 == UInt8(ascii: "\t")
        }
      }
  }
}
