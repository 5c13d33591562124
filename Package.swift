// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library of the project and the layers below it that it may import.
func library(
  _ name: String,
  on layers: [Target.Dependency] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: layers, swiftSettings: settings, plugins: plugins)
}

/// A program, which is the only kind of target that reads or writes.
func program(_ name: String, on layers: [Target.Dependency] = []) -> Target {
  .executableTarget(name: name, dependencies: layers, swiftSettings: settings)
}

/// The tests of one module, or of what no module is.
func tests(_ name: String, on layers: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: layers, swiftSettings: settings)
}

let package = Package(
  name: "toetssteen",
  products: [.executable(name: "toetssteen", targets: ["toetssteen"])],
  targets: [
    library("Base"),
    library("RuleLanguage", on: ["Base"]),
    library("Cases", on: ["Base"]),
    library("Logbook", on: ["Base", "Cases"]),
    library("RuleProgram", on: ["Base", "RuleLanguage", "Cases"]),
    library("Population", on: ["Base", "Cases"]),
    library("Evaluation", on: ["Base", "Cases", "RuleProgram"]),
    library("Assessment", on: ["Base", "Cases", "RuleProgram", "Evaluation"]),
    library("Exploration", on: ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment"]),
    library("Comparison", on: ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment"]),
    library(
      "Reporting",
      on: [
        "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Exploration", "Comparison",
      ]
    ),
    library(
      "Commands",
      on: [
        "Base", "RuleLanguage", "Cases", "Logbook", "RuleProgram", "Population", "Evaluation",
        "Assessment", "Exploration", "Comparison", "Reporting",
      ]
    ),
    program("toetssteen", on: ["Base", "Commands", "ShippedRules"]),

    // The rules, inside the program as text and compiled.
    library("ShippedRules", on: ["Base", "RuleProgram"], plugins: ["EmbedRules"]),
    .plugin(
      name: "EmbedRules",
      capability: .buildTool(),
      dependencies: ["RuleEmbedder"],
      path: "Sources/EmbedRules"
    ),
    program("RuleEmbedder", on: ["Base", "RuleProgram"]),

    program(
      "benchmark",
      on: [
        "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Exploration", "Comparison",
        "ShippedRules", "toetssteen",
      ]
    ),

    // What several tests need; no part of the program.
    .target(
      name: "TestSupport",
      dependencies: ["Base", "Cases", "RuleProgram", "ShippedRules"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    tests("Base", on: ["Base", "TestSupport"]),
    tests("RuleLanguage", on: ["Base", "RuleLanguage", "TestSupport"]),
    tests("Cases", on: ["Base", "Cases", "RuleProgram", "TestSupport"]),
    tests("Logbook", on: ["Base", "Logbook", "TestSupport"]),
    tests("RuleProgram", on: ["Base", "RuleLanguage", "Cases", "RuleProgram", "TestSupport"]),
    tests("Population", on: ["Base", "Cases", "Population", "RuleProgram", "TestSupport"]),
    tests("Evaluation", on: ["Base", "Cases", "RuleProgram", "Evaluation", "TestSupport"]),
    tests(
      "Assessment",
      on: ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "TestSupport"]
    ),
    tests(
      "Exploration",
      on: [
        "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Exploration", "TestSupport",
      ]
    ),
    tests(
      "Comparison",
      on: [
        "Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Comparison", "ShippedRules",
        "TestSupport",
      ]
    ),
    tests(
      "Reporting",
      on: ["Base", "Cases", "RuleProgram", "Evaluation", "Assessment", "Reporting", "TestSupport"]
    ),
    tests(
      "Commands",
      on: [
        "Base", "RuleLanguage", "Cases", "Logbook", "RuleProgram", "Population", "Evaluation",
        "Assessment", "Exploration", "Comparison", "Reporting", "Commands", "ShippedRules",
        "TestSupport",
      ]
    ),
    tests("Architecture", on: ["TestSupport"]),
    tests(
      "EndToEnd",
      on: ["Base", "Commands", "RuleProgram", "ShippedRules", "TestSupport", "toetssteen"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
