import Base

extension TableColumn {
  /// Returns values as a cell would say them.
  func text(of values: Class.Values, _ vocabulary: Vocabulary) -> String {
    switch values {
    case .value(let value): valueText(value, type, vocabulary)
    case .others: "iets anders"
    case .range(let from, let until): text(from, until, vocabulary)
    }
  }

  private func text(_ from: Cut?, _ until: Cut?, _ vocabulary: Vocabulary) -> String {
    guard let scale else { return "iets anders" }
    func text(_ position: Fraction) -> String {
      scale.value(at: position).map { valueText($0, type, vocabulary) }
        ?? DutchText.number(position)
    }
    let last = until.flatMap { until in
      scale.step.flatMap { until.position.subtracting(Fraction($0)) }
    }
    let isOne =
      if let last {
        from?.position == last
      } else {
        from != nil && from?.position == until?.position
      }
    if isOne, let from { return text(from.position) }
    let start = from.map { ($0.isAfter ? "boven " : "vanaf ") + text($0.position) }
    let end = until.map { until in
      if let last { return "tot en met " + text(last) }
      return (until.isAfter ? "tot en met " : "tot ") + text(until.position)
    }
    let parts = [start, end].compactMap(\.self)
    return parts.isEmpty ? "iets anders" : parts.joined(separator: " ")
  }
}
