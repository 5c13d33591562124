import Base

extension Parser {
  /// Reads the sources behind `bron`, up to the end of the line or of the cell.
  mutating func parseCitations() -> [CitationSyntax] {
    var citations: [CitationSyntax] = []
    repeat {
      skipArticles()
      let start = position
      if keyword == .eigen, token(ahead: 1).keyword == .keuze, token(ahead: 2).kind == .text {
        position += 2
        let reason = parseText("de reden van de keuze")
        citations.append(CitationSyntax(text: "", ownChoice: reason, span: span(from: start)))
      } else {
        while !isAtLineEnd, kind != .comma, kind != .bar { position += 1 }
        guard position > start else {
          fail(.missingSource(found, at: spanHere))
          break
        }
        let text = text(from: start, to: position - 1, keepsArticles: true)
        citations.append(CitationSyntax(text: text, span: span(from: start)))
      }
    } while take(.comma)
    return citations
  }

  /// Reads the sources at the end of a line, if any, and those on the lines under it.
  mutating func parseCitations(endOf line: Int) -> [CitationSyntax] {
    var citations = take(.bron) ? parseCitations() : []
    close()
    for child in children(of: line) {
      open(child)
      guard take(.bron) else {
        rejectLine(child, under: span(of: tokens[lines[line].first]))
        break
      }
      citations += parseCitations()
      close()
      rejectChildren(of: child)
    }
    return citations
  }

  /// Reads a clause that every rule may have, and tells whether it was one.
  mutating func parseAbout(_ clause: Keyword, _ line: Int, into about: inout AboutSyntax) -> Bool {
    switch clause {
    case .kenmerk: about.ids = parseNames("een kenmerk")
    case .status: about.status = parseName("een status")
    case .geldig: about.validity = parseValidity()
    case .bron: about.citations += parseCitations()
    case .zonder:
      about.untested = parseUntested(line)
      return true
    default: return false
    }
    close()
    rejectChildren(of: line)
    return true
  }

  /// Reads `vanaf 1 januari 2015 tot en met 31 december 2015`.
  mutating func parseValidity() -> ValiditySyntax? {
    let start = position
    expect(.vanaf, as: "geldig vanaf 1 januari 2015")
    guard let from = parseDay() else { return nil }
    var until: Day?
    if let isInclusive = parseUntil() {
      guard let day = parseDay() else { return nil }
      until = isInclusive ? day.adding(days: 1) : day
    }
    return ValiditySyntax(from: from, until: until, span: span(from: start))
  }

  /// Reads `tot en met` (true) or `tot` (false), or nothing.
  mutating func parseUntil() -> Bool? {
    guard keyword == .tot else { return nil }
    let start = position
    advance()
    if keyword == .uiterlijk {
      advance()
      fail(.untilAtTheLatest(at: span(from: start)))
      return nil
    }
    guard keyword == .en, token(ahead: 1).keyword == .met else { return false }
    position += 2
    return true
  }

  /// Reads a date; a day that does not exist is reported and becomes the last day of its month.
  mutating func parseDay() -> Day? {
    guard kind == .date,
      let written = WrittenDate(source.bytes, at: tokens[position].range.lowerBound)
    else {
      fail(.missingDay(found, at: spanHere))
      return nil
    }
    let here = spanHere
    advance()
    if let day = Day(year: written.year, month: written.month, day: written.day) { return day }
    note(.dayDoesNotExist(source.text(of: here), written, at: here))
    let (year, length) = (
      max(written.year, 1), Day.daysIn(month: written.month, year: written.year)
    )
    return Day(year: year, month: written.month, day: min(max(written.day, 1), length))
  }
}
