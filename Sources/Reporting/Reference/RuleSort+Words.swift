import RuleProgram

extension RuleSort {
  /// The word for more than one.
  var plural: String {
    switch self {
    case .provision: "voorzieningen"
    case .form: "vormen"
    case .contribution: "eigen bijdragen"
    case .transition: "overgangsrecht"
    case .ladder: "afwegingskader"
    case .check: "toetspunten"
    case .attention: "aandachtspunten"
    case .derivation: "bepalingen"
    case .table: "tabellen"
    case .parameter: "parameters"
    case .reading: "lezingen"
    case .scenario: "scenario's"
    case .conversion: "omrekeningen"
    case .contradictions: "tegenspraken"
    case .fact: "gegevens"
    }
  }

  /// What such a rule is for, in a sentence.
  var meaning: String {
    switch self {
    case .provision: "Wat de gemeente kan geven, en wanneer."
    case .form: "Hoe een inwoner hulp kan krijgen, zoals een pgb."
    case .contribution: "Wat een huishouden zelf betaalt."
    case .transition: "Wat blijft gelden voor wie al een recht had."
    case .ladder: "De treden, van licht naar zwaar."
    case .check: "Wat een besluit rechtmatig maakt."
    case .attention: "Wat iemand moet weten bij een uitkomst, maar wat de uitkomst niet verandert."
    case .derivation: "Waarden die uit andere volgen."
    case .table: "Uitkomsten die van enkele dingen tegelijk afhangen."
    case .parameter: "Bedragen, percentages en dagen die een bron vaststelt, per tijdvak."
    case .reading: "Teksten die op meer manieren zijn te lezen."
    case .scenario: "Beleid dat anders kan, om mee te rekenen."
    case .conversion: "Van het ene tijdvak naar het andere."
    case .contradictions: "Wat in een zaak niet samen waar kan zijn."
    case .fact: "De feiten die een mens aanlevert."
    }
  }
}
