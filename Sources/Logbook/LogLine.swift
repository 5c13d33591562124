import Base

/// One line of a log: a JSON object without spaces, its keys in the order of `LogKey`.
///
///     {"volgnummer":1,"soort":"bevinding","zaak":"HB-C01", … ,"vorige":"000…","hash":"5f1…"}
///
/// The member `hash` is the last. It is the SHA-256 of all bytes of the line before the comma in
/// front of that member, from the first `{` on, as 64 small hexadecimal digits. `vorige` is the
/// `hash` of the line before, or 64 zeros on the first line. So anyone can check a line by hand:
///
///     head -n 1 BESTAND | sed 's/,"hash":"[0-9a-f]*"}$//' | tr -d '\n' | sha256sum
///
/// The same values give the same bytes. Each line ends in one line feed, the last line too.
struct LogLine {
  var number: Int
  var kind = "bevinding"
  var entry: LogEntry
  var previous: String

  /// The line without its line end, and its hash.
  var sealed: (bytes: [UInt8], hash: String) {
    let open = JSONValue.object(members.map { ($0.rawValue, $1) }).compactBytes.dropLast()
    let hash = SHA256.hex(of: Array(open))
    return (open + Array(",\"\(LogKey.hash.rawValue)\":\"\(hash)\"}".utf8), hash)
  }

  private var members: [(LogKey, JSONValue)] {
    [
      (.number, .number(number)),
      (.kind, .string(kind)),
      (.caseID, .string(entry.caseID)),
      (.decisionID, .optional(entry.decisionID)),
      (.check, .string(entry.check)),
      (.verdict, .string(entry.verdict)),
      (.rulesFingerprint, .string(entry.rulesFingerprint)),
      (.caseFingerprint, .string(entry.caseFingerprint)),
      (.programVersion, .string(entry.programVersion)),
      (.previous, .string(previous)),
    ]
  }
}

/// The keys of a line, in their order.
enum LogKey: String, CaseIterable {
  case number = "volgnummer"
  case kind = "soort"
  case caseID = "zaak"
  case decisionID = "besluit"
  case check = "toetspunt"
  case verdict = "uitkomst"
  case rulesFingerprint = "regels"
  case caseFingerprint = "zaakVingerafdruk"
  case programVersion = "programma"
  case previous = "vorige"
  case hash = "hash"
}
