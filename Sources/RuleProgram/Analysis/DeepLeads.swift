/// Returns what takes more than a look at each rule, and stops nothing at run time.
package func deepLeads(in program: Program) -> [Lead] {
  idleConditions(in: program).map { Lead($0) } + possibleClashes(in: program)
    + readsOutsideVersions(in: program) + transitionsThatEndFirst(in: program)
    + unreached(in: program).map { Lead($0) }
}
