import Base
import Logbook

extension Diagnostic {
  /// `logregel-te-lang`: a finding whose ids are longer than a line.
  static func longLogEntry() -> Self {
    Diagnostic(
      code: "logregel-te-lang",
      message: "een bevinding past niet op één regel van het logboek",
      primary: Label(.none),
      help: "maak de id's in de zaak korter: samen hoogstens \(LogChain.longestLine / 1024) KiB"
    )
  }

  /// `hash-ontbreekt`: a log without a line that has to be in it.
  static func missingLogHash() -> Self {
    Diagnostic(
      code: "hash-ontbreekt",
      message: "geen regel heeft de hash van `--bevat`",
      primary: Label(.none),
      help: "er zijn regels van het einde weg, of dit is een ander logboek; zoek een eerdere kopie"
    )
  }

  /// `peildatum-ontbreekt`: a case without a day, and no day in the arguments.
  static func missingReferenceDate(at span: Span) -> Self {
    Diagnostic(
      code: "peildatum-ontbreekt",
      message: "een zaak zonder `peildatum`",
      primary: Label(span, "hier ontbreekt `peildatum`"),
      help: "voeg `\"peildatum\": \"2015-06-01\"` toe, of geef `--peildatum 2015-06-01` op"
    )
  }

  /// `bevolking-kop`: the first line of a population between its households.
  static func misplacedHeader(at span: Span) -> Self {
    Diagnostic(
      code: "bevolking-kop",
      message: "de kop van een bevolking tussen de zaken",
      primary: Label(span, "dit hoort alleen op de eerste regel"),
      help: "haal deze regel weg, of zet elke bevolking in een eigen bestand"
    )
  }

  /// `profiel-ontbreekt`: no profile, and none that came with the program.
  static func missingProfile() -> Self {
    Diagnostic(
      code: "profiel-ontbreekt",
      message: "geen profiel voor de bevolking",
      primary: Label(.none),
      help: "noem een profiel met `--profiel BESTAND`"
    )
  }

  /// `bevolking-geweigerd`: a household that no other command would take.
  static func refusedHousehold(_ count: Int) -> Self {
    let mistakes = DutchText.count(count, one: "fout", many: "fouten")
    return Diagnostic(
      code: "bevolking-geweigerd",
      message: "het profiel maakt een huishouden met \(mistakes)",
      primary: Label(.none),
      help: "verander het profiel: dit huishouden past niet bij de regels"
    )
  }

  /// `regels-ontbreken`: folders without any rules.
  static func noRules(in folders: [String]) -> Self {
    Diagnostic(
      code: "regels-ontbreken",
      message: "geen regels in \(DutchText.list(folders.map(DutchText.quoted)))",
      primary: Label(.none),
      help: "noem een map met bestanden `.regels`"
    )
  }

  /// `gemeente-onbekend`: a municipality that has no rules.
  static func unknownMunicipality(_ name: String, at span: Span, known: [String]) -> Self {
    Diagnostic(
      code: "gemeente-onbekend",
      message: DutchText.quoted(name),
      primary: Label(span, "voor deze gemeente zijn er geen regels"),
      help: "er zijn regels voor \(DutchText.list(known.map(DutchText.quoted)))",
      path: "gemeente"
    )
  }

  /// `lezing-onbekend`: a reading that the rules do not have.
  static func unknownReading(_ name: String, known: [String]) -> Self {
    let list = DutchText.list(known.map(DutchText.quoted))
    return Diagnostic(
      code: "lezing-onbekend",
      message: DutchText.quoted(name),
      primary: Label(.none),
      help: suggestion(of: "een lezing", closestTo: name, in: known)
        ?? (known.isEmpty ? "deze regels hebben geen lezingen" : "de regels hebben \(list)")
    )
  }

  /// `bron-onbekend`: a source of which the rules have no items.
  static func unknownSource(_ name: String, known: [String]) -> Self {
    let list = DutchText.list(known.map(DutchText.quoted))
    return Diagnostic(
      code: "bron-onbekend",
      message: DutchText.quoted(name),
      primary: Label(.none),
      help: suggestion(of: "een bron", closestTo: name, in: known)
        ?? (known.isEmpty ? "deze regels hebben geen `inhoud` van een bron" : "kies \(list)")
    )
  }

  /// `lezing-keuze-onbekend`: a choice that a reading does not have.
  static func unknownReadingChoice(_ choice: ChoiceText, known: [String]) -> Self {
    Diagnostic(
      code: "lezing-keuze-onbekend",
      message: DutchText.quoted("--lezing \(choice.name)=\(choice.option)"),
      primary: Label(.none),
      help: "mogelijk zijn \(DutchText.list(known.map(DutchText.quoted)))"
    )
  }

  /// `map-bezet`: a folder for a site in which there are other files.
  static func occupiedFolder(file: String) -> Self {
    Diagnostic(
      code: "map-bezet",
      message: "in deze map staat al iets anders dan een naslag: \(DutchText.quoted(file))",
      primary: Label(.none),
      help: "noem een map die er nog niet is"
    )
  }

  /// `bestand-onleesbaar`: a file or a folder that cannot be read.
  static func unreadable(because failure: ReadFailure) -> Self {
    Diagnostic(
      code: "bestand-onleesbaar",
      message: failure.words,
      primary: Label(.none),
      help: failure.help
    )
  }

  /// `bestand-onschrijfbaar`: a file that cannot be written.
  static func unwritable(because failure: WriteFailure) -> Self {
    Diagnostic(
      code: "bestand-onschrijfbaar",
      message: failure.words,
      primary: Label(.none),
      help: failure.help
    )
  }
}

extension WriteFailure {
  fileprivate var words: String {
    switch self {
    case .missing: "de map waarin het moet staan, bestaat niet"
    case .isFolder: "dit is een map, geen bestand"
    case .isNoFolder: "een deel van het pad is een bestand, geen map"
    case .forbidden: "dit mag niet gelezen en geschreven worden"
    case .readOnly: "op deze schijf mag niet geschreven worden"
    case .full: "er is geen ruimte meer om te schrijven"
    case .exists: "deze naam is al in gebruik"
    case .inUse: "een ander programma schrijft in dit bestand"
    case .other(let number): "schrijven lukt niet (fout \(number) van het systeem)"
    }
  }

  fileprivate var help: String {
    switch self {
    case .missing: "maak de map, of kijk of de naam klopt"
    case .isFolder: "noem een bestand in de map, zoals `map/toets.log`"
    case .isNoFolder: "kijk of de naam klopt"
    case .forbidden: "vraag lees- en schrijfrecht aan wie het bestand beheert"
    case .readOnly: "noem een bestand op een andere schijf"
    case .full: "maak ruimte, en kijk met `toetssteen logboek` of de laatste regel heel is"
    case .exists: "kies een andere naam, of haal eerst weg wat er staat"
    case .inUse: "wacht tot dat klaar is, of noem een ander bestand"
    case .other: "kijk met `toetssteen logboek` of de laatste regel heel is"
    }
  }
}

extension ReadFailure {
  fileprivate var words: String {
    switch self {
    case .missing: "dit bestaat niet"
    case .isFolder: "dit is een map, geen bestand"
    case .isNoFolder: "dit is geen map"
    case .forbidden: "dit mag niet gelezen worden"
    case .other(let number): "lezen lukt niet (fout \(number) van het systeem)"
    }
  }

  fileprivate var help: String {
    switch self {
    case .missing: "kijk of de naam klopt, en de map waarin het staat"
    case .isFolder: "noem de bestanden in de map, zoals `map/zaak.json`"
    case .isNoFolder: "noem de map waarin het staat"
    case .forbidden: "vraag leesrecht aan wie het bestand beheert"
    case .other: "probeer het nog eens, of lees een kopie"
    }
  }
}

/// Returns a mistake that has no place in a file as text for people.
///
///     toetssteen: fout[waarde-onbekend]: `--uitleg lang`
///       = hulp: mogelijk zijn `kort` en `volledig`
func message(_ diagnostic: Diagnostic, about subject: String = "toetssteen") -> String {
  let title = "\(visible(subject)): \(diagnostic.severity.word)[\(diagnostic.code)]: "
  var rows = [title + visible(diagnostic.message)]
  if let help = diagnostic.help {
    let start = "  = hulp: "
    for (index, line) in wrapped(visible(help), to: 78 - start.count).enumerated() {
      rows.append((index == 0 ? start : String(repeating: " ", count: start.count)) + line)
    }
  }
  return rows.map { $0 + "\n" }.joined()
}
