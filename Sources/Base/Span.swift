/// A piece of a source file, counted in UTF-8 bytes.
///
/// Twelve bytes, because every token and every node of a tree has one. Lines and columns are worked
/// out at the edge, by `SourceFile`.
package struct Span: Hashable, Sendable {
  private let fileNumber: Int32
  private let startByte: UInt32
  private let endByte: UInt32

  /// No place: the span of what the program itself made.
  package static let none = Span(file: -1, start: 0, end: 0)

  /// Creates the span from the first byte up to, and not with, the last.
  package init(file: Int, start: Int, end: Int) {
    fileNumber = Int32(clamping: file)
    startByte = UInt32(clamping: start)
    endByte = UInt32(clamping: max(start, end))
  }

  /// The index of the file in the list of files, or -1 when there is no place.
  package var file: Int { Int(fileNumber) }

  /// The offset of the first byte.
  package var start: Int { Int(startByte) }

  /// The offset behind the last byte.
  package var end: Int { Int(endByte) }

  /// The number of bytes.
  package var length: Int { end - start }

  /// Whether this is no place at all.
  package var isNone: Bool { fileNumber < 0 }

  /// Returns the span from the start of this to the end of the other, which is in the same file.
  package func joined(with other: Span) -> Span {
    if isNone { return other }
    if other.isNone { return self }
    return Span(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

extension Span: Comparable {
  /// Orders by file, then by place in the file.
  package static func < (left: Span, right: Span) -> Bool {
    (left.fileNumber, left.startByte, left.endByte)
      < (right.fileNumber, right.startByte, right.endByte)
  }
}
