import Assessment
import Base
import Cases
import Evaluation
import Reporting
import RuleProgram

/// What is kept of many cases that were tested: counts, hashes of ids, and the work list.
struct ExaminedBatch {
  /// The cases of the work list that the summary shows.
  private static let shownWork = 5
  /// The municipalities that the summary names at most.
  private static let namedMunicipalities = 20

  private(set) var tally = BatchTally()
  private(set) var work: WorkList
  /// The rules of the cases, in the order in which they came.
  private(set) var programs: [Program] = []
  private var choices: [[ReadingChoice]] = []
  private var municipalities: [String] = []
  private var ids = SeenIDs()

  /// Creates a batch without cases; the whole work list is kept only for whoever wants it.
  init(keepsAll: Bool) {
    work = WorkList(keepingFirst: keepsAll ? nil : Self.shownWork)
  }

  /// Whether no case with this id came by before.
  mutating func isNew(_ read: ReadCase) -> Bool { ids.insert(read.file.id) }

  /// Counts what testing a case came to, and returns the place of its rules in the batch.
  mutating func add(_ examination: Examination, _ jurisdiction: Jurisdiction) -> Int {
    let program = jurisdiction.program
    let known = programs.firstIndex { $0.municipality == program.municipality }
    let place = known ?? programs.count
    if known == nil {
      programs.append(program)
      choices.append(jurisdiction.choices)
    }
    if let name = examination.file.municipality ?? program.municipality,
      municipalities.count < Self.namedMunicipalities, !municipalities.contains(name)
    {
      municipalities.append(name)
    }
    tally.add(examination, program: place)
    work.add(examination, program: place)
    return place
  }

  /// What the summary says.
  func summary(skipped: Int, sample: BatchSummary.Sample) -> BatchSummary {
    BatchSummary(
      tally: tally,
      work: Array(work.items.prefix(Self.shownWork)),
      workCount: work.count,
      programs: programs,
      choices: choices,
      municipalities: municipalities,
      skipped: skipped,
      sample: sample
    )
  }
}
