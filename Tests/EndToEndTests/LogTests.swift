import Commands
import Glibc
import TestSupport
import Testing

@testable import toetssteen

/// Logs on a real disk.
@Suite struct LogTests {
  @Test func addsBehindTheEndAndReadsTheTail() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/toets.log"
    var file: LogFile? = try openLog(path)
    try file?.append(Array("een\ntwee\n".utf8))
    try file?.flush()
    #expect(try file?.readTail(5) == Array("twee\n".utf8))
    #expect(throws: WriteFailure.inUse) { try openLog(path) }
    file = nil
    let again = try openLog(path)
    try again.append(Array("drie\n".utf8))
    #expect(try again.readTail(1000) == Array("een\ntwee\ndrie\n".utf8))
    #expect(try folder.text(of: "toets.log") == "een\ntwee\ndrie\n")
  }

  @Test func tellsWhyALogCannotBeOpened() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("", to: "bestand")
    #expect(throws: WriteFailure.isFolder) { try openLog(folder.path) }
    #expect(throws: WriteFailure.missing) { try openLog(folder.path + "/weg/toets.log") }
    #expect(throws: WriteFailure.isNoFolder) { try openLog(file + "/toets.log") }
    // The super user may write where others may not.
    if getuid() != 0 {
      #expect(unsafe chmod(file, 0o400) == 0)
      #expect(throws: WriteFailure.forbidden) { try openLog(file) }
    }
  }

  @Test func tellsThatTheDiskIsFull() throws {
    let full = try openLog("/dev/full")
    #expect(try full.readTail(10) == [])
    #expect(throws: WriteFailure.full) { try full.append(Array("een\n".utf8)) }
  }

  /// A log that cannot be kept is none.
  @Test func refusesWhatCannotBeFlushed() throws {
    let nowhere = try openLog("/dev/null")
    try nowhere.append(Array("een\n".utf8))
    #expect(throws: WriteFailure.self) { try nowhere.flush() }
  }

  /// The tools of the system find the hashes that the program wrote.
  @Test func othersComputeTheSameHashes() throws {
    let log = "Fixtures/logboek/voorbeeld.ndjson"
    let result = try shell(
      """
      while IFS= read -r line; do
        printf '%s' "${line%,\\"hash\\":*}" | sha256sum | cut -d ' ' -f 1
      done < \(log)
      """
    )
    let text = try PackageFile.text(of: log)
    let hashes = text.matches(of: /"hash":"([0-9a-f]+)"/).map { String($0.1) }
    #expect(hashes.count == 6)
    #expect(result.output == hashes.map { $0 + "\n" }.joined())
    let previous = text.matches(of: /"vorige":"([0-9a-f]+)"/).map { String($0.1) }
    #expect(previous.dropFirst().elementsEqual(hashes.dropLast()))
  }

  @Test func verifiesALogOfAnySizeInLittleMemory() throws {
    let result = try shell(
      "ulimit -v 200000; yes \"$(head -n 1 Fixtures/logboek/voorbeeld.ndjson)\" | toetssteen logboek -"
    )
    #expect(result.code == 1)
    #expect(result.output.hasPrefix("standaardinvoer:2:"))
    #expect(result.output.contains("fout[logregel-nummer]: na regel 1 komt regel 1"))
  }
}
