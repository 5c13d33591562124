import Base
import Exploration
import RuleProgram

extension Diagnostic {
  /// A reason in `zonder proef` for what tests do notice.
  static func superfluousReason(_ item: Untested) -> Diagnostic {
    let what = item.change.map { ", \($0.rawValue)" } ?? ""
    return Diagnostic(
      .warning,
      code: "reden-overbodig",
      message: "`\(visible(item.place))\(what)` heeft geen reden nodig",
      primary: Label(item.span, "elke wijziging hier wordt door een proef gemerkt"),
      help: "haal deze regel weg"
    )
  }

  /// A change of the rules that turns no test red.
  static func unnoticedChange(_ group: MutationGroup, source: String?) -> Diagnostic {
    let changes = group.becomes.map { "`\(visible($0))`" }
    let message =
      group.sort == .omission
      ? "\(DutchText.quoted(group.was)) weglaten merkt geen proef"
      : "`\(visible(group.was))` wordt \(DutchText.list(changes, before: "of"))"
    return Diagnostic(
      code: "wijziging-onopgemerkt",
      message: message,
      primary: Label(
        group.span,
        group.sort == .omission ? "ook zonder dit" : "geen proef merkt dit"
      ),
      help: "voeg een proef toe die dit merkt, of zet de reden bij `zonder proef`",
      source: source
    )
  }
}
