import Commands
import Glibc
import ShippedRules

// Ties the commands to the system. Everything that decides anything stands in `Commands`.

endAsFault(on: SIGILL, SIGTRAP, SIGABRT)
signal(SIGPIPE, SIG_IGN)

exit(
  run(
    World(
      arguments: Array(CommandLine.arguments.dropFirst()),
      noColor: environment("NO_COLOR"),
      terminalKind: environment("TERM"),
      isTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      shippedRules: shippedRules,
      shippedPrograms: shippedPrograms,
      shippedProfiles: shippedProfiles,
      open: open,
      size: size(of:),
      listFiles: files(in:),
      openLog: openLog,
      write: write,
      replace: replace,
      folders: folderChanges(),
      elapsed: elapsed,
      concurrently: concurrently
    )
  )
)
