package import Base
import RuleLanguage

/// Turns rule files into a program for each municipality, or into the reasons why they cannot.
///
/// National files belong to every program. When no file names a municipality, they are one
/// program of their own. Who only assesses cases may skip the tests and the inventories of sources,
/// which say nothing of a case. Who only looks at the rules may skip the fingerprint, which goes
/// with an answer.
package func compile(
  _ sources: [SourceFile],
  skipsTests: Bool = false,
  skipsFingerprint: Bool = false
) -> Compilation {
  var diagnostics: [Diagnostic] = []
  let trees = sources.enumerated().map {
    parse($1, file: $0, skipsTests: skipsTests, into: &diagnostics)
  }
  var mistakes: [Diagnostic] = []
  var programs: [Program] = []
  for group in municipalities(of: trees) {
    let names = resolve(group.trees, into: &mistakes)
    var program = lower(names, into: &mistakes)
    program.municipality = group.name
    if !skipsFingerprint {
      program.fingerprint = fingerprint(of: group.trees.map { sources[$0.file] })
    }
    programs.append(program)
  }
  // Where a declaration could not be read, a name may be unknown because of that.
  if diagnostics.contains(where: \.isError) { mistakes.removeAll(where: \.mayFollowFromUnread) }
  diagnostics += mistakes
  let isWellFormed = !diagnostics.contains(where: \.isError)
  let national = Set(trees.filter { $0.header?.municipality == nil }.map(\.file))
  var leads: [Lead] = []
  for (index, program) in programs.enumerated() {
    var found: [Lead] = []
    analyze(program, isWhole: isWellFormed, nationalFiles: national, into: &found)
    diagnostics += found.map(\.diagnostic)
    for var lead in found where lead.quest != nil {
      lead.program = index
      leads.append(lead)
    }
  }
  let canTry = isWellFormed && !diagnostics.contains { $0.code == "kring" }
  let inventory = skipsTests ? Inventory() : takeInventory(of: trees, into: &diagnostics)
  if isWellFormed { diagnostics += inventory.mistakes }
  let isSound = !diagnostics.contains(where: \.isError)
  var compilation = Compilation(
    programs: isSound ? programs : [],
    diagnostics: unique(diagnostics)
  )
  compilation.inventory = inventory
  compilation.drafts = canTry ? programs : []
  compilation.leads = canTry ? leads : []
  return compilation
}

/// Returns the files of each municipality, in the order given, with the national ones.
private func municipalities(
  of trees: [RuleFileSyntax]
) -> [(name: String?, trees: [RuleFileSyntax])] {
  let names = Set(trees.compactMap { $0.header?.municipality?.text }).sorted()
  guard !names.isEmpty else { return [(nil, trees)] }
  return names.map { name in
    (name, trees.filter { ($0.header?.municipality?.text ?? name) == name })
  }
}

/// Returns the first 12 digits of the hash of texts, in the order of their paths.
private func fingerprint(of files: [SourceFile]) -> String {
  let texts = files.sorted { $0.path < $1.path }.flatMap(\.bytes)
  return String(SHA256.hex(of: texts).prefix(12))
}

/// Returns the diagnostics by place, each once, because a mistake in a national file is found for
/// every municipality.
private func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<Diagnostic> = []
  return diagnostics.filter { seen.insert($0).inserted }.sortedByPlace()
}

extension Diagnostic {
  /// Whether this may be no mistake once every declaration can be read.
  ///
  /// A name that is near a known one is most likely a slip of its own.
  fileprivate var mayFollowFromUnread: Bool {
    switch code {
    case "gegeven-ontbreekt", "keuze-ontbreekt": true
    default: code.hasSuffix("-onbekend") && edits.isEmpty
    }
  }
}
