/// The static type of a value, units included.
package enum ValueType: Hashable, Sendable {
  case boolean
  /// The index of a choice type of the vocabulary.
  case choice(Int)
  /// A plain number, without a unit.
  case number
  /// A count of things or of time, such as `etmalen per week`.
  case count(unit: String, per: Period?)
  /// A share; `per` is set when a stock times the share is an amount per that period.
  case percentage(per: Period?)
  /// Euros; without a period a single amount.
  case money(per: Period?)
  /// A day; `orNever` when `nooit` is a possible answer too.
  case date(orNever: Bool)
  /// A time span, `duur`.
  case span
  /// A calendar year.
  case year
  case text
  /// A reference to an entity of the kind.
  case entity(EntityKind)
  /// The type of something that was already reported; it fits everywhere.
  case poison
}

/// A period that an amount or a count is per, such as 4 weeks.
package struct Period: Hashable, Sendable {
  /// How many units, such as 4.
  package var count: Int
  /// The unit in its singular, such as `week`.
  package var unit: String

  /// Creates a period.
  package init(_ count: Int, _ unit: String) {
    self.count = count
    self.unit = unit
  }
}
