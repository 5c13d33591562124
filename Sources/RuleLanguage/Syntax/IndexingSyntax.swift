package import Base

/// What one version of a parameter says of its value.
package enum ParameterValueSyntax: Hashable, Sendable {
  /// The value itself.
  case stated(ExpressionSyntax)
  /// `met 0,8%`: the amount of the version before, with this share put on it.
  case raised(ExpressionSyntax, Span)
}
