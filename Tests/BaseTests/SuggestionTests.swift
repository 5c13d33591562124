import Base
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("kostprijss", ["kostprijs", "kosten"], ["kostprijs"]),
    ("regi", ["regie", "rechten"], ["regie"]),
    ("id", ["age", "op"], []),
    ("Peildatum", ["peildatum", "einddatum"], ["peildatum"]),
    ("eidndatum", ["einddatum"], ["einddatum"]),
    ("aa", ["ab", "ac", "ad", "ae"], ["ab", "ac", "ad"]),
    ("einddatum", ["einddatum"], []),
    ("", ["a", "ab"], ["a"]),
    // One edit is allowed: a swap of neighbours is one, a swap over a letter is two.
    ("abc", ["acb", "cab", "cba"], ["acb"]),
  ])
  func findsTheNearestNames(name: String, names: [String], nearest: [String]) {
    #expect(closest(to: name, in: names) == nearest)
    #expect(closest(to: name, in: names.reversed()) == nearest)
  }

  @Test func wordsTheHelpAsAStatement() {
    #expect(
      suggestion(of: "een gegeven", closestTo: "kostprijss", in: ["kostprijs"])
        == "een gegeven met een naam die hierop lijkt: `kostprijs`"
    )
    #expect(
      suggestion(of: "een sleutel", closestTo: "aa", in: ["ab", "ac", "b"])
        == "een sleutel met een naam die hierop lijkt: `ab` of `ac`"
    )
    #expect(suggestion(of: "een gegeven", closestTo: "x", in: ["heel anders"]) == nil)
  }
}
