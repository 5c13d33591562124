import Base
import RuleLanguage

/// The amounts of a parameter as far as they were lowered, from which `met` goes on.
struct IndexSeries {
  /// What is done to an amount that `met` gives; nil without `geïndexeerd`, or with a mistake in it.
  var rounding: RoundingStep?
  /// Whether the parameter says `geïndexeerd`.
  var isIndexed: Bool
  /// The amount of each column in the version that was lowered last, before rounding.
  var amounts: [NodeID?]
  /// Whether `met` gave each amount of this version.
  var isRaised: [Bool]
  /// How many times each column was raised since a source named its amount.
  var raises: [Int]
  /// Whether a `met` that cannot be worked out was reported, which the next ones follow from.
  var hasMistake = false

  init(rounding: (step: RoundingStep?, isWritten: Bool), columns: Int) {
    self.rounding = rounding.step
    isIndexed = rounding.isWritten
    amounts = Array(repeating: nil, count: columns)
    isRaised = Array(repeating: false, count: columns)
    raises = Array(repeating: 0, count: columns)
  }

  mutating func beginVersion() {
    for column in isRaised.indices { isRaised[column] = false }
  }

  /// The body of this version when `met` gave one of its amounts, or nil.
  var body: DefinitionBody? {
    guard let rounding, isRaised.contains(true) else { return nil }
    let nodes = amounts.compactMap(\.self)
    guard nodes.count == amounts.count else { return nil }
    return .indexed(IndexedAmounts(nodes: nodes, isRaised: isRaised, rounding: rounding))
  }
}

extension Lowering {
  /// Lowers `geïndexeerd`, which only an amount can be.
  mutating func indexing(
    of definition: Definition,
    _ syntax: ParameterSyntax
  ) -> (step: RoundingStep?, isWritten: Bool) {
    guard let indexing = syntax.indexing else { return (nil, false) }
    switch definition.type {
    case .money: return (lower(indexing, of: definition.type), true)
    case .poison: return (nil, true)
    default:
      diagnostics.append(.noIndexing(indexing.span, words(definition.type)))
      return (nil, true)
    }
  }

  /// Lowers one amount of a version, and keeps it for the version after it.
  mutating func amount(
    _ syntax: ParameterValueSyntax,
    column: Int,
    of definition: Definition,
    in series: inout IndexSeries
  ) -> NodeID {
    let node: NodeID
    switch syntax {
    case .stated(let expression):
      node = cell(expression, as: definition.type)
      if series.isIndexed, !isSettled(node) {
        diagnostics.append(.notConstant(expression.span, of: "een geïndexeerde parameter"))
      }
      series.raises[column] = 0
    case .raised(let share, let span):
      node = raised(share, span, column: column, of: definition, in: &series)
      series.isRaised[column] = true
      series.raises[column] += 1
    }
    series.amounts[column] = node
    return node
  }

  /// Lowers `met 0,8%`: the amount of the version before, times 100,8%.
  private mutating func raised(
    _ share: ExpressionSyntax,
    _ span: Span,
    column: Int,
    of definition: Definition,
    in series: inout IndexSeries
  ) -> NodeID {
    guard series.isIndexed, let amount = series.amounts[column] else {
      let mistake: Diagnostic =
        series.isIndexed ? .noAmountToRaise(span) : .missingIndexing(span)
      if !series.hasMistake { diagnostics.append(mistake) }
      series.hasMistake = true
      return poison(span).node
    }
    let operand = lower(share, hint: .percentage(per: nil))
    require(operand, .percentage(per: nil))
    guard let factor = factor(operand) else { return poison(span).node }
    let node = add(.arithmetic(amount, .multiply, factor), definition.type, span).node
    if series.raises[column] < longestSeries, isExact(node, amount, factor, series) { return node }
    return poison(.seriesTooLong(span), span).node
  }

  /// Returns what an amount is multiplied with, or nil when that is no share that is settled.
  private mutating func factor(_ share: Operand) -> NodeID? {
    if case .undetermined = program[share.node] { return share.node }
    if share.type.isPoison || !fits(share, .percentage(per: nil)) { return nil }
    guard case .number(let number)? = constantValue(of: share.node),
      let whole = number.adding(.one)
    else {
      diagnostics.append(.notConstant(share.span, of: "een geïndexeerde parameter"))
      return nil
    }
    return add(.constant(.number(whole)), .percentage(per: nil), share.span).node
  }

  /// Whether an amount stays the same whenever it is read: `met` reads it in later versions too.
  private func isSettled(_ node: NodeID) -> Bool {
    if case .undetermined = program[node] { return true }
    return constantValue(of: node) != nil
  }

  /// Whether a product can be kept with every digit, unless one of its sides is not known.
  private func isExact(
    _ product: NodeID,
    _ amount: NodeID,
    _ factor: NodeID,
    _ series: IndexSeries
  ) -> Bool {
    guard case .number? = constantValue(of: amount), case .number? = constantValue(of: factor)
    else { return true }
    guard case .number(let number)? = constantValue(of: product) else { return false }
    guard let rounding = series.rounding else { return true }
    return number.rounded(rounding.direction, to: rounding.step) != nil
  }

  /// More years than any amount is raised in a row.
  private var longestSeries: Int { 200 }
}
