import Base
import Comparison
import RuleProgram

extension Diagnostic {
  /// `regels-zonder-nieuw`: a comparison without the rules that may come.
  static func missingNewRules() -> Self {
    Diagnostic(
      code: "regels-zonder-nieuw",
      message: "`vergelijk` zonder `--nieuw`",
      primary: Label(.none),
      help: "noem de map met de nieuwe regels: `--nieuw MAP`; zonder `--oud` vergelijkt dit met"
        + " de meegeleverde regels"
    )
  }

  /// `niets-te-vergelijken`: two rule sets without a municipality in common.
  static func nothingToCompare(_ old: RuleSet, _ new: RuleSet) -> Self {
    func names(_ set: RuleSet) -> String {
      let names = set.programs.map { $0.municipality ?? "alleen landelijk" }
      return names.isEmpty ? "geen" : DutchText.list(names)
    }
    return Diagnostic(
      code: "niets-te-vergelijken",
      message: "oud is voor \(names(old)), nieuw voor \(names(new))",
      primary: Label(.none),
      help: "noem twee mappen met regels van dezelfde gemeente, elk met de landelijke regels erbij"
    )
  }

  /// `soort-onbekend`: households cannot be divided by this name.
  static func unknownHouseholdType(_ name: String, known: [String]) -> Self {
    let near = closest(to: name, in: known)
    return Diagnostic(
      code: "huishoudsoort-onbekend",
      message: "`--per` \(DutchText.quoted(name))",
      primary: Label(.none),
      help: near.first.map { "een naam die hierop lijkt: `\($0)`" }
        ?? "noem een gegeven of een bepaling van het huishouden of een persoon, met keuzes of met"
        + " ja of nee"
    )
  }

  /// `bevolking-past-niet`: lines that are no households of these rules.
  static func unfitLines(_ count: Int, of all: Int) -> Self {
    let lines = DutchText.count(all, one: "regel", many: "regels")
    return Diagnostic(
      code: "bevolking-past-niet",
      message: "\(DutchText.number(count)) van \(lines) \(count == 1 ? "past" : "passen") niet;"
        + " er is niets vergeleken",
      primary: Label(.none),
      help: "verbeter de regels hierboven, of sla over wat niet past: `--sla-over`"
    )
  }
}
