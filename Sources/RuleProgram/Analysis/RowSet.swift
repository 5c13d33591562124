/// A set of rows of a table, by index.
///
/// The first 64 rows lie in the value itself, so that an ordinary table needs no memory for them.
struct RowSet: Hashable {
  private var head: UInt64 = 0
  private var tail: [UInt64]

  /// Creates the set of all rows, or the empty set.
  init(count: Int, all: Bool) {
    tail = count > 64 ? Array(repeating: 0, count: (count - 1) / 64) : []
    guard all else { return }
    for row in 0..<count { insert(row) }
  }

  /// Whether there is no row.
  var isEmpty: Bool { head == 0 && tail.allSatisfy { $0 == 0 } }

  /// The first row.
  var first: Int? {
    if head != 0 { return head.trailingZeroBitCount }
    guard let index = tail.firstIndex(where: { $0 != 0 }) else { return nil }
    return (index + 1) * 64 + tail[index].trailingZeroBitCount
  }

  /// Whether a row is in the set.
  func contains(_ row: Int) -> Bool {
    let word = row < 64 ? head : tail[row / 64 - 1]
    return word >> UInt64(row % 64) & 1 == 1
  }

  /// Adds a row.
  mutating func insert(_ row: Int) {
    let bit: UInt64 = 1 << UInt64(row % 64)
    if row < 64 { head |= bit } else { tail[row / 64 - 1] |= bit }
  }

  /// Returns the rows that are in both sets.
  func intersection(_ other: RowSet) -> RowSet {
    var result = self
    result.head &= other.head
    for index in tail.indices { result.tail[index] &= other.tail[index] }
    return result
  }

  /// Calls a closure for the rows from above.
  func visit(_ body: (Int) -> Void) {
    visit(in: head, from: 0, body)
    for (index, word) in tail.enumerated() { visit(in: word, from: (index + 1) * 64, body) }
  }

  private func visit(in word: UInt64, from start: Int, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(start + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
