import Base
import RuleProgram

extension ReferenceSite {
  // MARK: The first page

  func startPage() -> String {
    page("Naslag", depth: .top) { html in
      let rules = index.entries.count { $0.sort != .fact }
      let facts = index.entries.count - rules
      html.element(
        "p",
        """
        Alle regels op een rij: \(DutchText.number(rules)) regels en \(DutchText.number(facts)) \
        gegevens, met \(DutchText.number(index.tests.count)) proeven. Elke bladzijde zegt wat een \
        regel betekent, waar hij op steunt, wat hij gebruikt en wat hem gebruikt.
        """
      )
      html.element("h2", "Per soort")
      html.element("ul", [.class("kolommen")]) { html in
        for sort in RuleSort.allCases {
          let count = index.entries.count { $0.sort == sort }
          if count == 0 { continue }
          html.inline("li") { html in
            let name = names.sorts[sort] ?? ""
            html.inline("a", [.page(SiteDepth.top.address(name))], capitalized(sort.plural))
            html.words(" (\(DutchText.number(count)))")
          }
          html.endLine()
        }
      }
      for (title, numbers) in fileGroups {
        let rules = numbers.filter { !index.files[$0].entries.isEmpty }
        let tests = numbers.filter {
          index.files[$0].entries.isEmpty && !index.files[$0].tests.isEmpty
        }
        let others = numbers.filter { !rules.contains($0) && !tests.contains($0) }
        html.element("h2", title)
        for (title, part) in [("", rules), ("Proeven", tests), ("Bronnen en inhoud", others)]
        where !part.isEmpty {
          if !title.isEmpty { html.element("h3", title) }
          html.element("ul", [.class("kolommen")]) { html in
            for number in part { writeFileItem(number, to: &html) }
          }
        }
      }
    }
  }

  private func writeFileItem(_ number: Int, to html: inout HTMLWriter) {
    let file = index.files[number]
    html.inline("li") { html in
      html.inline("a", [.page(address(file: number, .top))], fileTitle(number))
      var counts: [String] = []
      if !file.entries.isEmpty { counts.append(DutchText.number(file.entries.count)) }
      if !file.tests.isEmpty {
        counts.append(DutchText.count(file.tests.count, one: "proef", many: "proeven"))
      }
      if !counts.isEmpty {
        html.inline("span", [.class("onder")], " (\(counts.joined(separator: ", ")))")
      }
    }
    html.endLine()
  }

  /// The files by whose rules they are, each group in the order of the subjects.
  var fileGroups: [(title: String, numbers: [Int])] {
    var groups: [(title: String, numbers: [Int])] = []
    for program in programs {
      guard let name = program.municipality else { continue }
      let own = index.files.indices.filter { index.files[$0].municipality == name }
      groups.append(("Regels van \(name)", own))
    }
    let national = index.files.indices.filter { index.files[$0].municipality == nil }
    groups.append(("Landelijke regels", national))
    return groups.filter { !$0.numbers.isEmpty }.map { group in
      (group.title, group.numbers.sorted { isBefore(fileTitle($0), fileTitle($1)) })
    }
  }

  // MARK: Lists of rules

  func sortPage(_ sort: RuleSort) -> String {
    page(capitalized(sort.plural)) { html in
      let ids = sorted(index.ids.filter { index[$0].sort == sort })
      html.element("p", [.class("onder")], sort.meaning)
      if ids.isEmpty { html.element("p", "Deze regels hebben er geen.") }
      html.element("ul") { html in
        for id in ids {
          html.inline("li") { html in
            html.inline("a", [.page(address(id))], heading(id))
            if let summary = summary(id) { html.inline("span", [.class("onder")], " · \(summary)") }
          }
          html.endLine()
        }
      }
    }
  }

  /// Entries by their headings.
  func sorted(_ ids: [RuleEntryID]) -> [RuleEntryID] {
    ids.sorted { one, other in
      let (left, right) = (slug(heading(one)), slug(heading(other)))
      return left == right ? one < other : left < right
    }
  }

  func namesPage() -> String {
    page("Op naam") { html in
      var letters: [(letter: String, ids: [RuleEntryID])] = []
      for id in sorted(index.ids) {
        let letter = String(slug(heading(id)).prefix(1)).uppercased()
        if letters.last?.letter == letter {
          letters[letters.count - 1].ids.append(id)
        } else {
          letters.append((letter, [id]))
        }
      }
      html.inline("p") { html in
        for (place, group) in letters.enumerated() {
          if place > 0 { html.words(" ") }
          html.inline("a", [.link("letter-\(slug(group.letter))")], group.letter)
        }
      }
      html.endLine()
      for (letter, ids) in letters {
        html.element("h2", [.id("letter-\(slug(letter))")], letter)
        html.entryList(ids, in: self)
      }
    }
  }

  // MARK: Sources

  func sourcesPage() -> String {
    page("Bronnen") { html in
      html.element("p", "Van elke bron staan de plaatsen waar een regel op steunt, met die regels.")
      html.element("ul") { html in
        for source in sources {
          html.inline("li") { html in
            html.inline("a", [.page(names.sources[source.name] ?? "")], source.name)
            let places = citedBy[source.name]?.count ?? 0
            let count = DutchText.count(places, one: "plaats", many: "plaatsen")
            let title = source.title.map { $0 == source.name ? "" : ": " + $0 } ?? ""
            html.inline("span", [.class("onder")], "\(title) · \(source.rank.words) · \(count)")
          }
          html.endLine()
        }
      }
    }
  }

  /// The sources of all programs, each once, heaviest first.
  var sources: [Source] {
    var result: [Source] = []
    for source in programs.flatMap(\.sources)
    where !result.contains(where: { $0.name == source.name }) {
      result.append(source)
    }
    return result.sorted { one, other in
      one.rank == other.rank ? isBefore(one.name, other.name) : one.rank < other.rank
    }
  }

  func sourcePage(_ name: String) -> String {
    page(name) { html in
      if let source = sources.first(where: { $0.name == name }) {
        html.element("div", [.class("kern")]) { html in
          html.element("dl") { html in
            let rows = [
              ("Titel", source.title), ("Uitgever", source.publisher),
              ("Datum", source.date.map { DutchText.date($0) }), ("Soort", source.rank.words),
              ("Stand", source.standing), ("Document", source.document),
            ]
            for case (let label, let text?) in rows {
              html.element("dt", label)
              html.element("dd", text)
            }
          }
        }
      }
      let places = citedBy[name] ?? []
      if places.isEmpty {
        html.element("p", "Geen regel steunt op deze bron.")
        return
      }
      html.element("h2", "Plaatsen, met de regels die erop steunen")
      html.element("dl") { html in
        for place in places {
          html.element("dt", place.place)
          html.inline("dd") { html in
            html.phrase(
              Phrase.joined(place.rules.map { Phrase([.name(heading($0), $0)]) }, by: ", "),
              in: self
            )
          }
          html.endLine()
        }
      }
    }
  }

  // MARK: Items

  func itemsPage() -> String {
    page("Kenmerken") { html in
      html.element(
        "p",
        """
        Een kenmerk is een onderdeel van een bron. Hier staat bij elk kenmerk welke regel het zegt, \
        of waarom geen regel het zegt.
        """
      )
      if inventory.sources.isEmpty {
        html.element("p", "Deze regels hebben geen lijst van kenmerken.")
      }
      for source in inventory.sources {
        html.element("h2", source.name)
        html.element("dl") { html in
          for item in source.items { writeItem(item, to: &html) }
        }
      }
    }
  }

  private func writeItem(_ item: InventoryItem, to html: inout HTMLWriter) {
    html.element("dt", [.id(slug(item.id))], item.id)
    html.element("dd") { html in
      html.inline("p") { html in
        html.words(item.subject)
        html.inline("span", [.class("onder")], " (\(item.place))")
      }
      html.endLine()
      if let reason = item.leftOut {
        html.element("p", [.class("noot")], "Weggelaten: \(reason)")
      }
      var seen: Set<String> = []
      let links = (inventory.uses[item.id] ?? []).compactMap { use -> (String, String)? in
        guard let found = target(of: use) else { return nil }
        return seen.insert(found.address).inserted ? found : nil
      }
      if links.isEmpty { return }
      html.inline("p", [.class("noot")]) { html in
        for (place, link) in links.enumerated() {
          if place > 0 { html.words(", ") }
          html.inline("a", [.page(link.0)], link.1)
        }
      }
      html.endLine()
    }
  }

  /// The page on which something stands that carries the id of an item.
  private func target(of use: ItemUse) -> (address: String, name: String)? {
    let file = use.span.file
    if let id = index.files[file].entries.first(where: { id in
      index[id].declarations.contains { $0.text.holds(use.span) }
    }) {
      return (address(id), heading(id))
    }
    if let test = index.files[file].tests.first(where: { index.tests[$0].text.holds(use.span) }) {
      return (address(test: test), "proef “\(index.tests[test].title)”")
    }
    return nil
  }
}
