import Base
import RuleLanguage

extension Lowering {
  /// Lowers the declared conversions, which every expression may need.
  mutating func lowerConversions() {
    var spans: [Span] = []
    for syntax in names.declaredConversions {
      let (from, to) = (Period(syntax.from), Period(syntax.to))
      if let (known, _) = conversionIndex(from: from, to: to) {
        diagnostics.append(.secondConversion(syntax.span, first: spans[known]))
        continue
      }
      guard syntax.factor > 0 else {
        diagnostics.append(.divisionByZero(syntax.span))
        continue
      }
      let citations = citations(syntax.citations)
      program.conversions.append(
        Conversion(from: from, factor: syntax.factor, to: to, citations: citations)
      )
      spans.append(syntax.span)
    }
  }

  /// Lowers the versions of every definition.
  mutating func lowerDefinitions() {
    for declared in names.declaredDefinitions {
      let definition = names.definitions[Int(declared.id.index)]
      scope = Scope(definition.subject)
      let about = about(declared.syntax.about, header: declared.header)
      if definition.key != nil, definition.sort != .parameter {
        diagnostics.append(.noKeyHere(declared.syntax.owned.key ?? declared.syntax.owned.name))
      }
      let versions = versions(of: definition, declared.syntax, about)
      if definition.sort == .parameter {
        for version in versions where version.about.until == nil {
          ruleEnds[version.span] = .some(about.until)
        }
      }
      program.definitions[Int(declared.id.index)].versions += versions
    }
    for index in program.definitions.indices where program.definitions[index].versions.count > 1 {
      program.definitions[index].versions.sort {
        ($0.about.from ?? .first) < ($1.about.from ?? .first)
      }
    }
    closeParameters()
  }

  private mutating func versions(
    of definition: Definition,
    _ syntax: DefinitionSyntax,
    _ about: About
  ) -> [DefinitionVersion] {
    let name = syntax.owned.name
    let body: DefinitionBody
    switch syntax {
    case .parameter(let parameter): return versions(of: definition, parameter, about)
    case .derivation(let derivation): body = lower(derivation, as: definition.type)
    case .table(let table): body = lower(table, as: definition.type)
    case .reading(let reading): body = lower(reading, as: definition.type)
    }
    return [
      DefinitionVersion(
        about: about,
        question: syntax.question?.text,
        body: body,
        span: name.span
      )
    ]
  }

  // MARK: Derivations

  private mutating func lower(
    _ syntax: DerivationSyntax,
    as type: ValueType
  ) -> DefinitionBody {
    let base = derived(syntax.value, as: type, at: syntax.owned.name.span).value
    let exceptions = syntax.exceptions.map { exception in
      requireCitation(exception.citations, at: exception.span, of: "een uitzondering")
      return clause(exception.citations) { lowering, citations in
        let condition = lowering.condition(exception.condition)
        let result = lowering.value(exception.result, as: type)
        return RuleException(
          condition: condition,
          result: result,
          citations: citations,
          span: exception.span
        )
      }
    }
    let rounding = syntax.rounding.flatMap { lower($0, of: type) }
    return .derivation(Derivation(base: base, exceptions: exceptions, rounding: rounding))
  }

  /// Lowers an expression or an extreme of candidates; without a type asked, the type is found.
  mutating func derived(
    _ syntax: DerivedValueSyntax,
    as type: ValueType?,
    at span: Span
  ) -> (value: DerivedValue, type: ValueType) {
    switch syntax {
    case .expression(let expression, let own):
      requireCitation(own, at: span, of: "een waarde")
      return clause(own) { lowering, citations in
        let operand = lowering.lower(expression, hint: type)
        if let type { lowering.require(operand, type) }
        return (.expression(operand.node, citations), operand.type)
      }
    case .extreme(let extreme, let candidates, let place):
      reportDoubles(candidates.map(\.label))
      var operands: [Operand] = []
      var values: [NamedValue] = []
      for candidate in candidates {
        requireCitation(candidate.citations, at: candidate.label.span, of: "een waarde")
        clause(candidate.citations) { lowering, citations in
          let operand = lowering.lower(candidate.value, hint: type)
          operands.append(operand)
          values.append(
            NamedValue(
              label: candidate.label.written,
              node: operand.node,
              citations: citations,
              span: candidate.label.span
            )
          )
        }
      }
      let joined = extremeType(Extreme(extreme), of: operands, place)
      if let type { requireCandidates(operands, joined, type) }
      return (.extreme(Extreme(extreme), values), joined)
    }
  }

  /// Reports candidates that do not give the type asked, each once.
  private mutating func requireCandidates(
    _ operands: [Operand],
    _ joined: ValueType,
    _ type: ValueType
  ) {
    guard let first = operands.first, !joined.isPoison else { return }
    if fits(Operand(node: first.node, type: joined, span: first.span), type) { return }
    for operand in operands where !fits(operand, type) {
      require(operand, type)
      return
    }
  }

  mutating func lower(_ syntax: RoundingSyntax, of type: ValueType) -> RoundingStep? {
    let citations = citations(syntax.citations)
    let value = constant { $0.cell(syntax.step, as: type) }
    switch type {
    case .number, .count, .percentage, .money: break
    case .poison: return nil
    default:
      diagnostics.append(.noRounding(syntax.span, words(type)))
      return nil
    }
    guard case .number(let step) = value, step > .zero else {
      diagnostics.append(.noRoundingStep(syntax.step.span))
      return nil
    }
    return RoundingStep(direction: syntax.direction, step: step, citations: citations)
  }

  // MARK: Readings

  private mutating func lower(_ syntax: ReadingSyntax, as type: ValueType) -> DefinitionBody {
    let options = syntax.options.map { option in
      requireCitation(option.citations, at: option.label.span, of: "een lezing")
      return clause(option.citations) { lowering, citations in
        NamedValue(
          label: option.label.written,
          node: lowering.value(option.value, as: type),
          citations: citations,
          span: option.label.span
        )
      }
    }
    reportDoubles(syntax.options.map(\.label))
    var reading = Reading(
      question: syntax.question?.text ?? "",
      options: options,
      chosen: syntax.chosen.flatMap { option($0, of: options) },
      preferred: syntax.preferred.flatMap { option($0, of: options) },
      reason: syntax.reason?.text,
      closedBy: syntax.closedBy?.text
    )
    reading.isScenario = syntax.isScenario
    return .reading(reading)
  }

  /// Finds the reading that a label names.
  mutating func option(_ label: NameSyntax, of options: [NamedValue]) -> Int? {
    if let index = options.firstIndex(where: { comparedName($0.label) == label.text }) {
      return index
    }
    diagnostics.append(.unknownReading(label, known: options.map(\.label)))
    return nil
  }

  /// Reports labels that occur twice in one list.
  mutating func reportDoubles(_ labels: [NameSyntax]) {
    var seen: [String: Span] = [:]
    for label in labels {
      if let first = seen[label.text] { diagnostics.append(.duplicateName(label, first: first)) }
      seen[label.text] = label.span
    }
  }
}
