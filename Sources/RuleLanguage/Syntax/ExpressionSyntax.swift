package import Base

/// An expression of the rule language, every case with the place where it stands.
package indirect enum ExpressionSyntax: Hashable, Sendable {
  case name(NameSyntax)
  case literal(LiteralSyntax, Span)
  /// `onbepaald "reden" door wie`.
  case undetermined(reason: TextSyntax, closedBy: NameSyntax?, Span)
  /// `onbepaald (a)`, in a table with notes.
  case undeterminedNote(letter: NameSyntax, Span)
  /// `niet …`.
  case not(ExpressionSyntax, Span)
  /// `… en …`, two or more parts.
  case and([ExpressionSyntax], Span)
  /// `… of …`, two or more parts.
  case or([ExpressionSyntax], Span)
  case comparison(ExpressionSyntax, ComparisonSyntax, ExpressionSyntax, Span)
  /// `is een van (…)`, or `is geen van (…)` when negated.
  case membership(ExpressionSyntax, [ExpressionSyntax], negated: Bool, Span)
  /// `valt vanaf … tot en met …`.
  case within(ExpressionSyntax, IntervalSyntax, Span)
  case arithmetic(ExpressionSyntax, ArithmeticSyntax, ExpressionSyntax, Span)
  /// `lid van eigenaar`.
  case member(ExpressionSyntax, of: ExpressionSyntax, Span)
  /// `gegeven volgens sleutel`.
  case keyed(ExpressionSyntax, by: ExpressionSyntax, Span)
  /// `waarde op datum`.
  case asOf(ExpressionSyntax, ExpressionSyntax, Span)
  /// `waarde per 4 weken`: a declared conversion.
  case converted(ExpressionSyntax, UnitSyntax, Span)
  /// `de laagste van (…)` and its kin.
  case extreme(ExtremeSyntax, [ExpressionSyntax], Span)
  /// `er is een aanvraag waarvoor …`.
  case exists(kind: NameSyntax, ExpressionSyntax, Span)
  /// `elke aanvraag waarvoor …`.
  case every(kind: NameSyntax, ExpressionSyntax, Span)
  /// `aantal aanvragen waarvoor …`.
  case count(kind: NameSyntax, ExpressionSyntax?, Span)
  /// `som van … over elke verstrekking waarvoor …`.
  case sum(ExpressionSyntax, kind: NameSyntax, ExpressionSyntax?, Span)
  /// A place where the parser found no expression and has said so.
  case missing(Span)

  /// Where the whole expression stands.
  package var span: Span {
    switch self {
    case .name(let name): name.span
    case .literal(_, let span), .undetermined(_, _, let span), .undeterminedNote(_, let span),
      .not(_, let span), .and(_, let span), .or(_, let span), .comparison(_, _, _, let span),
      .membership(_, _, _, let span), .within(_, _, let span), .arithmetic(_, _, _, let span),
      .member(_, _, let span), .keyed(_, _, let span), .asOf(_, _, let span),
      .converted(_, _, let span), .extreme(_, _, let span), .exists(_, _, let span),
      .every(_, _, let span), .count(_, _, let span), .sum(_, _, _, let span),
      .missing(let span):
      span
    }
  }
}

/// A value written in the rules.
package enum LiteralSyntax: Hashable, Sendable {
  case boolean(Bool)
  /// `nooit`: the date that does not come.
  case never
  case date(Day)
  /// `€ 19,40`, in euros.
  case money(Fraction)
  case number(Fraction)
  /// `2 jaar`, `3 etmalen`; `per` is written as a conversion around it and belongs to the type.
  case quantity(Fraction, UnitSyntax)
  /// `12,5%` as the fraction 1/8.
  case percentage(Fraction)
  case text(String)
}

/// How two values are compared.
package enum ComparisonSyntax: Hashable, Sendable {
  case equal, unequal, more, less, atLeast, atMost
}

/// The four operations on numbers.
package enum ArithmeticSyntax: Hashable, Sendable {
  case add, subtract, multiply, divide
}

/// Which of several values is taken.
package enum ExtremeSyntax: Hashable, Sendable {
  case highest, lowest, earliest, latest
}

/// A stretch of values; an absent bound is open.
package struct IntervalSyntax: Hashable, Sendable {
  /// `vanaf`, inclusive.
  package var from: ExpressionSyntax?
  /// The upper bound.
  package var until: ExpressionSyntax?
  /// Whether the upper bound itself counts: `tot en met`, not `tot`.
  package var includesUntil: Bool

  /// Creates an interval.
  package init(from: ExpressionSyntax?, until: ExpressionSyntax?, includesUntil: Bool) {
    self.from = from
    self.until = until
    self.includesUntil = includesUntil
  }
}

/// The type of a fact or a rule, as written.
package enum TypeSyntax: Hashable, Sendable {
  /// `ja of nee`.
  case boolean
  /// `keuze (…)`, a closed list.
  case choice([NameSyntax])
  /// `getal`, without a unit.
  case number
  /// `aantal etmalen per week`.
  case count(UnitSyntax, per: UnitSyntax?)
  /// `percentage per jaar`.
  case percentage(per: UnitSyntax?)
  /// `bedrag per 4 weken`; without a period a single amount.
  case money(per: UnitSyntax?)
  /// `datum`, or `datum of nooit`.
  case date(orNever: Bool)
  /// `duur`, a time span.
  case duration
  /// `kalenderjaar`.
  case year
  /// `tekst`.
  case text
  /// `rol`, one of the roles that decide or judge.
  case role
  /// A kind of entity, `voorziening`, or the choices of another fact.
  case named(NameSyntax)
  /// A place where the parser found no type and has said so.
  case missing
}
