extension Comparison {
  /// The words of the rule language: `is ten minste`.
  package var words: String {
    switch self {
    case .equal: "is"
    case .unequal: "is niet"
    case .more: "is meer dan"
    case .less: "is minder dan"
    case .atLeast: "is ten minste"
    case .atMost: "is ten hoogste"
    }
  }
}

extension Extreme {
  /// The word of the rule language: `laagste`.
  package var word: String {
    switch self {
    case .highest: "hoogste"
    case .lowest: "laagste"
    case .earliest: "vroegste"
    case .latest: "laatste"
    }
  }

  /// The word with its article: `het laagste`, `de vroegste`.
  package var words: String {
    switch self {
    case .highest, .lowest: "het " + word
    case .earliest, .latest: "de " + word
    }
  }
}
