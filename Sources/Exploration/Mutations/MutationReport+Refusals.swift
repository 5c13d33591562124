package import Base
import RuleProgram

extension MutationReport {
  /// Looks which of the survivors the check of the rules refuses when they are written in the text.
  ///
  /// Who makes such a mistake is stopped at once, so no test has to notice it. The text is changed at
  /// every place where the mistake is written: a bound that moves for one of two versions only is
  /// refused always, and says nothing. Only errors count: a warning stops nobody.
  ///
  /// - Parameters:
  ///   - files: The files of the rules, which have no errors.
  ///   - concurrently: How work is done at the same time.
  ///   - tell: Called now and then with how many have been looked at.
  package mutating func refuseSurvivors(
    in files: [SourceFile],
    concurrently: Concurrently = inTurn,
    tell: (Int) -> Void = { _ in }
  ) {
    let survivors = survivors
    let size = 16
    for start in stride(from: 0, to: survivors.count, by: size) {
      let places = survivors[start..<min(start + size, survivors.count)]
      let mutations = places.map { results[$0].mutation }
      let codes = gathered(mutations.count, concurrently) { refusal(of: mutations[$0], in: files) }
      for (place, code) in zip(places, codes) {
        if let code { results[place].fate = .refused(code: code) }
      }
      tell(places.endIndex)
    }
  }
}

/// The code of the first error that a mistake in the text gives; nil when it gives none.
private func refusal(of mutation: Mutation, in files: [SourceFile]) -> String? {
  var files = files
  for (file, edits) in Dictionary(grouping: mutation.edits, by: \.span.file) {
    guard files.indices.contains(file) else { return nil }
    files[file] = SourceFile(path: files[file].path, bytes: files[file].bytes.applying(edits))
  }
  let errors = compile(files, skipsFingerprint: true).diagnostics.filter(\.isError)
  // A reason finds its line by the words that are changed, and is no check of that line.
  return errors.first { $0.code != "plaats-onbekend" }?.code
}
