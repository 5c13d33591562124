/// The ways in which a rule may round an outcome.
package enum Rounding: Hashable, Sendable, CaseIterable {
  /// Toward minus infinity: "naar beneden".
  case down

  /// Toward plus infinity: "naar boven".
  case up

  /// To the nearest, and a half away from zero: "rekenkundig".
  case arithmetic
}
