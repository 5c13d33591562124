import Base
import Cases

extension JSONNode {
  /// The tree on one line, without places.
  var outline: String {
    switch kind {
    case .object(let members):
      "{" + members.map { $0.key + ":" + $0.value.outline }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.outline).joined(separator: ",") + "]"
    case .string(let text): "'" + text + "'"
    case .number(let text): text
    case .bool(let value): String(value)
    case .null: "null"
    }
  }
}

/// Reads text as the only file there is.
func read(_ text: String) -> (root: JSONNode?, diagnostics: [Diagnostic]) {
  read(Array(text.utf8))
}

/// Reads bytes as the only file there is.
func read(_ bytes: [UInt8]) -> (root: JSONNode?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let root = parseJSON(SourceFile(path: "zaak.json", bytes: bytes), into: &diagnostics)
  return (root, diagnostics)
}
