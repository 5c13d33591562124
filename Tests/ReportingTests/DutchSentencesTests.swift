import Base
import Testing

@testable import Reporting

/// Words and lines that every report is made of.
@Suite struct DutchSentencesTests {
  @Test func nounsTakeTheirArticle() {
    #expect(withArticle("generalist") == "de generalist")
    #expect(withArticle("college") == "het college")
    #expect(withArticle("CAK") == "het CAK")
  }

  @Test func sentencesGoOnInLowerCaseButNotAbbreviations() {
    #expect(continued("Hulp in huis") == "hulp in huis")
    #expect(continued("CAK stelt vast") == "CAK stelt vast")
    #expect(continued("") == "")
  }

  @Test func sentencesEndOnce() {
    #expect(asSentence("de bron zwijgt") == "De bron zwijgt.")
    #expect(asSentence("Telt dit mee?") == "Telt dit mee?")
    #expect(asSentence("De bron zwijgt.", remark: "§4 r2") == "De bron zwijgt (§4 r2).")
    #expect(asSentence("Telt dit mee?", remark: "LH-7") == "Telt dit mee? (LH-7).")
  }

  @Test func linesStayWithinEightyColumns() {
    var page = Page()
    page.block(String(repeating: "woord ", count: 40), head: "   waarom", column: 13)
    #expect(page.lines.count == 4)
    #expect(page.lines.allSatisfy { $0.count <= 80 })
    #expect(page.lines[1].hasPrefix("             woord"))
  }

  @Test func signOfAnAmountStaysWithItsDigits() {
    var page = Page()
    page.block(String(repeating: "x", count: 60) + " € 19,40 per 4 weken", column: 13)
    #expect(page.lines[1].hasPrefix("             € 19,40"))
  }

  @Test func longHeadPushesOnlyItsOwnLine() {
    var page = Page()
    page.block("a " + String(repeating: "b", count: 62), head: "   een lange kop ", column: 10)
    #expect(page.lines == ["   een lange kop a", "          " + String(repeating: "b", count: 62)])
  }
}
