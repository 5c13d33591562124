import Base

/// The small rules with two checks of a decision, one of them with an amount.
let batchRules = [
  SourceFile(
    path: "Rules/klein.regels",
    text: smallRules + """


      gegevens van besluit
        besluitdatum : datum          vraag "Wanneer is het besluit genomen?"
        ingangsdatum : datum          vraag "Vanaf welke dag werkt het besluit?"
        einddatum : datum             vraag "Tot en met welke dag werkt het besluit?"
        akkoord : ja of nee           vraag "Gaf de inwoner akkoord?"
        ondertekend : ja of nee       vraag "Is het besluit ondertekend?"
        prijs : bedrag per 4 weken    vraag "Wat kost de voorziening?"

      toetspunt akkoord gegeven van besluit
        titel     "Akkoord"
        bron      Klein plan §1
        eist
          gegeven : akkoord
            anders "=Er is geen akkoord; of wel."
        verwacht  "De inwoner gaf akkoord."
        gevolg in euro  prijs   bron Klein plan §2
        herstel   "Vraag akkoord."

      toetspunt handtekening van besluit
        titel     "Handtekening"
        bron      Klein plan §2
        eist
          gezet : ondertekend

      """
  )
]

/// A case with one decision for these rules, on one line.
func decidedCase(
  _ id: String,
  agreed: Bool = true,
  signed: Bool? = true,
  price: String = "480.00"
) -> String {
  let signature = signed.map { "\"ondertekend\": \($0), " } ?? ""
  return """
    {"zaak": "\(id)", "gemeente": "Proefstad", "personen": [{"id": "A"}], "aanvragen": [{"id": \
    "a1", "persoon": "A"}], "besluiten": [{"id": "b1", "aanvraag": "a1", "ingangsdatum": \
    "2016-01-05", "einddatum": "2016-03-28", "akkoord": \(agreed), \(signature)"prijs": \
    "\(price)"}]}
    """
}

/// A world with these rules.
func batchWorld(_ files: [String: [String]] = [:]) -> SmallWorld {
  let world = SmallWorld()
  world.shipped = batchRules
  for (path, cases) in files { world.files[path] = Array(cases.joined(separator: "\n").utf8) }
  return world
}
