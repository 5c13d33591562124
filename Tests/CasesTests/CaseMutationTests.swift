import Base
import Cases
import TestSupport
import Testing

/// What broken bytes become: a case or a diagnostic, and never a trap.
@Suite struct CaseMutationTests {
  @Test func brokenBytesGiveACaseOrAMistake() {
    let decoder = CaseDecoder(vocabulary: sampleVocabulary())
    let valid = Array(validCase.utf8)
    for seed in 1...800 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes = valid
      for _ in 0...Int.random(in: 0..<3, using: &random) { mutate(&bytes, using: &random) }
      let file = SourceFile(path: "zaak.json", bytes: bytes)
      var diagnostics: [Diagnostic] = []
      let result = decoder.decode(file, into: &diagnostics)
      #expect((result == nil) == diagnostics.contains(where: \.isError), "seed \(seed)")
      #expect(diagnostics == diagnostics.sortedByPlace(), "seed \(seed)")
      #expect(Set(diagnostics).count == diagnostics.count, "seed \(seed)")
      _ = render(diagnostics, in: [file])
    }
  }

  @Test func changedValuesGiveACaseOrAMistake() {
    let decoder = CaseDecoder(vocabulary: sampleVocabulary())
    let values = [
      "null", "true", "7", "-1", "1e9", "123456789012345678901234567890123456789012", "\"\"",
      "\"A\"", "\"2015-02-30\"", "\"nooit\"", "[]", "{}", "[{}]", "{\"id\": \"A\"}",
      "{\"waarde\": {}}", "\"1.254,90\"", "\"99999 jaar\"", "[[1]]",
    ]
    var reader: [Diagnostic] = []
    let file = SourceFile(path: "zaak.json", text: validCase)
    let places = parseJSON(file, into: &reader).map { allSpans(in: $0) } ?? []
    #expect(places.count > 50)
    for place in places {
      for value in values {
        var bytes = file.bytes
        bytes.replaceSubrange(place.start..<place.end, with: value.utf8)
        let changed = SourceFile(path: "zaak.json", bytes: bytes)
        var diagnostics: [Diagnostic] = []
        let result = decoder.decode(changed, into: &diagnostics)
        #expect((result == nil) == !diagnostics.isEmpty, "\(place.start) \(value)")
        #expect(Set(diagnostics).count == diagnostics.count, "\(place.start) \(value)")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.remove(at: index)
    case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.insert(bytes[index], at: index)
    default:
      let end = min(bytes.count, index + Int.random(in: 1..<30, using: &random))
      bytes.removeSubrange(index..<end)
    }
  }

  /// Returns the places of all values and keys of a tree.
  private func allSpans(in node: JSONNode) -> [Span] {
    let inner = (node.elements ?? []).flatMap { allSpans(in: $0) }
    let members = (node.members ?? []).flatMap { allSpans(in: $0.value) }
    return [node.span] + inner + members
  }
}
