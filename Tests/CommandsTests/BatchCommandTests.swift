import Base
import Commands
import TestSupport
import Testing

/// `toets` on many cases.
@Suite struct BatchCommandTests {
  /// Twenty cases: four without agreement, two of them also unsigned, and one that cannot be tested.
  private var cases: [String] {
    (1...20).map { number in
      decidedCase(
        "2016-\(number)",
        agreed: number > 4,
        signed: number == 20 ? nil : number > 2,
        price: "\(number)00.00"
      )
    }
  }

  @Test func printsASummary() throws {
    let world = batchWorld(["zaken.ndjson": cases])
    #expect(world.run("toets", "zaken.ndjson", "--steekproef-uit", "500") == 1)
    #expect(world.errors == "20 van 20 zaken getoetst\n")
    #expect(try GoldenFile.difference(of: world.output, from: "toets/steekproef.txt") == [])
    #expect(world.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let all = batchWorld(["zaken.ndjson": cases])
    #expect(all.run("toets", "zaken.ndjson") == 1)
    #expect(all.output.contains("\nAlle 20 zaken zijn getoetst. Dit is geen steekproef.\n"))
    #expect(!all.output.contains("zekerheid"))
  }

  @Test func tellsOfABatchInOrder() {
    let world = batchWorld(["zaken.ndjson": [decidedCase("z1")]])
    #expect(world.run("toets", "zaken.ndjson") == 0)
    #expect(world.output.contains("De enige zaak is getoetst."))
    #expect(world.output.contains("\nEr is niets onrechtmatigs gevonden.\n"))
    #expect(!world.output.contains("Werklijst"))
  }

  /// Who sends a case down a pipe and waits has its answer before the next one is read.
  @Test func answersBeforeItWaits() {
    let world = batchWorld([:])
    world.input = Array(cases.map { $0 + "\n" }.joined().utf8)
    world.pieceSize = cases[0].utf8.count + 1
    var answered: [Int] = []
    world.beforePiece = { answered.append(world.output.count { $0 == "\n" }) }
    #expect(world.run("toets", "-", "--uitvoer", "json") == 1)
    // A line that is not whole yet takes another piece.
    #expect(answered.count >= 20)
    #expect(zip(answered.dropFirst(2), 1...).prefix(17).allSatisfy { $0 >= $1 })
  }

  @Test func printsATableForASpreadsheet() throws {
    let world = batchWorld(["zaken.ndjson": Array(cases.prefix(3)) + [decidedCase("=1+1")]])
    #expect(world.run("toets", "zaken.ndjson", "--uitvoer", "csv") == 1)
    #expect(try GoldenFile.difference(of: world.output, from: "toets/bevindingen.csv") == [])
    for line in world.output.split(separator: "\r\n").dropFirst() {
      for cell in line.split(separator: ";") { #expect(!"=+-@".contains(cell.prefix(1))) }
    }
    // Of one case the rows are the same.
    let one = batchWorld(["zaak.json": [cases[0]]])
    #expect(one.run("toets", "zaak.json", "--uitvoer", "csv") == 1)
    #expect(world.output.hasPrefix(one.output))
    #expect(one.errors.isEmpty)
  }

  @Test func printsALineOfJSONForEachCase() {
    let world = batchWorld(["zaken.ndjson": cases])
    #expect(world.run("toets", "zaken.ndjson", "--uitvoer", "json") == 1)
    let lines = world.output.split(separator: "\n")
    #expect(lines.count == 20)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"toetssteen\"") && $0.hasSuffix("}") })
  }

  /// A folder by name, a stream, and files one by one come to the same.
  @Test func readsCasesHoweverTheyCome() {
    let ordered = (1...9).map { decidedCase("z\($0)", agreed: $0 != 3) }
    let words = ["--uitvoer", "csv"]
    let folder = batchWorld(["map/a.json": [ordered[0]], "map/b/c.ndjson": Array(ordered[1...7])])
    folder.files["map/d.json"] = Array(ordered[8].utf8)
    folder.files["map/lees.txt"] = Array("geen zaak".utf8)
    #expect(folder.run(["toets", "map"] + words) == 1)
    let stream = batchWorld()
    stream.input = Array(ordered.joined(separator: "\n").utf8)
    #expect(stream.run(["toets", "-"] + words) == 1)
    let files = batchWorld()
    for (index, text) in ordered.enumerated() { files.files["z\(index).json"] = Array(text.utf8) }
    #expect(files.run(["toets"] + files.files.keys.sorted() + words) == 1)
    #expect(folder.output == stream.output)
    #expect(files.output == stream.output)
    #expect(folder.errors == "9 van 9 zaken getoetst\n")
  }

  @Test func isTheSameEachTime() {
    for form in ["tekst", "csv", "json"] {
      let outputs = (0..<2).map { _ in
        let world = batchWorld(["zaken.ndjson": cases])
        #expect(world.run("toets", "zaken.ndjson", "--uitvoer", form) == 1)
        return world.output
      }
      #expect(outputs[0] == outputs[1])
    }
  }

  @Test func goesOnBehindWhatCannotBeRead() {
    let world = batchWorld(["map/a.json": [cases[0]], "map/b.ndjson": [cases[5], "{\"", "[]"]])
    world.files["map/c.json"] = []
    world.files["map/d.json"] = Array(cases[6].utf8)
    world.forbidden = ["map/c.json"]
    #expect(world.run("toets", "map") == 66)
    #expect(world.output.hasPrefix("Toets van 3 zaken met 3 besluiten, gemeente Proefstad\n"))
    #expect(
      world.output.contains("Van 6 zaken zijn er 3 getoetst. De andere 3 waren niet in orde.")
    )
    #expect(world.errors.contains("map/b.ndjson:2:"))
    #expect(world.errors.contains("map/b.ndjson:3:"))
    #expect(world.errors.contains("map/c.json: fout[bestand-onleesbaar]"))
    #expect(world.errors.hasSuffix("\n3 van 6 zaken getoetst\n"))
    // What is not in order weighs more than what is unlawful.
    let invalid = batchWorld(["zaken.ndjson": [cases[0], "{"]])
    #expect(invalid.run("toets", "zaken.ndjson") == 65)
  }

  @Test func tellsOfAFolderWithoutCases() {
    let world = batchWorld(["map/lees.txt": ["geen zaak"]])
    world.emptyFolders = ["leeg"]
    #expect(world.run("toets", "map") == 66)
    #expect(world.errors.contains("map: fout[zaken-ontbreken]: geen zaken in deze map"))
    #expect(world.errors.hasSuffix("0 van 1 zaak getoetst\n"))
    #expect(world.output.isEmpty)
    #expect(world.run("toets", "leeg") == 66)
  }

  @Test func warnsOfAnIDThatCameByBefore() {
    let world = batchWorld(["zaken.ndjson": [cases[5], cases[6], cases[5]]])
    #expect(world.run("toets", "zaken.ndjson") == 0)
    #expect(
      world.errors.hasPrefix("zaken.ndjson:3: let op[zaak-dubbel]: zaak `2016-6` kwam al voor\n")
    )
    #expect(world.output.hasPrefix("Toets van 3 zaken"))
  }

  @Test func writesTheWorkList() throws {
    let world = batchWorld(["zaken.ndjson": cases.reversed()])
    #expect(world.run("toets", "zaken.ndjson", "--werklijst", "werk.csv") == 1)
    let written = String(decoding: try #require(world.files["werk.csv"]), as: UTF8.self)
    #expect(try GoldenFile.difference(of: written, from: "toets/werklijst.csv") == [])
    #expect(world.errors.hasSuffix("\nwerklijst geschreven: werk.csv (5 zaken)\n"))
    world.isFull = true
    #expect(world.run("toets", "zaken.ndjson", "--werklijst", "werk.csv") == 66)
    #expect(world.errors.hasSuffix("met genoeg\n          ruimte\n"))
    world.forbidden = ["werk.csv"]
    let before = world.output
    #expect(world.run("toets", "zaken.ndjson", "--werklijst", "werk.csv") == 66)
    // Nothing is tested for a list that cannot be written.
    #expect(world.output == before)
    #expect(world.run("toets", "zaken.ndjson", "--werklijst", "zaken.ndjson") == 64)
  }

  @Test func drawsASample() {
    let words = ["--steekproef", "6", "--zaad", "2015"]
    let one = batchWorld(["zaken.ndjson": cases])
    let code = one.run(["toets", "zaken.ndjson"] + words)
    let other = batchWorld(["b.ndjson": cases.reversed()])
    #expect(other.run(["toets", "b.ndjson"] + words) == code)
    #expect(one.output == other.output)
    #expect(one.errors == "6 van 20 zaken getoetst\n")
    #expect(one.output.contains("\nSteekproef: 6 van 20 zaken, getrokken met zaad 2015. Een"))
    let all = batchWorld(["zaken.ndjson": cases])
    #expect(all.run("toets", "zaken.ndjson", "--steekproef", "30", "--zaad", "1") == 1)
    #expect(all.errors.contains("let op[steekproef-te-groot]: een steekproef van 30 uit 20 zaken"))
    #expect(all.output.contains("Alle 20 zaken zijn getoetst."))
  }

  @Test func refusesASampleThatCannotBe() {
    let world = batchWorld(["zaken.ndjson": cases])
    #expect(world.run("toets", "zaken.ndjson", "--steekproef-uit", "19") == 64)
    #expect(world.errors.contains("fout[steekproef-te-groot]: 20 zaken getoetst"))
    #expect(world.output.isEmpty)
    for words in [
      ["--steekproef", "5"], ["--zaad", "5"], ["--steekproef", "0", "--zaad", "1"],
      ["--steekproef", "-1", "--zaad", "1"], ["--steekproef-uit", "x"],
      ["--steekproef-uit", "30", "--uitvoer", "csv"], ["--werklijst", "werk.txt"],
    ] {
      #expect(batchWorld().run(["toets", "zaken.ndjson"] + words) == 64, "\(words)")
    }
  }

  @Test func showsProgressAtATerminalOnly() {
    for (isTerminal, tick, isShown) in [
      (true, Duration.seconds(2), true), (true, .zero, false), (false, .seconds(2), false),
    ] {
      let world = batchWorld(["zaken.ndjson": cases])
      (world.isErrorTerminal, world.tick) = (isTerminal, tick)
      #expect(world.run("toets", "zaken.ndjson") == 1)
      #expect(world.errors.contains("\r16 zaken getoetst") == isShown)
      #expect(world.errors.hasSuffix("20 van 20 zaken getoetst\n"))
    }
  }
}
