package import Assessment
package import Base
import Cases
import Evaluation
package import RuleProgram

/// Returns a report as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm
///     regels        vingerafdruk, gemeente, titel, datum, status
///     zaak, aanduiding, peildatum
///     keuzes        soort, naam, keuze; only when the command chose another answer to a reading
///     beslissingen  one for each point, also for the rules that are not about the case:
///       id, titel, regel, versieVanaf, soort, voor, uitkomst, zin, waarom
///       bedrag, per, exact, afgekapt, tenHoogste, bijbetaling    where there is an amount
///       int, verstrekkingen    of an eigen bijdrage
///       behoudt, geldig, kandidaten, uitkomstGeldt, daarna, kosten, status, bronnen
///       gegevens      the facts that were used: plaats, waarde, oordeel
///       vragen        nummer, vraag, plaats, wie, antwoord, antwoorden, bronnen
///       lezingen      punt, vraag, lezing, gekozen, voorkeur, reden, uitkomst, zin, wie, bronnen
///       stappen       id, soort, vraag or wat, waarde, …, uit, bronnen, stappen
///     meldingen     soort, beslissing, tekst, bronnen
///
/// `uitkomst` is one of `voldoet`, `voldoet niet`, `niet nodig`, `vrij toegankelijk`,
/// `overgangsrecht`, `voorbij`, `verschuldigd`, `niet verschuldigd`, `onbekend`, `onbepaald` and
/// `niet van toepassing`. Amounts are texts; one without a finite decimal is cut and has its
/// fraction in `exact`. Days are ISO 8601. A key that cannot have a value here is left out; one that
/// has none now is `null`.
package func json(_ report: Report, program: Program, version: String) -> JSONValue {
  let words = Words(program: program, file: report.evaluation.file)
  let points = report.points.map {
    PointJSON(words: PointWords(words: words, report: report, point: $0))
  }
  var members: [(String, JSONValue)] = [
    ("toetssteen", .string(version)),
    ("vorm", .number(1)),
    ("regels", rules(program)),
    ("zaak", .string(report.evaluation.file.id)),
    ("aanduiding", .optional(report.evaluation.file.designation)),
    ("peildatum", .string(report.evaluation.referenceDate.iso)),
  ]
  if !report.choices.isEmpty { members.append(("keuzes", words.choices(report.choices))) }
  members.append(("beslissingen", .array(points.map(\.value))))
  let shown = points.filter { !$0.words.point.isHidden }
  members.append(("meldingen", .array(shown.flatMap(\.notes))))
  return .object(members)
}

/// The rules that gave an answer.
func rules(_ program: Program) -> JSONValue {
  let source = program.leadingSource.map { program.sources[$0] }
  return .object([
    ("vingerafdruk", .string(program.fingerprint)),
    ("gemeente", .optional(program.municipality)),
    ("titel", .optional(source?.name)),
    ("datum", .optional(source?.date?.iso)),
    ("status", .optional(source?.standing)),
  ])
}
