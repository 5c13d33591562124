import Base
import Cases
import Comparison
import Evaluation
import Population
import Reporting
import RuleProgram

/// Compares the households of some lines; several of these work at the same time.
struct ComparedLines: Sendable {
  let comparer: Comparer
  /// The day that counts instead of those of the cases.
  let day: Day?
  /// Whether a row is made of each answer that changes.
  let makesRows: Bool
  private let readers: [Reader]

  /// How the cases of one municipality are read.
  private struct Reader: Sendable {
    let old: CaseDecoder
    let new: CaseDecoder
    /// What is left out for either side; nil when one reading serves both.
    let shared: (old: SharedFacts, new: SharedFacts)?
    /// Whether the rules say different things about what cannot be true.
    let contradicts: Bool
  }

  /// What came of some lines.
  struct Piece: Sendable {
    var tally: ComparisonTally
    var rows: [UInt8] = []
    /// What does not fit, in the order of the lines.
    var refusals: [String] = []
  }

  init(_ comparer: Comparer, day: Day?, makesRows: Bool) {
    self.comparer = comparer
    self.day = day
    self.makesRows = makesRows
    readers = (0..<comparer.pairCount).map { index in
      let (old, new) = comparer.programs(index)
      let (one, other) = (old.program.vocabulary, new.program.vocabulary)
      return Reader(
        old: CaseDecoder(vocabulary: one),
        new: CaseDecoder(vocabulary: other),
        shared: one.isSame(as: other)
          ? nil : (SharedFacts(one, beside: other), SharedFacts(other, beside: one)),
        contradicts: old.program.fingerprint != new.program.fingerprint
      )
    }
  }

  /// Compares the households of some lines, in their order.
  func piece(_ lines: [SourceFile], of path: String) -> Piece {
    var piece = Piece(tally: ComparisonTally(comparer))
    for line in lines { compare(line, path, &piece) }
    return piece
  }

  private func compare(_ line: SourceFile, _ path: String, _ piece: inout Piece) {
    var mistakes: [Diagnostic] = []
    guard let found = household(line, into: &mistakes), mistakes.isEmpty else {
      piece.refusals.append(render(mistakes.sortedByPlace(), in: [line]) + "\n")
      return
    }
    let household = comparer.compare(found.old, found.new, by: found.pair, on: found.day)
    let place = ComparisonTally.Place(path: path, line: line.firstLine)
    piece.tally.add(household, found.old, found.new, at: place, by: comparer)
    if makesRows, household.isChanged {
      piece.rows += csvRows(household, found.old, at: place, by: comparer)
    }
  }

  private func household(
    _ line: SourceFile,
    into mistakes: inout [Diagnostic]
  ) -> (old: CaseFile, new: CaseFile, pair: Int, day: Day)? {
    guard let node = parseJSON(line, into: &mistakes) else { return nil }
    if PopulationHeader.isHeader(node) {
      mistakes.append(.misplacedHeader(at: node.members?.first?.keySpan ?? node.span))
      return nil
    }
    let municipality = caseMunicipality(node)
    guard let pair = municipality.map({ comparer.pair(for: $0) }) ?? 0 else {
      let place = node[CaseKey.municipality]?[CaseKey.name] ?? node[CaseKey.municipality] ?? node
      mistakes.append(
        .unknownMunicipality(municipality ?? "", at: place.span, known: comparer.municipalities)
      )
      return nil
    }
    let reader = readers[pair]
    let own = reader.shared?.old.taking(from: node) ?? node
    guard let old = reader.old.bind(own, into: &mistakes) else { return nil }
    var new = old
    var other = node
    if let shared = reader.shared {
      other = shared.new.taking(from: node)
      guard let found = reader.new.bind(other, into: &mistakes) else { return nil }
      new = found
    }
    guard let day = day ?? old.referenceDate else {
      let start = node.span.start
      let opening = Span(file: node.span.file, start: start, end: start + 1)
      mistakes.append(.missingReferenceDate(at: opening))
      return nil
    }
    let engines = comparer.programs(pair)
    guard isConsistent(old, engines.old, day, own, into: &mistakes),
      !reader.contradicts || isConsistent(new, engines.new, day, other, into: &mistakes)
    else { return nil }
    return (old, new, pair, day)
  }

  private func isConsistent(
    _ file: CaseFile,
    _ engine: Engine,
    _ day: Day,
    _ node: JSONNode,
    into mistakes: inout [Diagnostic]
  ) -> Bool {
    let found = engine.contradictions(in: file, on: day)
    mistakes += found.map { diagnostic(of: $0, program: engine.program, file: file, node: node) }
    return found.isEmpty
  }
}
