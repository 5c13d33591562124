import Base
import TestSupport
import Testing

/// `toets --uitvoer html`, with the rules and the cases in `Fixtures/bladzijde`.
@Suite struct ExaminationPageTests {
  /// One decision in order, one unlawful, one untestable, one that the sources leave open; then
  /// three cases, of which the last tries to be more than text.
  private static let inputs = ["vier-besluiten.json", "drie-zaken.ndjson"]

  private static func page(_ path: String, _ bytes: [UInt8], code: Int32 = 1) throws -> String {
    let world = SmallWorld()
    world.shipped = [try GoldenFile.source("bladzijde/lindehoven.regels")]
    world.files[path] = bytes
    #expect(world.run("toets", path, "--uitvoer", "html") == code)
    return world.output.replacing(/regels: [0-9a-f]{12}/) { _ in
      "regels: " + GoldenFile.noFingerprint
    }
  }

  private static func page(_ name: String) throws -> String {
    try page("map/" + name, GoldenFile.bytes(of: "bladzijde/" + name))
  }

  @Test(arguments: inputs)
  func pageReadsAsExpected(name: String) throws {
    let path = "bladzijde/\(name.prefix { $0 != "." }).html"
    #expect(try GoldenFile.difference(of: Self.page(name), from: path) == [])
  }

  @Test func showsEveryVerdict() throws {
    let page = try Self.page(Self.inputs[0])
    for heading in [
      "b1 rechtmatig<", "b2 onrechtmatig: ", "b3 niet te toetsen: ", "b4 onbepaald: ",
      "b4 aandachtspunt: ",
    ] {
      #expect(page.contains("\">\(heading)"))
    }
  }

  // MARK: Form

  @Test(arguments: inputs)
  func isWellFormed(name: String) throws {
    let outline = HTMLOutline(try Self.page(name))
    #expect(outline.problems == [])
    #expect(Set(outline.ids).count == outline.ids.count)
    let links = outline.tags.compactMap { $0["href"] }
    #expect(links.count > 4)
    for link in links {
      #expect(link.hasPrefix("#") && outline.ids.contains(String(link.dropFirst())), "\(link)")
    }
    for tag in outline.tags where tag["aria-labelledby"] != nil {
      #expect(outline.ids.contains(tag["aria-labelledby"] ?? ""))
    }
    for tag in outline.tags where tag.name == "th" { #expect(tag["scope"] != nil) }
    let tables = outline.tags.filter { $0.name == "table" }.count
    #expect(outline.tags.filter { $0.name == "caption" }.count == tables)
    #expect(outline.tags.first?["lang"] == "nl")
    for landmark in ["header", "main", "footer"] {
      #expect(outline.tags.contains { $0.name == landmark })
    }
  }

  /// In the order in which they show: the contents, which come last in the file, are second.
  @Test(arguments: inputs)
  func headingsGoDownOneStepAtATime(name: String) throws {
    let levels = HTMLOutline(try Self.page(name)).headings
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
  }

  @Test(arguments: inputs)
  func asksNothingOfTheNetworkAndRunsNothing(name: String) throws {
    let page = try Self.page(name)
    let allowed: Set<String> = [
      "lang", "charset", "name", "content", "http-equiv", "id", "class", "scope", "href", "role",
      "aria-label", "aria-labelledby", "tabindex", "open",
    ]
    let outline = HTMLOutline(page)
    for tag in outline.tags {
      #expect(Set(tag.attributes.map(\.name)).subtracting(allowed) == [], "\(tag)")
    }
    let names = Set(outline.tags.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "form", "svg"]))
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    #expect(outline.tags.contains { $0["content"] == policy })
    for word in ["http:", "https:", "//", "url(", "@import", "<script"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.split(separator: "http").count == 2, "only http-equiv")
    if name == Self.inputs[0] { #expect(!page.contains(/src=|\son\w+=/)) }
  }

  // MARK: What comes from a case

  @Test func wordsOfACaseStayText() throws {
    var random = SplitMix64(seed: 4)
    let plain = HTMLOutline(try Self.page("zaak.json", Self.hostileCase("gewoon")))
    #expect(plain.problems == [])
    for _ in 0..<60 {
      let word = Self.hostileWord(&random)
      let outline = HTMLOutline(try Self.page("zaak.json", Self.hostileCase(word)))
      #expect(outline.problems == [], "\(word.debugDescription)")
      #expect(outline.skeleton == plain.skeleton, "\(word.debugDescription)")
      #expect(Set(outline.ids) == Set(plain.ids))
      // An amount is not broken behind its sign.
      let shown = visible(word).replacing("€ ", with: "€\u{A0}")
      #expect(outline.texts.contains { $0.contains("Bevindingen zaak " + shown) })
      #expect(outline.texts.contains { $0.contains("\"\(shown)\"") }, "the reason of a judge")
      let hidden = "\u{202E}\u{200F}\u{0}\u{7F}\u{FEFF}".unicodeScalars
      #expect(outline.texts.joined().unicodeScalars.allSatisfy { !hidden.contains($0) })
    }
  }

  private static func hostileWord(_ random: inout SplitMix64) -> String {
    let pieces = [
      "<script>alert(1)</script>", "</title>", "\" onmouseover=\"x", "'", "&", "&lt;", "&#60;",
      "<!--", "-->", "]]>", "\u{202E}", "\u{200F}", "\u{0}", "\u{7F}", "\u{FEFF}", "\n", "\t", "é",
      "e\u{301}", "<\u{301}", "\"\u{301}", "€ 5", "\u{1F468}\u{200D}\u{1F469}", "</style>", "אב",
      "a",
      "javascript:x", "`", "=", "/>",
    ]
    let count = Int.random(in: 1...5, using: &random)
    return "x" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "x"
  }

  /// A case with a word wherever a case may hold one.
  private static func hostileCase(_ word: String) -> [UInt8] {
    func quoted(_ text: String) -> String {
      String(decoding: JSONValue.string(text).compactBytes, as: UTF8.self)
    }
    let (said, person) = (quoted(word), quoted(word + "p"))
    let (request, decision) = (quoted(word + "a"), quoted(word + "b"))
    let judgement = """
      {"toereikend": false, "door": \(said), "op": "2015-05-20", "motivering": \(said)}
      """
    return Array(
      """
      {"zaak": \(said), "aanduiding": \(said), "peildatum": "2015-06-01",
       "gemeente": {"naam": "Lindehoven", "staat in verordening": true},
       "personen": [{"id": \(person)}],
       "aanvragen": [{"id": \(request), "persoon": \(person), "hulpvraag": "warme maaltijd",
         "kookt zelf": {"waarde": true, "door": \(said), "motivering": \(said)},
         "treden": {"netwerk": \(judgement), "voor iedereen": \(judgement)}}],
       "besluiten": [{"id": \(decision), "aanvraag": \(request), "voorziening": "maaltijd aan huis",
         "uitkomst": "toegekend", "genomen door": "generalist", "ingangsdatum": "2015-06-01"}]}
      """.utf8
    )
  }

  // MARK: Many cases

  @Test func countsWhatWasNotInOrder() throws {
    let good = try GoldenFile.bytes(of: "bladzijde/" + Self.inputs[1])
    let page = try Self.page("zaken.ndjson", good + Array("{\n".utf8), code: 65)
    #expect(page.contains("<p>1 zaak was niet in orde en niet getoetst.</p>"))
    #expect(page.split(separator: "<!DOCTYPE html>").count == 1)
    #expect(HTMLOutline(page).problems == [])
    #expect(try Self.page("zaken.ndjson", Array("{\n{\n".utf8), code: 65).isEmpty)
  }

  /// Each case is written before the next one is read.
  @Test func writesCaseByCase() throws {
    let line = try GoldenFile.text(of: "bladzijde/" + Self.inputs[1]).prefix { $0 != "\n" }
    let world = SmallWorld()
    world.shipped = [try GoldenFile.source("bladzijde/lindehoven.regels")]
    world.input = Array(Array(repeating: line, count: 12).joined(separator: "\n").utf8)
    world.pieceSize = line.utf8.count + 1
    #expect(world.run("toets", "-", "--uitvoer", "html") == 1)
    #expect(world.written.count > 4)
    #expect(world.written.allSatisfy { $0.text.utf8.count < 200_000 })
    #expect(HTMLOutline(world.output).problems == [])
  }

  // MARK: Colours

  /// Text on its ground differs at least 4.5 to 1 in brightness, light and dark.
  @Test func textStandsOutFromItsGround() throws {
    let page = try Self.page(Self.inputs[0])
    let schemes = page.matches(of: /:root \{[^}]+\}/).map { String($0.output) }
    #expect(schemes.count == 2)
    for scheme in schemes {
      var light: [String: Double] = [:]
      for match in scheme.matches(of: /--([a-z]+): #([0-9a-f]{6})/) {
        light[String(match.1)] = Self.brightness(of: match.2)
      }
      for text in ["inkt", "zacht", "accent"] {
        for ground in ["grond", "vlak"] {
          let (one, other) = (try #require(light[text]), try #require(light[ground]))
          #expect((max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5, "\(text) \(ground)")
        }
      }
    }
  }

  /// The brightness of a colour for the eye, which is not that of its numbers: near to the
  /// polynomial that stands for the power 2.4.
  private static func brightness(of colour: Substring) -> Double {
    let number = Int(colour, radix: 16) ?? 0
    let parts = [16, 8, 0].map { Double(number >> $0 & 0xFF) / 255 }
    let linear = parts.map { $0 * ($0 * ($0 * 0.305306011 + 0.682171111) + 0.012522878) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
