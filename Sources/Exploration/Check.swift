package import Base
import Cases
package import RuleProgram

/// Returns everything about rules that can be known before running them, by place.
///
/// What can happen to a household is shown by one: a case that `beoordeel` can run. Rules that cannot
/// be read have only their mistakes.
package func check(_ compilation: Compilation) -> [Diagnostic] {
  var illustrators = compilation.drafts.map { Illustrator($0) }
  var leads = compilation.leads
  for (index, program) in compilation.drafts.enumerated() {
    for var lead in deepLeads(in: program) {
      lead.program = index
      leads.append(lead)
    }
  }
  var households: [Diagnostic: String] = [:]
  var result = compilation.diagnostics
  let known = Set(result)
  var added: Set<Diagnostic> = []
  for lead in leads {
    let household = illustrators[lead.program].household(for: lead)
    // A national rule may be shown by the household of one municipality and not by that of another.
    if households[lead.diagnostic] == nil { households[lead.diagnostic] = household }
    if known.contains(lead.diagnostic) || (lead.needsProof && household == nil) { continue }
    if added.insert(lead.diagnostic).inserted { result.append(lead.diagnostic) }
  }
  for index in result.indices { result[index].household = households[result[index]] }
  return result.sortedByPlace()
}
