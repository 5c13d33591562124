import Base
import Commands
import FoundationEssentials
import Synchronization
import Testing

@testable import toetssteen

/// What the program does on the system itself.
@Suite struct SystemTests {
  @Test(arguments: [0, 1, 2, 1000]) func worksOnEveryCoreOnceForEach(count: Int) {
    let done = Mutex([Int]())
    concurrently(count) { index in done.withLock { $0.append(index) } }
    #expect(done.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test func aFileIsThereWhenItIsWholeAndNotBefore() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/lijst.csv"
    let file = try replace(path)
    try file.append(Array("een".utf8))
    #expect(try names(in: folder) == [])
    try file.append(Array(" en twee".utf8))
    try file.commit()
    #expect(try names(in: folder) == ["lijst.csv"])
    #expect(try folder.text(of: "lijst.csv") == "een en twee")
  }

  @Test func brokenOffWorkLeavesWhatWasThere() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/lijst.csv"
    let first = try replace(path)
    try first.append(Array("oud".utf8))
    try first.commit()
    do {
      let second = try replace(path)
      try second.append(Array("half".utf8))
    }
    #expect(try names(in: folder) == ["lijst.csv"])
    #expect(try folder.text(of: "lijst.csv") == "oud")
  }

  @Test func aReplacedFileKeepsItsRightsAndItsLink() throws {
    let folder = try ScratchFolder()
    let result = try shell("cd \(folder.path) && echo oud > a && chmod 640 a && ln -s a b")
    #expect(result.code == 0)
    let file = try replace(folder.path + "/b")
    try file.append(Array("nieuw".utf8))
    try file.commit()
    let after = try shell("cd \(folder.path) && stat -c %a a && readlink b && cat a")
    #expect(after.output == "640\na\nnieuw")
  }

  @Test func saysWhyAFileCannotBeWritten() throws {
    let folder = try ScratchFolder()
    #expect(throws: WriteFailure.isFolder) { _ = try replace(folder.path) }
    #expect(throws: WriteFailure.missing) { _ = try replace(folder.path + "/niets/lijst.csv") }
    let full = try replace("/dev/full")
    #expect(throws: WriteFailure.full) { try full.append([1]) }
  }

  private func names(in folder: ScratchFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
