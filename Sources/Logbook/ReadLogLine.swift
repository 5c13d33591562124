import Base
import Cases

/// A line that stands as the program wrote it, whatever stood before it.
struct SealedLine {
  /// Its number.
  var number: Int
  /// The hash of the line before.
  var previous: String
  /// Its own hash.
  var hash: String
  /// The places of the number and of the hash of the line before.
  var spans: (number: Span, previous: Span)
}

/// Why a line is wrong.
struct LogMistake: Error {
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}

/// Reads a line without its line end.
///
/// What was understood is written again and must give the same bytes. So nothing can be changed in
/// a line, not even a space, without its hash telling.
///
/// - Throws: why the program did not write the line like that.
func readLogLine(_ line: SourceFile) throws(LogMistake) -> SealedLine {
  let members = try LogMembers(line)
  let number = try members.number(.number)
  let previous = try members.text(.previous)
  let hash = try members.text(.hash)
  let understood = LogLine(
    number: number,
    kind: try members.text(.kind),
    entry: LogEntry(
      caseID: try members.text(.caseID),
      decisionID: try members.optionalText(.decisionID),
      check: try members.text(.check),
      verdict: try members.text(.verdict),
      rulesFingerprint: try members.text(.rulesFingerprint),
      caseFingerprint: try members.text(.caseFingerprint),
      programVersion: try members.text(.programVersion)
    ),
    previous: previous
  )
  let (bytes, rightHash) = understood.sealed
  // Texts are equal when they look the same; bytes only when they are the same.
  guard hash.utf8.elementsEqual(rightHash.utf8) else {
    throw LogMistake(.wrongLogHash(at: members.span(of: .hash)))
  }
  guard bytes == line.bytes else { throw LogMistake(.otherLogForm(at: members.span)) }
  return SealedLine(
    number: number,
    previous: previous,
    hash: hash,
    spans: (members.span(of: .number), members.span(of: .previous))
  )
}

/// The values of a line by their keys, of which each is there once and in its order.
private struct LogMembers {
  /// The whole object.
  let span: Span
  private let values: [LogKey: JSONNode]

  init(_ line: SourceFile) throws(LogMistake) {
    // A key that is there twice gives a tree and a mistake; it is found again below.
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(line, into: &mistakes) else {
      throw LogMistake(.noLogJSON(because: mistakes.sortedByPlace().first))
    }
    guard let members = node.members else {
      throw LogMistake(.noLogObject(at: node.span, found: node.kindName))
    }
    for member in members where LogKey(rawValue: member.key) == nil {
      throw LogMistake(.unknownLogKey(member.key, at: member.keySpan))
    }
    for (index, key) in LogKey.allCases.enumerated() {
      let closing = Span(file: 0, start: node.span.end - 1, end: node.span.end)
      let found = index < members.count ? members[index].keySpan : closing
      if index >= members.count || members[index].key != key.rawValue {
        throw LogMistake(.otherLogForm(at: found, expected: DutchText.quoted(key.rawValue)))
      }
    }
    if members.count > LogKey.allCases.count {
      let extra = members[LogKey.allCases.count].keySpan
      throw LogMistake(.otherLogForm(at: extra, expected: "`}`"))
    }
    span = node.span
    values = Dictionary(uniqueKeysWithValues: zip(LogKey.allCases, members.map(\.value)))
  }

  func span(of key: LogKey) -> Span { values[key]?.span ?? .none }

  func text(_ key: LogKey) throws(LogMistake) -> String {
    guard let text = values[key]?.text else {
      throw LogMistake(.otherLogForm(at: span(of: key), expected: "een tekst"))
    }
    return text
  }

  func optionalText(_ key: LogKey) throws(LogMistake) -> String? {
    if case .null? = values[key]?.kind { return nil }
    return try text(key)
  }

  func number(_ key: LogKey) throws(LogMistake) -> Int {
    guard case .number(let digits)? = values[key]?.kind, let number = Int(digits),
      (1...LogChain.mostLines).contains(number)
    else { throw LogMistake(.otherLogForm(at: span(of: key), expected: "een volgnummer")) }
    return number
  }
}
