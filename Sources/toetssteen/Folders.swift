import Commands
import Glibc

/// What can be done to folders; each call does one thing, and overwrites nothing.
func folderChanges() -> FolderChanges {
  FolderChanges(
    make: { path throws(WriteFailure) in
      if unsafe mkdir(path, 0o777) != 0 { throw WriteFailure(errno) }
    },
    add: { path, bytes throws(WriteFailure) in
      let file = OpenFile(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
      if file.number < 0 { throw WriteFailure(errno) }
      try file.append(bytes)
    },
    rename: { old, new throws(WriteFailure) in
      // An empty folder under the new name gives way; one with files in it does not.
      if unsafe rename(old, new) != 0 { throw WriteFailure(errno) }
    },
    removeFile: { path throws(WriteFailure) in
      if unsafe unlink(path) != 0 { throw WriteFailure(errno) }
    },
    removeFolder: { path throws(WriteFailure) in
      if unsafe rmdir(path) != 0 { throw WriteFailure(errno) }
    }
  )
}
