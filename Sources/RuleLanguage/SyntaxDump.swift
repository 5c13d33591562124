package import Base

/// Draws a tree for tests: a line for each node, with the text that its span covers.
///
///     RuleFile
///     └─ Derivation `AOW-dag` van `persoon`
///        ├─ type: date
///        └─ is: add ‹geboortedatum + AOW-leeftijd›
///           ├─ name `geboortedatum`
///           └─ name `AOW-leeftijd`
package func syntaxDump(_ tree: RuleFileSyntax, of source: SourceFile) -> String {
  var text = ""
  SyntaxDump(source: source).node(tree).draw(into: &text)
  return text
}

/// One line of the drawing and what hangs under it.
struct DumpNode {
  var title: String
  var children: [DumpNode]

  init(_ title: String, _ children: [DumpNode?] = []) {
    self.title = title
    self.children = children.compactMap { $0 }
  }

  /// Puts words before the title.
  func labelled(_ label: String) -> DumpNode {
    var node = self
    node.title = "\(label): \(title)"
    return node
  }

  func draw(into text: inout String, first: String = "", rest: String = "") {
    text += first + title + "\n"
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      child.draw(
        into: &text,
        first: rest + (isLast ? "└─ " : "├─ "),
        rest: rest + (isLast ? "   " : "│  ")
      )
    }
  }
}

/// Makes the nodes of a drawing; every kind of syntax has its own function `node`.
struct SyntaxDump {
  let source: SourceFile

  /// Returns the text under a span on one line.
  func text(_ span: Span) -> String {
    let words = source.text(of: span).split { $0.isWhitespace }
    return "‹" + words.joined(separator: " ") + "›"
  }

  /// Returns a name, with what stands in the file when that differs.
  func name(_ name: NameSyntax) -> String {
    let written = text(name.span)
    let shown = written == "‹\(name.text)›" ? "" : " \(written)"
    let mark = written == "‹\(name.written)›" ? "" : " written `\(name.written)`"
    return "`\(name.text)`\(shown)\(mark)"
  }

  func names(_ names: [NameSyntax]) -> String { names.map(name).joined(separator: ", ") }

  func unit(_ unit: UnitSyntax) -> String {
    unit.count == 1 ? name(unit.word) : "\(unit.count) \(name(unit.word))"
  }

  func words(_ text: TextSyntax) -> String { "\"\(text.text)\"" }

  // MARK: Small parts

  func node(_ label: String, _ name: NameSyntax?) -> DumpNode? {
    name.map { DumpNode("\(label): \(self.name($0))") }
  }

  func node(_ label: String, _ text: TextSyntax?) -> DumpNode? {
    text.map { DumpNode("\(label): \(words($0))") }
  }

  func node(_ label: String, _ validity: ValiditySyntax?) -> DumpNode? {
    validity.map { validity in
      let until = validity.until.map { " until \($0.iso)" } ?? ""
      return DumpNode("\(label): from \(validity.from.iso)\(until) \(text(validity.span))")
    }
  }

  func nodes(_ citations: [CitationSyntax]) -> [DumpNode] {
    citations.map { citation in
      let choice = citation.ownChoice.map { " own choice \(words($0))" } ?? ""
      let written = text(citation.span)
      let shown = written == "‹\(citation.text)›" ? "" : " \(written)"
      return DumpNode("bron: `\(citation.text)`\(choice)\(shown)")
    }
  }

  func nodes(_ about: AboutSyntax) -> [DumpNode?] {
    [ids(about.ids), node("status", about.status), node("geldig", about.validity)]
      + nodes(about.citations) + nodes(about.untested)
  }

  func nodes(_ untested: [UntestedSyntax]) -> [DumpNode] {
    untested.map { item in
      let change = item.change.map { " \(name($0))" } ?? ""
      let places = item.places.map {
        DumpNode("\($0 == item.places.first ? "bij" : "en bij"): \(text($0))")
      }
      return DumpNode("zonder proef: \(name(item.place))\(change) \(words(item.reason))", places)
    }
  }

  func ids(_ ids: [NameSyntax]) -> DumpNode? {
    ids.isEmpty ? nil : DumpNode("kenmerk: \(names(ids))")
  }

  func title(_ word: String, _ owned: OwnedSyntax) -> String {
    let owner = owned.owner.map { " van \(name($0))" } ?? ""
    let key = owned.key.map { " volgens \(name($0))" } ?? ""
    return "\(word) \(name(owned.name))\(owner)\(key)"
  }

  func type(_ type: TypeSyntax) -> String {
    switch type {
    case .boolean: "boolean"
    case .choice(let options): "choice \(names(options))"
    case .number: "number"
    case .count(let unit, let per): "count \(self.unit(unit))\(period(per))"
    case .percentage(let per): "percentage\(period(per))"
    case .money(let per): "money\(period(per))"
    case .date(let orNever): orNever ? "date or never" : "date"
    case .duration: "duration"
    case .year: "year"
    case .text: "text"
    case .role: "role"
    case .named(let name): "named \(self.name(name))"
    case .missing: "missing"
    }
  }

  private func period(_ per: UnitSyntax?) -> String { per.map { " per \(unit($0))" } ?? "" }
}
