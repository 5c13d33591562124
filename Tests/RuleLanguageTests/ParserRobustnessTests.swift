import Base
import TestSupport
import Testing

@testable import RuleLanguage

/// Nothing that is written makes the parser trap or go on for ever.
@Suite struct ParserRobustnessTests {
  private func parsed(_ text: String) -> (tree: RuleFileSyntax, codes: [String]) {
    parsed(Array(text.utf8))
  }

  @discardableResult
  private func parsed(_ bytes: [UInt8]) -> (tree: RuleFileSyntax, codes: [String]) {
    let source = SourceFile(path: "a", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let tree = parse(source, file: 0, into: &diagnostics)
    let ends = diagnostics.map { $0.primary.span.end }
    if let last = ends.max(), last > bytes.count {
      Issue.record("a mark behind the end of \(String(decoding: bytes, as: UTF8.self))")
    }
    return (tree, diagnostics.map(\.code))
  }

  /// The declarations of all fixtures, each as a file of its own so that reading one is quick.
  private func declarations() throws -> [[UInt8]] {
    let declarations = try fixtureSources().flatMap { source in
      let isStart = { (index: Int) in
        index > 0 && source.bytes[index - 1] == 0x0A && source.bytes[index] > 0x20
      }
      let starts = [0] + source.bytes.indices.filter(isStart) + [source.bytes.count]
      return zip(starts, starts.dropFirst()).map { Array(source.bytes[$0..<$1]) }
    }.filter { $0.count < 1500 }
    try #require(declarations.count > 200)
    return declarations
  }

  @Test func anyTokenMayBeDeletedDoubledOrSwapped() throws {
    for bytes in try declarations() {
      var diagnostics: [Diagnostic] = []
      let layout = lex(SourceFile(path: "a", bytes: bytes), file: 0, into: &diagnostics)
      let tokens = layout.tokens.filter { $0.kind != .newline }
      for (index, token) in tokens.enumerated() {
        let (before, here, after) = (
          bytes[..<token.range.lowerBound], bytes[token.range], bytes[token.range.upperBound...]
        )
        parsed(Array(before + after))
        parsed(Array(before + here + [0x20] + here + after))
        guard index + 1 < tokens.count else { continue }
        let next = tokens[index + 1].range
        let between = bytes[token.range.upperBound..<next.lowerBound]
        parsed(Array(before + bytes[next] + between + here + bytes[next.upperBound...]))
      }
    }
  }

  @Test func anyPrefixOfADeclarationIsRead() throws {
    for bytes in try declarations() {
      for count in stride(from: 0, to: bytes.count, by: 7) { parsed(Array(bytes[..<count])) }
    }
  }

  @Test func randomBytesAreRead() {
    for seed in 0..<2000 {
      var random = SplitMix64(seed: UInt64(seed))
      parsed(randomBytes(&random))
    }
  }

  @Test func tenThousandParenthesesAreRefused() {
    let open = String(repeating: "(", count: 10_000)
    let close = String(repeating: ")", count: 10_000)
    #expect(parsed("bepaal a : ja of nee\n  is \(open)b\(close)\n").codes == ["nesting-te-diep"])
    let nots = String(repeating: "niet ", count: 10_000)
    #expect(parsed("bepaal a : ja of nee\n  is \(nots)b\n").codes == ["nesting-te-diep"])
    let owners = String(repeating: "b van ", count: 10_000)
    #expect(parsed("bepaal a : ja of nee\n  is \(owners)b\n").codes == ["nesting-te-diep"])
  }

  @Test func nestingBelowTheLimitIsRead() {
    let open = String(repeating: "(", count: Parser.nestingLimit)
    let close = String(repeating: ")", count: Parser.nestingLimit)
    #expect(parsed("bepaal a : ja of nee\n  is \(open)b\(close)\n").codes.isEmpty)
  }

  @Test func eachStaircaseOfFiveThousandLinesIsRefusedOnce() {
    var text = "voorziening a\n  voor b\n  trede c\n  toegang als alle van\n"
    for depth in 0..<10_000 {
      text += String(repeating: " ", count: 4 + depth % 5000) + "x : alle van\n"
    }
    #expect(parsed(text).codes.count { $0 == "nesting-te-diep" } == 2)
  }

  @Test func longChainsAreFlatOrRefused() {
    let ands = Array(repeating: "b", count: 10_000).joined(separator: " en ")
    #expect(parsed("bepaal a : ja of nee\n  is \(ands)\n").codes.isEmpty)
    #expect(parsed("bepaal a : ja of nee\n  is \(ands) en b\n").codes == ["keten-te-lang"])
    let sum = Array(repeating: "b", count: Parser.chainLimit).joined(separator: " + ")
    #expect(parsed("bepaal a : getal\n  is \(sum)\n").codes.isEmpty)
    #expect(parsed("bepaal a : getal\n  is \(sum) + b\n").codes == ["keten-te-lang"])
    let periods = String(repeating: " per jaar", count: 100_000)
    #expect(parsed("bepaal a : getal\n  is b\(periods)\n").codes == ["keten-te-lang"])
  }
}
