import Base
import Cases
import RuleProgram

extension Words {
  /// A value in words, units included: `€ 115,93 per 4 weken`, `3 etmalen per week`.
  func value(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .boolean(let truth): truth ? "ja" : "nee"
    case .choice(let index): option(index, of: type)
    case .number(let number): self.number(number, type)
    case .date(let day): DutchText.date(day)
    case .never: "nooit"
    case .span(let span): DutchText.timeSpan(span)
    case .year(let year): String(year)
    case .text(let text): visible(text)
    case .entity(let entity): subject(entity)
    }
  }

  /// A number with its unit.
  func number(_ number: Fraction, _ type: ValueType) -> String {
    switch type {
    case .money(let per): DutchText.amount(number) + words(per: per)
    case .percentage(let per): DutchText.percentage(number) + words(per: per)
    case .count(let unit, let per):
      DutchText.count(number, one: unit, many: plural(of: unit)) + words(per: per)
    default: DutchText.number(number)
    }
  }

  /// ` per 4 weken`, or nothing.
  func words(per period: Period?) -> String {
    period.map { " per " + $0.words } ?? ""
  }

  /// A value for computers: amounts and fractions as plain decimals, dates as ISO 8601.
  func plain(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .number(let number): number.decimalText(atLeast: type.isMoney ? 2 : 0).text
    case .date(let day): day.iso
    case .never: "geen"
    case .text(let text): text
    case .entity(let entity): file[entity].id
    default: self.value(value, type)
    }
  }

  private func option(_ index: Int, of type: ValueType) -> String {
    guard case .choice(let choice) = type,
      program.vocabulary.choices.indices.contains(choice),
      program.vocabulary.choices[choice].options.indices.contains(index)
    else { return String(index + 1) }
    return program.vocabulary.choices[choice].options[index]
  }
}
