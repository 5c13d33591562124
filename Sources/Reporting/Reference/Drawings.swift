import RuleProgram

extension ReferenceSite {
  func writeDrawing(_ id: RuleEntryID, to html: inout HTMLWriter) {}
  func writeNeighbours(ofFile number: Int, to html: inout HTMLWriter) {}
  func overviewPage() -> String { page("Samenhang") { _ in } }
}
