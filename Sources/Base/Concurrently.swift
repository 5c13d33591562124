/// Calls a body for 0 up to a count, maybe several at a time and in any order, and waits for all.
///
/// The work decides nothing about the result: what is gathered is put in order by its number.
package typealias Concurrently = (_ count: Int, _ body: @Sendable @escaping (Int) -> Void) -> Void

/// Calls a body for 0 up to a count, one after another.
package func inTurn(_ count: Int, _ body: @Sendable @escaping (Int) -> Void) {
  for index in 0..<count { body(index) }
}

extension [Int] {
  /// Splits `count` items in at most so many stretches of about the same length, in order.
  package static func stretches(of count: Int, into parts: Int) -> [Range<Int>] {
    let parts = Swift.min(Swift.max(parts, 1), Swift.max(count, 1))
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }
}
