import Base
import TestSupport
import Testing

@testable import RuleProgram

/// Programs go into their packed form and come out the same; anything else is refused.
@Suite struct PackedProgramTests {
  private static let sample = Result { pack(try sampleProgram()) }

  private static func sampleProgram() throws -> Program {
    try #require(compile([try GoldenFile.source("programma/klein.regels")]).programs.first)
  }

  @Test func packingWhatWasUnpackedGivesTheSameBytes() throws {
    let program = try #require(compile(try shippedSources()).programs.first)
    let bytes = pack(program)
    #expect(pack(try unpack(bytes)) == bytes)
  }

  @Test func theFormIsText() throws {
    let program = try Self.sampleProgram()
    let packed = PackedProgram(program)
    #expect(Array(packed.text.utf8) == pack(program))
    #expect(packed.municipality == program.municipality)
  }

  @Test(arguments: [0, 1, -1, 31, 32, -32, -33, 4095, 4096, .max, .min, .max - 1, .min + 1])
  func numbersComeBack(number: Int) throws {
    var writer = PackedWriter()
    number.pack(into: &writer)
    var reader = PackedReader(writer.bytes, from: 0)
    #expect(try Int(from: &reader) == number)
    #expect(reader.isAtEnd)
    #expect(writer.bytes.allSatisfy { $0 < 128 })
  }

  @Test func fractionsComeBack() throws {
    let parts: [(Int128, Int128)] = [
      (0, 1), (1, 3), (-1, 3), (.max, 2), (-.max, 2), (1, .max), (1 << 64, 3), (-1, 1 << 100),
    ]
    for (above, below) in parts {
      let fraction = try #require(Fraction(numerator: above, denominator: below))
      var writer = PackedWriter()
      fraction.pack(into: &writer)
      var reader = PackedReader(writer.bytes, from: 0)
      #expect(try Fraction(from: &reader) == fraction)
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try Self.sample.get()
    for count in bytes.indices {
      #expect(throws: PackingFault.self) { try unpack(Array(bytes[..<count])) }
    }
  }

  @Test func aChangedByteIsRefused() throws {
    let bytes = try Self.sample.get()
    var random = SplitMix64(seed: 20_150_101)
    for round in 0..<10_000 {
      var changed = bytes
      let place = Int.random(in: changed.indices, using: &random)
      changed[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(throws: PackingFault.self, "round \(round)") { try unpack(changed) }
    }
  }

  /// Behind a checksum that fits, some changes still give a program; none may end in a trap.
  @Test func wrongContentsNeverTrap() throws {
    let bytes = try Self.sample.get()
    var random = SplitMix64(seed: 20_190_101)
    var refused = 0
    for _ in 0..<10_000 {
      var changed = Array(bytes[contentsStart...])
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
        case 1: changed[place] = UInt8.random(in: 0...127, using: &random)
        case 2: changed.remove(at: place)
        default: changed.insert(UInt8.random(in: 0...127, using: &random), at: place)
        }
      }
      do throws(PackingFault) { _ = try unpack(sealed(changed)) } catch { refused += 1 }
    }
    #expect(refused > 5000)
  }

  @Test func shortContentsNeverTrap() throws {
    let contents = try Self.sample.get()[contentsStart...]
    for count in 0..<contents.count {
      #expect(throws: PackingFault.self) { try unpack(sealed(Array(contents.prefix(count)))) }
    }
  }
}
