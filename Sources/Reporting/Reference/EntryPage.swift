import Base
import RuleProgram

extension ReferenceSite {
  /// The page of one rule or one fact.
  func entryPage(_ id: RuleEntryID) -> String {
    page(heading(id)) { html in
      if let title = title(id), title != heading(id) { html.element("p", [.class("onder")], title) }
      html.element("div", [.class("kern")]) { writeFigures(id, to: &$0) }
      html.element("h2", "Wat de regels zeggen")
      write(prose[index[id].program].blocks(of: index[id]), to: &html)
      writeVersions(id, to: &html)
      writeSources(id, to: &html)
      writeRelations(id, to: &html)
      writeTests(id, to: &html)
      writeTexts(id, to: &html)
    }
  }

  // MARK: Figures

  private func writeFigures(_ id: RuleEntryID, to html: inout HTMLWriter) {
    let entry = index[id]
    let program = programs[entry.program]
    let abouts = program.abouts(of: entry.reference)
    html.element("dl") { html in
      html.element("dt", "Soort")
      html.inline("dd") { html in
        let name = names.sorts[entry.sort] ?? ""
        html.inline("a", [.page(name)], capitalized(entry.sort.rawValue))
        if let subject = entry.subject { html.words(" van \(subject.articled)") }
      }
      html.endLine()
      var places: [String] = []
      for about in abouts where !places.contains(prose[entry.program].days(about)) {
        places.append(prose[entry.program].days(about))
      }
      if entry.sort != .parameter, !places.isEmpty {
        html.element("dt", "Geldt")
        html.element("dd", places.joined(separator: "; "))
      }
      var statuses: [String] = []
      for status in abouts.compactMap(\.status?.rawValue) where !statuses.contains(status) {
        statuses.append(status)
      }
      if !statuses.isEmpty {
        html.element("dt", "Status")
        html.element("dd", statuses.joined(separator: ", "))
      }
      let ids = itemIDs(of: entry)
      if !ids.isEmpty {
        html.element("dt", "Kenmerk")
        html.inline("dd") { html in
          for (place, item) in ids.enumerated() {
            if place > 0 { html.words(", ") }
            writeItem(item, to: &html)
          }
        }
        html.endLine()
      }
      html.element("dt", "Bestand")
      html.inline("dd") { html in
        for (place, file) in entry.fileNumbers.enumerated() {
          if place > 0 { html.words(", ") }
          html.inline("a", [.page(address(file: file))], fileTitle(file))
        }
      }
      html.endLine()
    }
  }

  /// The items of sources that an entry carries the id of, in order.
  private func itemIDs(of entry: RuleEntry) -> [String] {
    let spans = entry.declarations.map(\.text)
    return inventory.uses.filter { _, uses in
      uses.contains { use in spans.contains { $0.holds(use.span) } }
    }.map(\.key).sorted { isBefore($0, $1) }
  }

  private func writeItem(_ id: String, to html: inout HTMLWriter) {
    let isKnown = inventory.sources.contains { $0.items.contains { $0.id == id } }
    if isKnown {
      html.inline("a", [.page("\(SiteNames.items)#\(slug(id))")], id)
    } else {
      html.words(id)
    }
  }

  // MARK: What it says

  /// Writes what is told about a rule.
  func write(_ blocks: [ProseBlock], to html: inout HTMLWriter) {
    for block in blocks {
      switch block {
      case .paragraph(let phrase): html.element("p", phrase, in: self)
      case .heading(let text): html.element("h3", text)
      case .list(let items): write(items, to: &html)
      case .table(let head, let rows): writeTable(head, rows, to: &html)
      }
    }
  }

  private func write(_ items: [ProseItem], to html: inout HTMLWriter) {
    html.element("ul") { html in
      for item in items {
        html.element("li") { html in
          html.element("p", item.phrase, in: self)
          for note in item.notes {
            html.inline("p", [.class("noot")]) { $0.phrase(note, in: self) }
            html.endLine()
          }
          if !item.items.isEmpty { write(item.items, to: &html) }
        }
      }
    }
  }

  private func writeTable(_ head: [Phrase], _ rows: [[Phrase]], to html: inout HTMLWriter) {
    html.element("div", [.class("breed"), .role("region"), .label("Tabel"), .focusable]) { html in
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for cell in head {
              html.inline("th", [.scope("col")]) { $0.phrase(cell, in: self) }
              html.endLine()
            }
          }
        }
        html.element("tbody") { html in
          for row in rows {
            html.element("tr") { html in
              for cell in row { html.element("td", cell, in: self) }
            }
          }
        }
      }
    }
  }

  // MARK: Versions

  private func writeVersions(_ id: RuleEntryID, to html: inout HTMLWriter) {
    let entry = index[id]
    let prose = prose[entry.program]
    let abouts = programs[entry.program].abouts(of: entry.reference)
    guard case .definition(let definition) = entry.reference else {
      if abouts.count > 1, entry.sort != .contradictions { writeRows(abouts, prose, to: &html) }
      return
    }
    let versions = programs[entry.program][definition].versions
    guard entry.sort == .parameter else {
      if versions.count > 1 { writeRows(abouts, prose, to: &html) }
      return
    }
    html.element("h2", "Waarden en versies")
    let keys = prose.keyOptions(of: programs[entry.program][definition])
    let head = ["Geldt"] + (keys.isEmpty ? ["Waarde"] : keys) + ["Status", "Bron"]
    let rows = versions.map { version in
      [Phrase(prose.days(version.about))] + prose.values(of: version, in: definition)
        + [
          Phrase(version.about.status?.rawValue ?? ""),
          Phrase(prose.sourceText(version.about.citations)),
        ]
    }
    writeTable(head.map { Phrase(capitalized($0)) }, rows, to: &html)
    if case .indexed(let amounts)? = versions.first(where: { version in
      if case .indexed = version.body { return true }
      return false
    })?.body {
      html.element(
        "p",
        "Een bedrag met een percentage gaat verder met het bedrag voor de afronding."
      )
      write(prose.rounding(amounts.rounding, programs[entry.program][definition].type), to: &html)
    }
  }

  private func writeRows(_ abouts: [About], _ prose: RuleProse, to html: inout HTMLWriter) {
    html.element("h2", "Versies")
    let rows = abouts.map { about in
      [
        Phrase(prose.days(about)), Phrase(about.status?.rawValue ?? ""),
        Phrase(prose.sourceText(about.citations)),
      ]
    }
    writeTable(["Geldt", "Status", "Bron"], rows, to: &html)
  }

  // MARK: Sources

  private func writeSources(_ id: RuleEntryID, to html: inout HTMLWriter) {
    let entry = index[id]
    let program = programs[entry.program]
    let citations = program.citations(of: entry.reference)
    if citations.isEmpty { return }
    html.element("h2", "Bronnen")
    html.element("ul") { html in
      var groups: [(source: Int, places: [String])] = []
      for citation in citations {
        guard let source = citation.source else { continue }
        if let place = groups.firstIndex(where: { $0.source == source }) {
          groups[place].places.append(citation.locator)
        } else {
          groups.append((source, [citation.locator]))
        }
      }
      for (number, places) in groups {
        let source = program.sources[number]
        html.inline("li") { html in
          html.inline("a", [.page(names.sources[source.name] ?? "")], source.name)
          html.words(" " + places.sorted { isBefore($0, $1) }.joined(separator: ", "))
          let words = [source.rank.words, source.standing].compactMap(\.self)
          html.inline("span", [.class("onder")], " (\(words.joined(separator: ", ")))")
        }
        html.endLine()
      }
      for choice in prose[entry.program].words.ownChoices(citations) { html.element("li", choice) }
    }
  }

  // MARK: Texts

  private func writeTexts(_ id: RuleEntryID, to html: inout HTMLWriter) {
    html.element("h2", "De tekst van de regel")
    for declaration in index[id].declarations {
      let path = index.files[declaration.file].path
      html.inline("p", [.class("onder")]) { html in
        html.inline("a", [.page(address(file: declaration.file))], path)
        html.words(" vanaf regel \(line(of: declaration.text))")
      }
      html.endLine()
      writeText(declaration.text, to: &html, within: id)
    }
  }

  /// Writes a stretch of a rule file as it stands, with the names in it as links.
  func writeText(_ span: Span, to html: inout HTMLWriter, within own: RuleEntryID? = nil) {
    let file = files[span.file]
    html.inline("pre", [.focusable, .label("De tekst van de regel")]) { html in
      var start = span.start
      for link in index.links[span.file]
      where link.span.start >= start && link.span.end <= span.end && link.target != own {
        html.verbatim(file.text(of: Span(file: span.file, start: start, end: link.span.start)))
        html.inline("a", [.page(address(link.target))]) { $0.verbatim(file.text(of: link.span)) }
        start = link.span.end
      }
      html.verbatim(file.text(of: Span(file: span.file, start: start, end: span.end)))
    }
    html.endLine()
  }
}

extension Span {
  /// Whether another place lies within this one.
  func holds(_ other: Span) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}

extension HTMLWriter {
  /// Writes text of several lines as it stands.
  mutating func verbatim(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { endLine() }
      words(String(line))
    }
  }
}

extension SourceRank {
  /// The word of the rule language.
  var words: String {
    switch self {
    case .law: "wet"
    case .decree: "AMvB"
    case .regulation: "regeling"
    case .bylaw: "verordening"
    case .policyPlan: "beleidsplan"
    case .statement: "opgave"
    case .ownChoice: "eigen keuze"
    }
  }
}
