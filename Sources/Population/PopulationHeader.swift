package import Base
package import Cases

/// The first line of a file with a population, which says that nobody in it exists.
package struct PopulationHeader: Hashable, Sendable {
  /// The number of households.
  package var count: Int
  /// The seed that makes the same households again.
  package var seed: Int
  /// The name of the profile.
  package var profile: String
  /// The fingerprint of the rules whose vocabulary the households use.
  package var rules: String

  /// Creates a header.
  package init(count: Int, seed: Int, profile: String, rules: String) {
    self.count = count
    self.seed = seed
    self.profile = profile
    self.rules = rules
  }

  /// The line, without its line end.
  package var json: JSONValue {
    .object([
      (Self.key, .string("synthetisch: geen bestaande personen")), ("aantal", .number(count)),
      ("zaad", .number(seed)), (Keyword.profile, .string(profile)), ("regels", .string(rules)),
    ])
  }

  /// The key that no case has.
  package static let key = "bevolking"

  /// Whether a line is the header of a population and no case.
  package static func isHeader(_ node: JSONNode) -> Bool {
    node[key] != nil && node[CaseKey.caseID] == nil
  }
}
