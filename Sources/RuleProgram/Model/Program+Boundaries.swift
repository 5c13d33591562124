package import Base

extension Program {
  /// The days on which some version begins or has ended, sorted, found anew.
  package var boundaries: [Day] {
    var days: Set<Day> = []
    func add(_ about: About) {
      if let from = about.from { days.insert(from) }
      if let until = about.until { days.insert(until) }
    }
    for definition in definitions {
      for version in definition.versions { add(version.about) }
    }
    if let ladder { add(ladder.about) }
    for provision in provisions { add(provision.about) }
    for form in forms { add(form.about) }
    for transition in transitions { add(transition.about) }
    for contribution in contributions { add(contribution.about) }
    for check in checks { add(check.about) }
    return days.sorted()
  }
}
