import Base
import RuleProgram
import TestSupport
import Testing

@testable import Exploration

/// What the checker finds is what trying every household finds.
@Suite struct CheckPropertyTests {
  /// A household of which everything that matters can be tried.
  private struct Household {
    var isMarried: Bool
    var color: Int
    /// The days, counted in halves: a number of days need not be whole.
    var halves: Int
    var days: Double { Double(halves) / 2 }

    static let all = [true, false].flatMap { married in
      (0..<3).flatMap { color in
        (0...13).map { Household(isMarried: married, color: color, halves: $0) }
      }
    }
  }

  /// A condition as it is written, and what it means.
  private struct Test {
    var text: String
    var holds: (Household) -> Bool
  }

  @Test func findsTheConditionsThatDecideNothing() throws {
    var generator = SplitMix64(seed: 5)
    var (idle, impossible) = (0, 0)
    for round in 0..<150 {
      let count = Int.random(in: 2...4, using: &generator)
      let tests = (0..<count).map { _ in Self.test(&generator) }
      let lines = tests.enumerated().map { "    deel \($0) : \($1.text)" }
      let found = check(compile([Self.rules(access: lines)]))
      let names = found.filter { $0.code == "voorwaarde-altijd-waar" }.map(\.message)
      // Inside a part may be something else that decides nothing.
      let isImpossible = found.contains {
        $0.code == "voorwaarde-nooit-waar" && $0.message.hasPrefix("`deel ")
      }
      let isPossible = Household.all.contains { some in tests.allSatisfy { $0.holds(some) } }
      #expect(isImpossible == !isPossible, "round \(round): \(lines)")
      if !isPossible {
        impossible += 1
        continue
      }
      var left = Array(tests.indices)
      for index in tests.indices {
        let others = left.filter { $0 != index }
        let decides = Household.all.contains { some in
          others.allSatisfy { tests[$0].holds(some) } && !tests[index].holds(some)
        }
        let isNamed = names.contains { $0.hasPrefix("`deel \(index)` ") }
        #expect(isNamed == !decides, "round \(round), deel \(index): \(lines)")
        if !decides {
          left = others
          idle += 1
        }
      }
    }
    #expect(idle > 20)
    #expect(impossible > 20)
  }

  @Test func findsTheExceptionsThatClash() throws {
    var generator = SplitMix64(seed: 6)
    var clashes = 0
    for round in 0..<60 {
      let tests = (0..<2).map { _ in Self.test(&generator) }
      let isSame = Int.random(in: 0..<4, using: &generator) == 0
      let found = check(compile([Self.rules(exceptions: tests.map(\.text), isSame: isSame)]))
      let clash = found.first { $0.code == "uitzonderingen-botsen" }
      let both = Household.all.contains { some in tests.allSatisfy { $0.holds(some) } }
      #expect((clash != nil) == (both && !isSame), "round \(round): \(tests.map(\.text))")
      #expect((clash?.household != nil) == (clash != nil))
      if clash != nil { clashes += 1 }
    }
    #expect(clashes > 10)
  }

  // MARK: Rules

  private static func test(_ generator: inout SplitMix64) -> Test {
    let bound = Int.random(in: 1...5, using: &generator)
    let colors = ["rood", "wit", "blauw"]
    let color = Int.random(in: 0..<3, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return Test(text: "gehuwd") { $0.isMarried }
    case 1: return Test(text: "niet gehuwd") { !$0.isMarried }
    case 2: return Test(text: "kleur is \(colors[color])") { $0.color == color }
    case 3: return Test(text: "kleur is niet \(colors[color])") { $0.color != color }
    case 4:
      return Test(text: "dagen is meer dan \(bound) dagen") { $0.days > Double(bound) }
    case 5:
      return Test(text: "dagen is ten hoogste \(bound) dagen") { $0.days <= Double(bound) }
    case 6:
      return Test(text: "dagen is \(bound) dagen of gehuwd") {
        $0.days == Double(bound) || $0.isMarried
      }
    default:
      return Test(text: "weinig dagen en kleur is \(colors[color])") {
        $0.days < 3 && $0.color == color
      }
    }
  }

  private static func rules(
    access: [String] = ["    deel 0 : gehuwd", "    deel 1 : weinig dagen"],
    exceptions: [String] = [],
    isSame: Bool = false
  ) -> SourceFile {
    let written = exceptions.enumerated().map { index, text in
      "  tenzij \(text)\n    dan € \(isSame ? 7 : index + 7)\n    bron Plan"
    }
    let text = """
      regels proef
        gemeente  Voorbeeld

      bron Plan
        titel  "Plan"
        soort  beleidsplan

      gegevens van aanvraag
        hulpvraag : keuze (hulp)            vraag "Welke hulpvraag?"
        gehuwd : ja of nee                  vraag "Gehuwd?"
        kleur : keuze (rood, wit, blauw)    vraag "Welke kleur?"
        dagen : aantal dagen                vraag "Hoeveel dagen?"

      bepaal weinig dagen van aanvraag : ja of nee
        bron Plan
        is   dagen is minder dan 3 dagen

      bepaal korting van aanvraag : bedrag
        bron Plan
        is   € 5
      \(written.joined(separator: "\n"))

      voorziening zorg
        bron Plan
        voor hulp
        buiten afwegingskader
        toegang als alle van
      \(access.joined(separator: "\n"))
      """
    return SourceFile(path: "proef.regels", text: text)
  }
}
