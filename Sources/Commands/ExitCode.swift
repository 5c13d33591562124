/// How the work ended, as the number that the shell sees.
///
/// The greatest wins: a file that cannot be read over a case with mistakes, and both over findings.
enum ExitCode: Int32, Comparable, Error {
  /// The work is done; an outcome that says no is a result.
  case done = 0
  /// Mistakes in the rules, or a test that fails.
  case findings = 1
  /// The arguments are wrong.
  case wrongArguments = 64
  /// A case, or a line of many cases, has mistakes.
  case invalidCase = 65
  /// A file cannot be read.
  case unreadable = 66
  /// The program itself is damaged.
  case fault = 70

  static func < (one: ExitCode, other: ExitCode) -> Bool { one.rawValue < other.rawValue }
}
