package import Assessment
import Base
import Cases
package import Evaluation
import RuleProgram

/// A page in HTML about the decisions of one case or of many, written case by case.
///
/// It stands on its own: no script, nothing from elsewhere, and everything in a case is text. One
/// pass over the cases is enough, also over those that come from a pipe: of each case only its row
/// of the contents is kept. So the contents come last in the file; the page shows them on top, and
/// a link on top leads there.
package struct ExaminationPage {
  private let isBatch: Bool
  private let version: String
  private var rows: [ContentsRow] = []
  private var sources: [String] = []
  private var namesLines = false

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - isBatch: Whether it may hold more than one case.
  ///   - version: The version of the program.
  package init(isBatch: Bool, version: String) {
    self.isBatch = isBatch
    self.version = version
  }

  /// Writes the next part of the page: one case, and before the first the head of the page.
  ///
  /// - Parameters:
  ///   - examination: What testing the case came to.
  ///   - engine: The rules that it was tested with.
  ///   - path: Where the case stood, as the user named it.
  /// - Returns: HTML that goes behind what was returned before.
  package mutating func part(
    _ examination: Examination,
    with engine: Engine,
    from path: String
  ) -> String {
    var html = HTMLWriter()
    if rows.isEmpty { writeHead(examination, engine, to: &html) }
    let prefix = "z\(rows.count + 1)"
    let content = ExaminationHTML(examination, engine: engine, prefix: prefix, isBatch: isBatch)
    if isBatch {
      html.element("article", [.labelledBy(prefix)]) { html in
        html.element("header") { html in
          html.element("h2", [.id(prefix)], "Zaak " + visible(examination.file.id))
          let lines = self.lines(examination, content.words) + ["Uit \(fileName(path))."]
          html.element("p", [.class("onder")], lines.joined(separator: " "))
        }
        content.write(to: &html)
      }
    } else {
      content.write(to: &html)
    }
    rows.append(ContentsRow(examination, content.words))
    sources = [fileName(path)]
    namesLines = namesLines || html.text.contains(/\ r\d+-\d+/)
    return html.text
  }

  /// Writes the end of the page, with the contents when there can be many cases.
  ///
  /// - Parameter skipped: How many cases were not in order.
  /// - Returns: The last HTML; nothing for a page without cases.
  package func end(skipped: Int) -> String {
    guard !rows.isEmpty else { return "" }
    var html = HTMLWriter()
    if isBatch {
      html.close("div")
      ContentsHTML(rows: rows, skipped: skipped).write(to: &html)
    }
    html.close("main")
    html.element("footer") { html in
      let origin = isBatch ? "" : " uit " + DutchText.list(sources)
      let lines = "r12-14 betekent: regel 12 tot en met 14 van het brondocument."
      let made = "Gemaakt met toetssteen \(version)\(origin)."
      html.element("p", namesLines ? "\(made) \(lines)" : made)
    }
    html.literal("</body>\n</html>")
    return html.text
  }

  // MARK: The head

  private func writeHead(
    _ examination: Examination,
    _ engine: Engine,
    to html: inout HTMLWriter
  ) {
    let words = Words(program: engine.program, file: examination.file)
    let title = "Bevindingen zaak " + visible(examination.file.id)
    html.literal(pageStart)
    let owner = (examination.file.municipality ?? engine.program.municipality)
      .map { ", gemeente " + visible($0) }
    html.element("title", isBatch ? "Bevindingen van de toets" : title + (owner ?? ""))
    html.literal(pageStyle)
    html.literal("</head>\n<body>")
    html.element("header") { html in
      html.element("h1", isBatch ? "Bevindingen van de toets" : title)
      if isBatch {
        html.element("p") { html in
          html.element("a", [.link("inhoud")], "Naar de samenvatting en de inhoud")
        }
      } else {
        html.element("p", [.class("onder")], lines(examination, words).joined(separator: " "))
      }
    }
    html.open("main")
    html.literal("")
    if isBatch {
      html.open("div", [.class("zaken")])
      html.literal("")
    }
  }

  /// Whose case it is, and the rules that it was tested with.
  private func lines(_ examination: Examination, _ words: Words) -> [String] {
    let owner = (examination.file.municipality ?? words.program.municipality)
      .map { "gemeente " + visible($0) }
    let lines =
      [owner, words.rulesLine].compactMap(\.self) + words.choiceLines(examination.choices)
      + ["vingerafdruk van de regels: " + words.program.fingerprint]
    return lines.map(asSentence)
  }

  /// The last part of a path: the folders of whoever made the page are nobody's business.
  private func fileName(_ path: String) -> String {
    if path == "-" { return "de standaardinvoer" }
    return path.split(separator: "/").last.map { visible(String($0)) } ?? visible(path)
  }
}
