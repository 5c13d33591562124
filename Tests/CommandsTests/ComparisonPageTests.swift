import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import TestSupport
import Testing

@testable import Comparison

/// The page of `vergelijk`, of a comparison that was made up so that every part shows.
@Suite struct ComparisonPageTests {
  /// A report with a word wherever words of rules or of a population come.
  static func report(_ word: String = "gewoon") throws -> ComparisonReport {
    let program = try #require(
      compile([SourceFile(path: "klein", text: smallRules)]).programs.first
    )
    let engine = Engine(program)
    var diagnostics: [Diagnostic] = []
    let file = try #require(
      decodeCase(
        SourceFile(path: "zaak", text: smallCase()),
        vocabulary: program.vocabulary,
        into: &diagnostics
      )
    )
    let day = try #require(Day(iso: "2015-06-01"))
    let answer = assess(file, with: engine, on: day)
    var report = ComparisonReport(
      old: RuleSet(folder: nil, programs: [program]),
      new: RuleSet(folder: word, programs: [program])
    )
    report.days = day...day
    report.households = 5000
    report.skipped = 2
    report.populationHead = "synthetisch: geen bestaande personen"
    report.reached = 1392
    report.changes = [
      RuleChange(title: word, name: word, sort: .changed, old: [word], new: [word]),
      RuleChange(title: word + "2", name: word + "2", sort: .removed, old: [word], new: []),
    ]
    report.reachedBy = [1000, 392]
    report.wordsOnly = [word]
    report.vocabulary.onlyOld = [word]
    report.directions = [.better: 5, .worse: 1013, .both: 1, .other: 2, .same: 3979]
    let label = RuleLabel(sort: .contribution, name: word, title: word)
    var tally = AnswerTally(rule: label)
    tally.households = 1392
    tally.effects = [.paysMore: 1013, .same: 379]
    var money = MoneyTally(isPaid: true, periodsInYear: (Fraction(13), Fraction(13)))
    money.period = Period(4, "week")
    (money.old, money.new) = (Fraction(decimal: "168590.25"), Fraction(decimal: "170598.59"))
    (money.households, money.uncertain) = (1392, 3)
    for number in 1...40 {
      let (old, new) = (Fraction(number * 7), Fraction(number * 7 + 2))
      money.oldAmounts[old] = number
      money.newAmounts[new] = number
    }
    money.differences = [Fraction(2): 999, Fraction(1): 14, .zero: 379]
    tally.money = [money]
    (tally.money[0].sameAmount, tally.money[0].uncertainSame) = (376, 3)
    var (first, second) = (CauseTally(changes: [0]), CauseTally(changes: [0, 1]))
    (first.households, first.difference) = (628, Fraction(decimal: "1240.10"))
    (second.households, second.difference) = (385, Fraction(decimal: "-768.24"))
    first.directions = [.worse: 628]
    second.directions = [.worse: 385]
    tally.causes = [first, second]
    report.answers = [tally, AnswerTally(rule: label)]
    report.causes = tally.causes
    report.types = TypeTable(
      name: word,
      rows: [
        TypeTable.Row(name: word, households: 3000, directions: [.worse: 1000, .same: 2000]),
        TypeTable.Row(
          name: word + "2",
          households: 2000,
          directions: [.better: 5, .worse: 13, .both: 1, .other: 2, .same: 1979]
        ),
      ]
    )
    let side = Example.Side(program: program, report: answer, point: 0, changedSteps: ["1.1"])
    let silent = Example.Side(program: program, report: answer, point: nil, changedSteps: [])
    report.examples = [
      Example(
        path: "map/" + word,
        line: 2,
        caseID: word,
        type: word,
        rule: label,
        effect: .gained,
        changes: [0],
        old: silent,
        new: side
      )
    ]
    return report
  }

  @Test func pageReadsAsExpected() throws {
    let page = html(try Self.report(), version: "0").replacing(/vingerafdruk [0-9a-f]+/) {
      _ in "vingerafdruk " + GoldenFile.noFingerprint
    }
    #expect(try GoldenFile.difference(of: page, from: "bladzijde/vergelijking.html") == [])
  }

  @Test func isWellFormedAndRunsNothing() throws {
    let page = html(try Self.report(), version: "0")
    let outline = HTMLOutline(page)
    #expect(outline.problems == [])
    #expect(Set(outline.ids).count == outline.ids.count)
    for tag in outline.tags {
      for id in (tag["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(outline.ids.contains(String(id)), "\(id)")
      }
    }
    for tag in outline.tags where tag.name == "th" { #expect(tag["scope"] != nil) }
    let count = { (name: String) in outline.tags.filter { $0.name == name }.count }
    #expect(count("caption") == count("table"))
    #expect(count("figcaption") == count("figure"))
    #expect(count("svg") == 5)
    #expect(count("desc") == 5)
    #expect(count("title") == 6)
    let levels = outline.headings
    #expect(levels.first == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    for word in ["http:", "https:", "//", "url(", "@import", "<script", "<img", "style=\""] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  /// Each number of a drawing stands in the table beside it.
  @Test func theTableHasTheNumbersOfTheDrawing() throws {
    let page = html(try Self.report(), version: "0")
    let figures = page.split(separator: "<figure").dropFirst()
    #expect(figures.count == 5)
    for figure in figures {
      let text = figure.prefix { _ in true }
      let drawn = text.matches(of: /dx="6">([\d.]+)/).map { String($0.1) }
      #expect(!drawn.isEmpty)
      for number in drawn { #expect(text.contains("<td class=\"bedrag\">\(number)</td>")) }
    }
  }

  @Test func wordsOfTheRulesStayText() throws {
    let plain = HTMLOutline(html(try Self.report(), version: "0"))
    #expect(plain.problems == [])
    for word in [
      "<script>alert(1)</script>", "\" onload=\"x", "'><b>", "&lt;", "</title></svg>", "<\u{301}",
      "\u{202E}om", "-->", "]]>", "</style>",
    ] {
      let outline = HTMLOutline(html(try Self.report("x" + word + "x"), version: "0"))
      #expect(outline.problems == [], "\(word)")
      #expect(outline.skeleton == plain.skeleton, "\(word)")
      #expect(outline.texts.contains { $0.contains(visible("x" + word + "x")) }, "\(word)")
    }
  }

  @Test func saysLoudlyThatNobodyCameByTheChange() throws {
    var report = try Self.report()
    report.reached = 0
    report.answers = []
    report.causes = []
    report.examples = []
    report.directions = [.same: 5000]
    let page = html(report, version: "0")
    #expect(
      page.contains("<strong>Let op: 0 van 5.000 huishoudens kwamen bij een gewijzigde regel.")
    )
    #expect(HTMLOutline(page).problems == [])
  }
}
