import FoundationEssentials
import TestSupport
import Testing

/// Pages of `naslag` in a real browser, opened from the disk.
@Suite(.serialized, .enabled(if: Browser.isWanted, "no chromium here"))
struct ReferenceBrowserTests {
  private let folder: ScratchFolder
  private let pages: [String]

  init() throws {
    folder = try ScratchFolder()
    let site = folder.path + "/site/"
    #expect(try shell("toetssteen naslag '\(site)'").code == 0)
    let names = [
      "voorziening-groepsbegeleiding", "parameter-basisbijdrage", "gegeven-geboortedatum",
      "samenhang", "op-naam",
    ]
    pages = [site + "index.html"] + names.map { "\(site)bladen/\($0).html" }
  }

  /// The console stays empty: the policy of the page lets its own style in and refuses nothing.
  @Test func opensFromTheDisk() throws {
    let empty = try folder.write("<!DOCTYPE html><title>leeg</title>", to: "leeg.html")
    let blank = try picture(of: empty, named: "leeg.png")
    for (number, page) in pages.enumerated() {
      let seen = try Browser.open("--dump-dom", page, in: folder)
      #expect(seen.code == 0)
      #expect(seen.console == [], "\(page)")
      #expect(seen.output.contains("<h1>"))
      let bytes = try picture(of: page, named: "\(number).png")
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(bytes.count > 5 * blank.count, "\(page)")
    }
  }

  /// Only a wide table or a drawing may scroll, in its box; and the style was really read.
  @Test func scrollsOnlyDownwards() throws {
    for page in pages {
      let widths = [320, 640, 1280]
      for (width, measured) in zip(widths, try measure(page, widths: widths)) {
        #expect(measured["scroll"] == width, "\(page): \(measured)")
        #expect((measured["hoogte"] ?? 0) > 400)
        #expect(measured["rand"] == 2, "\(page): the line below the links on top")
      }
    }
  }

  private func picture(of page: String, named name: String) throws -> [UInt8] {
    let path = folder.path + "/" + name
    let seen = try Browser.open("--window-size=1000,1400 --screenshot=\(path)", page, in: folder)
    #expect(seen.code == 0)
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// Shows a page in frames of some widths, because a window is never narrower than 500 points.
  private func measure(_ page: String, widths: [Int]) throws -> [[String: Int]] {
    let frames = """
      <!DOCTYPE html><title>leeg</title><body><script>
      const widths = \(widths), found = widths.map(() => "");
      widths.forEach((width, number) => {
        const frame = document.createElement("iframe");
        frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
        frame.onload = () => {
          const page = frame.contentDocument;
          const style = frame.contentWindow.getComputedStyle(page.querySelector("nav"));
          found[number] = `scroll=${page.documentElement.scrollWidth}`
            + ` hoogte=${page.documentElement.scrollHeight}`
            + ` rand=${parseInt(style.borderBottomWidth)}`;
          document.title = found.join(";");
        };
        frame.src = "file://\(page)";
        document.body.append(frame);
      });
      </script></body>
      """
    let options = "--allow-file-access-from-files --virtual-time-budget=5000 --dump-dom"
    let seen = try Browser.run(options, frames, in: folder)
    let title = try #require(seen.output.firstMatch(of: /<title>([^<]*)<\/title>/)).1
    let found = title.split(separator: ";", omittingEmptySubsequences: false)
    try #require(found.count == widths.count, "\(page): \(title)")
    return found.map { measured in
      measured.split(separator: " ").reduce(into: [:]) { found, part in
        let pair = part.split(separator: "=")
        if pair.count == 2 { found[String(pair[0])] = Int(pair[1]) }
      }
    }
  }
}
