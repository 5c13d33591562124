/// The tags of a page, and what is not right about them; small, for pages of the program itself.
struct HTMLOutline {
  /// A tag that opens, with its attributes.
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []
  /// What stands between the tags, with the entities read, one piece after another.
  private(set) var texts: [String] = []
  private(set) var problems: [String] = []

  /// Elements that have no end tag.
  private static let void: Set<String> = ["meta", "link"]

  /// Reads a page; the text of the style is passed over.
  init(_ page: String) {
    var open: [String] = []
    var rest = page[...]
    guard rest.hasPrefix("<!DOCTYPE html>\n") else {
      problems.append("no doctype")
      return
    }
    rest = rest.dropFirst("<!DOCTYPE html>\n".count)
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      read(rest[..<start])
      guard let end = Self.end(of: rest[start...]) else {
        problems.append("a tag that does not end: \(rest[start...].prefix(40))")
        return
      }
      let tag = rest[rest.utf8.index(after: start)..<end]
      rest = rest[rest.utf8.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> where it does not belong") }
        continue
      }
      let found = read(tag: tag)
      tags.append(found)
      if !Self.void.contains(found.name) { open.append(found.name) }
      if found.name == "style", let close = rest.firstRange(of: "</style>") {
        rest = rest[close.lowerBound...]
      }
    }
    read(rest)
    if !open.isEmpty { problems.append("open at the end: \(open)") }
  }

  /// The `>` of a tag, outside the quotes of its attributes.
  private static func end(of text: Substring) -> String.Index? {
    var isQuoted = false
    for index in text.utf8.indices {
      if text.utf8[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if text.utf8[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private mutating func read(tag: Substring) -> Tag {
    let name = tag.prefix { $0.isLetter || $0.isNumber }
    var found = Tag(name: String(name), attributes: [])
    var rest = tag.dropFirst(name.count)
    while let next = rest.firstMatch(of: /^\s+([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?/) {
      found.attributes.append((String(next.1), decoded(next.2 ?? "")))
      rest = rest[next.range.upperBound...]
    }
    if !rest.isEmpty { problems.append("what is this in a tag: \(tag)") }
    return found
  }

  private mutating func read(_ text: Substring) {
    let found = decoded(text)
    if found.contains(where: { !$0.isWhitespace }) { texts.append(found) }
  }

  /// Reads the entities; a `&` that begins none is a problem.
  ///
  /// Byte by byte, as a browser does: an accent behind a `;` makes it no other mark.
  private mutating func decoded(_ text: Substring) -> String {
    if text.utf8.contains(UInt8(ascii: "\"")), tags.last?.name != "style" {
      problems.append("a quote in text: \(text)")
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = Array(parts[0])
    let entities = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
    for part in parts.dropFirst() {
      if let (entity, mark) = entities.first(where: { part.starts(with: $0.key.utf8) }) {
        result += Array(mark.utf8) + part.dropFirst(entity.utf8.count)
      } else {
        problems.append("a bare & in text: \(text)")
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The names of the tags and of their attributes, which no word of a case may change.
  var skeleton: [String] {
    tags.map { ([$0.name] + $0.attributes.map(\.name)).joined(separator: " ") }
  }

  /// The ids, in order.
  var ids: [String] { tags.compactMap { $0["id"] } }

  /// The levels of the headings, in order.
  var headings: [Int] {
    tags.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
  }
}
