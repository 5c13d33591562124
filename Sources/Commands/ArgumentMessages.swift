import Base

extension Diagnostic {
  /// `optie-dubbel`: an option that has one value, given twice.
  static func doubleOption(_ option: OptionRule) -> Self {
    Diagnostic(
      code: "optie-dubbel",
      message: "\(DutchText.quoted(option.typed)) staat er twee keer",
      primary: Label(.none),
      help: "laat één van de twee staan"
    )
  }

  /// `bevolking-onvolledig`: a population without a number or a seed.
  static func incompletePopulation(without option: OptionRule) -> Self {
    Diagnostic(
      code: "bevolking-onvolledig",
      message: "een bevolking zonder \(DutchText.quoted(option.typed))",
      primary: Label(.none),
      help: "noem het aantal huishoudens en een zaad, en bewaar het zaad:"
        + " `--aantal 5000 --zaad 2015` maakt altijd dezelfde bevolking"
    )
  }

  /// `periode-omgekeerd`: a period that ends before it begins.
  static func endsBeforeItBegins(_ first: Day, _ last: Day) -> Self {
    Diagnostic(
      code: "periode-omgekeerd",
      message: "`--van \(first.iso)` ligt na `--tot-en-met \(last.iso)`",
      primary: Label(.none),
      help: "zet de vroegste dag achter `--van`"
    )
  }

  /// `optie-los`: an option that says something of another option, without that one.
  static func looseOption(_ option: OptionRule) -> Self {
    let others = option == .file ? "`--mutaties`" : "`--dekking` of `--mutaties`"
    return Diagnostic(
      code: "optie-los",
      message: "\(DutchText.quoted(option.typed)) zonder \(others)",
      primary: Label(.none),
      help: "voeg \(others) toe, of laat \(DutchText.quoted(option.typed)) weg"
    )
  }

  /// `naslag-aantal`: no folder for a site, or more than one.
  static func siteCount(_ count: Int) -> Self {
    Diagnostic(
      code: "naslag-aantal",
      message: count == 0 ? "geen map voor de naslag" : "meer dan één map voor de naslag",
      primary: Label(.none),
      help: "noem één map: `toetssteen naslag mijn-naslag`"
    )
  }

  /// `logboek-aantal`: no log, or more than one.
  static func wrongLogCount(_ count: Int) -> Self {
    Diagnostic(
      code: "logboek-aantal",
      message: count == 0 ? "geen logboek om na te kijken" : "\(count) logboeken",
      primary: Label(.none),
      help: "noem één logboek, of `-` voor de standaardinvoer"
    )
  }

  /// `zaak-te-veel`: more than one case for a command that follows one.
  static func tooManyCases(_ count: Int? = nil) -> Self {
    Diagnostic(
      code: "zaak-te-veel",
      message: count.map { "\($0) zaken" } ?? "meer dan één zaak",
      primary: Label(.none),
      help: "een tijdlijn gaat over één zaak: noem één bestand met één zaak"
    )
  }

  /// `zaak-ontbreekt`: nothing to assess.
  static func missingCase() -> Self {
    Diagnostic(
      code: "zaak-ontbreekt",
      message: "geen zaak om te beoordelen",
      primary: Label(.none),
      help: "noem een bestand, zoals `zaak.json`, of `-` voor de standaardinvoer"
    )
  }

  /// `regels-ontbreken`: no rules to lay out.
  static func nothingToFormat() -> Self {
    Diagnostic(
      code: "regels-ontbreken",
      message: "geen regels om in de opmaak te zetten",
      primary: Label(.none),
      help: "noem een map of een bestand `.regels`, of `-` voor de standaardinvoer"
    )
  }

  /// `opdracht-ontbreekt`: no command.
  static func missingCommand() -> Self {
    Diagnostic(
      code: "opdracht-ontbreekt",
      message: "geen opdracht",
      primary: Label(.none),
      help: "kies \(commandList), of lees `toetssteen --hulp`"
    )
  }

  /// `optie-onbekend`: an option of another command.
  static func optionOfOther(_ option: OptionRule, than command: CommandName) -> Self {
    let owners = CommandName.allCases.filter { $0.options.contains(option) }
    let names = DutchText.list(owners.map { DutchText.quoted($0.rawValue) })
    return Diagnostic(
      code: "optie-onbekend",
      message: "\(DutchText.quoted(option.typed)) bij \(DutchText.quoted(command.rawValue))",
      primary: Label(.none),
      help: "deze optie hoort bij \(names)"
    )
  }

  /// `optie-zonder-waarde`: an option with nothing behind it.
  static func optionWithoutValue(_ option: OptionRule) -> Self {
    Diagnostic(
      code: "optie-zonder-waarde",
      message: "achter \(DutchText.quoted(option.typed)) staat niets",
      primary: Label(.none),
      help: option.valueHelp
    )
  }

  /// `optie-met-waarde`: a value behind an option that has none.
  static func optionWithValue(_ option: OptionRule) -> Self {
    Diagnostic(
      code: "optie-met-waarde",
      message: "\(DutchText.quoted(option.typed)) heeft geen waarde",
      primary: Label(.none),
      help: "schrijf alleen \(DutchText.quoted(option.typed))"
    )
  }

  /// `opdracht-onbekend`: a command that the program does not have.
  static func unknownCommand(_ word: String) -> Self {
    let near = suggestion(
      of: "een opdracht",
      closestTo: word,
      in: CommandName.allCases.map(\.rawValue)
    )
    return Diagnostic(
      code: "opdracht-onbekend",
      message: DutchText.quoted(word),
      primary: Label(.none),
      help: near ?? "kies \(commandList), of lees `toetssteen --hulp`"
    )
  }

  /// `optie-onbekend`: an option that the command does not have.
  static func unknownOption(_ word: String, of command: CommandName?) -> Self {
    let options = (command?.options ?? OptionRule.all).map(\.typed)
    let list = DutchText.list(options.map(DutchText.quoted))
    return Diagnostic(
      code: "optie-onbekend",
      message: DutchText.quoted(word),
      primary: Label(.none),
      help: suggestion(of: "een optie", closestTo: word, in: options) ?? "mogelijk zijn \(list)"
    )
  }

  /// `bevolking-bestand`: a file for a command that reads none.
  static func populationOperand(_ file: String) -> Self {
    Diagnostic(
      code: "bevolking-bestand",
      message: "\(DutchText.quoted(file)) bij `genereer`, dat geen zaken leest",
      primary: Label(.none),
      help: "noem een profiel met `--profiel BESTAND`, of een nieuw bestand met `--naar BESTAND`"
    )
  }

  /// `waarde-onbekend`: a value that the option does not take.
  static func unknownValue(_ value: String, of option: OptionRule) -> Self {
    Diagnostic(
      code: "waarde-onbekend",
      message: DutchText.quoted("\(option.typed) \(value)"),
      primary: Label(.none),
      help: option.valueHelp
    )
  }

  private static var commandList: String {
    DutchText.list(CommandName.allCases.map { DutchText.quoted($0.rawValue) }, before: "of")
  }
}

extension OptionRule {
  /// What to write behind the option.
  fileprivate var valueHelp: String? {
    switch value {
    case .none: nil
    case .text(let word): "schrijf \(DutchText.quoted("\(typed) \(word)"))"
    case .words(let words): "mogelijk zijn \(DutchText.list(words.map(DutchText.quoted)))"
    case .number: "schrijf een geheel getal vanaf 1, zoals \(DutchText.quoted("\(typed) 100"))"
    case .file(let ending):
      "schrijf de naam van een bestand \(DutchText.quoted(ending)), zoals `\(typed) lijst\(ending)`"
    case .day: "schrijf een dag die bestaat, als jaar-maand-dag"
    case .hash: "schrijf de hele hash: 64 tekens, `0` tot en met `9` en `a` tot en met `f`"
    case .choice: "schrijf `\(typed) NAAM=KEUZE`, met de naam van de lezing in de regels"
    }
  }
}
