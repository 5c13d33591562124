import Base

/// Returns the versions of one name that overlap or leave a gap, and those that hold on no day.
func versionMistakes(in program: Program) -> [Diagnostic] {
  var result: [Diagnostic] = []
  for definition in program.definitions {
    let versions = definition.versions.map { Version($0.about, $0.span) }
    result += emptyPeriods(in: versions, of: definition.name)
    result += mistakes(in: versions, of: definition.name, type: definition.type)
  }
  let rules =
    program.provisions.map { Rule("voorziening", $0.name, $0.about, $0.span) }
    + program.forms.map { Rule("vorm", $0.name, $0.about, $0.span) }
    + program.transitions.map { Rule("overgangsrecht", $0.name, $0.about, $0.span) }
    + program.checks.map { Rule("toetspunt", $0.name, $0.about, $0.span) }
    + program.contributions.map { Rule("eigen bijdrage", $0.name, $0.about, $0.span) }
  for (title, group) in Dictionary(grouping: rules, by: \.title) {
    let versions = group.map(\.version)
    result += emptyPeriods(in: versions, of: group.first?.name ?? title)
    result += mistakes(in: versions, of: title, type: nil)
  }
  for contradiction in program.contradictions {
    let version = Version(contradiction.about, contradiction.span)
    result += emptyPeriods(in: [version], of: contradiction.label)
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

  init(_ sort: String, _ name: String, _ about: About, _ span: Span) {
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
