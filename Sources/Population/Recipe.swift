import Base

/// How a value comes about.
indirect enum Recipe: Sendable {
  /// Always the same.
  case fixed(Drawn)
  /// One of several, by their weights.
  case parts(Weights, [Part])
  /// A number: a lowest one and so many equal steps up, all with the same chance.
  case numbers(from: Fraction, step: Fraction, count: UInt64)
  /// A day between two days, both included, all with the same chance.
  case days(DayExpression, DayExpression)
  /// A day that depends on another.
  case day(DayExpression)
  /// What another value says.
  case following(Earlier, Branches<Recipe>)
  /// What an earlier lot drew.
  case valueOf(lot: Int)
  /// Numbers added up.
  case sum([Recipe])
  /// The birthday of somebody who has an age in years on the reference date.
  case bornAt(Recipe)
  /// Nothing, with a chance, and otherwise what the recipe says.
  case leftOut(Weights, Recipe)

  /// One of the values between which is drawn.
  struct Part: Sendable {
    /// The name by which later choices know it, when that is not the value itself.
    var name: String?
    var recipe: Recipe
  }
}

/// Something that was drawn before: a lot of the household, or a fact of the same entity.
enum Earlier: Sendable {
  case lot(Int)
  case fact(Int)
}

/// What belongs to each label of something that was drawn before.
struct Branches<Content: Sendable>: Sendable {
  var byLabel: [String: Content]
  /// What belongs to every other label, and to what was left out.
  var otherwise: Content?

  /// What belongs to a label; nil when the value was left out and nothing is for that.
  subscript(_ label: String?) -> Content? { label.flatMap { byLabel[$0] } ?? otherwise }
}

/// A day: one of the calendar, the reference date, or one that was drawn, and a time span from it.
struct DayExpression: Sendable {
  enum Start: Sendable {
    case day(Day)
    case referenceDate
    /// The day of a fact of the same entity.
    case fact(Int)
  }

  var start: Start
  var spans: [TimeSpan] = []
  /// Where it stands in the profile.
  var span: Span
}
