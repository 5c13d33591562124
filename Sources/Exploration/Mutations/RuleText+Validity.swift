import Base

extension RuleText {
  /// The days of a validity, as they are written.
  struct Validity {
    var from: BoundaryIndex.Written?
    var until: BoundaryIndex.Written?
  }

  /// The days of the version of a parameter, of which the span holds `vanaf` or only the day.
  func validity(ofVersion span: Span) -> Validity { validity(in: span) }

  /// The days behind `geldig` in the declaration that a place belongs to; nil when it has none.
  func validity(ofRule span: Span) -> Validity? {
    clauses(["geldig"], in: declaration(around: span)).first.map { validity(in: $0) }
  }

  /// The days behind `geldig` in the head of a file; nil when it has none.
  func validity(ofFile file: Int) -> Validity? {
    guard files.indices.contains(file), let head = declarations("regels", in: file).first else {
      return nil
    }
    return clauses(["geldig"], in: head).first.map { validity(in: $0) }
  }

  private func validity(in span: Span) -> Validity {
    let dates = dates(in: span)
    var result = Validity()
    guard let first = dates.first else { return result }
    result.from = BoundaryIndex.Written(span: first, isInclusive: false)
    if dates.count > 1 {
      let gap = gap(first, dates[1])
      let isInclusive = place(of: ["tot", "en", "met"], in: gap) != nil
      result.until = BoundaryIndex.Written(span: dates[1], isInclusive: isInclusive)
    }
    return result
  }
}
