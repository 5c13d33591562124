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

  /// What became of the mistakes of a sort, or of all of them.
  package func counts(of sort: ChangeSort? = nil) -> MutationCounts {
    var counts = MutationCounts()
    for (index, result) in results.enumerated() where sort == nil || result.mutation.sort == sort {
      switch result.fate {
      case .noticed: counts.noticed += 1
      case .refused: counts.refused += 1
      case .unnoticed where reasons[index] != nil: counts.reasoned += 1
      case .unnoticed: counts.open += 1
      }
    }
    return counts
  }
}

/// How many mistakes came to which end.
package struct MutationCounts: Hashable, Sendable {
  /// A test notices them.
  package var noticed = 0
  /// The check of the rules refuses them.
  package var refused = 0
  /// Nothing notices them, and the rules say why that is accepted.
  package var reasoned = 0
  /// Nothing notices them.
  package var open = 0

  /// Creates counts of nothing.
  package init() {}
}

/// Returns the place in the sources that a piece of the rules rests on, as it is written there.
///
/// That of its own line, else that of the lines around it, the nearest first.
package func writtenSource(at span: Span, in files: [SourceFile]) -> String? {
  RuleText(files).source(at: span)
}
