import Base
import Comparison
import Evaluation
import RuleProgram

/// Makes the words of a comparison, for the text, the JSON, the rows and the page.
struct ComparisonWords {
  let report: ComparisonReport

  /// `5.000 huishoudens`.
  static func households(_ count: Int) -> String {
    DutchText.count(count, one: "huishouden", many: "huishoudens")
  }

  /// `peildatum 1 juni 2015`, or the stretch of all of them.
  var days: String? {
    guard let days = report.days else { return nil }
    if days.lowerBound == days.upperBound { return "peildatum " + DutchText.date(days.lowerBound) }
    return "peildatums \(DutchText.date(days.lowerBound)) tot en met "
      + DutchText.date(days.upperBound)
  }

  /// The folder of a rule set and what stands above its rules.
  func name(_ set: RuleSet) -> String {
    set.folder.map { visible($0) } ?? "meegeleverde regels"
  }

  /// What the rules are at this moment, and their fingerprint.
  func standing(_ set: RuleSet) -> String {
    let leading = set.programs.compactMap { program -> String? in
      guard let index = program.leadingSource else { return nil }
      let source = program.sources[index]
      return source.name + (source.standing.map { " (\($0))" } ?? "")
    }
    let marks = set.programs.map(\.fingerprint).filter { !$0.isEmpty }
    let mark = marks.isEmpty ? [] : ["vingerafdruk " + DutchText.list(marks)]
    return (leading + mark).joined(separator: ", ")
  }

  /// The changes behind a group of households: `a + b`.
  func causes(_ changes: [Int]) -> String {
    if changes.isEmpty { return "niet te herleiden tot één regel" }
    return changes.map { name($0) }.joined(separator: " + ")
  }

  /// A change by its short name, or by its whole title where the name is not enough.
  func name(_ change: Int) -> String {
    let name = report.changes[change].name
    let isOnly = report.changes.count { $0.name == name } == 1
    return visible(isOnly ? name : report.changes[change].title)
  }

  /// How a place changed: `€ 19,40 wordt € 21,40`, when that fits on a line.
  func difference(_ change: RuleChange) -> String? {
    guard change.old.count == 1, change.new.count == 1 else { return nil }
    let text = "\(visible(change.old[0])) wordt \(visible(change.new[0]))"
    return text.count <= 44 ? text : nil
  }

  /// `per 4 weken`, or `eenmalig`.
  static func period(_ period: Period?) -> String {
    period.map { "per " + $0.words } ?? "eenmalig"
  }

  /// The heading over the totals of amounts.
  static func total(_ money: MoneyTally, _ rule: RuleLabel) -> String {
    if money.isPaid { return rule.sort == .contribution ? "opbrengst" : "bijbetaling" }
    return "uitgaven"
  }
}

extension Effect {
  /// What happens to the household.
  func words(_ sort: RuleLabel.Sort) -> String {
    switch self {
    case .paysLess: "betaalt minder"
    case .paysMore: "betaalt meer"
    case .getsMore: "krijgt meer"
    case .getsLess: "krijgt minder"
    case .gained: sort == .transition ? "houdt het oude recht" : "komt erbij"
    case .lost: sort == .transition ? "houdt het oude recht niet" : "valt weg"
    case .longer: "loopt langer door"
    case .shorter: "stopt eerder"
    case .becomesOpen: "staat niet meer vast"
    case .becomesCertain: "stond niet vast, nu wel"
    case .otherBound: "staat niet vast, andere bovengrens"
    case .otherOutcome: "andere uitkomst"
    case .mixed: "verschilt per aanvraag"
    case .same: "blijft gelijk"
    }
  }

  /// The key in JSON.
  var key: String {
    switch self {
    case .paysLess: "betaaltMinder"
    case .paysMore: "betaaltMeer"
    case .getsMore: "krijgtMeer"
    case .getsLess: "krijgtMinder"
    case .gained: "komtErbij"
    case .lost: "valtWeg"
    case .longer: "looptLanger"
    case .shorter: "stoptEerder"
    case .becomesOpen: "staatNietMeerVast"
    case .becomesCertain: "staatNuVast"
    case .otherBound: "andereBovengrens"
    case .otherOutcome: "andereUitkomst"
    case .mixed: "verschiltPerAanvraag"
    case .same: "gelijk"
    }
  }
}

extension Direction {
  /// Which way the household goes.
  var words: String {
    switch self {
    case .better: "gaat erop vooruit"
    case .worse: "gaat erop achteruit"
    case .both: "vooruit en achteruit"
    case .other: "verandert, geen vooruit of achteruit"
    case .same: "verandert niet"
    }
  }

  /// The key in JSON.
  var key: String {
    switch self {
    case .better: "vooruit"
    case .worse: "achteruit"
    case .both: "vooruitEnAchteruit"
    case .other: "anders"
    case .same: "gelijk"
    }
  }
}

extension RuleLabel.Sort {
  /// The word of the rule language.
  var word: String {
    switch self {
    case .contribution: "eigen bijdrage"
    case .provision: "voorziening"
    case .form: "vorm"
    case .transition: "overgangsrecht"
    case .need: "hulpvraag"
    }
  }
}
