/// The nouns among roles that take `het`; every other one takes `de`.
private let neuterWords: Set<String> = ["cak", "college", "gebiedsteam", "kabinet", "rijk", "uwv"]

/// Returns a noun with its article: `de generalist`, `het CAK`.
func withArticle(_ noun: String) -> String {
  (neuterWords.contains(noun.lowercased()) ? "het " : "de ") + noun
}

/// Returns text with a capital in front.
func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

/// Returns text as it goes on after a colon, in lower case unless it begins with an abbreviation.
///
///     continued("Hulp in huis")   // hulp in huis
///     continued("CAK stelt vast") // CAK stelt vast
func continued(_ text: String) -> String {
  let start = text.prefix(2)
  guard start.count == 2, start.last?.isLowercase == true else { return text }
  return start.lowercased() + text.dropFirst(2)
}

/// Returns text as a sentence: with a capital in front and a period behind.
func asSentence(_ text: String) -> String {
  let start = capitalized(text)
  guard let last = start.last, !".?\"".contains(last) else { return start }
  return start + "."
}

/// Returns a sentence with a remark in brackets before its period.
func asSentence(_ text: String, remark: String) -> String {
  let start = asSentence(text)
  guard !remark.isEmpty else { return start }
  if start.hasSuffix(".") { return start.dropLast() + " (\(remark))." }
  return start + " (\(remark))."
}
