/// A known value of a fact or an expression; its unit belongs to its static type.
package enum Value: Hashable, Sendable {
  /// `ja` or `nee`.
  case boolean(Bool)
  /// The index of an option of the choice type.
  case choice(Int)
  /// An exact number: a plain number, a count, a percentage (15% is 3/20) or euros.
  case number(Fraction)
  case date(Day)
  /// `nooit`: the date that does not come, which lies after every date.
  case never
  /// A time span of months and days.
  case span(TimeSpan)
  /// A calendar year.
  case year(Int)
  case text(String)
  /// One entity of the case, for a fact that refers to another.
  case entity(EntityReference)
}

/// One entity of a case: its kind and its index in the list of that kind.
package struct EntityReference: Hashable, Sendable {
  /// The kind of entity.
  package var kind: EntityKind
  /// The index in the list of that kind.
  package var index: Int

  /// Creates a reference.
  package init(_ kind: EntityKind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}
