import FoundationEssentials
import Glibc
import TestSupport

/// What came of a line in a shell.
struct ShellResult {
  let output: String
  let errors: String
  let code: Int32
}

/// Runs a line in a shell, in the folder of the package, with the program that was built on the path.
///
/// Results go through files, so that no pipe can fill up.
func shell(_ line: String) throws -> ShellResult {
  let folder = try ScratchFolder()
  let tools = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  let script = """
    cd '\(packageRoot.path)' && export PATH="\(tools.path):$PATH" || exit 99
    \(line)
    """
  let words = ["bash", "-c", script]
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  defer { _ = unsafe arguments.map { unsafe free($0) } }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for (descriptor, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "errors")] {
    let path = folder.path + "/" + name
    unsafe posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT, 0o600)
  }
  unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  var child = pid_t()
  var status: Int32 = 0
  let failure = unsafe posix_spawn(&child, "/bin/bash", &actions, nil, &arguments, environ)
  guard failure == 0, unsafe waitpid(child, &status, 0) == child else { throw ShellFailure() }
  return ShellResult(
    output: try folder.text(of: "output"),
    errors: try folder.text(of: "errors"),
    code: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  )
}

/// The shell did not run.
struct ShellFailure: Error {}

/// A folder that is there as long as this value.
final class ScratchFolder {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "toetssteen-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and returns its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  /// Writes a file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Reads a file.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }
}
