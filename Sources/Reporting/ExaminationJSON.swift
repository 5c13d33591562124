package import Assessment
package import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns what testing the decisions of a case came to as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm, regels, zaak
///     uitkomst     of the case: onrechtmatig, niet te toetsen, onbepaald or rechtmatig
///     besluiten    id, voorziening, persoon, dag, uitkomst, fout
///     bevindingen  besluit, over, toetspunt, titel, versieVanaf, uitkomst, verwacht, gevonden,
///                  perPeriode, perioden, fout, gevolg, herstel, bronnen
///
/// `uitkomst` of a finding is one of `rechtmatig`, `onrechtmatig`, `niet te toetsen`, `oordeel`,
/// `onbepaald` and `aandachtspunt`. Amounts are texts in euros.
package func json(
  _ examination: Examination,
  program: Program,
  version: String
) -> JSONValue {
  let words = Words(program: program, file: examination.file)
  var members: [(String, JSONValue)] = [
    ("toetssteen", .string(version)), ("vorm", .number(1)), ("regels", rules(program)),
    ("zaak", .string(examination.file.id)),
  ]
  if !examination.choices.isEmpty {
    members.append(("keuzes", words.choices(examination.choices)))
  }
  members += [
    ("uitkomst", .string(examination.verdict.rawValue)),
    ("besluiten", .array(examination.decisions.map { json($0, words) })),
    (
      "bevindingen",
      .array(
        examination.decisions.flatMap { decision in
          decision.findings.map {
            json(FindingWords(words: words, finding: $0, decision: decision))
          }
        }
          + examination.findings.map {
            json(FindingWords(words: words, finding: $0, decision: nil))
          }
      )
    ),
  ]
  return .object(members)
}

private func json(_ decision: ExaminedDecision, _ words: Words) -> JSONValue {
  let provisions = words.program.vocabulary.choices[words.program.vocabulary.provisions].options
  let entity = words.file[decision.decision]
  return .object(
    [
      ("id", .string(entity.id)),
      ("voorziening", .optional(decision.provision.map { provisions[$0] })),
      ("dag", .optional(decision.day?.iso)),
      ("uitkomst", .string(decision.verdict.rawValue)),
    ] + AmountJSON(name: "fout", number: decision.loss, type: nil).members
  )
}

private func json(_ texts: FindingWords) -> JSONValue {
  let (words, finding) = (texts.words, texts.finding)
  let decision = texts.decision.map { words.file[$0.decision].id }
  let loss = finding.verdict == .unlawful ? finding.loss : nil
  return .object(
    [
      ("besluit", .optional(decision)),
      ("over", .string(words.subject(finding.subject))),
      ("toetspunt", .string(texts.check.name)),
      ("titel", .string(texts.title)),
      ("versieVanaf", .optional(texts.check.about.from?.iso)),
      ("dag", .string(finding.day.iso)),
      ("uitkomst", .string(finding.verdict.rawValue)),
      ("verwacht", .optional(texts.expected)),
      ("gevonden", .array(texts.found.map(JSONValue.string))),
    ]
      + AmountJSON(name: "perPeriode", number: loss?.amount, type: loss?.type).members
      + AmountJSON(name: "fout", number: texts.size, type: nil).members
      + [
        ("gevolg", .array(texts.consequences.map(JSONValue.string))),
        ("herstel", .optional(texts.remedy)),
        ("bronnen", .array(texts.citations.map { .string(words.citation($0)) })),
      ]
  )
}
