import Assessment
package import Base
package import Cases
package import Evaluation
package import RuleProgram

/// Tells of a case that says what cannot all be true.
///
/// The mistake points at the first fact of the entity itself that the rule reads; the others are named too.
///
/// - Parameters:
///   - found: What was found.
///   - program: The rules.
///   - file: The case.
///   - node: The case as it was read, for the places.
/// - Returns: The mistake.
package func diagnostic(
  of found: FoundContradiction,
  program: Program,
  file: CaseFile,
  node: JSONNode
) -> Diagnostic {
  let words = ContradictionWords(program: program, file: file, found: found)
  let first = found.facts.firstIndex { $0.entity == found.subject } ?? 0
  let facts = found.facts.isEmpty ? [] : [found.facts[first]] + words.others(than: first)
  let labels = facts.compactMap { fact -> Label? in
    node.value(of: fact.fact, key: fact.key, on: fact.entity, in: program.vocabulary)
      .map { Label($0.span, words.text(of: fact)) }
  }
  let opening = Span(file: node.span.file, start: node.span.start, end: node.span.start + 1)
  return Diagnostic(
    code: "gegevens-strijdig",
    message: words.message,
    primary: labels.first ?? Label(opening, "dit kan niet allemaal waar zijn"),
    secondary: Array(labels.dropFirst()),
    help: "verbeter wat niet klopt, of laat weg wat niet zeker is",
    path: facts.first.map { words.words.path(of: $0.fact, key: $0.key, on: $0.entity) },
    source: words.source
  )
}

/// Returns the mistake of a test whose household cannot be, though the test does not expect it.
func diagnostic(
  of contradiction: UnexpectedContradiction,
  in test: RuleTest,
  program: Program
) -> Diagnostic {
  let found = contradiction.found
  let words = ContradictionWords(program: program, file: test.given, found: found)
  return Diagnostic(
    code: "proef-strijdig",
    message: words.message,
    primary: Label(
      test.span,
      words.words.subject(found.subject) + ": " + DutchText.list(found.facts.map(words.text(of:)))
    ),
    secondary: [Label(contradiction.moment.span, "op deze dag")],
    help: "verbeter de gegevens van de proef, of schrijf `verwacht tegenspraak \(words.target)`",
    source: words.source
  )
}

/// Makes the words for a contradiction in one case.
private struct ContradictionWords {
  let program: Program
  let file: CaseFile
  let found: FoundContradiction

  var words: Words { Words(program: program, file: file) }
  private var contradiction: Contradiction { program.contradictions[found.contradiction] }

  /// The sentence of the rule, as a message goes on.
  var message: String {
    let sentence = contradiction.sentence
    return continued(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
  }

  /// What a test expects: `einde voor begin van r1`, or only the label for what has no id.
  var target: String {
    let subject = found.subject
    return contradiction.label + (subject.kind.isSingle ? "" : " van \(visible(file[subject].id))")
  }

  /// The sources of the line, or else of the whole rule.
  var source: String? {
    let citations = contradiction.grounds
    return citations.isEmpty ? nil : citations.map(words.citation).joined(separator: ", ")
  }

  /// The facts but for one, in the order in which they were read.
  func others(than first: Int) -> [GivenFact] {
    found.facts.indices.filter { $0 != first }.map { found.facts[$0] }
  }

  /// `einddatum is 1 maart 2014`, with the owner when that is another entity.
  func text(of fact: GivenFact) -> String {
    let name = words.name(of: fact.fact, key: fact.key)
    let isOfAnother = fact.entity != found.subject && !file[fact.entity].id.isEmpty
    let owner = isOfAnother ? " van " + words.subject(fact.entity) : ""
    return "\(name)\(owner) is \(words.value(fact.value, program.vocabulary[fact.fact].type))"
  }
}
