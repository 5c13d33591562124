import Glibc

let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

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

/// Writes a case many times to a file, one a line and each with its own id, and returns its path.
func writeCases(_ count: Int, like path: String) -> String {
  let lines = String(decoding: contents(of: path), as: UTF8.self).split(separator: "\n")
  let text = lines.map { $0.drop { $0 == " " } }.joined()
  let parts = text.split(separator: "\"zaak\": \"", maxSplits: 1)
  precondition(parts.count == 2, "\(path) has no id")
  let target = "/tmp/toetssteen-benchmark-\(getpid()).ndjson"
  guard let file = unsafe fopen(target, "w") else { fatalError("\(target) cannot be written") }
  defer { unsafe fclose(file) }
  for number in 0..<count {
    let line = "\(parts[0])\"zaak\": \"\(number)-\(parts[1])\n"
    unsafe fputs(line, file)
  }
  return target
}

/// Removes a file.
func remove(_ path: String) { _ = unsafe unlink(path) }

/// Runs the program beside this one, and returns how long it took and its memory.
func runProgram(
  _ words: String...,
  endingWith code: Int32 = 0
) -> (duration: Duration, mebibytes: Double) {
  let program = unsafe String(cString: realpath("/proc/self/exe", nil))
  let tool = program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/toetssteen"
  var arguments = unsafe ([tool] + words).map { unsafe strdup($0) } + [nil]
  defer { _ = unsafe arguments.map { unsafe free($0) } }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  for stream in [STDOUT_FILENO, STDERR_FILENO] {
    unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
  }
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  var child = pid_t()
  var status: Int32 = 0
  var usage = rusage()
  let duration = ContinuousClock().measure {
    let failure = unsafe posix_spawn(&child, tool, &actions, nil, &arguments, environ)
    precondition(failure == 0, "\(tool) does not start")
    unsafe wait4(child, &status, 0, &usage)
  }
  precondition(status == code << 8, "\(words) gives status \(status)")
  return (duration, Double(usage.ru_maxrss) / 1024)
}
