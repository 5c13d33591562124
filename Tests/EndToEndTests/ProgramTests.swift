import Glibc
import ShippedRules
import TestSupport
import Testing

/// The program as it was built, in a real shell.
@Suite struct ProgramTests {
  private let someCase = "Fixtures/zaken/hardenberg/meneer-spijkers.json"

  @Test func carriesTheRulesThatStandOnDisk() throws {
    let disk = try shippedSources()
    #expect(!disk.isEmpty)
    #expect(shippedRules() == disk)
  }

  @Test(arguments: [
    ("toetssteen --hulp", 0), ("toetssteen --versie", 0), ("toetssteen", 64),
    ("toetssteen beordeel", 64), ("toetssteen beoordeel", 64),
    ("toetssteen beoordeel weg.json", 66), ("toetssteen beoordeel Fixtures", 66),
    ("toetssteen beoordeel Package.swift/weg.json", 66),
    ("toetssteen controleer Rules", 0), ("toetssteen controleer Package.swift", 66),
    ("toetssteen controleer Fixtures/meldingen", 1), ("toetssteen proef Fixtures/meldingen", 1),
    ("toetssteen proef Sources", 66), ("toetssteen logboek Fixtures", 66),
    ("toetssteen beoordeel Fixtures/meldingen/json-bom.json", 65),
  ])
  func endsWithTheRightCode(line: String, code: Int32) throws {
    let result = try shell(line)
    #expect(result.code == code)
    #expect(result.errors.isEmpty == (code == 0 || line.contains("controleer Fixtures")))
  }

  @Test func passesItsOwnTests() throws {
    let result = try shell("toetssteen proef Rules")
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains(" geslaagd, 0 mislukt."))
    #expect(result.errors.hasSuffix("proeven\n"))
  }

  @Test(arguments: [
    ("--uitleg kort", "kort.txt"), ("--uitleg volledig", "volledig.txt"),
    ("--uitvoer json", "json"),
  ])
  func printsWhatTheGoldenFilesSay(words: String, form: String) throws {
    guard !GoldenFile.isUpdating else { return }
    let fingerprint = try shell("toetssteen --versie").output.suffix(13).dropLast()
    let output = try shell("toetssteen beoordeel \(someCase) \(words)").output
    let found = output.replacing(fingerprint, with: GoldenFile.noFingerprint)
    let expected = "verwacht/hardenberg/meneer-spijkers.\(form)"
    let difference = try GoldenFile.difference(of: found, from: expected)
    #expect(difference == [])
  }

  @Test func readsStandardInput() throws {
    let words = "--uitvoer json"
    let file = try shell("toetssteen beoordeel \(someCase) \(words)")
    #expect(file.code == 0)
    #expect(try shell("toetssteen beoordeel - \(words) < \(someCase)").output == file.output)
    #expect(try shell("cat \(someCase) | toetssteen beoordeel - \(words)").output == file.output)
    let twice = "for i in 1 2; do tr -d '\\n' < \(someCase); echo; done"
    let many = try shell("{ \(twice); } | toetssteen beoordeel - \(words)")
    #expect(many.code == 0)
    #expect(many.output.split(separator: "\n").count == 2)
    #expect(many.errors == "2 zaken beoordeeld, 0 overgeslagen\n")
  }

  @Test func endsInSilenceWhenTheReaderGoesAway() throws {
    let line = "tr -d '\\n' < \(someCase)"
    let result = try shell(
      """
      one=$(\(line)); yes "$one" | toetssteen beoordeel - | head -n 1
      echo "code ${PIPESTATUS[1]}"
      """
    )
    #expect(result.output.hasSuffix("\ncode 0\n"))
    #expect(result.errors.isEmpty)
  }

  @Test func tellsOfInputThatIsNoCase() throws {
    let folder = try ScratchFolder()
    for (bytes, code) in [
      (Array("{\"zaak\": \"caf".utf8) + [0xE9] + Array("\"}".utf8), "utf8-stuk"),
      ([], "bestand-leeg"),
      (Array(String(repeating: "[", count: 10_000).utf8), "json-te-diep"),
      (Array(String(repeating: "{\"a\":", count: 10_000).utf8), "json-te-diep"),
    ] as [([UInt8], String)] {
      let path = try folder.write(bytes, to: "zaak.json")
      let result = try shell("toetssteen beoordeel \(path)")
      #expect(result.code == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("zaak.json:1:"))
      #expect(result.errors.contains("fout[\(code)]"))
      #expect(result.errors.hasSuffix("Deze zaak is niet beoordeeld.\n"))
    }
  }

  /// Nobody may read this file of the system, and the super user neither.
  @Test func tellsOfAFileThatMayNotBeRead() throws {
    let folder = try ScratchFolder()
    var path = "/proc/sys/vm/compact_memory"
    if getuid() != 0 {
      path = try folder.write("{}", to: "zaak.json")
      #expect(unsafe chmod(path, 0) == 0)
    }
    let result = try shell("toetssteen beoordeel \(path)")
    #expect(result.code == 66)
    let message = "fout[bestand-onleesbaar]: dit mag niet gelezen worden"
    #expect(result.errors.hasPrefix("\(path): \(message)"))
    #expect(result.output.isEmpty)
  }

  @Test func followsLinksInAFolderOfRulesOnce() throws {
    let folder = try ScratchFolder()
    let result = try shell(
      """
      cp -r Rules \(folder.path)/kopie && ln -s . \(folder.path)/kopie/kring
      mkdir \(folder.path)/kopie/.verborgen && echo x > \(folder.path)/kopie/.verborgen/x.regels
      toetssteen controleer \(folder.path)/kopie
      """
    )
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains(" in \(try shippedSources().count) bestanden"))
  }

  @Test func worksAsACopyWithoutTheRulesBesideIt() throws {
    let folder = try ScratchFolder()
    let result = try shell(
      """
      cp "$(command -v toetssteen)" \(someCase) \(folder.path) && cd \(folder.path)
      ./toetssteen beoordeel meneer-spijkers.json
      """
    )
    #expect(result.code == 0)
    #expect(result.output.contains("\n1. "))
  }

  @Test func endsAFaultOfItsOwnWithCode70() throws {
    let folder = try ScratchFolder()
    let result = try shell(
      """
      mkfifo \(folder.path)/pipe && exec 3<> \(folder.path)/pipe
      toetssteen beoordeel - <&3 & tool=$!
      sleep 0.5; kill -ILL $tool; wait $tool; echo "code $?"
      """
    )
    #expect(result.output.hasSuffix("code 70\n"))
    #expect(result.errors.contains("toetssteen: storing in het programma"))
  }

  @Test func tellsThatResultsCannotBeWritten() throws {
    let result = try shell("toetssteen controleer > /dev/full")
    #expect(result.code == 70)
    #expect(result.errors == "toetssteen: schrijven naar de uitvoer lukt niet\n")
  }
}
