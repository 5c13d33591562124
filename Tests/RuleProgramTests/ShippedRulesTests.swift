import Base
import FoundationEssentials
import RuleProgram
import Testing

/// The rules that are shipped, as a whole.
@Suite struct ShippedRulesTests {
  private static let sources: [SourceFile] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path + "/")) ?? []
    return paths.filter { $0.hasSuffix(".regels") }.sorted().compactMap { path in
      guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      return SourceFile(path: "Rules/\(path)", bytes: [UInt8](data))
    }
  }()

  @Test func theyCompileWithoutDiagnostics() {
    #expect(Self.sources.count > 10)
    let compilation = compile(Self.sources)
    #expect(render(compilation.diagnostics, in: Self.sources) == "")
    #expect(compilation.programs.map(\.municipality) == ["Hardenberg"])
  }

  /// A file with a word or a line gone, doubled or moved gives mistakes or a program, never a trap.
  @Test func mutatedRulesNeverTrap() throws {
    try #require(!Self.sources.isEmpty)
    var random = SplitMix(seed: 20_141_216)
    for _ in 0..<20 {
      var sources = Self.sources
      let file = random.below(sources.count)
      var lines = sources[file].bytes.split(separator: 10, omittingEmptySubsequences: false)
        .map { Array($0) }
      for _ in 0..<3 {
        let line = random.below(lines.count)
        switch random.below(5) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        case 2: lines.swapAt(line, random.below(lines.count))
        default:
          var words = lines[line].split(separator: 32, omittingEmptySubsequences: false)
          let word = random.below(words.count)
          if random.below(2) == 0 { words.remove(at: word) } else { words.append(words[word]) }
          lines[line] = Array(words.joined(separator: [32]))
        }
      }
      let bytes = Array(lines.joined(separator: [10]))
      sources[file] = SourceFile(path: sources[file].path, bytes: bytes)
      let compilation = compile(sources)
      #expect(
        compilation.programs.isEmpty == compilation.diagnostics.contains(where: \.isError)
      )
    }
  }
}

/// The random numbers of a seed.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
