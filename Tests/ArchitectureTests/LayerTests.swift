import Testing

/// What stands above imports what stands below, and the libraries reach nothing else.
@Suite struct LayerTests {
  /// The libraries, each with the layers that it may import.
  static let layers: [String: Set<String>] = [
    "Base": ["Synchronization"],
    "RuleLanguage": ["Base"],
    "Cases": ["Base"],
    "Logbook": ["Base", "Cases"],
    "RuleProgram": ["Base", "RuleLanguage", "Cases"],
    "Population": ["Base", "Cases"],
    "Evaluation": ["Base", "Cases", "RuleProgram"],
    "Assessment": ["Base", "Cases", "RuleProgram", "Evaluation"],
    "Exploration": ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment"],
    "Comparison": ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment"],
    "Reporting": [
      "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Exploration", "Comparison",
    ],
    "Commands": [
      "Base", "RuleLanguage", "Cases", "Logbook", "RuleProgram", "Population", "Evaluation",
      "Assessment", "Exploration", "Comparison", "Reporting",
    ],
    "ShippedRules": ["Base", "RuleProgram"],
  ]

  /// The programs and the plugin, which may reach the system.
  static let programs: [String: Set<String>] = [
    "toetssteen": ["Glibc", "Synchronization", "Commands", "ShippedRules"],
    "benchmark": [
      "Glibc", "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Exploration",
      "Comparison", "ShippedRules",
    ],
    "RuleEmbedder": ["Foundation", "Base", "RuleProgram"],
    "EmbedRules": ["Foundation", "PackagePlugin"],
  ]

  @Test func importsPointDownwards() throws {
    let allowed = Self.layers.merging(Self.programs) { first, _ in first }
    let files = try swiftFiles(in: "Sources")
    #expect(Set(files.map(\.module)) == Set(allowed.keys))
    for file in files {
      let others = Set(file.imports).subtracting(allowed[file.module] ?? [])
      #expect(others == [], "\(file.path)")
    }
  }

  /// The program ties closures to the system and leaves every choice to `Commands`.
  @Test func theProgramHoldsNoLogic() throws {
    let files = try swiftFiles(in: "Sources/toetssteen")
    let lines = files.reduce(0) { $0 + $1.lines.count }
    #expect(!files.isEmpty)
    #expect(lines <= 420)
    let main = try #require(files.first { $0.path.hasSuffix("main.swift") })
    #expect(main.lines.count <= 36)
  }

  @Test func librariesDoNoInputOrOutput() throws {
    let libraries = try swiftFiles(in: "Sources").filter { Self.layers[$0.module] != nil }
    let calls = ["print(", "readLine(", "debugPrint(", "dump("]
    for file in libraries {
      for line in file.code {
        #expect(calls.filter { line.contains(" " + $0) } == [], "\(file.path): \(line)")
      }
    }
  }

  @Test func noFileIsLong() throws {
    for file in try swiftFiles(in: "Sources") + swiftFiles(in: "Tests") {
      #expect(file.lines.count <= 500, "\(file.path)")
    }
  }
}
