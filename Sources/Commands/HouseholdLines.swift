import Base
import Cases
import Population
import Reporting
import RuleProgram

/// Makes the lines of households, each looked over as a case is when it is read.
struct HouseholdLines: Sendable {
  let profile: Profile
  let seed: UInt64
  let jurisdiction: Jurisdiction

  /// Why there is no such household.
  enum Refusal: Error {
    /// The profile asks for what cannot be.
    case fault(PopulationFault, household: Int)
    /// No command would take it.
    case mistakes([Diagnostic], in: SourceFile)
  }

  /// Returns a line for each number, or why one of them cannot be made.
  func lines(_ numbers: Range<Int>) -> Result<[UInt8], Refusal> {
    var bytes: [UInt8] = []
    for number in numbers {
      do throws(Refusal) { bytes += try line(number) } catch { return .failure(error) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return .success(bytes)
  }

  private func line(_ number: Int) throws(Refusal) -> [UInt8] {
    let made: JSONValue
    do throws(PopulationFault) {
      made = try household(number, seed: seed, profile: profile)
    } catch {
      throw .fault(error, household: number + 1)
    }
    let source = SourceFile(path: "huishouden \(number + 1)", bytes: made.compactBytes)
    var mistakes: [Diagnostic] = []
    guard let node = parseJSON(source, into: &mistakes),
      let file = jurisdiction.decoder.bind(node, into: &mistakes),
      jurisdiction.isConsistent(file, on: profile.referenceDate, node, into: &mistakes),
      mistakes.isEmpty
    else { throw .mistakes(mistakes.sortedByPlace(), in: source) }
    return source.bytes
  }
}

extension HouseholdLines.Refusal {
  /// The message, with the place in the profile or in the household that was made.
  func text(profile: SourceFile) -> String {
    switch self {
    case .fault(let fault, let number):
      render([fault.diagnostic(household: number)], in: [profile])
    case .mistakes(let mistakes, let source):
      render(mistakes, in: [source])
        + message(.refusedHousehold(mistakes.count), about: profile.path)
    }
  }
}
