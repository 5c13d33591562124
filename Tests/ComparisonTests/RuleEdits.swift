import Base
import Evaluation
import RuleProgram
import TestSupport

/// The shipped rules with one small edit: what a policy writer may change.
struct RuleEdit {
  /// The text of the rules that is replaced, and what comes instead; each stands in one place.
  let file: String
  let old: String
  let new: String
  /// What the change is called in a comparison.
  let names: Set<String>

  /// Edits of the contribution of 2015: amounts, a share, a rounding, a comparison, conditions.
  static let contribution: [RuleEdit] = [
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "| 1 januari 2015 | € 19,40            |",
      "| 1 januari 2015 | € 21,40            |",
      ["basisbijdrage ongehuwd onder AOW"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "| 1 januari 2015 | € 22.331           |",
      "| 1 januari 2015 | € 20.331           |",
      ["inkomensdrempel ongehuwd onder AOW"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "vanaf 1 januari 2015   15%     bron",
      "vanaf 1 januari 2015   16%     bron",
      ["inkomensdeel"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "vanaf 1 januari 2015   8% per jaar   bron",
      "vanaf 1 januari 2015   7% per jaar   bron",
      ["vermogensdeel"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "afgerond  naar beneden op € 0,01",
      "afgerond  naar boven op € 1,00",
      ["maximale bijdrage"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "    nihil    : € 0\n",
      "    nihil    : € 1000 per jaar\n",
      ["boven de drempel"]
    ),
    RuleEdit(
      "landelijk/eigen-bijdrage-wmo-2015.regels",
      "kalenderjaar van (peildatum - 2 jaar)",
      "kalenderjaar van (peildatum - 1 jaar)",
      ["peiljaar"]
    ),
    RuleEdit(
      "hardenberg/eigen-bijdrage.regels",
      "    verblijf : bijdrage instelling\n",
      "    verblijf : niet bijdrage instelling\n",
      ["eigen bijdrage Wmo 2015: verblijf", "Wmo 2015: verblijf"]
    ),
    RuleEdit(
      "hardenberg/eigen-bijdrage.regels",
      "is       som van kostprijs over elke verstrekking waarvoor telt mee",
      "is       som van kostprijs over elke verstrekking",
      ["totale kostprijs"]
    ),
  ]

  init(_ file: String, _ old: String, _ new: String, _ names: Set<String>) {
    self.file = file
    self.old = old
    self.new = new
    self.names = names
  }
}

/// The shipped rules with edits, compiled once for all tests.
enum EditedRules {
  /// The rules as they are.
  static let shipped = Result { try Engine(program([])) }

  /// The rules with one edit, in the order of `RuleEdit.contribution`.
  static let edited = RuleEdit.contribution.map { edit in Result { try Engine(program([edit])) } }

  private static let sources = Result { try shippedSources() }

  /// Returns the shipped rules with edits.
  static func program(_ edits: [RuleEdit]) throws -> Program {
    let changed = try sources.get().map { source in
      var text = String(decoding: source.bytes, as: UTF8.self)
      for edit in edits where source.path.hasSuffix(edit.file) {
        let parts = text.split(separator: edit.old, omittingEmptySubsequences: false)
        precondition(parts.count == 2, "\(edit.old) stands in \(parts.count - 1) places")
        text = parts.joined(separator: edit.new)
      }
      return SourceFile(path: source.path, bytes: Array(text.utf8))
    }
    let compilation = compile(changed, skipsTests: true)
    guard let program = compilation.programs.first else {
      fatalError("\(compilation.diagnostics.filter(\.isError).prefix(3).map(\.message))")
    }
    return program
  }
}
