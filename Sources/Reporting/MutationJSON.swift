package import Base
import Cases
package import Exploration
import RuleProgram

/// Returns what the tests make of mistakes in the rules as JSON, version 1 of the shape (`vorm`).
///
///     toetssteen, vorm, regels
///     telling      gemerkt, geweigerd, metReden, nietGemerkt
///     nietGemerkt  bestand, regel, kolom, soort, was, wordt, langs, bron, verschil, huishouden
///     geweigerd    bestand, regel, kolom, soort, was, wordt, melding
///     redenen      bestand, regel, kolom, plaats, soort, reden, wijzigingen
///
/// `wordt` is a list, of which a text that is empty stands for what was left out; what is refused
/// has one, with the code of the error in `melding`. A reason with 0 for `wijzigingen` is needed for
/// none.
package func json(
  _ report: MutationReport,
  witnesses: [Int: Witness],
  files: [SourceFile],
  version: String
) -> JSONValue {
  let counts = report.counts()
  let program = report.program
  return .object([
    ("toetssteen", .string(version)), ("vorm", .number(1)), ("regels", rules(program)),
    (
      "telling",
      .object([
        ("gemerkt", .number(counts.noticed)), ("geweigerd", .number(counts.refused)),
        ("metReden", .number(counts.reasoned)), ("nietGemerkt", .number(counts.open)),
      ])
    ),
    (
      "nietGemerkt",
      .array(
        report.groups.map { group in
          let witness = group.survivors.lazy.compactMap { witnesses[$0] }.first
          return .object(
            place(of: group.span, in: files) + [
              ("soort", .string(group.sort.rawValue)), ("was", .string(group.was)),
              ("wordt", .array(group.becomes.map { .string($0) })),
              ("langs", .number(group.reaching)),
              ("bron", .optional(writtenSource(at: group.span, in: files))),
              (
                "verschil",
                .optional(witness.map { DifferenceWords(program: program, witness: $0).text })
              ),
              (
                "huishouden",
                witness.map { describe($0.scene.file, vocabulary: program.vocabulary) } ?? .null
              ),
            ]
          )
        }
      )
    ),
    (
      "geweigerd",
      .array(
        report.refused.map { index, code in
          let mutation = report.results[index].mutation
          return .object(
            place(of: mutation.span, in: files) + [
              ("soort", .string(mutation.sort.rawValue)), ("was", .string(mutation.was)),
              ("wordt", .array([.string(mutation.becomes)])), ("melding", .string(code)),
            ]
          )
        }
      )
    ),
    (
      "redenen",
      .array(
        program.untested.map { item in
          let uses = report.reasons.values.count { $0.span == item.span }
          return .object(
            place(of: item.span, in: files) + [
              ("plaats", .string(item.place)), ("soort", .optional(item.change?.rawValue)),
              ("reden", .string(item.reason)), ("wijzigingen", .number(uses)),
            ]
          )
        }
      )
    ),
  ])
}

private func place(of span: Span, in files: [SourceFile]) -> [(String, JSONValue)] {
  let position = files[span.file].position(of: span.start)
  return [
    ("bestand", .string(files[span.file].path)), ("regel", .number(position.line)),
    ("kolom", .number(position.column)),
  ]
}
