import Base
import Testing

@testable import Commands

/// How far long work is, told to a person at a terminal only.
@Suite struct ProgressTests {
  @Test func tellsHowLongItMayStillTake() {
    let world = SmallWorld()
    world.isErrorTerminal = true
    world.tick = .milliseconds(500)
    var output = OutputBuffer(world.world())
    var progress = Progress(
      world.world(),
      one: "huishouden",
      many: "huishoudens",
      done: "doorgerekend",
      of: 100_000
    )
    for count in [10_000, 20_000, 30_000, 99_999] { progress.tell(count, &output) }
    progress.clear(&output)
    let lines = world.errors.split(separator: "\r").map(String.init)
    #expect(
      lines == [
        "30.000 van 100.000 huishoudens doorgerekend, nog ongeveer 4 seconden\u{1B}[K",
        "99.999 van 100.000 huishoudens doorgerekend, nog ongeveer 1 seconde\u{1B}[K",
        "\u{1B}[K",
      ]
    )
  }

  /// What is not counted before the end, such as lines, is told by the bytes that hold it.
  @Test func tellsItByAnotherMeasureToo() {
    let world = SmallWorld()
    world.isErrorTerminal = true
    world.tick = .milliseconds(600)
    var output = OutputBuffer(world.world())
    var progress = Progress(world.world(), one: "regel", many: "regels", done: "gelezen")
    let parts: [(done: Int, of: Int)?] = [
      (1, 1000), (100, 1000), nil, (0, 0), (1000, 1000), (9, 8),
    ]
    for part in parts { progress.tell(1_500, part: part, &output) }
    #expect(
      world.errors.split(separator: "\r").map(String.init) == [
        "1.500 regels gelezen, nog ongeveer 11 seconden\u{1B}[K",
        "1.500 regels gelezen\u{1B}[K",
        "1.500 regels gelezen\u{1B}[K",
        "1.500 regels gelezen, nog ongeveer 1 seconde\u{1B}[K",
        "1.500 regels gelezen\u{1B}[K",
      ]
    )
  }

  @Test func saysNothingElsewhere() {
    let world = SmallWorld()
    world.tick = .seconds(5)
    var output = OutputBuffer(world.world())
    var progress = Progress(world.world(), one: "zaak", many: "zaken", done: "getoetst")
    progress.tell(50, &output)
    progress.clear(&output)
    #expect(world.errors == "")
  }
}
