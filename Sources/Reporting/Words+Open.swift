import Base
import Evaluation
import RuleProgram

extension Words {
  /// Why the sources leave something open: what, its open point, and who can close it.
  func sentence(_ reason: OpenReason) -> String {
    switch reason {
    case .reason(let id):
      let reason = program[id]
      return joined(
        asSentence(reason.text, remark: namesOpenPoints ? remark(ids: reason.ids) : ""),
        closedBy: reason.closedBy
      )
    case .reading(let id):
      let reading = program[id].reading
      let ids = program[id].versions.first?.about.ids ?? []
      let question = reading?.question ?? program[id].name
      return joined(
        asSentence(
          "De bron geeft geen eenduidig antwoord: " + continued(question),
          remark: remark(ids: ids)
        ),
        closedBy: reading?.closedBy
      )
    case .noVersion(let id):
      return "De regels hebben op deze dag geen waarde voor \(program[id].name)."
    case .noRow(let id): return "Geen rij van de tabel \(program[id].name) past bij deze gegevens."
    case .noRule: return "Op deze dag gelden hiervoor geen regels."
    case .conflict(let id, _, _):
      return "Twee uitzonderingen bij \(program[id].name) spreken elkaar tegen. "
        + "Hun bronnen wegen even zwaar."
    case .transitionConflict(let one, let other):
      return "Twee overgangsregels zeggen iets anders over de eigen bijdrage: "
        + "\(program.transitions[one].name) en \(program.transitions[other].name). "
        + "Hun bronnen wegen even zwaar."
    case .fault(let fault, _): return sentence(fault)
    case .noEntity(let fact):
      let definition = program.vocabulary[fact]
      return "Hier hoort geen \(definition.kind.word) bij. "
        + "Daarom is er geen antwoord op: \(definition.name)."
    }
  }

  private func sentence(_ fault: Fault) -> String {
    switch fault {
    case .overflow: "Een getal in de berekening wordt te groot."
    case .divisionByZero: "De berekening deelt door nul."
    case .noSuchDay: "De berekening komt uit op een dag buiten de kalender."
    case .notComparable: "De berekening vergelijkt waarden die niet te vergelijken zijn."
    }
  }

  private func joined(_ sentence: String, closedBy role: String?) -> String {
    role.map { sentence + " Wie dit kan beslissen: \(withArticle($0))." } ?? sentence
  }
}

extension Definition {
  /// The first reading among the versions.
  var reading: Reading? {
    for version in versions {
      if case .reading(let reading) = version.body { return reading }
    }
    return nil
  }
}
