import Base
import Cases
import RuleProgram

/// Reads the rules of one program aloud, in plain sentences.
///
/// The sentences are made from what the rules were compiled to, not from their text, so that they
/// say what is really evaluated. Only a written value is told in the words of the rule itself.
struct RuleProse {
  let index: RuleIndex
  let files: [SourceFile]
  let program: Program
  /// The number of the program.
  let number: Int
  let words: Words

  init(index: RuleIndex, files: [SourceFile], programs: [Program], number: Int) {
    self.index = index
    self.files = files
    self.number = number
    program = programs[number]
    words = Words(program: program, file: CaseFile(id: "", vocabulary: program.vocabulary))
  }

  /// The name of something, which leads to its page.
  func name(_ identity: RuleIdentity, as text: String? = nil) -> Phrase {
    guard let id = index.entry(identity, in: number) else { return Phrase(text ?? "") }
    return Phrase([.name(text ?? index[id].name, id)])
  }

  /// What stands at a place in the rules, on one line.
  func source(_ span: Span) -> String {
    guard !span.isNone, files.indices.contains(span.file) else { return "" }
    return files[span.file].text(of: span).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The names of options of a choice type.
  func options(_ list: [Int], of choice: Int) -> [Phrase] {
    list.map { option in
      let names = program.vocabulary.choices[choice].options
      let text = names.indices.contains(option) ? names[option] : String(option + 1)
      switch choice {
      case program.vocabulary.provisions: return name(.provision(option), as: text)
      case program.vocabulary.rungs: return name(.ladder, as: text)
      default: return Phrase(text)
      }
    }
  }

  /// When something holds: `vanaf 1 januari 2015 tot en met 31 december 2016`.
  func days(_ about: About) -> String {
    let from = about.from.map { "vanaf \(DutchText.date($0))" }
    let last = about.until.flatMap { $0.adding(days: -1) }
    let until = last.map { "tot en met \(DutchText.date($0))" }
    let parts = [from, until].compactMap(\.self)
    return parts.isEmpty ? "altijd" : parts.joined(separator: " ")
  }

  /// What the sources leave open.
  func open(_ reason: ReasonID) -> Phrase {
    let reason = program[reason]
    let role = reason.closedBy.map { "; \(withArticle($0)) kan dit beslissen" } ?? ""
    return "onbepaald (\(reason.text)\(role))"
  }
}
