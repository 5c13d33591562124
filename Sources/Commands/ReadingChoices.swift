import Base
import RuleProgram

/// Finds the readings that a user named, for each program.
///
/// A reading that one municipality has and another has not is chosen where it is; one that none of
/// them has is a problem.
func readingChoices(
  _ texts: [ChoiceText],
  in programs: [Program],
  into problems: inout [Diagnostic]
) -> [[ReadingChoice]] {
  var choices: [[ReadingChoice]] = programs.map { _ in [] }
  for text in texts {
    var options: [String] = []
    var isFound = false
    for (index, program) in programs.enumerated() {
      guard let definition = program.reading(named: text.name) else { continue }
      let labels = program.readingLabels(definition)
      options = labels
      let compared = labels.map { comparedName($0) }
      guard let option = compared.firstIndex(of: comparedName(text.option)) else { continue }
      isFound = true
      choices[index].append(ReadingChoice(definition: definition, option: option))
    }
    if isFound { continue }
    problems.append(
      options.isEmpty
        ? .unknownReading(text.name, known: Set(programs.flatMap(\.readingNames)).sorted())
        : .unknownReadingChoice(text, known: options)
    )
  }
  return choices
}

extension Program {
  /// The names of the readings, as the rules write them.
  fileprivate var readingNames: [String] {
    definitions.filter { $0.sort == .reading }.map(\.name)
  }

  /// Finds the reading with a name, in which articles mean nothing.
  fileprivate func reading(named name: String) -> DefinitionID? {
    let wanted = comparedName(name)
    let index = definitions.firstIndex { $0.sort == .reading && comparedName($0.name) == wanted }
    return index.map { DefinitionID($0) }
  }

  /// The names of the options of a reading, in the order of the rules.
  fileprivate func readingLabels(_ definition: DefinitionID) -> [String] {
    for version in self[definition].versions {
      if case .reading(let reading) = version.body { return reading.options.map(\.label) }
    }
    return []
  }
}
