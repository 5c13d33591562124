import Base
import RuleProgram

extension MutationSearch {
  /// Adds the days on which a version begins or ends, a day sooner and a day later.
  ///
  /// Where one version ends the next one begins, so both move together, and so does everything that
  /// the same written day is for: with the head of a file all its rules. A day moved on one side
  /// only leaves a gap or an overlap, which is refused before it is ever used.
  mutating func addBoundaries() {
    let bounds = BoundaryIndex(program, text)
    for group in bounds.groups() {
      for step in [-1, 1] { add(group, step: step) }
    }
  }

  private mutating func add(_ group: BoundaryIndex.Group, step: Int) {
    guard let moved = group.day.adding(days: step) else { return }
    let edits = group.written.compactMap { written in
      text.dayEdit(of: written, movedTo: moved)
    }
    guard let edit = edits.first else { return }
    let changed = step < 0 ? moved : group.day
    let places = group.places
    add(.day, at: edit.span, edits, touch: .day(changed)) { program in
      for place in places { program.move(place, to: moved) }
      program.versionDays = program.boundaries
    }
  }
}

extension RuleText {
  /// The edit that writes another day for a bound, of which `tot en met` has the day before.
  fileprivate func dayEdit(of bound: BoundaryIndex.Written, movedTo day: Day) -> Edit? {
    let written = bound.isInclusive ? day.adding(days: -1) : day
    return written.map { Edit(bound.span, DutchText.date($0)) }
  }
}

/// The days on which rules begin or end: where each is written, and what it is for.
struct BoundaryIndex {
  /// A day as it is written, once for all that it is for.
  struct Written: Hashable, Comparable, Sendable {
    /// Where the day itself stands.
    var span: Span
    /// Whether `tot en met` stands before it.
    var isInclusive: Bool

    static func < (one: Written, other: Written) -> Bool { one.span < other.span }
  }

  /// A bound of a rule or of a version of one.
  struct Place: Hashable, Sendable {
    var rule: RulePlace
    var isEnd: Bool
  }

  /// Days that move together.
  struct Group {
    var day: Day
    /// The places in the files, in order.
    var written: [Written]
    var places: [Place]
  }

  /// A bound and the day that it is on.
  private struct Bound {
    var place: Place
    var day: Day
    var written: Written
    /// Rules of one name, of which the versions follow each other.
    var name: String
  }

  private var bounds: [Bound] = []

  init(_ program: Program, _ text: RuleText) {
    for rule in program.rulePlaces {
      let about = program[rule.place]
      let own = rule.isVersion ? text.validity(ofVersion: rule.span) : nil
      let whole = text.validity(ofRule: rule.span) ?? text.validity(ofFile: rule.span.file)
      if let day = about.from,
        let written = own?.from ?? (rule.isVersion ? nil : whole?.from)
      {
        let place = Place(rule: rule.place, isEnd: false)
        bounds.append(Bound(place: place, day: day, written: written, name: rule.name))
      }
      if let day = about.until {
        // A version without an end of its own ends where the next one begins, or with its rule.
        let next = rule.next.flatMap { text.validity(ofVersion: $0).from }
        let written = own?.until ?? next ?? whole?.until
        if let written {
          let place = Place(rule: rule.place, isEnd: true)
          bounds.append(Bound(place: place, day: day, written: written, name: rule.name))
        }
      }
    }
  }

  /// The days that move together, by where the first of each is written.
  func groups() -> [Group] {
    var byWritten: [Written: [Int]] = [:]
    var byDay: [String: [Int]] = [:]
    for (index, bound) in bounds.enumerated() {
      byWritten[bound.written, default: []].append(index)
      byDay["\(bound.name) \(bound.day.iso)", default: []].append(index)
    }
    var seen: Set<Int> = []
    var result: [Group] = []
    for start in bounds.indices.sorted(by: { bounds[$0].written < bounds[$1].written })
    where !seen.contains(start) {
      var waiting = [start]
      var members: [Int] = []
      while let index = waiting.popLast() {
        guard seen.insert(index).inserted else { continue }
        members.append(index)
        waiting += byWritten[bounds[index].written] ?? []
        waiting += byDay["\(bounds[index].name) \(bounds[index].day.iso)"] ?? []
      }
      result.append(
        Group(
          day: bounds[start].day,
          written: Set(members.map { bounds[$0].written }).sorted(),
          places: members.sorted().map { bounds[$0].place }
        )
      )
    }
    return result
  }
}
