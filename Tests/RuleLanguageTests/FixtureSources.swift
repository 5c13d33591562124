import Base
import TestSupport

/// Reads all rule files in `Fixtures` that the tests of the language read, good and bad.
func fixtureSources() throws -> [SourceFile] {
  try ["taal", "meldingen"].flatMap { folder in
    try PackageFile.paths(in: "Fixtures/" + folder, "regels").map { try PackageFile.source($0) }
  }
}
