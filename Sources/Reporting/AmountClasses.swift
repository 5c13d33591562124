import Base

/// The classes in which exact amounts are counted for a drawing.
///
/// Few amounts get a class each. Of many the classes have a round width, with 0 on its own, and what
/// lies far from the rest goes together in the last. Nothing is rounded: an amount belongs to the
/// class in which it lies, to the last digit.
struct AmountClasses {
  /// One class: an amount itself, or all from one amount up to and with another.
  enum AmountClass: Hashable {
    case exactly(Fraction)
    /// More than the first, away from 0, and not more than the second; without it no end.
    case range(beyond: Fraction, upTo: Fraction?)
  }

  /// The classes, from low to high; never two with the same amount in it.
  let classes: [AmountClass]

  /// The most amounts that get a class each.
  private static let mostExact = 10
  /// The most classes with a width, on both sides of 0 together.
  private static let mostRanges = 12

  /// Chooses classes for the amounts of several countings together.
  init(of countings: [[Fraction: Int]]) {
    var counts: [Fraction: Int] = [:]
    for counting in countings { counts.merge(counting) { $0 + $1 } }
    let amounts = counts.filter { $0.value > 0 }.keys.sorted()
    if amounts.count <= Self.mostExact {
      classes = amounts.map { .exactly($0) }
      return
    }
    let sizes = counts.filter { !$0.key.isZero }.map { (size: $0.key.magnitude, count: $0.value) }
    let width = Self.width(for: Self.usual(sizes), sides: amounts[0].isNegative ? 2 : 1)
    let below = Self.ranges(amounts.filter(\.isNegative), Self.usual(sizes), width)
    let above = Self.ranges(amounts.filter { .zero < $0 }, Self.usual(sizes), width)
    let zero = counts[.zero] ?? 0 > 0 ? [AmountClass.exactly(.zero)] : []
    classes = below.reversed() + zero + above
  }

  /// The size that at most one in twenty amounts exceeds.
  private static func usual(_ sizes: [(size: Fraction, count: Int)]) -> Fraction {
    let total = sizes.reduce(0) { $0 + $1.count }
    var seen = 0
    for entry in sizes.sorted(by: { $0.size < $1.size }) {
      seen += entry.count
      if seen * 20 >= total * 19 { return entry.size }
    }
    return .zero
  }

  /// The least width of 1, 2 or 5 with zeros that takes few classes.
  private static func width(for size: Fraction, sides: Int) -> Fraction {
    var unit = Fraction(numerator: 1, denominator: 100) ?? .one
    while true {
      for factor in [1, 2, 5] {
        guard let width = unit.multiplied(by: Fraction(factor)) else { return unit }
        if let count = place(of: size, width), count * sides <= mostRanges { return width }
      }
      guard let next = unit.multiplied(by: Fraction(10)) else { return unit }
      unit = next
    }
  }

  /// The classes on one side of 0, from 0 away, as far as the amounts go.
  private static func ranges(
    _ amounts: [Fraction],
    _ usual: Fraction,
    _ width: Fraction
  ) -> [AmountClass] {
    guard let largest = amounts.map(\.magnitude).max(), let isNegative = amounts.first?.isNegative,
      let needed = place(of: largest, width), let shown = place(of: usual, width)
    else { return [] }
    func edge(_ number: Int) -> Fraction {
      let size = width.multiplied(by: Fraction(number)) ?? largest
      return isNegative ? size.negated : size
    }
    let closed = (0..<min(needed, shown)).map {
      AmountClass.range(beyond: edge($0), upTo: edge($0 + 1))
    }
    return closed + (needed > shown ? [.range(beyond: edge(shown), upTo: nil)] : [])
  }

  /// In which class from 0 a size lies, from 1 on.
  private static func place(of size: Fraction, _ width: Fraction) -> Int? {
    size.divided(by: width)?.rounded(.up, to: .one)?.integerValue
  }

  /// Counts amounts by class.
  func count(_ counting: [Fraction: Int]) -> [Int] {
    var counts = classes.map { _ in 0 }
    for (amount, count) in counting {
      if let index = classes.firstIndex(where: { $0.holds(amount) }) { counts[index] += count }
    }
    return counts
  }
}

extension AmountClasses.AmountClass {
  /// Whether an amount lies in the class.
  func holds(_ amount: Fraction) -> Bool {
    switch self {
    case .exactly(let only): return amount == only
    case .range(let lower, let upper):
      let isNegative = lower.isNegative || (upper ?? .zero).isNegative
      guard amount.isNegative == isNegative, !amount.isZero else { return false }
      return lower.magnitude < amount.magnitude
        && upper.map { amount.magnitude <= $0.magnitude }
          ?? true
    }
  }
}

extension Fraction {
  /// The size without the sign.
  fileprivate var magnitude: Fraction { isNegative ? negated : self }
}
