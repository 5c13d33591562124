import RuleProgram

/// The names of the files of a site: short, without accents, and no two the same.
struct SiteNames {
  private(set) var entries: [String] = []
  private(set) var files: [String] = []
  private(set) var sources: [String: String] = [:]
  private(set) var sorts: [RuleSort: String] = [:]
  private var taken: Set<String> = []

  /// The pages that there is one of.
  static let names = "op-naam.html"
  static let sourceList = "bronnen.html"
  static let items = "kenmerken.html"
  static let overview = "samenhang.html"

  init(_ index: RuleIndex, sources names: [String]) {
    taken = [Self.names, Self.sourceList, Self.items, Self.overview]
    for sort in RuleSort.allCases { sorts[sort] = take("soort", sort.rawValue) }
    for name in names { sources[name] = take("bron", name) }
    files = index.files.map { take("bestand", String($0.path.dropLast(".regels".count))) }
    entries = index.entries.map { take($0.sort.rawValue, $0.name) }
  }

  /// Takes a name that is free; a second one of the same words gets a number.
  private mutating func take(_ sort: String, _ name: String) -> String {
    let (start, rest) = (slug(sort), slug(name))
    let whole = rest.hasPrefix(start) ? rest : start + "-" + rest
    let short = String(whole.prefix(90))
    var number = 1
    while true {
      let candidate = (number == 1 ? short : "\(short)-\(number)") + ".html"
      if taken.insert(candidate).inserted { return candidate }
      number += 1
    }
  }
}

/// Returns words as a part of a file name: small letters, digits and dashes, all of them ASCII.
///
///     slug("Cliënt: 65+")   // client-65
func slug(_ text: String) -> String {
  var result = ""
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
    case "à"..."å": result += "a"
    case "ç": result += "c"
    case "è"..."ë": result += "e"
    case "ì"..."ï": result += "i"
    case "ñ": result += "n"
    case "ò"..."ö": result += "o"
    case "ù"..."ü": result += "u"
    case "'", "’", "\u{300}"..."\u{36F}": break
    default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
    }
  }
  while result.hasSuffix("-") { result.removeLast() }
  return result.isEmpty ? "zonder-naam" : result
}
