import Base
import RuleProgram
import TestSupport
import Testing

/// The rules that are shipped, as a whole.
@Suite struct ShippedRulesTests {
  @Test func theyCompileWithoutDiagnostics() throws {
    let sources = try shippedSources()
    #expect(sources.count > 10)
    let compilation = compile(sources)
    #expect(render(compilation.diagnostics, in: sources) == "")
    #expect(compilation.programs.map(\.municipality) == ["Hardenberg"])
  }

  /// A file with a word or a line gone, doubled or moved gives mistakes or a program, never a trap.
  @Test func mutatedRulesNeverTrap() throws {
    let shipped = try shippedSources()
    var random = SplitMix64(seed: 20_141_216)
    for round in 0..<20 {
      var sources = shipped
      let file = Int.random(in: sources.indices, using: &random)
      var lines = sources[file].bytes.split(separator: 10, omittingEmptySubsequences: false)
        .map { Array($0) }
      for _ in 0..<3 { mutate(&lines, using: &random) }
      let bytes = Array(lines.joined(separator: [10]))
      sources[file] = SourceFile(path: sources[file].path, bytes: bytes)
      let compilation = compile(sources)
      #expect(
        compilation.programs.isEmpty == compilation.diagnostics.contains(where: \.isError),
        "round \(round)"
      )
    }
  }

  private func mutate(_ lines: inout [[UInt8]], using random: inout SplitMix64) {
    let line = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
    default:
      var words = lines[line].split(separator: 32, omittingEmptySubsequences: false)
      let word = Int.random(in: words.indices, using: &random)
      if Bool.random(using: &random) { words.remove(at: word) } else { words.append(words[word]) }
      lines[line] = Array(words.joined(separator: [32]))
    }
  }
}
