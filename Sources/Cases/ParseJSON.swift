package import Base

/// Reads JSON into a tree with places, or tells why it cannot.
///
/// Never traps, whatever the bytes. The JSON is that of RFC 8259 and nothing more. Mistakes that
/// leave no doubt about what follows (a comma, a word, a number) do not end the reading, so one run
/// finds as many as it can; a file with a mistake in its JSON gives no tree. A key that is used
/// twice is a mistake too, but its tree is there.
///
/// - Parameters:
///   - file: The file to read.
///   - index: The index of the file in the list of files, for the spans.
///   - range: The bytes that hold the value, such as one line of many cases, or nil for all.
///   - diagnostics: The list that gets the mistakes.
/// - Returns: The value, or nil when its JSON has a mistake.
package func parseJSON(
  _ file: SourceFile,
  index: Int = 0,
  in range: Range<Int>? = nil,
  into diagnostics: inout [Diagnostic]
) -> JSONNode? {
  let range = (range ?? file.bytes.indices).clamped(to: file.bytes.indices)
  if let bad = firstInvalidUTF8(in: file.bytes, range: range) {
    let span = Span(file: index, start: bad.lowerBound, end: bad.upperBound)
    diagnostics.append(.brokenUTF8(at: span, byte: file.bytes[bad.lowerBound]))
    return nil
  }
  var reader = JSONReader(bytes: file.bytes, range: range, file: index)
  let root = try? reader.document()
  diagnostics += reader.diagnostics
  return reader.isBroken ? nil : root
}
