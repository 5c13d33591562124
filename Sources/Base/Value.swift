/// A known value of a fact or an expression; its unit belongs to its static type.
package enum Value: Hashable, Sendable {
  case boolean(Bool)
  /// The index of an option of the choice type.
  case choice(Int)
  /// An exact number: a plain number, a count, a percentage (15% is 3/20) or euros.
  case number(Fraction)
  case date(Day)
  /// `nooit`: the date that does not come, which lies after every date.
  case never
  case span(TimeSpan)
  case year(Int)
  case text(String)
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
