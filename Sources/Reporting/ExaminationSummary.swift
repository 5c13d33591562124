import Assessment
import Base

/// Makes the sentences that say what an examination came to, before anything else.
struct ExaminationSummary {
  let examination: Examination
  let words: Words

  /// The outcome in one line: how many decisions are unlawful, and the money.
  var outcome: String {
    guard !examination.decisions.isEmpty else { return "In deze zaak staan geen besluiten." }
    let money = loss.map { ["Fout in geld: \(words.number($0, .money(per: nil)))."] } ?? []
    return ([verdicts] + money).joined(separator: " ")
  }

  /// What else must be known: what cannot be tested, what the sources leave open.
  var remarks: [String] {
    let untestable = count(.untestable)
    let others = examination.findings.filter { $0.verdict == .unlawful }.count
    return [
      untestable == 0 || examination.decisions.count == 1
        ? nil
        : DutchText.count(untestable, one: "besluit is", many: "besluiten zijn")
          + " niet te toetsen.",
      others == 0
        ? nil
        : "Los van de besluiten: \(DutchText.count(others, one: "punt", many: "punten")) "
          + "onrechtmatig.",
    ].compactMap(\.self)
  }

  /// The money of all unlawful decisions; nil when there is none to name.
  var loss: Fraction? {
    let amounts = examination.decisions.compactMap(\.loss).filter { $0 > .zero }
    guard let first = amounts.first else { return nil }
    return amounts.dropFirst().reduce(Optional(first)) { sum, amount in
      sum.flatMap { $0.adding(amount) }
    }
  }

  private var verdicts: String {
    let (all, unlawful) = (examination.decisions.count, count(.unlawful))
    if all == 1 { return "Het besluit is \(examination.decisions[0].verdict.rawValue)." }
    switch unlawful {
    case 0 where count(.lawful) == all: return "Alle \(all) besluiten zijn rechtmatig."
    case 0: return "Geen van de \(all) besluiten is onrechtmatig."
    case 1: return "1 van de \(all) besluiten is onrechtmatig."
    case all: return "Alle \(all) besluiten zijn onrechtmatig."
    default: return "\(unlawful) van de \(all) besluiten zijn onrechtmatig."
    }
  }

  private func count(_ verdict: FindingVerdict) -> Int {
    examination.decisions.count { $0.verdict == verdict }
  }
}

extension ExaminedDecision {
  /// What the verdict leaves unsaid: points that the sources leave open or that ask for attention.
  var remark: String? {
    let open = findings.count { $0.verdict == .undetermined }
    let attention = findings.count { $0.verdict == .attention }
    let parts = [
      open == 0 ? nil : DutchText.count(open, one: "punt", many: "punten") + " onbepaald",
      attention == 0
        ? nil : DutchText.count(attention, one: "aandachtspunt", many: "aandachtspunten"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension FindingVerdict {
  /// How a verdict is marked; the word itself says it, the mark only makes it stand out.
  var markClass: String {
    switch self {
    case .unlawful: "merk vol"
    case .lawful, .judgement: "merk"
    case .untestable, .undetermined, .attention: "merk open"
    }
  }
}
