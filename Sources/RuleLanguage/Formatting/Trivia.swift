/// What lies between the tokens of a file: comments, blank lines and other white space.
struct Trivia {
  /// The comments, in the order of the file.
  private(set) var comments: [Comment] = []
  /// What lies before each token; the last one is what lies behind them all.
  private(set) var gaps: [Gap] = []

  /// A comment, from its dashes to the end of its line.
  struct Comment {
    /// The bytes, without the white space behind them.
    var range: Range<Int>
    /// Whether nothing but white space stands before it on its line.
    var isOnOwnLine: Bool
    /// The number of characters before it on its line.
    var indentation: Int
    /// Whether a blank line lies above it.
    var hasBlankLine: Bool
  }

  /// What lies between two tokens.
  struct Gap {
    /// Whether anything lies here.
    var isSpace = false
    /// Whether a line ends here.
    var isBreak = false
    /// Whether a blank line lies right above the token.
    var hasBlankLine = false
    /// The comments that lie here.
    var comments = 0..<0
  }

  /// Finds what lies between the tokens of a file.
  init(_ bytes: [UInt8], _ tokens: [Token]) {
    gaps.reserveCapacity(tokens.count + 1)
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in tokens {
      let start = Int(token.start)
      gaps.append(token.kind == .newline ? Gap() : gap(bytes, end..<start))
      end = Int(token.end)
    }
    gaps.append(gap(bytes, end..<bytes.count))
  }

  private mutating func gap(_ bytes: [UInt8], _ range: Range<Int>) -> Gap {
    var gap = Gap(isSpace: !range.isEmpty)
    let first = comments.count
    var (index, lineStart, lineEnds) = (range.lowerBound, range.lowerBound, 0)
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        lineEnds += 1
        gap.isBreak = true
        lineStart = index + 1
      case UInt8(ascii: "-"):
        var end = index
        while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        comments.append(
          Comment(
            range: index..<Trivia.trimmed(bytes, index..<end),
            isOnOwnLine: gap.isBreak || gaps.isEmpty,
            indentation: characterWidth(bytes[lineStart..<index]),
            hasBlankLine: lineEnds > 1
          )
        )
        lineEnds = 0
        index = end - 1
      default: break
      }
      index += 1
    }
    gap.hasBlankLine = lineEnds > 1
    gap.comments = first..<comments.count
    return gap
  }

  /// Returns the end of a comment without the white space behind it.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = bytes[end - 1]
      if last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\r") {
        end -= 1
      } else if last == 0xA0, end - 2 > range.lowerBound, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}
