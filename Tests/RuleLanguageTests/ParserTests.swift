import Base
import Testing

@testable import RuleLanguage

/// What the parser makes of single lines, and how it goes on after a mistake.
@Suite struct ParserTests {
  private func diagnostics(_ text: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    _ = parse(SourceFile(path: "a", text: text), file: 0, into: &diagnostics)
    return diagnostics
  }

  private func codes(_ text: String) -> [String] { diagnostics(text).map(\.code) }

  private func tree(_ text: String) -> String {
    let source = SourceFile(path: "a", text: text)
    var diagnostics: [Diagnostic] = []
    return syntaxDump(parse(source, file: 0, into: &diagnostics), of: source)
  }

  @Test func emptyFilesAndCommentsAreFine() {
    #expect(codes("").isEmpty)
    #expect(codes("-- niets\n\n   \n").isEmpty)
  }

  @Test func spacesAndArticlesDoNotChangeATree() {
    let first = "bepaal boven de drempel van huishouden : ja of nee\n  is a en b\n"
    let second = "bepaal  boven drempel  van huishouden : ja of nee\n\n      is a\n         en b\n"
    let strip = { (text: String) in
      text.filter { !" ‹›`".contains($0) }.replacing("bovendedrempel", with: "")
    }
    #expect(strip(tree(first)) == strip(tree(second)))
  }

  @Test func everyLineGivesItsOwnMistake() {
    let text = """
      voorziening a
        voor b, , c
        trede
        prijs geen
        toegang als d is
        bedrag 1.25
        duur tijdelijk, misschien
      """
    #expect(
      codes(text) == [
        "naam-ontbreekt", "naam-ontbreekt", "tekst-ontbreekt", "waarde-ontbreekt",
        "getal-onleesbaar", "woord-ontbreekt",
      ]
    )
  }

  @Test func oneMistakeDoesNotHideTheNextDeclaration() {
    let text = """
      bepaal a van : getal
        is (1 + 2
      bepaal b : getal
        is 3
      """
    #expect(codes(text) == ["naam-ontbreekt", "haakje-ontbreekt"])
    #expect(tree(text).contains("Derivation `b`"))
  }

  @Test func unknownClauseKeepsSilentAboutWhatIsMissing() {
    #expect(codes("lezing a : ja of nee\n  vrag \"b\"\n") == ["regel-onbekend"])
  }

  @Test func aLabelMayHoldReservedWordsAndOperators() {
    let text = """
      lezing a : datum
        vraag "b"
        reden "c"
        gekozen niet eerder dan april
        niet eerder dan april : nooit
        of 2 + 2, op (een) dag : nooit   bron d
      """
    #expect(codes(text).isEmpty)
    #expect(tree(text).contains("candidate `of 2 + 2, op (een) dag`"))
  }

  @Test func aDayThatDoesNotExistBecomesTheLastOfItsMonth() {
    let text = "regels a\n  geldig vanaf 31 februari 2015 tot en met 0 maart 2015\n"
    #expect(codes(text) == ["dag-bestaat-niet", "dag-bestaat-niet"])
    #expect(tree(text).contains("from 2015-02-28 until 2015-03-02"))
  }

  @Test func vanBindsTighterThanOp() {
    let tree = tree("bepaal a : getal\n  is leeftijd van partner op 1 mei 2015\n")
    #expect(tree.contains("as of ‹leeftijd van partner op 1 mei 2015›"))
    #expect(tree.contains("member ‹leeftijd van partner›"))
  }

  @Test(arguments: [
    ("a en b of c", "of"), ("a of b en c", "en"), ("(a en b) of c en d", "en"),
  ])
  func mixedJoinersAreMarkedOnce(expression: String, marked: String) throws {
    let text = "bepaal a : ja of nee\n  is \(expression)\n"
    let found = diagnostics(text)
    #expect(found.map(\.code) == ["en-of-gemengd"])
    let span = try #require(found.first).primary.span
    #expect(SourceFile(path: "a", text: text).text(of: span) == marked)
  }

  @Test(arguments: [
    "is niet meer dan 3", "is niet een van (a)", "is geen rolstoel", "is niet ten minste 2",
  ])
  func comparisonsThatTheLanguageLacksAreNamed(comparison: String) {
    #expect(codes("bepaal a : ja of nee\n  is b \(comparison)\n") == ["vergelijking-onbekend"])
  }

  @Test func theReservedWordInANameIsMarked() throws {
    let text = "bepaal hulp en zorg van persoon : ja of nee\n  is ja\n"
    let found = try #require(diagnostics(text).first)
    #expect(found.code == "gereserveerd-woord")
    #expect(SourceFile(path: "a", text: text).text(of: found.primary.span) == "en")
  }

  @Test func aFileInLatinOneGivesOneMistake() {
    let bytes = Array("bepaal cli".utf8) + [0xEB] + Array("nt : ja of nee\n  is ".utf8) + [0x80]
    var diagnostics: [Diagnostic] = []
    let tree = parse(SourceFile(path: "a", bytes: bytes), file: 0, into: &diagnostics)
    #expect(diagnostics.map(\.code) == ["bestand-niet-utf8"])
    #expect(tree.declarations.isEmpty)
  }
}
