import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram
import Testing

/// A case of the village, and the reports on it.
struct VillageCase {
  /// The parts of the case, as JSON.
  var designation = "mevrouw B."
  var municipality = #"{"naam": "Lindehoven", "staat in verordening": true}"#
  var household = #"{"inkomen": {"2013": "25000.00"}}"#
  var requests: [String] = []
  var rights: [String] = []
  var day = "2015-06-01"

  /// A request for a warm meal, with the members given.
  static func meal(_ members: String) -> String {
    #"{"id": "a1", "persoon": "B", "hulpvraag": "warme maaltijd", \#(members)}"#
  }

  /// Findings on the rungs, from the lightest.
  static func rungs(_ findings: Bool...) -> String {
    let names = ["netwerk", "voor iedereen"]
    let members = zip(names, findings).map { name, isEnough in
      #""\#(name)": {"toereikend": \#(isEnough), "door": "generalist", "op": "2015-05-20", "#
        + #""motivering": "de dochter kookt"}"#
    }
    return #""treden": {\#(members.joined(separator: ", "))}"#
  }

  /// The rules, compiled once.
  static let engine: Engine? = {
    let file = SourceFile(path: "dorp.regels", text: villageRules)
    let result = compile([file])
    let errors = result.diagnostics.filter(\.isError)
    if !errors.isEmpty { Issue.record("\(render(errors, in: [file]))") }
    return result.programs.first.map { Engine($0) }
  }()

  /// The report on the case.
  func report() throws -> (report: Report, program: Program) {
    let engine = try #require(Self.engine)
    let source = SourceFile(path: "zaak.json", text: json)
    var mistakes: [Diagnostic] = []
    let file = decodeCase(source, vocabulary: engine.program.vocabulary, into: &mistakes)
    #expect(render(mistakes, in: [source]) == "")
    let found = try #require(file)
    return (assess(found, with: engine, on: try #require(found.referenceDate)), engine.program)
  }

  /// The report as text.
  func text(_ detail: Detail = .brief, emphasis: Bool = false) throws -> String {
    let (report, program) = try report()
    return Reporting.text(
      report,
      program: program,
      detail: detail,
      emphasis: emphasis,
      caseName: "zaak.json"
    )
  }

  private var json: String {
    """
    {"zaak": "LH-1", "aanduiding": "\(designation)", "gemeente": \(municipality),
     "peildatum": "\(day)", "huishouden": \(household), "personen": [{"id": "B"}],
     "aanvragen": [\(requests.joined(separator: ", "))],
     "rechten": [\(rights.joined(separator: ", "))]}
    """
  }
}
