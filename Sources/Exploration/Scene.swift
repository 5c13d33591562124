package import Base
package import Cases
package import RuleProgram

/// A household on a day: what rules are tried on.
package struct Scene: Sendable {
  /// The household.
  package var file: CaseFile
  /// The day that the rules and the household are read on.
  package var day: Day

  /// Creates a scene.
  package init(file: CaseFile, day: Day) {
    self.file = file
    self.day = day
  }
}

extension Program {
  /// The households of the tests, each on its days, in the order of the tests.
  ///
  /// A test that takes something for granted, or chooses another reading, is left out of it: its
  /// household alone does not show what the test shows.
  package var testScenes: [Scene] {
    tests.flatMap { test in
      test.assumptions.isEmpty ? scenes(of: test) : []
    }
  }

  /// The household of a test on each of its days, but for those on which it cannot exist.
  package func scenes(of test: RuleTest) -> [Scene] {
    var days: [Day] = []
    for moment in test.moments where moment.choices.isEmpty && !moment.expectsContradictions {
      if !days.contains(moment.referenceDate) { days.append(moment.referenceDate) }
    }
    return days.map { Scene(file: test.given, day: $0) }
  }

  /// Households with hardly a fact, on the first days on which rules hold: where no test comes near.
  package var bareScenes: [Scene] {
    var file = CaseFile(id: "", vocabulary: vocabulary)
    file.add(.person, vocabulary: vocabulary)
    var full = file
    for kind in [EntityKind.entitlement, .request] {
      full.add(kind, person: 0, vocabulary: vocabulary)
    }
    let latest = versionDays.last ?? Day(year: 2015, month: 6, day: 1)
    var days: [Day] = []
    for day in [latest] + versionDays where !days.contains(where: { $0 == day }) {
      if let day { days.append(day) }
    }
    return days.flatMap { [Scene(file: full, day: $0), Scene(file: file, day: $0)] }
  }
}
