import Base
import Cases
import Population
import RuleProgram
import TestSupport
import Testing

/// Whatever is wrong with a profile: it is told, or the households that it makes are made.
@Suite struct ProfileRobustnessTests {
  /// Takes words of a profile away, doubles them, and swaps them with another.
  @Test func anyMixUpIsToldOrMakesHouseholds() throws {
    let vocabulary = try shippedProgram(of: "Hardenberg").vocabulary
    let text = try GoldenFile.text(of: "profielen/meegeleverd/hardenberg-2015.json")
    let pieces = Self.pieces(of: text)
    var random = SplitMix64(seed: 31)
    var (told, made) = (0, 0)
    for round in 0..<60 {
      var mixed = pieces
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let index = Int.random(in: mixed.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mixed.remove(at: index)
        case 1: mixed.insert(mixed[index], at: index)
        case 2: mixed.swapAt(index, Int.random(in: mixed.indices, using: &random))
        default:
          mixed[index] =
            ["\"peildatum\"", "null", "-1", "1e9", "[]", "{}", "\"ja\""]
            .randomElement(using: &random) ?? ""
        }
      }
      let file = SourceFile(path: "profiel.json", text: mixed.joined())
      var diagnostics: [Diagnostic] = []
      guard let node = parseJSON(file, into: &diagnostics),
        let profile = readProfile(node, vocabulary: vocabulary, into: &diagnostics)
      else {
        #expect(!diagnostics.isEmpty, "ronde \(round)")
        #expect(!render(diagnostics, in: [file]).isEmpty)
        told += 1
        continue
      }
      for number in 0..<3 {
        do throws(PopulationFault) {
          _ = try household(number, seed: 1, profile: profile).compactBytes
          made += 1
        } catch {
          let message = render([error.diagnostic(household: number + 1)], in: [file])
          #expect(message.contains("fout[profiel-dag]"))
        }
      }
    }
    #expect(told > 25)
    #expect(made > 5)
  }

  /// The words of JSON: brackets, commas, colons, texts and what lies between.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isText = false
    for character in text {
      if isText {
        pieces[pieces.count - 1].append(character)
        if character == "\"" { isText = false }
      } else if character == "\"" {
        pieces.append("\"")
        isText = true
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
