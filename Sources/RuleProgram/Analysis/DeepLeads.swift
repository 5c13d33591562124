/// Returns what takes more than a look at each rule, and stops nothing at run time.
package func deepLeads(in program: Program) -> [Lead] {
  []
}
