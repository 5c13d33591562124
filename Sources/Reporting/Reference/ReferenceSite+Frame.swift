import Base
import RuleProgram

/// Whether a page stands on top or in the folder with the others.
enum SiteDepth {
  case top, inner

  /// The address of a page in the folder.
  func address(_ name: String) -> String {
    self == .top ? ReferenceSite.folder + name : name
  }

  /// The address of the first page.
  var start: String { self == .top ? "index.html" : "../index.html" }
  /// The address of the style.
  var style: String { self == .top ? "stijl.css" : "../stijl.css" }
}

extension ReferenceSite {
  /// Writes a page around its content.
  func page(
    _ title: String,
    depth: SiteDepth = .inner,
    _ content: (inout HTMLWriter) -> Void
  ) -> String {
    var html = HTMLWriter()
    html.literal(siteStart)
    html.literal("<meta name=\"generator\" content=\"toetssteen naslag\">")
    html.open("link", [.rel("stylesheet"), .page(depth.style)])
    html.endLine()
    html.element("title", title == "Naslag" ? title : title + " – naslag")
    html.literal("</head>\n<body>")
    html.element("a", [.class("sprong"), .link("inhoud")], "Naar de inhoud")
    html.element("header") { html in
      html.element("nav", [.label("Naslag")]) { html in
        let links = [
          ("Naslag", depth.start), ("Op naam", depth.address(SiteNames.names)),
          ("Bronnen", depth.address(SiteNames.sourceList)),
          ("Kenmerken", depth.address(SiteNames.items)),
          ("Samenhang", depth.address(SiteNames.overview)),
        ]
        for (text, address) in links { html.element("a", [.page(address)], text) }
      }
    }
    html.element("main", [.id("inhoud")]) { html in
      html.element("h1", title)
      content(&html)
    }
    html.element("footer") { html in
      let rules = programs.map { "\($0.municipality ?? "landelijk") \($0.fingerprint)" }
      let list = rules.joined(separator: ", ")
      html.element("p", "Gemaakt door toetssteen \(version) uit de regels: \(list).")
    }
    html.literal("</body>\n</html>")
    return html.text
  }

  // MARK: Addresses

  /// The address of the page of an entry.
  func address(_ id: RuleEntryID, _ depth: SiteDepth = .inner) -> String {
    depth.address(names.entries[id.index])
  }

  /// The address of the page of a file.
  func address(file: Int, _ depth: SiteDepth = .inner) -> String {
    depth.address(names.files[file])
  }

  /// The address of a test on the page of its file.
  func address(test number: Int) -> String {
    address(file: index.tests[number].text.file) + "#" + anchor(ofTest: number)
  }

  /// The name of a test within the page of its file.
  func anchor(ofTest number: Int) -> String {
    let tests = index.files[index.tests[number].text.file].tests
    return "proef-\((tests.firstIndex(of: number) ?? 0) + 1)"
  }

  // MARK: Words

  /// The heading of an entry: its title, or else its name.
  func heading(_ id: RuleEntryID) -> String {
    let entry = index[id]
    if entry.sort == .contradictions {
      return "Tegenspraken van \(entry.subject?.articled ?? entry.name)"
    }
    if entry.sort == .ladder { return "Afwegingskader \(entry.name)" }
    if entry.sort == .conversion { return "Omrekening: \(entry.name)" }
    return capitalized(entry.name)
  }

  /// The title that reports use, when the rule has one.
  func title(_ id: RuleEntryID) -> String? {
    let program = programs[index[id].program]
    return switch index[id].reference {
    case .provision(let option): program.provisions(option: option).last?.title
    case .form(let name): program.forms(named: name).last?.title
    case .transition(let name): program.transitions(named: name).last?.title
    case .contribution(let name): program.contributions(named: name).last?.title
    case .check(let name): program.checks(named: name).last?.title
    default: nil
    }
  }

  /// What a file is called.
  func fileTitle(_ number: Int) -> String {
    let file = index.files[number]
    let name = file.path.split(separator: "/").last.map { String($0.dropLast(".regels".count)) }
    return capitalized(file.subject ?? name ?? file.path)
  }

  /// The number of the line on which something begins.
  func line(of span: Span) -> Int { files[span.file].position(of: span.start).line }

  /// The first sentence of what is told, for a list.
  func summary(_ id: RuleEntryID) -> String? {
    if let title = title(id) { return title }
    let program = programs[index[id].program]
    switch index[id].reference {
    case .definition(let definition):
      for version in program[definition].versions {
        if let question = version.question { return question }
        if case .reading(let reading) = version.body { return reading.question }
      }
      return nil
    case .fact(let fact): return program.vocabulary[fact].question
    case .attention(let name): return program.attentions(named: name).first?.text
    default: return nil
    }
  }
}

extension HTMLWriter {
  /// Writes a phrase, with its names as links.
  mutating func phrase(_ phrase: Phrase, in site: ReferenceSite) {
    for piece in phrase.pieces {
      switch piece {
      case .text(let text): words(text)
      case .strong(let text): inline("strong", [], text)
      case .name(let text, let id): inline("a", [.page(site.address(id))], text)
      }
    }
  }

  /// Writes an element with a phrase in it.
  mutating func element(_ tag: StaticString, _ phrase: Phrase, in site: ReferenceSite) {
    inline(tag) { $0.phrase(phrase, in: site) }
    endLine()
  }

  /// Writes a list of entries, each as a link with a few words behind it.
  mutating func entryList(
    _ ids: [RuleEntryID],
    in site: ReferenceSite,
    depth: SiteDepth = .inner,
    showsSort: Bool = true
  ) {
    element("ul") { html in
      for id in ids {
        html.inline("li") { html in
          html.inline("a", [.page(site.address(id, depth))], site.heading(id))
          if showsSort {
            html.inline("span", [.class("onder")], " · \(site.index[id].sort.rawValue)")
          }
        }
        html.endLine()
      }
    }
  }
}

extension HTMLAttribute {
  static func rel(_ value: String) -> Self { Self(name: "rel", value: value) }
}
