import Base

/// The commands of the program.
enum CommandName: String, CaseIterable {
  case assess = "beoordeel"
  case follow = "tijdlijn"
  case test = "proef"
  case check = "controleer"
  case sources = "bronnen"
  case format = "opmaak"
  case examine = "toets"
  case verifyLog = "logboek"
  case reference = "naslag"
  case generate = "genereer"

  /// Whether the command needs a case.
  var readsCases: Bool { self == .assess || self == .follow || self == .examine }

  /// The options that the command takes.
  var options: [OptionRule] {
    switch self {
    case .assess:
      [.referenceDate, .detail, .form, .reading, .rules, .plain] + OptionRule.everywhere
    case .follow:
      [.firstDay, .lastDay, .drawnForm, .reading, .rules, .plain] + OptionRule.everywhere
    case .test:
      [.coverage, .mutations, .file, .strict, .form, .rules, .plain] + OptionRule.everywhere
    case .check: [.strict, .form, .rules, .plain] + OptionRule.everywhere
    case .examine:
      [
        .referenceDate, .findingsForm, .sample, .seed, .sampleOf, .workList, .log, .reading, .rules,
        .plain,
      ] + OptionRule.everywhere
    case .sources: [.source, .form, .rules, .plain] + OptionRule.everywhere
    case .format: [.checkOnly, .plain] + OptionRule.everywhere
    case .reference: [.rules, .plain] + OptionRule.everywhere
    case .verifyLog: [.wantedHash, .form, .plain] + OptionRule.everywhere
    case .generate:
      [.count, .seed, .profile, .referenceDate, .destination, .rules, .plain]
        + OptionRule.everywhere
    }
  }
}

/// An option, and what may stand behind it.
struct OptionRule: Hashable {
  /// The name without its dashes.
  let name: String
  let value: Value
  var isRepeatable = false

  /// What may stand behind the name.
  enum Value: Hashable {
    /// Nothing.
    case none
    /// Any text; the word stands for it in messages.
    case text(String)
    /// One of these words.
    case words([String])
    /// A whole number from 1 on.
    case number
    /// A file to write, whose name has this end.
    case file(ending: String)
    /// A day.
    case day
    /// A name and a choice, with `=` between them.
    case choice
    /// A SHA-256 in 64 hexadecimal digits.
    case hash
  }

  static let referenceDate = OptionRule(name: "peildatum", value: .day)
  static let firstDay = OptionRule(name: "van", value: .day)
  static let lastDay = OptionRule(name: "tot-en-met", value: .day)
  static let detail = OptionRule(name: "uitleg", value: .words(["kort", "volledig"]))
  static let form = OptionRule(name: "uitvoer", value: .words(["tekst", "json"]))
  /// The same option for a command that also draws.
  static let drawnForm = OptionRule(name: "uitvoer", value: .words(["tekst", "json", "svg"]))
  /// The same option for a command that also writes a table or a page.
  static let findingsForm = OptionRule(
    name: "uitvoer",
    value: .words(["tekst", "json", "csv", "html"])
  )
  static let sample = OptionRule(name: "steekproef", value: .number)
  static let seed = OptionRule(name: "zaad", value: .number)
  static let count = OptionRule(name: "aantal", value: .number)
  static let profile = OptionRule(name: "profiel", value: .text("BESTAND"))
  static let destination = OptionRule(name: "naar", value: .text("BESTAND"))
  static let sampleOf = OptionRule(name: "steekproef-uit", value: .number)
  static let workList = OptionRule(name: "werklijst", value: .file(ending: ".csv"))
  static let log = OptionRule(name: "logboek", value: .text("BESTAND"))
  static let reading = OptionRule(name: "lezing", value: .choice, isRepeatable: true)
  static let source = OptionRule(name: "bron", value: .text("NAAM"), isRepeatable: true)
  static let wantedHash = OptionRule(name: "bevat", value: .hash)
  static let mutations = OptionRule(name: "mutaties", value: .none)
  static let file = OptionRule(name: "bestand", value: .text("NAAM"), isRepeatable: true)
  static let coverage = OptionRule(name: "dekking", value: .none)
  static let rules = OptionRule(name: "regels", value: .text("MAP"), isRepeatable: true)
  static let checkOnly = OptionRule(name: "controle", value: .none)
  static let strict = OptionRule(name: "streng", value: .none)
  static let plain = OptionRule(name: "geen-kleur", value: .none)
  static let help = OptionRule(name: "hulp", value: .none)
  static let version = OptionRule(name: "versie", value: .none)

  /// The options that each command has, and that stand alone too.
  static let everywhere: [OptionRule] = [.help, .version]

  /// Every option; a name means the same in each command that has it.
  static let all: [OptionRule] = [
    .referenceDate, .firstDay, .lastDay, .detail, .form, .sample, .seed, .sampleOf, .workList,
    .log, .reading, .source, .wantedHash, .coverage, .mutations, .file, .rules, .count, .profile,
    .destination, .strict, .checkOnly, .plain, .help, .version,
  ]

  /// The option as it is typed.
  var typed: String { "--" + name }

  /// Whether a value is one that may stand behind the option.
  func accepts(_ text: String) -> Bool {
    switch value {
    case .none: false
    case .text: !text.isEmpty
    case .words(let words): words.contains(text)
    case .number: number(text) != nil
    case .file(let ending): text.hasSuffix(ending)
    case .day: Day(iso: text) != nil
    case .choice: ChoiceText(text) != nil
    case .hash: text.wholeMatch(of: /[0-9a-f]{64}/) != nil
    }
  }
}

extension Arguments {
  /// The number behind an option.
  func number(_ option: OptionRule) -> Int? { self[option].flatMap { option.number($0) } }
}

extension OptionRule {
  /// Reads a whole number from 1 on, of at most nine digits.
  fileprivate func number(_ text: String) -> Int? {
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}

/// The name and the choice of `NAAM=KEUZE`.
struct ChoiceText: Hashable {
  let name: String
  let option: String

  /// Splits the text at the first `=`, or returns nil when a side is empty.
  init?(_ text: String) {
    let name = text.prefix { $0 != "=" }
    let option = text.dropFirst(name.count + 1)
    guard !name.isEmpty, !option.isEmpty else { return nil }
    self.name = String(name)
    self.option = String(option)
  }
}
