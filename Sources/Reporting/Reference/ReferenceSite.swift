package import Base
package import Exploration
package import RuleProgram

/// The rules as a site: a page for every rule, every fact, every file and every source.
///
/// It opens from a disk: no script, nothing from elsewhere, and addresses within the folder only.
/// The same rules give the same bytes.
package struct ReferenceSite {
  let index: RuleIndex
  let files: [SourceFile]
  let programs: [Program]
  let inventory: Inventory
  let version: String
  let names: SiteNames
  /// The words of each program.
  let prose: [RuleProse]
  /// For each source the rules that rest on it, by place.
  let citedBy: [String: [CitedPlace]]
  /// The tests that expect something of each entry, and those that give it.
  let tested: [RuleEntryID: [Int]]
  let given: [RuleEntryID: [Int]]
  /// The tests that decide something of each rule; none when nobody looked.
  let deciding: [RuleEntryID: [Int]]
  /// For each file the files that it uses, with how often.
  let links: [[Int: Int]]
  private let pages: [(path: String, page: SitePage)]

  /// Creates the site of rules that are in order.
  ///
  /// - Parameters:
  ///   - index: What the rules declare.
  ///   - files: The rule files, in the order of the index.
  ///   - programs: What they were compiled to.
  ///   - inventory: The items of the sources.
  ///   - version: The version of the program.
  ///   - coverages: For each program what its tests decide; none when nobody looked.
  package init(
    index: RuleIndex,
    files: [SourceFile],
    programs: [Program],
    inventory: Inventory,
    version: String,
    coverages: [Coverage] = []
  ) {
    self.index = index
    self.files = files
    self.programs = programs
    self.inventory = inventory
    self.version = version
    prose = programs.indices.map {
      RuleProse(index: index, files: files, programs: programs, number: $0)
    }
    citedBy = citedPlaces(in: index, programs: programs)
    var sources: [String] = []
    for name in programs.flatMap(\.sources).map(\.name) where !sources.contains(name) {
      sources.append(name)
    }
    names = SiteNames(index, sources: sources)
    links = fileLinks(in: index)
    tested = Self.tests(index, \.targets)
    given = Self.tests(index, \.given)
    deciding = decidingTests(in: index, coverages)
    var pages: [(String, SitePage)] = [
      ("index.html", .start), ("stijl.css", .style),
      (Self.folder + SiteNames.names, .byName), (Self.folder + SiteNames.sourceList, .sources),
      (Self.folder + SiteNames.items, .items), (Self.folder + SiteNames.overview, .overview),
    ]
    for sort in RuleSort.allCases {
      if let name = names.sorts[sort] { pages.append((Self.folder + name, .sort(sort))) }
    }
    for source in sources {
      if let name = names.sources[source] { pages.append((Self.folder + name, .source(source))) }
    }
    pages += names.files.enumerated().map { (Self.folder + $1, .file($0)) }
    pages += names.entries.enumerated().map { (Self.folder + $1, .entry(RuleEntryID($0))) }
    self.pages = pages
  }

  /// The folder in which all pages but the first stand.
  static let folder = "bladen/"

  /// The folders of the site, in the order in which they are made.
  package static let folders = ["bladen"]

  /// The files of the site, by their paths in its folder.
  package var paths: [String] { pages.map(\.path) }

  /// Writes one file of the site.
  package func text(of number: Int) -> String {
    switch pages[number].page {
    case .start: startPage()
    case .style: referenceStyle
    case .byName: namesPage()
    case .sources: sourcesPage()
    case .items: itemsPage()
    case .overview: overviewPage()
    case .sort(let sort): sortPage(sort)
    case .source(let name): sourcePage(name)
    case .file(let number): filePage(number)
    case .entry(let id): entryPage(id)
    }
  }

  private static func tests(
    _ index: RuleIndex,
    _ entries: KeyPath<IndexedTest, [RuleEntryID]>
  ) -> [RuleEntryID: [Int]] {
    var result: [RuleEntryID: [Int]] = [:]
    for (number, test) in index.tests.enumerated() {
      for id in test[keyPath: entries] { result[id, default: []].append(number) }
    }
    return result
  }
}

/// A file of the site.
private enum SitePage {
  case start, style, byName, sources, items, overview
  case sort(RuleSort)
  case source(String)
  case file(Int)
  case entry(RuleEntryID)
}

/// Returns for each rule the tests that decide something of it, as indices in the index: first those
/// that expect something of it.
///
/// By place, because a name may have articles in one version and none in another.
private func decidingTests(
  in index: RuleIndex,
  _ coverages: [Coverage]
) -> [RuleEntryID: [Int]] {
  var result: [RuleEntryID: [Int]] = [:]
  if coverages.isEmpty { return result }
  for id in index.ids {
    let entry = index[id]
    var found: Set<Int> = []
    for finding in coverages[entry.program].findings
    where entry.declarations.contains(where: { $0.text.holds(finding.item.span) }) {
      for trial in finding.trials { found.formUnion(trial.reds.map(\.test)) }
    }
    let tests = index.tests.indices.filter {
      index.tests[$0].program == entry.program && found.contains(index.tests[$0].index)
    }
    result[id] =
      tests.filter { index.tests[$0].targets.contains(id) }
      + tests.filter { !index.tests[$0].targets.contains(id) }
  }
  return result
}

/// A place in a source, with the rules that rest on it.
struct CitedPlace {
  /// The place as the rules name it, or the reason of an own choice.
  var place: String
  /// The rules, in order.
  var rules: [RuleEntryID]
}

/// Collects for each source the places that rules name, in the order of the source.
private func citedPlaces(in index: RuleIndex, programs: [Program]) -> [String: [CitedPlace]] {
  var rules: [String: [String: [RuleEntryID]]] = [:]
  for id in index.ids {
    let program = programs[index[id].program]
    for citation in program.citations(of: index[id].reference) {
      guard let source = citation.source else { continue }
      rules[program.sources[source].name, default: [:]][citation.locator, default: []].append(id)
    }
  }
  return rules.mapValues { places in
    places.sorted { isBefore($0.key, $1.key) }.map { CitedPlace(place: $0.key, rules: $0.value) }
  }
}

/// Whether a text goes before another when numbers in it count as numbers: `§9` before `§10`.
func isBefore(_ one: String, _ other: String) -> Bool {
  let (first, second) = (parts(of: one), parts(of: other))
  for (left, right) in zip(first, second) where left != right {
    switch (Int(left), Int(right)) {
    case (let left?, let right?): return left < right
    default: return left < right
    }
  }
  return first.count == second.count ? one < other : first.count < second.count
}

/// The stretches of digits and of other marks, in small letters.
private func parts(of text: String) -> [String] {
  var result: [String] = []
  var wasDigit = false
  for character in text.lowercased() {
    let isDigit = character.isASCII && character.isNumber
    if result.isEmpty || isDigit != wasDigit { result.append("") }
    result[result.count - 1].append(character)
    wasDigit = isDigit
  }
  return result
}
