import FoundationEssentials
import TestSupport
import Testing

/// The page of `toets` in a real browser: headless Chromium, without a network.
///
/// Without a browser these tests are passed over, but for the gate: it sets `TOETSSTEEN_BROWSER`,
/// and then a browser that is missing is a failure.
@Suite(.serialized, .enabled(if: Browser.isWanted, "no chromium here"))
struct BrowserTests {
  private static let rules = "--regels Fixtures/bladzijde --uitvoer html"
  private let folder: ScratchFolder
  private let one: String
  private let many: String

  init() throws {
    folder = try ScratchFolder()
    one = try shell("toetssteen toets Fixtures/bladzijde/vier-besluiten.json \(Self.rules)").output
    many = try shell("toetssteen toets Fixtures/bladzijde/drie-zaken.ndjson \(Self.rules)").output
  }

  @Test func showsTheFindings() throws {
    for page in [one, many] {
      let seen = try Browser.run("--dump-dom", page, in: folder)
      #expect(seen.code == 0)
      #expect(seen.output.contains("b2 onrechtmatig: wie besloot</h"))
      #expect(seen.output.contains("<td class=\"bedrag\">€&nbsp;180,00</td>"))
      #expect(seen.console == [])
    }
  }

  @Test func screenshotIsNotBlank() throws {
    let blank = try picture(of: "<!DOCTYPE html><title>leeg</title>", named: "leeg.png")
    for (page, name) in [(one, "een.png"), (many, "veel.png")] {
      let bytes = try picture(of: page, named: name)
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(bytes.count > 5 * blank.count)
    }
  }

  private func picture(of page: String, named name: String) throws -> [UInt8] {
    let path = folder.path + "/" + name
    let seen = try Browser.run("--window-size=1000,1400 --screenshot=\(path)", page, in: folder)
    #expect(seen.code == 0)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// The policy of the page holds: a script that got in would be told, and would not run.
  @Test func runsNoScript() throws {
    let script = "<script>document.title = 'uitgevoerd'</script></body>"
    let attacked = one.replacing("</body>", with: script)
    #expect(attacked != one)
    let seen = try Browser.run("--dump-dom", attacked, in: folder)
    #expect(!seen.output.contains("<title>uitgevoerd"))
    #expect(seen.console.contains { $0.contains("Content Security Policy") })
    let free = attacked.replacing(/<meta http-equiv[^>]+>/) { _ in "" }
    #expect(try Browser.run("--dump-dom", free, in: folder).output.contains("<title>uitgevoerd"))
  }

  /// A narrow telephone, or a screen of 640 points at 200%: only a wide table may scroll, in its box.
  @Test(arguments: [320, 640, 1280])
  func scrollsOnlyDownwards(width: Int) throws {
    let wide = "<p style=\"width: 2000px\">breed</p></body>"
    for page in [one, many] {
      let measured = try measure(page, width: width)
      #expect(measured["scroll"] == width, "\(measured)")
      #expect((measured["hoogte"] ?? 0) > 1000)
    }
    #expect(try measure(one.replacing("</body>", with: wide), width: width)["scroll"] ?? 0 > width)
  }

  /// The contents come last in the file and show on top.
  @Test func contentsShowAboveTheCases() throws {
    let measured = try measure(many, width: 1280)
    let contents = try #require(measured["inhoud"])
    let first = try #require(measured["z1"])
    #expect(contents < first)
  }

  /// Shows a page in a frame of some width, because a window is never narrower than 500 points.
  private func measure(_ page: String, width: Int) throws -> [String: Int] {
    var source = ""
    for scalar in page.unicodeScalars {
      switch scalar {
      case "\\", "\"", "<": source += "\\u{\(String(scalar.value, radix: 16))}"
      case "\n": source += "\\n"
      default: source.unicodeScalars.append(scalar)
      }
    }
    let frame = """
      <!DOCTYPE html><title>leeg</title><body><script>
      const frame = document.createElement("iframe");
      frame.style.cssText = "width: \(width)px; height: 900px; border: 0";
      frame.onload = () => {
        const page = frame.contentDocument;
        const top = id => page.getElementById(id)?.getBoundingClientRect().top ?? -1;
        const found = {scroll: page.documentElement.scrollWidth,
          hoogte: page.documentElement.scrollHeight, inhoud: top("inhoud"), z1: top("z1")};
        document.title = Object.entries(found).map(([k, v]) => k + "=" + Math.round(v)).join(" ");
      };
      frame.srcdoc = "\(source)";
      document.body.append(frame);
      </script></body>
      """
    let seen = try Browser.run("--virtual-time-budget=5000 --dump-dom", frame, in: folder)
    let title = try #require(seen.output.firstMatch(of: /<title>([^<]*)<\/title>/)).1
    return title.split(separator: " ").reduce(into: [:]) { found, part in
      let pair = part.split(separator: "=")
      if pair.count == 2 { found[String(pair[0])] = Int(pair[1]) }
    }
  }

  /// On paper every step shows, also those that are folded away on the screen.
  @Test func printsEveryStep() throws {
    let folded = one.replacing(/\ +details::details-content[^\n]+\n/) { _ in "" }
    #expect(folded != one)
    let (all, some) = (try pagesPrinted(of: one), try pagesPrinted(of: folded))
    #expect(some > 0)
    #expect(all > some)
    #expect(try pagesPrinted(of: many) > all)
  }

  private func pagesPrinted(of page: String) throws -> Int {
    let path = folder.path + "/blad.pdf"
    let seen = try Browser.run("--no-pdf-header-footer --print-to-pdf=\(path)", page, in: folder)
    #expect(seen.code == 0)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(bytes.starts(with: "%PDF".utf8))
    return String(decoding: bytes, as: UTF8.self).matches(of: /\/Type\s*\/Page\b/).count
  }
}

/// Headless Chromium.
enum Browser {
  /// Whether there is a browser, or there has to be one.
  static var isWanted: Bool {
    ProcessInfo.processInfo.environment["TOETSSTEEN_BROWSER"] != nil
      || (try? shell("command -v chromium").code) == 0
  }

  /// What came of a page.
  struct Result {
    var output: String
    var code: Int32
    /// What the page told in the console, such as what the policy refused.
    var console: [String]
  }

  /// Opens a page with options; the network leads nowhere.
  ///
  /// Without a sandbox, which a container has no rights for: the page is our own.
  static func run(_ options: String, _ page: String, in folder: ScratchFolder) throws -> Result {
    try open(options, try folder.write(page, to: "bladzijde.html"), in: folder)
  }

  /// Opens a file with options, in the same way.
  static func open(
    _ options: String,
    _ path: String,
    in folder: ScratchFolder
  ) throws -> Result {
    let result = try shell(
      """
      timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
        --user-data-dir='\(folder.path)/browser' --host-resolver-rules='MAP * ~NOTFOUND' \
        --no-first-run --disable-extensions --hide-scrollbars --enable-logging=stderr \
        \(options) 'file://\(path)'
      """
    )
    let lines = result.errors.split(separator: "\n").map { String($0) }
    return Result(
      output: result.output,
      code: result.code,
      console: lines.filter { $0.contains("CONSOLE") }
    )
  }
}
