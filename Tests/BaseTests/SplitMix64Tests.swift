import Base
import Testing

/// The generator gives the published numbers.
@Suite struct SplitMix64Tests {
  /// The first numbers by seed, of the reference implementation in C (Vigna,
  /// prng.di.unimi.it/splitmix64.c), as published with the test vectors of other implementations.
  private static let published: [UInt64: [UInt64]] = [
    1_234_567: [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ],
    0: [
      0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC,
    ],
  ]

  @Test(arguments: published.keys.sorted())
  func givesThePublishedNumbers(seed: UInt64) throws {
    let numbers = try #require(Self.published[seed])
    var generator = SplitMix64(seed: seed)
    #expect(numbers.map { _ in generator.next() } == numbers)
    for (index, number) in numbers.enumerated() {
      #expect(SplitMix64.number(UInt64(index), of: seed) == number)
    }
  }

  @Test func numbersBelowABoundAreEvenlySpread() {
    var generator = SplitMix64(seed: 2015)
    for bound in [1, 2, 3, 7, 10, 100] as [UInt64] {
      var counts = Array(repeating: 0, count: Int(bound))
      let draws = 20_000
      for _ in 0..<draws { counts[Int(generator.number(below: bound))] += 1 }
      let expected = Double(draws) / Double(bound)
      let distance = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
      // Chi-square with bound − 1 degrees of freedom lies under twice that plus 20, far and wide.
      #expect(distance / expected < 2 * Double(bound) + 20, "\(bound)")
    }
  }
}
