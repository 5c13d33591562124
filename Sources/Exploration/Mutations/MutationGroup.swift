package import Base
package import RuleProgram

/// The mistakes of one sort at one place, of which some are noticed by no test.
package struct MutationGroup: Sendable {
  /// The mistakes that no test notices, by their index in the report.
  package var survivors: [Int]
  /// What is changed.
  package var sort: ChangeSort
  /// Where.
  package var span: Span
  /// The piece as it stands in the rules.
  package var was: String
  /// What it becomes, for each mistake.
  package var becomes: [String]
  /// The moments of tests that come by the place.
  package var reaching: Int
}

extension MutationReport {
  /// The mistakes that no test notices and for which there is no reason, by place.
  package var groups: [MutationGroup] {
    var result: [MutationGroup] = []
    for index in survivors {
      let (mutation, fate) = results[index]
      guard case .unnoticed(let reaching) = fate else { continue }
      if let last = result.last, last.span == mutation.span, last.sort == mutation.sort {
        result[result.count - 1].survivors.append(index)
        result[result.count - 1].becomes.append(mutation.becomes)
        result[result.count - 1].reaching = max(last.reaching, reaching)
      } else {
        result.append(
          MutationGroup(
            survivors: [index],
            sort: mutation.sort,
            span: mutation.span,
            was: mutation.was,
            becomes: [mutation.becomes],
            reaching: reaching
          )
        )
      }
    }
    return result
  }

  /// How many mistakes of a sort tests notice, how many have a reason, and how many have neither.
  package func counts(of sort: ChangeSort? = nil) -> (noticed: Int, reasoned: Int, open: Int) {
    var counts = (noticed: 0, reasoned: 0, open: 0)
    for (index, result) in results.enumerated() where sort == nil || result.mutation.sort == sort {
      if !result.fate.isUnnoticed {
        counts.noticed += 1
      } else if reasons[index] != nil {
        counts.reasoned += 1
      } else {
        counts.open += 1
      }
    }
    return counts
  }
}

/// Returns the place in the sources that a piece of the rules rests on, as it is written there.
///
/// That of its own line, else that of the lines around it, the nearest first.
package func writtenSource(at span: Span, in files: [SourceFile]) -> String? {
  RuleText(files).source(at: span)
}
