import Base
import RuleLanguage

extension Lowering {
  /// Lowers every `toetspunt`.
  mutating func lowerChecks() {
    for declared in names.declaredChecks {
      let syntax = declared.syntax
      guard let kind = kind(syntax.kind) else { continue }
      let about = about(syntax.about, header: declared.header)
      requireCitation([], at: syntax.name.span, of: "een toetspunt")
      scope = Scope(kind)
      scope.testsDecisions = kind == .decision
      var check = LegalityCheck(
        name: syntax.name.text,
        about: about,
        subject: kind,
        span: syntax.name.span
      )
      check.title = syntax.title?.text
      check.applies = syntax.applies.map { clauseCondition($0) }
      check.requires = conditions(syntax.requires)
      check.expected = syntax.expected?.text
      check.consequence = syntax.consequence?.text
      check.remedy = syntax.remedy?.text
      if let (loss, type) = syntax.loss.map({ money($0) }) {
        check.loss = loss
        check.lossType = type
      }
      if let word = syntax.weight {
        if let weight = LegalityCheck.Weight(rawValue: word.text) {
          check.weight = weight
        } else {
          diagnostics.append(.unknownWeight(word))
        }
      }
      program.checks.append(check)
    }
  }

  /// Lowers a name that stands for what the rules find for the decision that is tested.
  mutating func ruled(_ name: NameSyntax) -> Operand? {
    guard scope.testsDecisions else { return nil }
    switch name.text {
    case "regels laten toe": return add(.ruled(.allowed), .boolean, name.span)
    case "overgangsrecht loopt": return add(.ruled(.transitionRuns), .boolean, name.span)
    case "bevoegd genomen": return add(.ruled(.competent), .boolean, name.span)
    case "bevindingen compleet": return add(.ruled(.rungsFound), .boolean, name.span)
    case "oordelen compleet": return add(.ruled(.judged), .boolean, name.span)
    case "ander besluit tegelijk": return add(.ruled(.overlaps), .boolean, name.span)
    case "regelbedrag":
      guard let type = program.forms.compactMap(\.amountType).first else { return nil }
      return add(.ruled(.formAmount), type, name.span)
    default:
      guard let index = names.contributions[name.text] else { return nil }
      return add(.ruled(.contribution(index)), program.contributions[index].type, name.span)
    }
  }

  /// The names of what the rules find.
  static let ruledNames = [
    "regels laten toe", "overgangsrecht loopt", "bevoegd genomen", "bevindingen compleet",
    "oordelen compleet", "ander besluit tegelijk", "regelbedrag",
  ]
}
