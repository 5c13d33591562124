/// The lines directly under a line, each time passing what lies deeper.
struct LineSequence: Sequence, IteratorProtocol {
  let lines: [Line]
  var index: Int
  let end: Int

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = lines[index].next }
    return index
  }
}
