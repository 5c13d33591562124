import Base
import RuleLanguage

extension Lowering {
  /// Lowers an expression.
  ///
  /// The hint is the type of what it stands beside. It finds the names of choices and the meaning
  /// of bare numbers; whether the type then fits is for the caller to ask. The hint is poison
  /// beside something that was reported, and then an unknown name is not reported as well.
  mutating func lower(_ expression: ExpressionSyntax, hint: ValueType? = nil) -> Operand {
    switch expression {
    case .name(let name): lower(name, hint: hint)
    case .literal(let literal, let span): lower(literal, span, hint: hint)
    case .undetermined(let reason, let closedBy, let span):
      undetermined(reason.text, closedBy: closedBy?.text, span)
    case .undeterminedNote(let letter, let span): note(letter, span)
    case .not(let operand, let span): lowerNot(operand, span)
    case .and(let operands, let span):
      add(.all(operands.map { condition($0) }), .boolean, span)
    case .or(let operands, let span):
      add(.any(operands.map { condition($0) }), .boolean, span)
    case .comparison(let left, let comparison, let right, let span):
      compare(left, Comparison(comparison), right, span)
    case .membership(let value, let options, let negated, let span):
      oneOf(value, options, negated: negated, span)
    case .within(let value, let interval, let span): within(value, interval, span)
    case .arithmetic(let left, let operation, let right, let span):
      calculate(left, operation, right, span, hint: hint)
    case .member(let inner, let owner, let span): member(inner, of: owner, span, hint: hint)
    case .keyed(let value, let key, let span): keyed(value, by: key, span)
    case .asOf(let value, let date, let span): asOf(value, date, span, hint: hint)
    case .converted(let value, let unit, let span): convert(value, per: unit, span, hint: hint)
    case .extreme(let extreme, let members, let span):
      self.extreme(Extreme(extreme), members, span, hint: hint)
    case .exists(let kind, let test, let span): quantifier(kind, test, span) { .exists($0, $1) }
    case .every(let kind, let test, let span): quantifier(kind, test, span) { .every($0, $1) }
    case .count(let kind, let test, let span): count(kind, test, span)
    case .sum(let value, let kind, let test, let span): sum(value, kind, test, span, hint: hint)
    case .missing(let span): poison(span)
    }
  }

  /// Lowers an expression that must be ja or nee.
  mutating func condition(_ expression: ExpressionSyntax) -> NodeID {
    value(expression, as: .boolean)
  }

  /// Lowers an expression that must have a type, and reports another type.
  mutating func value(_ expression: ExpressionSyntax, as type: ValueType) -> NodeID {
    let operand = lower(expression, hint: type)
    require(operand, type)
    return operand.node
  }

  /// Reports an operand whose type does not fit.
  mutating func require(_ operand: Operand, _ type: ValueType) {
    guard !fits(operand, type) else { return }
    if operand.type == .date(orNever: true), type == .date(orNever: false) {
      diagnostics.append(.mayBeNever(operand.span))
    } else if operand.type.differsInUnit(from: type) {
      diagnostics.append(
        .unit(
          operand.span,
          operand.type,
          expected: type,
          conversion: conversion(from: operand.type, to: type),
          in: names.vocabulary
        )
      )
    } else {
      diagnostics.append(.type(operand.span, words(operand.type), expected: words(type)))
    }
  }

  /// Whether an operand may stand where a type is asked.
  func fits(_ operand: Operand, _ type: ValueType) -> Bool {
    if operand.type == type || operand.type.isPoison || type.isPoison { return true }
    if case .money = type, isZeroMoney(operand) { return true }
    return operand.type == .date(orNever: false) && type == .date(orNever: true)
  }

  /// Whether an operand is `€ 0`, which fits every unit of money.
  func isZeroMoney(_ operand: Operand) -> Bool {
    operand.type == .money(per: nil) && program[operand.node] == .constant(.number(.zero))
  }

  /// Returns the type of operands that must be of one kind, and reports two that are not.
  mutating func join(_ operands: [Operand], _ span: Span) -> ValueType {
    var result: Operand?
    for operand in operands {
      guard let known = result else {
        result = operand
        continue
      }
      if isZeroMoney(operand), fits(operand, known.type) { continue }
      if isZeroMoney(known), fits(known, operand.type) || operand.type.isPoison {
        result = operand
      } else if let type = known.type.joined(with: operand.type) {
        result?.type = type
      } else {
        report(known, against: operand, span)
        return .poison
      }
    }
    return result?.type ?? .poison
  }

  /// Reports two operands that do not go together.
  mutating func report(_ left: Operand, against right: Operand, _ span: Span) {
    let sides = [(left.span, left.type), (right.span, right.type)]
    if left.type.differsInUnit(from: right.type) {
      diagnostics.append(
        .units(
          sides,
          conversion: conversion(from: right.type, to: left.type)
            ?? conversion(from: left.type, to: right.type),
          in: names.vocabulary
        )
      )
    } else {
      diagnostics.append(.types(sides, in: names.vocabulary))
    }
  }

  private mutating func lowerNot(_ operand: ExpressionSyntax, _ span: Span) -> Operand {
    let inner = condition(operand)
    return add(.not(inner), .boolean, span)
  }

  // MARK: Undetermined

  /// Adds a reason of the rule at hand; its value fits every type.
  mutating func undetermined(_ text: String, closedBy: String?, _ span: Span) -> Operand {
    add(.undetermined(reason(text, closedBy: closedBy, span)), .poison, span)
  }

  /// Adds a reason of the rule at hand.
  mutating func reason(_ text: String, closedBy: String?, _ span: Span) -> ReasonID {
    program.reasons.append(
      Reason(
        text: text,
        closedBy: closedBy,
        citations: rule.citations,
        ids: rule.ids,
        span: span
      )
    )
    return ReasonID(program.reasons.count - 1)
  }

  private mutating func note(_ letter: NameSyntax, _ span: Span) -> Operand {
    if let reason = rule.notes[letter.text] { return add(.undetermined(reason), .poison, span) }
    return poison(span)
  }

  // MARK: Quantifiers

  private mutating func quantifier(
    _ word: NameSyntax,
    _ test: ExpressionSyntax,
    _ span: Span,
    _ node: (EntityKind, NodeID) -> Node
  ) -> Operand {
    guard let kind = kind(word) else { return poison(span) }
    let inner = within(kind) { $0.condition(test) }
    return add(node(kind, inner), .boolean, span)
  }

  private mutating func count(
    _ word: NameSyntax,
    _ test: ExpressionSyntax?,
    _ span: Span
  ) -> Operand {
    guard let kind = kind(word) else { return poison(span) }
    let inner = test.map { test in within(kind) { $0.condition(test) } }
    return add(.count(kind, where: inner), .number, span)
  }

  private mutating func sum(
    _ value: ExpressionSyntax,
    _ word: NameSyntax,
    _ test: ExpressionSyntax?,
    _ span: Span,
    hint: ValueType?
  ) -> Operand {
    guard let kind = kind(word) else { return poison(span) }
    let inner = within(kind) { $0.lower(value, hint: hint) }
    let condition = test.map { test in within(kind) { $0.condition(test) } }
    switch inner.type {
    case .number, .count, .percentage, .money, .poison: break
    default: return poison(.noSum(inner.span, words(inner.type)), span)
    }
    return add(.sum(kind, inner.node, where: condition), inner.type, span)
  }

  /// Lowers what stands inside a quantifier; the subjects around stay reachable.
  private mutating func within<Result>(
    _ kind: EntityKind,
    _ body: (inout Lowering) -> Result
  ) -> Result {
    scope.subjects.append(kind)
    defer { scope.subjects.removeLast() }
    return body(&self)
  }

  /// Returns the kind that a word names, and reports a word that names none.
  mutating func kind(_ word: NameSyntax) -> EntityKind? {
    if let kind = EntityKind(word: word.text) { return kind }
    diagnostics.append(.unknownKind(word))
    return nil
  }
}

extension Comparison {
  /// Creates the comparison that is written.
  init(_ syntax: ComparisonSyntax) {
    self =
      switch syntax {
      case .equal: .equal
      case .unequal: .unequal
      case .more: .more
      case .less: .less
      case .atLeast: .atLeast
      case .atMost: .atMost
      }
  }
}

extension Arithmetic {
  /// Creates the operation that is written.
  init(_ syntax: ArithmeticSyntax) {
    self =
      switch syntax {
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      }
  }
}

extension Extreme {
  /// Creates the choice that is written.
  init(_ syntax: ExtremeSyntax) {
    self =
      switch syntax {
      case .highest: .highest
      case .lowest: .lowest
      case .earliest: .earliest
      case .latest: .latest
      }
  }
}
