import Foundation
import PackagePlugin

/// Runs `RuleEmbedder` over the folders with rules and with profiles before `ShippedRules` is compiled.
///
/// The folders are inputs too, so that a file that is added or taken away counts as a change.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Rules")
    let profiles = context.package.directoryURL.appending(path: "Fixtures/profielen/meegeleverd")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let contents = [folder, profiles].flatMap { folder in
      [folder]
        + (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
          .compactMap { $0 as? URL } ?? [])
    }
    return [
      .buildCommand(
        displayName: "Embedding the rules and the profiles",
        executable: try context.tool(named: "RuleEmbedder").url,
        arguments: [folder.path, profiles.path, output.path],
        inputFiles: contents,
        outputFiles: [output]
      )
    ]
  }
}
