/// Returns the codes that the messages in Swift files of the package carry, sorted.
package func diagnosticCodes(in paths: [String]) throws -> [String] {
  var codes: Set<String> = []
  for path in paths {
    for line in try PackageFile.text(of: path).split(separator: "\n") {
      let end = line.firstRange(of: "//")?.lowerBound ?? line.endIndex
      if let match = line[..<end].firstMatch(of: /code: "([^"]+)"/) {
        codes.insert(String(match.1))
      }
    }
  }
  return codes.sorted()
}

/// Returns the codes that the golden messages in `Fixtures/meldingen` show.
package func shownDiagnosticCodes() throws -> Set<String> {
  var codes: Set<String> = []
  for path in try PackageFile.paths(in: "Fixtures/meldingen", "verwacht") {
    for match in try PackageFile.text(of: path).matches(of: #/: (?:fout|let op)\[([^\]]+)\]: /#) {
      codes.insert(String(match.1))
    }
  }
  return codes
}
