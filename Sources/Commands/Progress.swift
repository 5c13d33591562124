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
  mutating func tell(_ done: Int, _ output: inout OutputBuffer) {
    guard world.isErrorTerminal else { return }
    let now = world.elapsed()
    guard now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isShown = true
    output.message("\r\(words(done, after: now - start))\u{1B}[K")
  }

  /// Removes the line.
  mutating func clear(_ output: inout OutputBuffer) {
    if isShown { output.message("\r\u{1B}[K") }
    isShown = false
  }

  private func words(_ done: Int, after duration: Duration) -> String {
    guard let total, done > 0, total >= done else {
      return "\(DutchText.count(done, one: one, many: many)) \(verb)"
    }
    let seconds = Int((duration * (total - done) / done).components.seconds) + 1
    let count = DutchText.number(Fraction(done))
    let whole = DutchText.count(total, one: one, many: many)
    return "\(count) van \(whole) \(verb), nog ongeveer \(words(for: seconds))"
  }

  private func words(for seconds: Int) -> String {
    seconds < 90
      ? DutchText.count(seconds, one: "seconde", many: "seconden")
      : DutchText.count((seconds + 30) / 60, one: "minuut", many: "minuten")
  }
}
