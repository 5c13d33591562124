import TestSupport
import Testing

/// Swift knows no policy: what the rules say stands in `Rules` and nowhere else.
@Suite struct PolicyTests {
  @Test func sourcesNameNoMunicipality() throws {
    let header = /regels .*\n(?: .*\n)*?  gemeente +(.+)\n/
    let names = Set(
      try PackageFile.paths(in: "Rules", "regels").compactMap { path in
        try PackageFile.text(of: path).firstMatch(of: header).map { String($0.1) }
      }
    )
    #expect(!names.isEmpty)
    for file in try swiftFiles(in: "Sources") {
      for line in file.lines {
        let found = names.filter { line.lowercased().contains($0.lowercased()) }
        #expect(found == [], "\(file.path): \(line)")
      }
    }
  }

  @Test func sourcesHoldNoAmountAndNoArticle() throws {
    let amount = /€\s*\d|\d\s*euro/
    let article = /(§|\bart\.|\bartikel|\blid)\s*\d/.ignoresCase()
    for file in try swiftFiles(in: "Sources") {
      for line in file.code {
        #expect(!line.contains(amount), "\(file.path): \(line)")
        #expect(!line.contains(article), "\(file.path): \(line)")
      }
    }
  }
}
