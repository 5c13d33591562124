/// Returns the first lines that differ, because a failed comparison prints both texts whole.
///
/// Texts that look the same but have other bytes differ too.
package func differences(between expected: String, and found: String) -> [String] {
  if expected.utf8.elementsEqual(found.utf8) { return [] }
  let (old, new) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "\(offset + 1) - \(line)")
    case .insert(let offset, let line, _): (offset, "\(offset + 1) + \(line)")
    }
  }
  let lines = changes.sorted { $0 < $1 }.map(\.1)
  if lines.isEmpty { return ["the bytes differ"] }
  return lines.count > 20 ? lines.prefix(20) + ["… and \(lines.count - 20) more"] : lines
}
