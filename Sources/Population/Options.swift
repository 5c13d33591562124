/// What can come out of a recipe, as far as later choices ask.
struct Options {
  /// The labels, each once, in the order of the profile.
  var labels: [String] = []
  /// Whether values without a label of their own can come out, such as numbers of a range.
  var isOpen = false
  /// Whether there may be no value.
  var mayBeLeftOut = false
  /// Whether every value is a number.
  var isNumeric = true

  /// No value at all.
  init() {}

  /// What can come out of a recipe.
  init(of recipe: Recipe, lots: [Options], facts: [Options]) {
    func of(_ recipe: Recipe) -> Options { Options(of: recipe, lots: lots, facts: facts) }
    switch recipe {
    case .fixed(let value):
      labels = [value.label]
      if case .number = value { isNumeric = true } else { isNumeric = false }
    case .parts(_, let parts):
      for part in parts {
        var inner = of(part.recipe)
        if let name = part.name {
          inner.labels = [name]
          inner.isOpen = false
        }
        join(inner)
      }
    case .numbers: isOpen = true
    case .days, .day, .bornAt:
      isOpen = true
      isNumeric = false
      mayBeLeftOut = recipe.mayLackItsDay(facts)
    case .following(_, let branches):
      for label in branches.byLabel.keys.sorted() {
        if let branch = branches.byLabel[label] { join(of(branch)) }
      }
      if let otherwise = branches.otherwise { join(of(otherwise)) }
    case .valueOf(let lot): self = lots[lot]
    case .sum(let recipes):
      isOpen = true
      mayBeLeftOut = recipes.contains { of($0).mayBeLeftOut }
    case .leftOut(_, let recipe):
      self = of(recipe)
      mayBeLeftOut = true
    }
  }

  private mutating func join(_ other: Options) {
    for label in other.labels where !labels.contains(label) { labels.append(label) }
    isOpen = isOpen || other.isOpen
    mayBeLeftOut = mayBeLeftOut || other.mayBeLeftOut
    isNumeric = isNumeric && other.isNumeric
  }
}

extension Recipe {
  /// Whether a day hangs on a fact that may be left out, or on one that is no day in some cases.
  fileprivate func mayLackItsDay(_ facts: [Options]) -> Bool {
    let expressions: [DayExpression] =
      switch self {
      case .day(let day): [day]
      case .days(let first, let last): [first, last]
      default: []
      }
    return expressions.contains { expression in
      guard case .fact(let place) = expression.start else { return false }
      return facts[place].mayBeLeftOut || !facts[place].labels.isEmpty
    }
  }
}
