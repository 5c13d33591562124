package import Base

extension ValueType {
  /// Returns what a value of this type is, with its article: "een bedrag per 4 weken".
  package func words(in vocabulary: Vocabulary) -> String {
    switch self {
    case .boolean: "ja of nee"
    case .choice(vocabulary.provisions): "een voorziening"
    case .choice(vocabulary.rungs): "een trede"
    case .choice(vocabulary.roles): "een rol"
    case .choice(let index): "een keuze van `\(vocabulary.choices[index].name)`"
    case .number: "een getal"
    case .count(let unit, let per): "een aantal \(plural(of: unit))" + perWords(per)
    case .percentage(let per): "een percentage" + perWords(per)
    case .money(let per): "een bedrag" + perWords(per)
    case .date(false): "een datum"
    case .date(true): "een datum of nooit"
    case .span: "een duur"
    case .year: "een kalenderjaar"
    case .text: "een tekst"
    case .entity(let kind): "een verwijzing naar een \(kind.word)"
    case .poison: "onbekend"
    }
  }

  /// The unit alone, for a message about two units: "4 weken", "etmalen per week".
  var unitWords: String {
    switch self {
    case .count(let unit, let per): plural(of: unit) + perWords(per)
    case .percentage(let per), .money(let per): per?.words ?? "zonder tijdvak"
    default: ""
    }
  }

  private func perWords(_ period: Period?) -> String {
    period.map { " per \($0.words)" } ?? ""
  }
}
