/// The generator SplitMix64 of Steele, Lea and Flood (2014): 64 bits at a time from a seed.
///
/// Small, fast, and the same on every machine. It is no secret: who knows a number knows the next.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= Self.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns the number at a place of the row of a seed, without those before it.
  ///
  ///     SplitMix64.number(0, of: 7) == SplitMix64(seed: 7).next()
  package static func number(_ index: UInt64, of seed: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: seed &+ index &* step)
    return generator.next()
  }

  /// Returns a number from 0 up to a bound, each with exactly the same chance.
  package mutating func number(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "there is no number below 0")
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      // The lowest products would favour some numbers; those are drawn again (Lemire 2019).
      let refused = (0 &- bound) % bound
      while product.low < refused { product = next().multipliedFullWidth(by: bound) }
    }
    return product.high
  }
}
