import Foundation
import PackagePlugin

/// Runs `RuleEmbedder` over the folder `Rules` before `ShippedRules` is compiled.
///
/// The folders are inputs too, so that a file that is added or taken away counts as a change.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let contents = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try context.tool(named: "RuleEmbedder").url,
        arguments: [folder.path, output.path],
        inputFiles: [folder] + (contents?.compactMap { $0 as? URL } ?? []),
        outputFiles: [output]
      )
    ]
  }
}
