import Base
import Cases

/// Reads an input line by line, and holds no more of it than it must.
struct LineReader {
  private let next: World.Pieces
  private let path: String
  private var buffer: [UInt8] = []
  /// The place in the buffer of the first byte that was not taken.
  private var start = 0
  /// The bytes that were taken before those of the buffer.
  private var dropped = 0
  /// The number of the line at `start`.
  private var number = 1
  private var isAtEnd = false
  private let newline = UInt8(ascii: "\n")
  private let keptAtMost = 64 * 1024

  /// Prepares to read an input; the path names it in messages.
  init(_ pieces: @escaping World.Pieces, path: String) {
    next = pieces
    self.path = path
  }

  /// The bytes that were taken.
  var taken: Int { dropped + start }

  /// Whether the next line may have to be waited for.
  var isDrained: Bool { !isAtEnd && !buffer[start...].contains(newline) }

  /// Takes the next line that has more than spaces, without its line end, or nil at the end.
  mutating func nextLine() throws(ReadFailure) -> SourceFile? {
    if start > keptAtMost {
      buffer.removeFirst(start)
      dropped += start
      start = 0
    }
    while let end = try endOfLine(at: start) {
      let line = line(start..<end, number: number)
      start = min(end + 1, buffer.count)
      number += 1
      if let line { return line }
    }
    return nil
  }

  /// Returns the first line that has more than spaces, and whether it is the only one.
  ///
  /// Nothing is taken.
  mutating func peek() throws(ReadFailure) -> (line: SourceFile, isOnly: Bool)? {
    var first: SourceFile?
    var place = start
    while let end = try endOfLine(at: place) {
      if let line = line(place..<end, number: number) {
        if let first { return (first, false) }
        first = line
      }
      place = min(end + 1, buffer.count)
    }
    return first.map { ($0, true) }
  }

  /// Takes everything that was not taken yet.
  mutating func rest() throws(ReadFailure) -> SourceFile {
    while !isAtEnd { try fill() }
    defer { start = buffer.count }
    return SourceFile(path: path, bytes: Array(buffer[start...]), firstLine: number)
  }

  /// Whether each line is a case: by the name of the file, or else by a first line that is whole.
  mutating func holdManyCases(_ path: String) throws(ReadFailure) -> Bool {
    if path.hasSuffix(".ndjson") { return true }
    if path.hasSuffix(".json") { return false }
    guard let first = try peek(), !first.isOnly else { return false }
    var ignored: [Diagnostic] = []
    return parseJSON(first.line, into: &ignored)?.members != nil
  }

  /// Finds the end of the line at a place, or nil when there is no line.
  private mutating func endOfLine(at place: Int) throws(ReadFailure) -> Int? {
    var searched = place
    while true {
      if let end = buffer[searched...].firstIndex(of: newline) { return end }
      if isAtEnd { return place < buffer.count ? buffer.count : nil }
      searched = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws(ReadFailure) {
    let piece = try next()
    isAtEnd = piece.isEmpty
    buffer += piece
  }

  /// Returns a line without its line end, or nil when it is blank.
  private func line(_ range: Range<Int>, number: Int) -> SourceFile? {
    let spaces = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
    let bytes = buffer[range]
    if bytes.allSatisfy({ spaces.contains($0) }) { return nil }
    let text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    return SourceFile(path: path, bytes: Array(text), firstLine: number)
  }
}
