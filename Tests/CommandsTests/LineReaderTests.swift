import Base
import Testing

@testable import Commands

@Suite struct LineReaderTests {
  @Test(arguments: [1, 2, 3, 7, 1000])
  func givesLinesWithTheirNumbers(pieceSize: Int) throws {
    var reader = reader("een\r\n\n  \ntwéé\n\r\ndrie", pieceSize)
    var found: [String] = []
    while let line = try reader.nextLine() {
      found.append("\(line.firstLine) \(String(decoding: line.bytes, as: UTF8.self))")
    }
    #expect(found == ["1 een", "4 twéé", "6 drie"])
  }

  @Test(arguments: [1, 1000])
  func peeksWithoutTaking(pieceSize: Int) throws {
    var many = reader("\n{}\n\n[]", pieceSize)
    let peeked = try #require(try many.peek())
    #expect(peeked.line.bytes == Array("{}".utf8))
    #expect(!peeked.isOnly)
    #expect(try many.nextLine()?.firstLine == 2)
    #expect(try many.nextLine()?.firstLine == 4)
    #expect(try many.nextLine() == nil)

    var one = reader("{}\n \n", pieceSize)
    #expect(try one.peek()?.isOnly == true)
    #expect(try one.rest().bytes == Array("{}\n \n".utf8))
    var none = reader(" \n", pieceSize)
    #expect(try none.peek() == nil)
  }

  /// The input never ends; only what is read of it can be held.
  @Test func readsOnWithoutEnd() throws {
    let piece = Array(String(repeating: "regel\n", count: 100).utf8)
    var given = 0
    let pieces: World.Pieces = {
      given += 1
      return piece
    }
    var reader = LineReader(pieces, path: "a.ndjson")
    for _ in 0..<100_000 { _ = try reader.nextLine() }
    #expect(given == 1000)
    #expect(try reader.nextLine()?.firstLine == 100_001)
  }

  private func reader(_ text: String, _ pieceSize: Int) -> LineReader {
    var rest = Array(text.utf8)[...]
    return LineReader(
      { () throws(ReadFailure) in
        defer { rest = rest.dropFirst(pieceSize) }
        return Array(rest.prefix(pieceSize))
      },
      path: "a.ndjson"
    )
  }
}
