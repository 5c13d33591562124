import Assessment
import Base
import Cases
import Logbook
import RuleProgram

extension Examination {
  /// What a log says of each finding.
  func logEntries(of read: ReadCase) -> [LogEntry] {
    let program = read.jurisdiction.program
    let fingerprint = SHA256.hex(of: read.source.bytes)
    return allFindings.map { finding in
      LogEntry(
        caseID: file.id,
        decisionID: finding.subject.kind == .decision ? file[finding.subject].id : nil,
        check: program.checks[finding.check].name,
        verdict: finding.verdict.rawValue,
        rulesFingerprint: program.fingerprint,
        caseFingerprint: fingerprint,
        programVersion: programVersion
      )
    }
  }
}
