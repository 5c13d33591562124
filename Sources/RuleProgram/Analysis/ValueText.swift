package import Base

/// Returns a value as the rules write it, for a message.
package func valueText(_ value: Value, _ type: ValueType, _ vocabulary: Vocabulary) -> String {
  switch value {
  case .boolean(let truth): truth ? "ja" : "nee"
  case .choice(let option):
    if case .choice(let index) = type, vocabulary.choices.indices.contains(index),
      vocabulary.choices[index].options.indices.contains(option)
    {
      vocabulary.choices[index].options[option]
    } else {
      "keuze \(option + 1)"
    }
  case .number(let number):
    switch type {
    case .money: DutchText.amount(number)
    case .percentage: DutchText.percentage(number)
    default: DutchText.number(number)
    }
  case .date(let day): DutchText.date(day)
  case .never: "nooit"
  case .span(let span): DutchText.timeSpan(span)
  case .year(let year): String(year)
  case .text(let text): "\"\(text)\""
  case .entity(let reference): reference.kind.word
  }
}
