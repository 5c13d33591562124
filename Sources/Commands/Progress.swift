import Base

/// Tells a person at a terminal how far long work is, and how long it may still take.
///
/// Nothing is told in the first second, and nothing when the stream for errors is no terminal.
struct Progress {
  private let world: World
  private let one: String
  private let many: String
  private let verb: String
  private let total: Int?
  private let start: Duration
  private var last: Duration
  private var isShown = false

  /// Starts counting.
  ///
  /// - Parameters:
  ///   - world: The world with the terminal and the clock.
  ///   - one: The word for one of what is counted.
  ///   - many: The word for more of them.
  ///   - verb: What is done to them, such as `getoetst`.
  ///   - total: How many there are; nil when that is not known before the end.
  init(_ world: World, one: String, many: String, done verb: String, of total: Int? = nil) {
    self.world = world
    self.one = one
    self.many = many
    self.verb = verb
    self.total = total
    start = world.elapsed()
    last = start
  }

  /// Tells how many are done, at most five times a second and on one line.
  ///
  /// - Parameters:
  ///   - done: How many are done.
  ///   - part: How much of the whole that is, in another measure such as bytes; nil when the number
  ///     itself says so, or nothing does.
  ///   - output: Where it is told.
  mutating func tell(
    _ done: Int,
    part: (done: Int, of: Int)? = nil,
    _ output: inout OutputBuffer
  ) {
    guard world.isErrorTerminal else { return }
    let now = world.elapsed()
    guard now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isShown = true
    output.message("\r\(words(done, part, after: now - start))\u{1B}[K")
  }

  /// Removes the line.
  mutating func clear(_ output: inout OutputBuffer) {
    if isShown { output.message("\r\u{1B}[K") }
    isShown = false
  }

  private func words(
    _ done: Int,
    _ part: (done: Int, of: Int)?,
    after duration: Duration
  ) -> String {
    let isCounted = total.map { done > 0 && $0 >= done } ?? false
    let whole = isCounted ? total : nil
    let count = whole.map { "\(DutchText.number(done)) van \(words(for: $0))" } ?? words(for: done)
    guard let part = part ?? whole.map({ (done, $0) }), part.done > 0, part.of >= part.done else {
      return "\(count) \(verb)"
    }
    let left = duration * (part.of - part.done) / part.done
    let time = words(forSeconds: Int(left.components.seconds) + 1)
    return "\(count) \(verb), nog ongeveer \(time)"
  }

  private func words(for count: Int) -> String { DutchText.count(count, one: one, many: many) }

  private func words(forSeconds seconds: Int) -> String {
    seconds < 90
      ? DutchText.count(seconds, one: "seconde", many: "seconden")
      : DutchText.count((seconds + 30) / 60, one: "minuut", many: "minuten")
  }
}
