/// Returns a name or a label as it is compared: without the articles that mean nothing.
///
///     comparedName("einde van de indicatie")   // "einde van indicatie"
package func comparedName(_ name: some StringProtocol) -> String {
  // Most names have no article and are returned as they are.
  let words = name.utf8.split(separator: UInt8(ascii: " "))
  let kept = words.filter { !$0.elementsEqual("de".utf8) && !$0.elementsEqual("het".utf8) }
  let length = kept.reduce(kept.count - 1) { $0 + $1.count }
  if length == name.utf8.count { return String(name) }
  return kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
