import Base

extension Diagnostic {
  /// `zaken-ontbreken`: a folder without any case.
  static func noCases() -> Self {
    Diagnostic(
      code: "zaken-ontbreken",
      message: "geen zaken in deze map",
      primary: Label(.none),
      help: "noem een map met bestanden `.json` of `.ndjson`"
    )
  }

  /// `zaak-dubbel`: an id that came by before in the same batch.
  static func doubleCase(_ id: String) -> Self {
    Diagnostic(
      .warning,
      code: "zaak-dubbel",
      message: "zaak \(DutchText.quoted(id)) kwam al voor",
      primary: Label(.none),
      help: "beide zijn gelezen en tellen mee; kijk of dezelfde zaak er twee keer staat"
    )
  }

  /// `steekproef-te-groot`: more cases than the whole has.
  static func sampleTooLarge(_ size: Int, of whole: Int) -> Self {
    let cases = DutchText.count(whole, one: "zaak", many: "zaken")
    return Diagnostic(
      .warning,
      code: "steekproef-te-groot",
      message: "een steekproef van \(DutchText.number(size)) uit \(cases)",
      primary: Label(.none),
      help: "alle zaken zijn getoetst; er is niets getrokken"
    )
  }

  /// `steekproef-te-groot`: more cases were tested than the user says there are.
  static func wholeTooSmall(_ whole: Int, for size: Int) -> Self {
    let cases = DutchText.count(size, one: "zaak", many: "zaken")
    return Diagnostic(
      code: "steekproef-te-groot",
      message: "\(cases) getoetst, bij `--steekproef-uit \(whole)`",
      primary: Label(.none),
      help: "noem achter `--steekproef-uit` hoeveel zaken er in het geheel zijn"
    )
  }

  /// `steekproef-onvolledig`: an option of a sample without the one that it needs.
  static func incompleteSample(_ option: OptionRule, without other: OptionRule) -> Self {
    Diagnostic(
      code: "steekproef-onvolledig",
      message: "\(DutchText.quoted(option.typed)) zonder \(DutchText.quoted(other.typed))",
      primary: Label(.none),
      help: "kies een getal als zaad en bewaar het: `--steekproef 100 --zaad 2015` trekt altijd"
        + " dezelfde zaken"
    )
  }

  /// `steekproef-zonder-tekst`: an estimate is asked where no summary is printed.
  static func noSummary(_ form: String) -> Self {
    Diagnostic(
      code: "steekproef-zonder-tekst",
      message: "`--steekproef-uit` bij `--uitvoer \(form)`",
      primary: Label(.none),
      help: "de schatting staat in de samenvatting: laat `--uitvoer \(form)` weg"
    )
  }

  /// `werklijst-onschrijfbaar`: a work list that cannot be written.
  static func noWorkList(because failure: WriteFailure) -> Self {
    Diagnostic(
      code: "werklijst-onschrijfbaar",
      message: unwritable(because: failure).message,
      primary: Label(.none),
      help: "noem een bestand in een map waarin geschreven mag worden, met genoeg ruimte"
    )
  }
}
