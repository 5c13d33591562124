package import Base

/// A kind of fault that can be planted in a lawful decision.
package struct FaultKind: Sendable {
  /// What is wrong, in a few words.
  package var name: String
  /// The check that must find it.
  package var check: String
  /// The kinds of decisions in which it can be planted.
  package var sorts: [DecisionSort]
  /// Whether the file has no other dossiers, because the fault touches the whole household.
  package var isAlone = false
  /// The day on which the decision must begin; nil for any day.
  package var begin: Day?
  /// The checks that the same fault really breaks too, each with the reason: in the last decision
  /// of the dossier, which is mostly the only one.
  package var alsoBreaks: [String: String] = [:]
  /// What it is found about: the decision, or the old right.
  package var subject = Subject.decision
  /// Changes the dossier at a place of the file.
  package var plant: Planter

  package typealias Planter =
    @Sendable (_ file: inout DecisionFile, _ place: Int, _ random: inout SplitMix64) -> Void

  /// What a finding is about.
  package enum Subject: Sendable {
    case decision
    case right
  }

  /// Every kind.
  package static let all =
    contribution + parentalContribution + plan + budget + oldRight + youth + decision + judgement

  /// A kind that changes facts of the dossier and nothing else.
  static func changing(
    _ name: String,
    _ check: String,
    _ sorts: [DecisionSort],
    _ change: @escaping @Sendable (inout Dossier) -> Void
  ) -> FaultKind {
    FaultKind(name: name, check: check, sorts: sorts) { file, place, _ in
      change(&file.dossiers[place])
    }
  }
}
