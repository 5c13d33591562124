import Base
import Testing

@Suite struct DutchTextTests {
  @Test(arguments: [
    (12_549, 10, "€ 1.254,90"), (12_549, 130, "€ 96,5307…"), (15_071, 130, "€ 115,9307…"),
    (0, 1, "€ 0,00"), (-5, 1, "− € 5,00"), (8366, 1, "€ 8.366,00"), (1, 8, "€ 0,125"),
    (1, 32, "€ 0,0312…"), (2_191_673, 1, "€ 2.191.673,00"), (100, 1, "€ 100,00"),
    (-1, 3, "− € 0,3333…"), (999, 1, "€ 999,00"), (1000, 1, "€ 1.000,00"),
  ])
  func writesAmounts(above: Int128, below: Int128, text: String) throws {
    let value = try #require(Fraction(numerator: above, denominator: below))
    #expect(DutchText.amount(value) == text)
  }

  @Test(arguments: [
    (5, 2, "2,5"), (1013, 1, "1.013"), (-3, 1, "−3"), (1, 3, "0,3333…"), (5000, 1, "5.000"),
    (0, 1, "0"), (-5, 2, "−2,5"),
  ])
  func writesNumbers(above: Int128, below: Int128, text: String) throws {
    let value = try #require(Fraction(numerator: above, denominator: below))
    #expect(DutchText.number(value) == text)
  }

  @Test(arguments: [(23, 500, "4,6%"), (3, 20, "15%"), (1, 3, "33,3333…%"), (1, 1, "100%")])
  func writesPercentages(above: Int128, below: Int128, text: String) throws {
    let value = try #require(Fraction(numerator: above, denominator: below))
    #expect(DutchText.percentage(value) == text)
  }

  @Test(arguments: [
    ("2015-06-30", "30 juni 2015", "30-6-2015"), ("2016-02-29", "29 februari 2016", "29-2-2016"),
    ("1940-03-12", "12 maart 1940", "12-3-1940"), ("2015-10-01", "1 oktober 2015", "1-10-2015"),
  ])
  func writesDays(iso: String, long: String, short: String) throws {
    let day = try #require(Day(iso: iso))
    #expect(DutchText.date(day) == long)
    #expect(DutchText.shortDate(day) == short)
  }

  @Test(arguments: [
    (783, 0, "65 jaar + 3 maanden"), (6, 0, "6 maanden"), (1, 0, "1 maand"), (12, 0, "1 jaar"),
    (0, 10, "10 dagen"), (0, 42, "6 weken"), (0, 7, "1 week"), (0, 1, "1 dag"), (0, 0, "0 dagen"),
    (13, 14, "1 jaar + 1 maand + 2 weken"), (-6, 0, "−6 maanden"),
  ])
  func writesTimeSpans(months: Int, days: Int, text: String) {
    #expect(DutchText.timeSpan(TimeSpan(months: months, days: days)) == text)
  }

  @Test func writesDifferencesCountsAndLists() {
    #expect(DutchText.difference(Fraction(2)) == "+ € 2,00")
    #expect(DutchText.difference(Fraction(-2)) == "− € 2,00")
    #expect(DutchText.difference(.zero) == "€ 0,00")
    #expect(DutchText.count(2, one: "etmaal", many: "etmalen") == "2 etmalen")
    #expect(DutchText.count(1, one: "etmaal", many: "etmalen") == "1 etmaal")
    #expect(DutchText.count(1013, one: "zaak", many: "zaken") == "1.013 zaken")
    #expect(DutchText.list([]) == "")
    #expect(DutchText.list(["a"]) == "a")
    #expect(DutchText.list(["a", "b"], before: "of") == "a of b")
    #expect(DutchText.list(["a", "b", "c"]) == "a, b en c")
  }

  @Test func cutsLongTextOfAUser() {
    #expect(DutchText.quoted("kostprijss") == "`kostprijss`")
    let cut = DutchText.quoted(String(repeating: "x", count: 1000))
    #expect(cut == "`" + String(repeating: "x", count: 39) + "…`")
  }

  @Test func wrapsAtSpacesOnly() {
    #expect(wrapped("een twee drie", to: 8) == ["een twee", "drie"])
    #expect(wrapped("onbreekbaar woord", to: 4) == ["onbreekbaar", "woord"])
    #expect(wrapped("", to: 4) == [""])
    #expect(wrapped("samen  − € 1.254,90 of € 5", to: 12) == ["samen −", "€ 1.254,90", "of € 5"])
  }

  @Test func makesHiddenCharactersVisible() {
    #expect(visible("café — € −") == "café — € −")
    #expect(visible("a\u{1B}[2Jb\u{202E}c") == "a␛[2Jb⟨U+202E⟩c")
    #expect(visible("\u{0}\n\t\u{7F}\u{85}\u{FEFF}\u{E0041}") == "␀␊␉␡⟨U+0085⟩⟨U+FEFF⟩⟨U+E0041⟩")
  }
}
