import Base
import Reporting
import RuleProgram

/// `bronnen`: the items of every source, and the rules that stand for them.
///
/// It also tells what is missing when the rules have mistakes, because an item that nobody accounts
/// for is one of those.
func runSourcesCommand(
  _ world: World,
  _ arguments: Arguments,
  _ output: inout OutputBuffer
) -> ExitCode {
  do throws(RuleFailure) {
    let book = try world.rules(in: arguments.all(.rules) + arguments.operands)
    var inventory = book.compilation.inventory
    let wanted = arguments.all(.source)
    if !wanted.isEmpty {
      let known = inventory.sources.map(\.name)
      if let unknown = wanted.first(where: { name in !known.contains { isSame($0, name) } }) {
        output.message(message(.unknownSource(unknown, known: known)))
        return .wrongArguments
      }
      inventory.sources.removeAll { source in !wanted.contains { isSame(source.name, $0) } }
    }
    output.result(
      arguments[.form] == "json"
        ? json(inventory, files: book.files, version: programVersion).indentedText
        : text(inventory)
    )
    if book.errors.isEmpty { return .done }
    let count = DutchText.count(book.errors.count, one: "fout", many: "fouten")
    output.message("De regels hebben \(count): zie toetssteen controleer.\n")
    return .findings
  } catch {
    return output.report(error)
  }
}

/// Whether a user means a source, whose capitals nobody remembers.
private func isSame(_ name: String, _ typed: String) -> Bool {
  name.lowercased() == typed.lowercased()
}
