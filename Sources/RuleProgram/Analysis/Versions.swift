import Base

/// Returns the versions of one name that overlap or leave a gap, and those that hold on no day.
func versionMistakes(in program: Program) -> [Lead] {
  var result: [Lead] = []
  for (index, definition) in program.definitions.enumerated() {
    let versions = definition.versions.map { Version($0.about, $0.span) }
    result += emptyPeriods(in: versions, of: definition.name).map { Lead($0) }
    let type = definition.type
    result += mistakes(in: versions, of: definition.name, type: type) { day, isGap in
      isGap ? .noVersion(DefinitionID(index)) : .onDay(day, need: nil)
    }
  }
  let rules =
    program.provisions.map { Rule("voorziening", $0.name, $0.about, $0.span, $0.needs.first) }
    + program.forms.map { Rule("vorm", $0.name, $0.about, $0.span) }
    + program.transitions.map { Rule("overgangsrecht", $0.name, $0.about, $0.span) }
    + program.checks.map { Rule("toetspunt", $0.name, $0.about, $0.span) }
    + program.contributions.map { Rule("eigen bijdrage", $0.name, $0.about, $0.span) }
  for (title, group) in Dictionary(grouping: rules, by: \.title) {
    let versions = group.map(\.version)
    result += emptyPeriods(in: versions, of: group.first?.name ?? title).map { Lead($0) }
    let need = group.first?.need
    result += mistakes(in: versions, of: title, type: nil) { day, _ in .onDay(day, need: need) }
  }
  for contradiction in program.contradictions {
    let version = Version(contradiction.about, contradiction.span)
    result += emptyPeriods(in: [version], of: contradiction.label).map { Lead($0) }
  }
  return result
}

/// Returns the versions that hold on no day, because they end before they begin.
private func emptyPeriods(in versions: [Version], of name: String) -> [Diagnostic] {
  versions.compactMap { version in
    guard let until = version.until, until <= version.from else { return nil }
    return .emptyPeriod(name, version)
  }
}

/// One version of a rule, under the title that its versions share.
private struct Rule {
  let title: String
  let name: String
  let version: Version
  /// A need that a provision serves.
  let need: Int?

  init(_ sort: String, _ name: String, _ about: About, _ span: Span, _ need: Int? = nil) {
    self.need = need
    title = sort + " " + name
    self.name = name
    version = Version(about, span)
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
  type: ValueType?,
  quest: (_ day: Day, _ isGap: Bool) -> Quest
) -> [Lead] {
  let ordered = versions.sorted { ($0.from, $0.span) < ($1.from, $1.span) }
  guard var latest = ordered.first else { return [] }
  var result: [Lead] = []
  for version in ordered.dropFirst() {
    if let end = latest.until, end <= version.from {
      if end < version.from {
        let gap = Diagnostic.versionGap(name, type, latest, version, from: end)
        result.append(Lead(gap, quest(end, true)))
      }
      latest = version
    } else {
      let overlap = Diagnostic.versionOverlap(name, latest, version)
      result.append(Lead(overlap, quest(version.from, false)))
      guard let end = latest.until else { continue }
      if version.until.map({ $0 > end }) ?? true { latest = version }
    }
  }
  return result
}
