/// A condition as far as its truth can be told from what it compares, without a household.
indirect enum Formula {
  case constant(Bool)
  /// One test of one variable, by its index among the tests.
  case test(Int)
  case not(Formula)
  case all([Formula])
  case any([Formula])

  /// The truth under an assignment, or nil while it hangs on what is not assigned.
  func truth(_ tests: [Bool?]) -> Bool? {
    switch self {
    case .constant(let truth): return truth
    case .test(let index): return tests[index]
    case .not(let inner): return inner.truth(tests).map { !$0 }
    case .all(let parts): return Self.join(parts, tests, deciding: false)
    case .any(let parts): return Self.join(parts, tests, deciding: true)
    }
  }

  private static func join(_ parts: [Formula], _ tests: [Bool?], deciding: Bool) -> Bool? {
    var isOpen = false
    for part in parts {
      guard let truth = part.truth(tests) else {
        isOpen = true
        continue
      }
      if truth == deciding { return deciding }
    }
    return isOpen ? nil : !deciding
  }

  /// Calls a closure for each test, perhaps more than once.
  func forEachTest(_ body: (Int) -> Void) {
    switch self {
    case .constant: break
    case .test(let index): body(index)
    case .not(let inner): inner.forEachTest(body)
    case .all(let parts), .any(let parts): for part in parts { part.forEachTest(body) }
    }
  }
}
