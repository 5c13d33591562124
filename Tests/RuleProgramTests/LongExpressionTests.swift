import Base
import RuleProgram
import Testing

/// Expressions as long and as deep as the parser lets them be.
@Suite struct LongExpressionTests {
  @Test(arguments: [
    Array(repeating: "getal", count: 190).joined(separator: " + ") + " is 3",
    Array(repeating: "waar", count: 5000).joined(separator: " en "),
    String(repeating: "niet ", count: 190) + "waar",
    String(repeating: "(", count: 190) + "waar" + String(repeating: ")", count: 190),
    String(repeating: "er is een aanvraag waarvoor ", count: 90) + "waar",
  ])
  func theLongestExpressionsCompile(expression: String) {
    let text = """
      bron Wet
        titel  "Wet"
        soort  wet

      gegevens van aanvraag
        getal : getal
        waar : ja of nee

      bepaal uitkomst van aanvraag : ja of nee
        bron  Wet art. 1
        is    \(expression)
      """
    let compilation = compile([SourceFile(path: "a.regels", text: text)])
    #expect(compilation.diagnostics == [])
    #expect(compilation.programs.count == 1)
  }
}
