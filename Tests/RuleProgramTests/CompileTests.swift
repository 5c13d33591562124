import Base
import RuleProgram
import Testing

/// How files become programs.
@Suite struct CompileTests {
  private static let law = """
    bron Wet
      titel  "Wet"
      soort  wet

    bepaal volwassen van persoon : ja of nee
      bron  Wet art. 1
      is    leeftijd is ten minste 18 jaar

    gegevens van persoon
      geboortedatum : datum

    """

  private static func town(_ name: String, _ rest: String = "") -> String {
    """
    regels proef
      gemeente  \(name)
      wet       Wmo 2015
      geldig    vanaf 1 januari 2015 tot en met 31 december 2016

    \(rest)
    """
  }

  private static func compiled(_ texts: String...) -> Compilation {
    compile(
      texts.enumerated().map { SourceFile(path: "\($0).regels", text: $1) }
    )
  }

  @Test func nationalFilesBelongToEveryMunicipality() throws {
    let compilation = Self.compiled(Self.law, Self.town("Zwolle"), Self.town("Hardenberg"))
    #expect(compilation.programs.map(\.municipality) == ["Hardenberg", "Zwolle"])
    #expect(compilation.programs.allSatisfy { $0.definitions.map(\.name) == ["volwassen"] })
    let fingerprints = compilation.programs.map(\.fingerprint)
    #expect(fingerprints[0] != fingerprints[1])
    #expect(fingerprints.allSatisfy { $0.count == 12 })
  }

  @Test func nationalFilesAloneAreOneProgram() {
    #expect(Self.compiled(Self.law).programs.map(\.municipality) == [nil])
  }

  @Test func theFingerprintDoesNotDependOnTheOrderOfFiles() {
    let one = SourceFile(path: "a.regels", text: Self.law)
    let two = SourceFile(path: "b.regels", text: Self.town("Zwolle"))
    let prints = [compile([one, two]), compile([two, one])].map { $0.programs.first?.fingerprint }
    #expect(prints[0] != nil)
    #expect(prints[0] == prints[1])
  }

  @Test func aMistakeInANationalFileIsReportedOnce() {
    let law = Self.law.replacing("leeftijd is", with: "leeftijdd is")
    let compilation = Self.compiled(law, Self.town("Zwolle"), Self.town("Hardenberg"))
    #expect(compilation.programs.isEmpty)
    #expect(compilation.diagnostics.map(\.code) == ["naam-onbekend"])
    #expect(compilation.diagnostics.first?.edits.map(\.text) == ["leeftijd"])
  }

  @Test func aDeclarationThatCannotBeReadDoesNotMakeItsNameAMistake() {
    let law = Self.law.replacing("bepaal volwassen", with: "bepaall volwassen")
    let compilation = Self.compiled(
      law,
      Self.town(
        "Zwolle",
        """
        bepaal kind van persoon : ja of nee
          bron  Wet art. 1
          is    niet volwassen
        """
      )
    )
    #expect(!compilation.diagnostics.map(\.code).contains("naam-onbekend"))
    #expect(!compilation.diagnostics.isEmpty)
  }

  @Test func theHeadOfAFileGivesWhatARuleDoesNotSay() throws {
    let compilation = Self.compiled(
      Self.law,
      Self.town(
        "Zwolle",
        """
        bepaal kind van persoon : ja of nee
          bron    Wet art. 1
          geldig  vanaf 1 januari 2016
          is      niet volwassen

        bepaal oudere van persoon : ja of nee
          bron    Wet art. 1 lid 2, eigen keuze "zo is het"
          is      volwassen
        """
      )
    )
    let program = try #require(compilation.programs.first)
    let own = program.definitions.first { $0.name == "kind" }?.versions.first?.about
    let head = program.definitions.first { $0.name == "oudere" }?.versions.first?.about
    #expect(own?.from == Day(iso: "2016-01-01"))
    #expect(own?.until == nil)
    #expect(head?.until == Day(iso: "2017-01-01"))
    #expect(
      head?.citations == [
        Citation(source: 0, locator: "art. 1 lid 2"), Citation(source: nil, locator: "zo is het"),
      ]
    )
    let days = ["2015-01-01", "2016-01-01", "2017-01-01"].compactMap { Day(iso: $0) }
    #expect(program.versionDays == days)
  }

  @Test func aParameterVersionEndsWhereTheNextBegins() throws {
    let compilation = Self.compiled(
      Self.law,
      Self.town(
        "Zwolle",
        """
        parameter deel : percentage
          vanaf 1 januari 2016  12,5%  bron Wet art. 3
          vanaf 1 januari 2015  15%    bron Wet art. 2
        """
      )
    )
    let versions = try #require(compilation.programs.first?.definitions.last?.versions)
    #expect(versions.map { $0.about.from?.iso } == ["2015-01-01", "2016-01-01"])
    #expect(versions.map { $0.about.until?.iso } == ["2016-01-01", "2017-01-01"])
    #expect(versions.map { $0.about.citations.map(\.locator) } == [["art. 2"], ["art. 3"]])
  }

  /// The end of one piece of a parameter also holds when a later piece stands in another file.
  @Test(arguments: [("1 januari 2015", true), ("2 januari 2015", false)])
  func aParameterEndsWithTheRuleItStandsIn(next: String, follows: Bool) throws {
    let old = """
      parameter deel : percentage
        geldig  vanaf 1 januari 2013 tot 1 januari 2015
        vanaf 1 januari 2013   8%   bron Wet art. 2
        vanaf 1 januari 2014   7%   bron Wet art. 2

      """
    let new = """
      parameter deel : percentage
        vanaf \(next)   9%   bron Wet art. 3
      """
    for texts in [[old, new], [new, old]] {
      let compilation = Self.compiled(Self.law + texts[0], texts[1])
      #expect(
        compilation.diagnostics.filter(\.isError).map(\.code) == (follows ? [] : ["gat-in-versies"])
      )
      let versions = compilation.programs.first?.definitions.first { $0.name == "deel" }?.versions
      let ends = versions?.map { $0.about.until?.iso }
      #expect(ends == (follows ? ["2014-01-01", "2015-01-01", nil] : nil))
    }
  }

  @Test func theLongestNameOfASourceCounts() throws {
    let sources = """
      bron Wmo
        titel  "oude wet"
        soort  wet

      bron Wmo 2015
        titel  "nieuwe wet"
        soort  wet

      parameter grens : duur
        vanaf 1 januari 2015  18 jaar  bron Wmo 2015 art. 2
      """
    let version = Self.compiled(sources).programs.first?.definitions.first?.versions.first
    #expect(version?.about.citations == [Citation(source: 1, locator: "art. 2")])
  }
}
