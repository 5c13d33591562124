import Base

extension Parser {
  private static let testClauses = ClauseList(
    "proef",
    [
      "gemeente", "huishouden", "persoon", "aanvraag", "recht", "besluit", "verstrekking",
      "neem aan", "peildatum", "lezing", "kenmerk",
    ],
    repeatable: Keyword.allCases,
    hasAbout: false
  )

  /// Reads a test: what is given, and what is expected on which day.
  mutating func parseTest(_ line: Int) -> TestSyntax? {
    let title = parseText("de titel van een proef")
    close()
    var (givens, moments) = ([GivenSyntax](), [MomentSyntax]())
    var ids: [NameSyntax] = []
    var seen = SeenClauses(Parser.testClauses)
    var rows: [Int] = []
    for child in children(of: line) {
      if tokens[lines[child].first].kind == .bar {
        rows.append(child)
        continue
      }
      let start = lines[child].first
      switch openClause(child, &seen) {
      case .unknown: continue
      case .kenmerk:
        ids += parseNames("een kenmerk")
        close()
        rejectChildren(of: child)
      case .peildatum:
        let choice = parseDay().map { MomentChoiceSyntax.referenceDate($0) }
        parseMoment(choice, child, into: &moments)
      case .lezing:
        let choice = parseReadingChoice()
        parseMoment(choice, child, into: &moments)
      case let word:
        let subject = parseSubject(word)
        let assignments = parseAssignments()
        close()
        rejectChildren(of: child)
        let span = span(ofLine: child)
        guard let subject, start < lineEnd else { continue }
        givens.append(GivenSyntax(subject: subject, assignments: assignments, span: span))
      }
    }
    let tables = parseTestTables(rows)
    if moments.isEmpty, rows.isEmpty, seen.place(of: .peildatum) == nil {
      require("peildatum", .peildatum, in: seen, line)
    }
    guard let title else { return nil }
    var syntax = TestSyntax(title: title, givens: givens, moments: moments)
    syntax.ids = ids
    syntax.tables = tables
    return syntax
  }

  /// Reads whose facts are given, of which the first word was passed.
  private mutating func parseSubject(_ word: Keyword) -> GivenSubjectSyntax? {
    let kind = NameSyntax(text: word.rawValue, span: span(of: tokens[position - 1]))
    switch word {
    case .gemeente: return .municipality
    case .huishouden: return .household
    case .neem:
      expect(.aan, as: "neem aan … is …")
      return .assumption
    default: break
    }
    guard let id = parseID() else { return nil }
    var (owner, like): (NameSyntax?, NameSyntax?)
    if take(.van) { owner = parseID() }
    if take(.als) {
      like = parseID()
      if !isAtLineEnd, !take(.comma) { fail(.missingComma(found, at: spanHere)) }
    }
    return .entity(kind: kind, id: id, owner: owner, like: like)
  }

  /// Reads the one word by which a test names somebody or something.
  private mutating func parseID() -> NameSyntax? {
    guard kind == .word || kind == .integer else {
      fail(.missingName("een korte aanduiding zoals `a1`", found, at: spanHere))
      return nil
    }
    let id = NameSyntax(text: source.text(of: spanHere), span: spanHere)
    advance()
    return id
  }

  private mutating func parseAssignments() -> [AssignmentSyntax] {
    guard !isAtLineEnd else { return [] }
    var assignments: [AssignmentSyntax] = []
    repeat {
      guard let name = parseName("een gegeven", before: .volgens, .is) else { break }
      let key = take(.volgens) ? parsePrimary() : nil
      expect(.is, as: "gegeven is waarde")
      let value = parseSum()
      assignments.append(AssignmentSyntax(name: name, key: key, value: value))
    } while take(.comma)
    return assignments
  }

  /// Reads the rest of `lezing X is Y`.
  private mutating func parseReadingChoice() -> MomentChoiceSyntax? {
    let name = parseName("een lezing")
    expect(.is, as: "lezing … is …")
    guard let label = parseRest("een van de antwoorden"), let name else { return nil }
    return .reading(name, label: label)
  }

  private mutating func parseMoment(
    _ choice: MomentChoiceSyntax?,
    _ line: Int,
    into moments: inout [MomentSyntax]
  ) {
    close()
    let hadFailed = hasFailed
    var expectations: [ExpectationSyntax] = []
    var seen = SeenClauses(Parser.momentClauses)
    for child in children(of: line) where openClause(child, &seen) == .verwacht {
      if let expectation = parseExpectation(child) { expectations.append(expectation) }
    }
    if !hadFailed { require("verwacht", .verwacht, in: seen, line) }
    guard let choice else { return }
    let span = span(ofLine: line)
    moments.append(MomentSyntax(choice: choice, expectations: expectations, span: span))
  }

  private static let momentClauses = ClauseList(
    "peildatum",
    ["verwacht"],
    repeatable: [.verwacht],
    hasAbout: false
  )
}
