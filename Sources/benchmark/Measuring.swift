/// Runs work many times and returns how long each took, the first few left out.
func times(of count: Int, _ work: () -> Int) -> [Duration] {
  let clock = ContinuousClock()
  var total = 0
  let durations = (0..<count + 5).map { _ in clock.measure { total &+= work() } }
  // Without a use of the results the work could be left out.
  precondition(total >= 0, "the work gave nothing")
  return Array(durations.dropFirst(5))
}

extension [Duration] {
  var median: Duration { sorted()[count / 2] }
  var mean: Duration { reduce(.zero, +) / count }
}

/// Returns a line of the table with durations.
func row(_ title: String, _ durations: [Duration], _ unit: Duration, _ target: String) -> String {
  let name = unit == .milliseconds(1) ? "ms" : "µs"
  func text(_ duration: Duration) -> String { tenths(duration / unit) + " " + name }
  let highest = durations.max() ?? .zero
  return row(title, text(durations.median), text(durations.mean), text(highest), target)
}

/// Returns a line of the table.
func row(_ title: String, _ columns: String...) -> String {
  title + spaces(42 - title.count) + columns.map { spaces(11 - $0.count) + $0 }.joined()
}

/// Returns a number with one decimal: `12,3`.
func tenths(_ number: Double) -> String {
  let rounded = Int((number * 10).rounded())
  return "\(rounded / 10),\(rounded % 10)"
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
