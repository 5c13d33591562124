import Glibc

private let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

/// Returns the case files of the fixtures.
func caseFiles() -> [String] {
  var found = unsafe glob_t()
  defer { unsafe globfree(&found) }
  guard unsafe glob(root + "/Fixtures/zaken/*/*.json", 0, nil, &found) == 0 else { return [] }
  return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
    unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
  }
}

/// Returns the bytes of a file, or none when it cannot be read.
func contents(of path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { unsafe fclose(file) }
  return unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
    count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
  }
}

/// Runs the program beside this one on a case, and returns how long it took and its memory.
func runProgram(on path: String) -> (duration: Duration, mebibytes: Double) {
  let program = unsafe String(cString: realpath("/proc/self/exe", nil))
  let tool = program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/toetssteen"
  let words = [tool, "beoordeel", path, "--uitleg", "volledig"]
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  defer { _ = unsafe arguments.map { unsafe free($0) } }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  var child = pid_t()
  var status: Int32 = 0
  var usage = rusage()
  let duration = ContinuousClock().measure {
    let failure = unsafe posix_spawn(&child, tool, &actions, nil, &arguments, environ)
    precondition(failure == 0, "\(tool) does not start")
    unsafe wait4(child, &status, 0, &usage)
  }
  precondition(status == 0, "\(path) gives status \(status)")
  return (duration, Double(usage.ru_maxrss) / 1024)
}
