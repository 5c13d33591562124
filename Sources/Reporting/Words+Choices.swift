import Base
import RuleProgram

extension Words {
  /// A line for each reading or scenario of which another answer counts than that of the rules.
  func choiceLines(_ choices: [ReadingChoice]) -> [String] {
    choices.compactMap { choice in
      guard let reading = program[choice.definition].reading,
        reading.options.indices.contains(choice.option)
      else { return nil }
      let word = reading.isScenario ? "Scenario" : "Lezing"
      let label = reading.options[choice.option].label
      return "\(word): \(program[choice.definition].name) is \(label) (gekozen bij de opdracht)"
    }
  }

  /// The same choices for a program.
  func choices(_ choices: [ReadingChoice]) -> JSONValue {
    .array(
      choices.compactMap { choice in
        guard let reading = program[choice.definition].reading,
          reading.options.indices.contains(choice.option)
        else { return nil }
        return .object([
          ("soort", .string(reading.isScenario ? "scenario" : "lezing")),
          ("naam", .string(program[choice.definition].name)),
          ("keuze", .string(reading.options[choice.option].label)),
        ])
      }
    )
  }
}
