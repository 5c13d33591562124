import Base
import RuleProgram

extension Words {
  /// One citation on its own, as the JSON has it: `Samen Doen §9.1.1 r4397`.
  func citation(_ citation: Citation) -> String {
    guard let source = citation.source else { return "eigen keuze: " + citation.locator }
    return program.sources[source].name + " " + citation.locator
  }

  /// Citations with the name of a source once: `Samen Doen §2.2, bijlage 2 r6554`, a text a source.
  ///
  /// The own choices of the rules are not among them.
  func grouped(_ citations: [Citation]) -> [String] {
    var groups: [(source: Int, places: [String])] = []
    for citation in citations {
      guard let source = citation.source else { continue }
      if let index = groups.firstIndex(where: { $0.source == source }) {
        if !groups[index].places.contains(citation.locator) {
          groups[index].places.append(citation.locator)
        }
      } else {
        groups.append((source, [citation.locator]))
      }
    }
    return groups.map { program.sources[$0.source].name + " " + places($0.places) }
  }

  /// Places with the paragraph once: `§7.3.2 r2779-2787, r2834-2840`.
  private func places(_ locators: [String]) -> String {
    var previous: Substring?
    let places = locators.map { locator -> Substring in
      guard let space = locator.lastIndex(of: " "),
        locator[locator.index(after: space)...].prefix(1) == "r"
      else { return locator[...] }
      defer { previous = locator[..<space] }
      return locator[..<space] == previous ? locator[locator.index(after: space)...] : locator[...]
    }
    return places.joined(separator: ", ")
  }

  /// Sentences for the own choices of the rules among citations.
  func ownChoices(_ citations: [Citation]) -> [String] {
    let onlyOwn = citations.allSatisfy { $0.source == nil }
    return citations.filter { $0.source == nil }.map { citation in
      let choice = asSentence("een eigen keuze van de regels: " + citation.locator)
      return onlyOwn ? "De bron zwijgt hierover. Dit is " + continued(choice) : choice
    }
  }

  /// The lines with the sources: `bron: …`, and a sentence for each own choice of the rules.
  func sourceLines(_ citations: [Citation]) -> [String] {
    let groups = grouped(citations)
    let line = groups.isEmpty ? [] : ["bron: " + groups.joined(separator: ", ")]
    return line + ownChoices(citations)
  }

  /// Citations as a remark in a sentence; the leading source goes without its name when alone.
  ///
  ///     (§4.1.3 r1809)   (Wmo 2015 art. 2.1.4 lid 6, Samen Doen §8.2.2 r3807)
  func remark(_ citations: [Citation]) -> String {
    let named = citations.filter { $0.source != nil }
    if let leading = program.leadingSource, named.allSatisfy({ $0.source == leading }) {
      return places(named.map(\.locator))
    }
    return grouped(named).joined(separator: ", ")
  }

  /// The names of open points, when they are few enough to name this one.
  func remark(ids: [String]) -> String {
    ids.count <= 3 ? ids.joined(separator: ", ") : ""
  }
}
