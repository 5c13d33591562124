/// The names of the sources, to find which of them a citation begins with.
///
/// There are many more citations than sources, and few sources begin with the same word: only those
/// are compared.
struct CitedNames {
  private var names: [String: [CitedName]] = [:]

  private struct CitedName {
    let text: String
    let words: Int
    let index: Int
  }

  /// Adds the name of a source.
  mutating func add(_ text: String, index: Int) {
    let words = text.utf8.count { $0 == UInt8(ascii: " ") } + 1
    var list = names[firstWord(of: text), default: []]
    let place = list.firstIndex { $0.words < words } ?? list.endIndex
    list.insert(CitedName(text: text, words: words, index: index), at: place)
    names[firstWord(of: text)] = list
  }

  /// Finds the source whose name is the longest beginning of a citation, and where the name ends.
  func longest(startOf text: String) -> (index: Int, end: String.Index)? {
    for name in names[firstWord(of: text)] ?? [] {
      guard let end = end(ofWord: name.words, in: text), text[..<end] == name.text else { continue }
      return (name.index, end)
    }
    return nil
  }

  private func firstWord(of text: String) -> String {
    String(text[..<(end(ofWord: 1, in: text) ?? text.endIndex)])
  }

  /// The place behind a word, counted from 1; nil when there are fewer words.
  private func end(ofWord number: Int, in text: String) -> String.Index? {
    var left = number
    for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: " ") {
      left -= 1
      if left == 0 { return index }
    }
    return left == 1 ? text.endIndex : nil
  }
}
