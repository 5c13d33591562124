import Base
import Cases
import TestSupport
import Testing

@Suite struct JSONPropertyTests {
  /// Deletes, doubles, swaps and changes pieces of a good case: there is a tree or a reason.
  @Test func neverTrapsOnAChangedCase() {
    var random = SplitMix64(seed: 8259)
    let good = Array(goodCase.utf8)
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array("{".utf8), Array("]".utf8), Array("\\u".utf8), Array("\\ud83d".utf8),
      Array(",".utf8), Array(":".utf8), Array("-".utf8), [0x00], [0xFF], [0xC3], [0xED, 0xA0],
      Array("é".utf8), Array("1e".utf8), Array("tru".utf8), [0xEF, 0xBB, 0xBF], [0x0A],
    ]
    for round in 0..<6000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: start)
        default: bytes = Array(bytes[..<start])
        }
      }
      expectTreeOrReason(bytes, round: round)
    }
  }

  @Test func neverTrapsOnRandomBytes() {
    var random = SplitMix64(seed: 1)
    let alphabet = Array("{}[]\",:\\u0d8-+.e tfn/\n\té".utf8) + [0x00, 0x80, 0xFF]
    for round in 0..<6000 {
      let length = Int.random(in: 0...40, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      expectTreeOrReason(bytes, round: round)
    }
  }

  @Test func readsWhatTheWriterWrites() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<1500 {
      let value = JSONValue.random(depth: 4, using: &random)
      for text in [value.compactText, value.indentedText] {
        let (root, diagnostics) = read(text)
        #expect(diagnostics == [])
        #expect(try #require(root).value.compactText == value.compactText)
      }
    }
  }

  private func expectTreeOrReason(_ bytes: [UInt8], round: Int) {
    let (root, diagnostics) = read(bytes)
    let onlyDoubles = diagnostics.allSatisfy { $0.code == "json-sleutel-dubbel" }
    #expect((root != nil) == onlyDoubles, "round \(round): \(bytes)")
    for diagnostic in diagnostics {
      let spans = [diagnostic.primary.span] + diagnostic.secondary.map(\.span)
      #expect(spans.allSatisfy { $0.end <= bytes.count }, "round \(round): \(bytes)")
    }
    let file = SourceFile(path: "zaak.json", bytes: bytes)
    #expect(diagnostics.isEmpty == render(diagnostics, in: [file]).isEmpty)
  }
}

private let goodCase = #"""
  {"zaak": "2015-0001", "aanduiding": "mevrouw A.", "peildatum": "2015-04-20",
   "huishouden": {"gehuwd": false, "inkomen": {"2013": "25000.00"}, "aantal": [1, -2.5e3, null]},
   "personen": [{"id": "A", "naam": "caf\u00e9 \ud83d\ude00 \n", "woonplaats": "Súdwest"}]}
  """#

extension JSONValue {
  fileprivate static func random(depth: Int, using random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(Int.random(in: .min ... .max, using: &random))
    case 3, 4: return .string(randomText(using: &random))
    case 5:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
    default:
      let count = Int.random(in: 0...4, using: &random)
      return .object(
        (0..<count).map { index in
          ("\(index)" + randomText(using: &random), .random(depth: depth - 1, using: &random))
        }
      )
    }
  }

  private static func randomText(using random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
      let number = UInt32.random(in: 0..<limit, using: &random)
      if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

extension JSONNode {
  fileprivate var value: JSONValue {
    switch kind {
    case .object(let members): .object(members.map { ($0.key, $0.value.value) })
    case .array(let elements): .array(elements.map(\.value))
    case .string(let text): .string(text)
    case .number(let text): .number(Int(text) ?? 0)
    case .bool(let value): .bool(value)
    case .null: .null
    }
  }
}
