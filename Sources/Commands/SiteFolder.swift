import Base

/// A folder that is written whole, and takes the place of an earlier one that was written so.
///
/// Nothing is ever removed but what such a folder lists as its own. Until the last step the folder
/// has another name, so that work that was broken off leaves no half a site.
struct SiteFolder {
  /// The file that lists what belongs to the site.
  static let list = "naslag.txt"
  /// The first line of that file.
  static let mark = "Deze map is gemaakt met toetssteen naslag. Een nieuwe naslag vervangt:"

  let world: World
  let path: String

  /// Names a folder; slashes behind the name mean nothing.
  init(_ world: World, _ path: String) {
    self.world = world
    var name = path[...]
    while name.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    self.path = String(name)
  }

  /// Why a folder cannot be written.
  enum Failure: Error {
    /// There are files in it that are not of an earlier site, such as this one.
    case occupied(path: String, file: String)
    /// The system does not let it be written.
    case unwritable(path: String, WriteFailure)
    /// The system does not let it be read.
    case unreadable(path: String, ReadFailure)
  }

  /// What is under a name.
  private enum Content {
    case nothing
    case empty
    /// A site, with the paths that it lists.
    case site([String])
  }

  /// Tells why the folder cannot be written, before any work is done.
  func inspect() throws(Failure) {
    for name in [path, new, old] { _ = try content(of: name) }
  }

  /// Writes all files and then gives the folder its name.
  ///
  /// - Parameters:
  ///   - folders: The folders in it, the outer first.
  ///   - paths: The files, which are listed too.
  ///   - bytes: What the file of a number holds.
  /// - Throws: why the folder cannot be written; then what was there before is still there.
  func write(
    folders: [String],
    paths: [String],
    bytes: (Int) -> [UInt8]
  ) throws(Failure) {
    let before = try content(of: path)
    try removeSite(new)
    try removeSite(old)
    try change(new) { () throws(WriteFailure) in
      try world.folders.make(new)
      let lines = [Self.mark] + (paths + [Self.list]).sorted()
      let list = lines.map { $0 + "\n" }.joined()
      try world.folders.add("\(new)/\(Self.list)", Array(list.utf8))
    }
    do throws(Failure) {
      for folder in folders {
        try change("\(new)/\(folder)") { path throws(WriteFailure) in
          try world.folders.make(path)
        }
      }
      for (number, file) in paths.enumerated() {
        let bytes = bytes(number)
        try change("\(new)/\(file)") { path throws(WriteFailure) in
          try world.folders.add(path, bytes)
        }
      }
      if case .site = before {
        try change(path) { path throws(WriteFailure) in try world.folders.rename(path, old) }
      }
      try change(path) { path throws(WriteFailure) in try world.folders.rename(new, path) }
    } catch {
      try? removeSite(new)
      throw error
    }
    try removeSite(old)
  }

  private var new: String { path + ".nieuw" }
  private var old: String { path + ".oud" }

  private func change(
    _ path: String,
    _ body: (String) throws(WriteFailure) -> Void
  ) throws(Failure) {
    do throws(WriteFailure) { try body(path) } catch { throw .unwritable(path: path, error) }
  }

  private func change(
    _ path: String,
    _ body: () throws(WriteFailure) -> Void
  ) throws(Failure) {
    do throws(WriteFailure) { try body() } catch { throw .unwritable(path: path, error) }
  }

  private func content(of path: String) throws(Failure) -> Content {
    let files: [String]
    do throws(ReadFailure) { files = try world.listFiles(path) } catch {
      if error == .missing { return .nothing }
      throw .unreadable(path: path, error)
    }
    if files.isEmpty { return .empty }
    let listed = try listed(in: path)
    if let other = files.sorted().first(where: { !listed.contains($0) }) {
      throw .occupied(path: path, file: other)
    }
    return .site(listed.sorted())
  }

  /// The files that a site lists; none when there is no list of a site.
  private func listed(in path: String) throws(Failure) -> Set<String> {
    let file: SourceFile
    do throws(ReadFailure) { file = try world.read("\(path)/\(Self.list)") } catch {
      if error == .missing { return [] }
      throw .unreadable(path: path, error)
    }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.mark[...] else { return [] }
    return Set(
      lines.dropFirst().map { String($0) }.filter { !$0.hasPrefix("/") && !$0.contains("..") }
    )
  }

  /// Removes the files of a site and then its folders; nothing when there is no such folder.
  ///
  /// The list goes last, so that what is left of work that was broken off can still be told as ours.
  private func removeSite(_ path: String) throws(Failure) {
    switch try content(of: path) {
    case .nothing: return
    case .empty: break
    case .site(let listed):
      var folders: Set<String> = []
      for file in listed where file != Self.list {
        try remove("\(path)/\(file)", with: world.folders.removeFile)
        if let end = file.lastIndex(of: "/") { folders.insert(String(file[..<end])) }
      }
      for folder in folders.sorted(by: >) {
        try remove("\(path)/\(folder)", with: world.folders.removeFolder)
      }
      try remove("\(path)/\(Self.list)", with: world.folders.removeFile)
    }
    try remove(path, with: world.folders.removeFolder)
  }

  /// Removes something that may be gone already.
  private func remove(
    _ path: String,
    with step: (String) throws(WriteFailure) -> Void
  ) throws(Failure) {
    do throws(WriteFailure) { try step(path) } catch {
      if error != .missing { throw .unwritable(path: path, error) }
    }
  }
}
