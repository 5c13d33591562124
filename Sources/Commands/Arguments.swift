import Base

/// The arguments, sorted out.
struct Arguments {
  /// The command, when a known one was named.
  private(set) var command: CommandName?
  /// The files and folders, in the order given.
  private(set) var operands: [String] = []
  /// The values of the options that were given; an option without a value has an empty list.
  private var values: [OptionRule: [String]] = [:]

  /// Whether an option was given.
  func has(_ option: OptionRule) -> Bool { values[option] != nil }

  /// The value of an option.
  subscript(_ option: OptionRule) -> String? { values[option]?.last }

  /// The values of an option that may be given more than once.
  func all(_ option: OptionRule) -> [String] { values[option] ?? [] }
}

extension Arguments {
  /// A case with the options that gave its answer, so that the last line asks for the same.
  func named(_ path: String) -> String {
    var words = [path]
    words += all(.referenceDate).suffix(1).flatMap { ["--peildatum", $0] }
    words += all(.reading).flatMap { ["--lezing", $0] }
    words += all(.rules).flatMap { ["--regels", $0] }
    return words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
  }

  /// Sorts out arguments and adds everything that is wrong with them to the problems.
  ///
  /// `--optie waarde` and `--optie=waarde` are the same. Behind `--` there are no options. A dash
  /// alone is no option but standard input.
  init(_ words: [String], into problems: inout [Diagnostic]) {
    let given = GivenWords(words)
    operands = Array(given.plain.dropFirst())
    command = given.plain.first.flatMap { CommandName(rawValue: $0) }
    if let word = given.plain.first, command == nil { problems.append(.unknownCommand(word)) }
    for option in given.options { read(option, into: &problems) }
    if given.plain.isEmpty, !has(.help), !has(.version) { problems.append(.missingCommand()) }
  }

  private mutating func read(_ given: GivenWords.Option, into problems: inout [Diagnostic]) {
    guard let general = given.rule else {
      problems.append(.unknownOption(given.word, of: command))
      return
    }
    let rule = command?.options.first { $0.name == general.name } ?? general
    if let command, !command.options.contains(rule) {
      problems.append(.optionOfOther(rule, than: command))
    }
    if values[rule] != nil, !rule.isRepeatable, rule.value != .none {
      problems.append(.doubleOption(rule))
    }
    switch given.value {
    case nil where rule.value == .none: values[rule] = []
    case nil: problems.append(.optionWithoutValue(rule))
    case _? where rule.value == .none: problems.append(.optionWithValue(rule))
    case let value? where rule.accepts(value): values[rule, default: []].append(value)
    case let value?: problems.append(.unknownValue(value, of: rule))
    }
  }
}

/// The arguments as they were typed: options with their values, and the rest.
private struct GivenWords {
  /// An option as it was typed.
  struct Option {
    /// The option with its dashes.
    var word: String
    /// The option that it is, when it is one.
    var rule: OptionRule?
    var value: String?
  }

  var options: [Option] = []
  var plain: [String] = []

  init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        plain += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        plain.append(word)
        continue
      }
      let name = word.prefix { $0 != "=" }
      let rule = OptionRule.all.first { $0.typed == name }
      var option = Option(word: String(name), rule: rule)
      if name.endIndex < word.endIndex {
        option.value = String(word[name.endIndex...].dropFirst())
      } else if let rule, rule.value != .none, let next = rest.first, !next.hasPrefix("--") {
        // What begins with two dashes is the next option; a value that does can follow `=`.
        option.value = next
        rest.removeFirst()
      }
      options.append(option)
    }
  }
}
