import Base
import Commands
import Synchronization
import TestSupport
import Testing

/// `vergelijk`, from files to what is printed.
@Suite struct CompareCommandTests {
  /// Households of which a third gets nothing and some pay no more than the price.
  private static let households = (1...300).map { number in
    comparedHousehold(
      number,
      price: number.isMultiple(of: 3) ? nil : number.isMultiple(of: 5) ? 25 : 30 + number
    )
  }

  /// A world in which one amount is higher and another lower.
  private func world(
    _ lines: [String] = households,
    new edit: (String) -> String = {
      $0.replacing("€ 19,40", with: "€ 21,40").replacing("€ 20 ", with: "€ 15 ")
    }
  ) -> SmallWorld {
    let world = SmallWorld()
    world.shipped = [SourceFile(path: "Rules/klein.regels", text: comparedRules)]
    world.files["nieuw/klein.regels"] = Array(edit(comparedRules).utf8)
    world.files["b.ndjson"] = Array(([populationHead] + lines).joined(separator: "\n").utf8)
    return world
  }

  private func run(_ world: SmallWorld, _ more: String...) -> Int32 {
    world.run(["vergelijk", "--nieuw", "nieuw", "b.ndjson"] + more)
  }

  @Test(arguments: ["tekst", "csv", "json"])
  func readsAsExpected(form: String) throws {
    let world = world()
    #expect(run(world, "--uitvoer", form) == 0)
    #expect(world.errors == "300 van 300 huishoudens doorgerekend\n")
    let found = world.output.replacing(/(vingerafdruk[": \n]+)[0-9a-f]{12}/) {
      $0.output.1 + GoldenFile.noFingerprint
    }
    #expect(try GoldenFile.difference(of: found, from: "vergelijking/klein.\(form)") == [])
    if form == "tekst" { #expect(found.split(separator: "\n").allSatisfy { $0.count <= 80 }) }
  }

  /// The sums of the report are those of the households, counted here by hand.
  @Test func theSumsAreThoseOfTheHouseholds() {
    let world = world()
    #expect(run(world, "--uitvoer", "csv") == 0)
    let rows = world.output.split(whereSeparator: \.isNewline).dropFirst()
    var (more, less, sum) = (0, 0, 0)
    for number in 1...300 where !number.isMultiple(of: 3) && !number.isMultiple(of: 5) {
      let price = 30 + number
      let norm = number.isMultiple(of: 2) ? (2940, 3140) : (3940, 3640)
      let amounts = (min(norm.0, price * 100), min(norm.1, price * 100))
      if amounts.1 > amounts.0 { more += 1 }
      if amounts.1 < amounts.0 { less += 1 }
      sum += amounts.1 - amounts.0
    }
    #expect(rows.count { $0.contains(";betaalt meer;") } == more)
    #expect(rows.count { $0.contains(";betaalt minder;") } == less)
    #expect(rows.count == more + less)
    let differences = rows.map { row in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false)
      let size = Int(cells[12].filter { $0 != "," }) ?? 0
      return cells[13] == "minder" ? -size : size
    }
    #expect(differences.reduce(0, +) == sum)
    #expect(!differences.contains(0))
  }

  /// What each type of household pays more is that of its households, counted here by hand.
  @Test func theSumsAreDividedByType() {
    let world = world()
    #expect(run(world, "--per", "woonvorm") == 0)
    // In cents, with the households that change.
    var sums = ["alleen": (count: 0, more: 0), "samen": (count: 0, more: 0)]
    for number in 1...300 where !number.isMultiple(of: 3) && !number.isMultiple(of: 5) {
      let type = number.isMultiple(of: 2) ? "alleen" : "samen"
      let norm = number.isMultiple(of: 2) ? (2940, 3140) : (3940, 3640)
      let price = (30 + number) * 100
      let more = min(norm.1, price) - min(norm.0, price)
      if more != 0 { sums[type] = (sums[type]!.count + 1, sums[type]!.more + more) }
    }
    let lines = world.output.split(separator: "\n").map { $0.split(separator: " ") }
    let start = lines.firstIndex { $0 == ["woonvorm", "huishoudens", "per", "4", "weken"] }
    let table = lines[(start ?? 0)...].prefix { !($0.first?.hasPrefix("Bij") ?? false) }
    for (type, sum) in sums {
      let sign = sum.more < 0 ? "−" : "+"
      let amount = DutchText.amount(Fraction(abs(sum.more)).divided(by: Fraction(100)) ?? .zero)
      let row = [type, "\(sum.count)", sign] + amount.split(separator: " ").map(String.init)
      #expect(table.contains { $0.map(String.init) == row }, "\(row) \(table)")
    }
  }

  /// Lines are not counted beforehand, but the bytes of a file are known, and those of a pipe not.
  @Test func tellsHowLongItMayStillTake() {
    let world = world()
    world.files["c.ndjson"] = world.files["b.ndjson"]
    world.input = world.files["b.ndjson"] ?? []
    (world.isErrorTerminal, world.tick) = (true, .seconds(2))
    #expect(run(world, "c.ndjson") == 0)
    #expect(
      world.errors.contains("\r300 huishoudens doorgerekend, nog ongeveer 3 seconden\u{1B}[K")
    )
    #expect(world.errors.contains("\r600 huishoudens doorgerekend, nog ongeveer 1 seconde\u{1B}[K"))
    #expect(run(world, "-") == 0)
    #expect(world.errors.contains("\r300 huishoudens doorgerekend\u{1B}[K"))
  }

  /// The bytes do not depend on how many cores there are, or on which of them is done first.
  @Test(arguments: ["tekst", "csv", "json", "html"])
  func theWorkersDecideNothing(form: String) {
    let first = world()
    #expect(run(first, "--uitvoer", form) == 0)
    let pieces = Mutex(0)
    let second = world()
    second.concurrently = { count, body in
      pieces.withLock { $0 = max($0, count) }
      for index in (0..<count).reversed() { body(index) }
    }
    #expect(run(second, "--uitvoer", form) == 0)
    #expect(first.output == second.output)
    #expect(first.errors == second.errors)
    #expect(pieces.withLock { $0 } > 1)
    #expect(!first.output.isEmpty)
  }

  @Test func whoDoesNotComeByTheChangeDoesNotChange() {
    let lines = (1...20).map { comparedHousehold($0, price: nil) }
    let world = world(lines)
    #expect(run(world) == 0)
    #expect(world.output.contains("0 van 20 huishoudens kwamen bij een gewijzigde regel"))
    let table = self.world(lines)
    #expect(run(table, "--uitvoer", "csv") == 0)
    #expect(table.output.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func aLineThatDoesNotFitStopsUnlessSkipped() throws {
    let wrong = comparedHousehold(7, price: 100, extra: #", "woonvrom": "alleen""#)
    let lines = Array(Self.households.prefix(6)) + [wrong]
    let strict = world(lines)
    #expect(run(strict, "--naar", "uit.txt") == 65)
    #expect(strict.files["uit.txt"] == nil)
    #expect(strict.errors.contains("woonvrom"))
    #expect(strict.errors.contains("1 van 7 regels past niet; er is niets vergeleken"))
    let skipping = world(lines)
    #expect(run(skipping, "--sla-over") == 0)
    #expect(skipping.errors.contains("b.ndjson:8:"))
    #expect(skipping.errors.hasSuffix("6 van 7 huishoudens doorgerekend\n"))
    let without = world(Array(lines.dropLast()))
    #expect(run(without, "--uitvoer", "csv") == 0)
    let table = world(lines)
    #expect(run(table, "--uitvoer", "csv", "--sla-over") == 0)
    #expect(table.output == without.output)
  }

  /// Rules that ask for another fact are compared by the facts that both have.
  @Test func otherFactsAreNamed() {
    let line = #", "tuin": true"#
    let world = world((1...4).map { comparedHousehold($0, price: 100, extra: line) }) {
      $0.replacing(
        "gegevens van huishouden\n",
        with: "gegevens van huishouden\n  tuin : ja of nee   vraag \"Is er een tuin?\"\n"
      ).replacing("€ 19,40", with: "€ 21,40")
    }
    #expect(run(world) == 0)
    #expect(world.errors == "4 van 4 huishoudens doorgerekend\n")
    #expect(world.output.contains("tuin"))
    #expect(world.output.contains("4 van 4 huishoudens kwamen bij de gewijzigde regel"))
  }
}
