import Base
import Evaluation
import Exploration
import RuleProgram

extension World {
  /// Finds out what the tests of a program decide, and tells how far that is.
  func coverage(of program: Program, _ output: inout OutputBuffer) -> Coverage {
    let bench = TestBench(Engine(program), concurrently: concurrently)
    var progress = Progress(
      self,
      one: "onderdeel",
      many: "onderdelen",
      done: "geprobeerd",
      of: program.coverageItems.count
    )
    let coverage = Coverage(of: bench, concurrently: concurrently) { done in
      progress.tell(done, &output)
    }
    progress.clear(&output)
    return coverage
  }
}
