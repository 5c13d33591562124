import Base
import RuleLanguage

extension Lowering {
  /// Puts every point of attention with the rules that it goes with, behind their own `let op`.
  mutating func lowerAttentions() {
    for declared in names.declaredAttentions {
      let syntax = declared.syntax
      let about = about(syntax.about, header: declared.header)
      requireCitation([], at: syntax.name.span, of: "een aandachtspunt")
      guard let targets = syntax.targets, syntax.text != nil else { continue }
      switch targets {
      case .named(let names): attach(declared, about, to: names)
      case .decisions:
        for index in program.provisions.indices where program.provisions[index].decision != nil {
          attach(declared, about, toProvision: index)
        }
      case .provisions:
        for index in program.provisions.indices {
          attach(declared, about, toProvision: index)
        }
      case .transitions:
        for index in program.transitions.indices {
          attach(declared, about, toTransition: index)
        }
      case .contributions:
        for index in program.contributions.indices {
          attach(declared, about, toContribution: index)
        }
      }
    }
  }

  private mutating func attach(
    _ declared: Declared<AttentionSyntax, Int>,
    _ about: About,
    to list: [NameSyntax]
  ) {
    for name in list {
      var isFound = false
      for index in program.provisions.indices where program.provisions[index].name == name.text {
        isFound = true
        attach(declared, about, toProvision: index)
      }
      for index in program.forms.indices where program.forms[index].name == name.text {
        isFound = true
        let warning = warning(declared, about, of: .request, assessesProvision: true)
        program.forms[index].warnings.append(warning)
      }
      for index in program.transitions.indices where program.transitions[index].name == name.text {
        isFound = true
        attach(declared, about, toTransition: index)
      }
      for index in program.contributions.indices
      where program.contributions[index].name == name.text {
        isFound = true
        attach(declared, about, toContribution: index)
      }
      if !isFound { diagnostics.append(.unknownAttentionTarget(name, known: targetNames)) }
    }
  }

  private mutating func attach(
    _ declared: Declared<AttentionSyntax, Int>,
    _ about: About,
    toProvision index: Int
  ) {
    let warning = warning(declared, about, of: .request, assessesProvision: true)
    program.provisions[index].warnings.append(warning)
  }

  private mutating func attach(
    _ declared: Declared<AttentionSyntax, Int>,
    _ about: About,
    toTransition index: Int
  ) {
    let warning = warning(declared, about, of: program.transitions[index].protects)
    program.transitions[index].warnings.append(warning)
  }

  private mutating func attach(
    _ declared: Declared<AttentionSyntax, Int>,
    _ about: About,
    toContribution index: Int
  ) {
    let warning = warning(declared, about, of: .household)
    program.contributions[index].warnings.append(warning)
  }

  /// Lowers the condition for the subject of one rule: what it reads depends on that.
  private mutating func warning(
    _ declared: Declared<AttentionSyntax, Int>,
    _ about: About,
    of subject: EntityKind,
    assessesProvision: Bool = false
  ) -> Warning {
    scope = Scope(subject)
    scope.assessesProvision = assessesProvision
    let syntax = declared.syntax
    let condition = syntax.condition.map { condition in
      clause(condition.citations) { lowering, _ in lowering.condition(condition.content) }
    }
    var warning = Warning(
      label: syntax.name.written,
      condition: condition,
      text: syntax.text?.text ?? "",
      citations: about.citations
    )
    warning.attention = about
    return warning
  }

  /// The names that may stand after `bij`.
  private var targetNames: [String] {
    program.provisions.map(\.name) + program.forms.map(\.name) + program.transitions.map(\.name)
      + program.contributions.map(\.name)
  }
}
