/// Returns the names that the writer most likely meant: the nearest first, at most three.
///
/// The distance allowed grows with the word, one edit for every three letters, so that `id` does
/// not suggest `age`. A name that differs in capitals only is what was meant, and then no other is
/// named. Equal distances go by alphabet, so the answer never depends on hashing.
package func closest(to name: String, in names: some Sequence<String>) -> [String] {
  let wanted = Array(name.lowercased())
  let limit = max(1, wanted.count / 3)
  var found: Set<Candidate> = []
  for candidate in names where candidate != name {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(from: wanted, to: letters)
    if distance <= limit { found.insert(Candidate(distance: distance, name: candidate)) }
  }
  let nearest = found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  let sameLetters = nearest.prefix { $0.distance == 0 }
  return (sameLetters.isEmpty ? nearest[...] : sameLetters).prefix(3).map(\.name)
}

/// Returns the help that names the nearest names, or nil when no name is near.
///
/// The noun comes with its article, such as "een gegeven":
///
///     een gegeven met een naam die hierop lijkt: `kostprijs`
package func suggestion(
  of noun: String,
  closestTo name: String,
  in names: some Sequence<String>
) -> String? {
  let nearest = closest(to: name, in: names)
  guard !nearest.isEmpty else { return nil }
  let list = DutchText.list(nearest.map(DutchText.quoted), before: "of")
  return "\(noun) met een naam die hierop lijkt: \(list)"
}

/// A name and how far it is from the one that was written.
private struct Candidate: Hashable {
  let distance: Int
  let name: String
}

/// Counts the letters to add, drop, change or swap with a neighbour, each place edited once.
///
/// This is the optimal string alignment distance.
private func editDistance(from first: [Character], to second: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for (row, letter) in first.enumerated() {
    var current = [row + 1]
    for (column, other) in second.enumerated() {
      let change = previous[column] + (letter == other ? 0 : 1)
      var least = min(change, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
        least = min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[second.count]
}
