/// What a log says of one finding.
///
/// Ids and hashes only. No name, no day of birth and no motivation stands in a log, because a log is
/// kept longer than a case and read by others.
package struct LogEntry: Hashable, Sendable {
  /// The id of the case.
  package var caseID: String
  /// The id of the decision that was tested, or nil when the finding is that one is missing.
  package var decisionID: String?
  /// The name of the check.
  package var check: String
  /// The verdict of the check.
  package var verdict: String
  /// The fingerprint of the rules that were used.
  package var rulesFingerprint: String
  /// The SHA-256 of the bytes of the case, as 64 hexadecimal digits.
  package var caseFingerprint: String
  /// The version of the program.
  package var programVersion: String

  /// Creates an entry.
  package init(
    caseID: String,
    decisionID: String?,
    check: String,
    verdict: String,
    rulesFingerprint: String,
    caseFingerprint: String,
    programVersion: String
  ) {
    self.caseID = caseID
    self.decisionID = decisionID
    self.check = check
    self.verdict = verdict
    self.rulesFingerprint = rulesFingerprint
    self.caseFingerprint = caseFingerprint
    self.programVersion = programVersion
  }
}
