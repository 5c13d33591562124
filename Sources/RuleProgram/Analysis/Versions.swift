import Base

/// Returns the overlaps of and the gaps between versions of one name.
func versionMistakes(in program: Program) -> [Diagnostic] {
  var result = emptyPeriods(in: program)
  for definition in program.definitions where definition.versions.count > 1 {
    let versions = definition.versions.map { Version($0.about, $0.span) }
    result += mistakes(in: versions, of: definition.name, type: definition.type)
  }
  let rules =
    program.provisions.map { ("voorziening " + $0.name, Version($0.about, $0.span)) }
    + program.forms.map { ("vorm " + $0.name, Version($0.about, $0.span)) }
    + program.transitions.map { ("overgangsrecht " + $0.name, Version($0.about, $0.span)) }
    + program.contributions.map { ("eigen bijdrage " + $0.name, Version($0.about, $0.span)) }
  for (name, group) in Dictionary(grouping: rules, by: \.0) where group.count > 1 {
    result += mistakes(in: group.map(\.1), of: name, type: nil)
  }
  return result
}

/// Returns the versions that hold on no day, because they end before they begin.
private func emptyPeriods(in program: Program) -> [Diagnostic] {
  let definitions = program.definitions.flatMap { definition in
    definition.versions.map { (definition.name, Version($0.about, $0.span)) }
  }
  let rules =
    program.provisions.map { ($0.name, Version($0.about, $0.span)) }
    + program.forms.map { ($0.name, Version($0.about, $0.span)) }
    + program.transitions.map { ($0.name, Version($0.about, $0.span)) }
    + program.contributions.map { ($0.name, Version($0.about, $0.span)) }
  return (definitions + rules).compactMap { name, version in
    guard let until = version.until, until <= version.from else { return nil }
    return .emptyPeriod(name, version)
  }
}

/// When a version holds, and where it stands.
struct Version {
  let from: Day
  /// The first day that no longer counts, nil when there is none.
  let until: Day?
  let span: Span

  fileprivate init(_ about: About, _ span: Span) {
    from = about.from ?? .first
    until = about.until
    self.span = span
  }
}

private func mistakes(
  in versions: [Version],
  of name: String,
  type: ValueType?
) -> [Diagnostic] {
  let ordered = versions.sorted { ($0.from, $0.span) < ($1.from, $1.span) }
  guard var latest = ordered.first else { return [] }
  var result: [Diagnostic] = []
  for version in ordered.dropFirst() {
    if let end = latest.until, end <= version.from {
      if end < version.from { result.append(.versionGap(name, type, latest, version, from: end)) }
      latest = version
    } else {
      result.append(.versionOverlap(name, latest, version))
      guard let end = latest.until else { continue }
      if version.until.map({ $0 > end }) ?? true { latest = version }
    }
  }
  return result
}
