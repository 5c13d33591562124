import Commands
import Glibc

/// Returns a variable of the environment.
func environment(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

private let start = ContinuousClock().now

/// The time since this was first asked.
func elapsed() -> Duration { ContinuousClock().now - start }

/// Writes all bytes to standard output or to the stream for errors.
///
/// When the reader of the results has gone, the work is done: the program ends in silence.
func write(_ bytes: [UInt8], to stream: World.Stream) {
  let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
  var start = 0
  while start < bytes.count {
    let count = unsafe bytes[start...].withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress, buffer.count)
    }
    if count > 0 {
      start += count
    } else if count < 0, errno != EINTR {
      if stream == .errors { return }
      if errno == EPIPE { exit(0) }
      write(Array("toetssteen: schrijven naar de uitvoer lukt niet\n".utf8), to: .errors)
      exit(faultCode)
    }
  }
}

/// Makes a trap in the program end it with a message and the exit code of a fault.
func endAsFault(on signals: Int32...) {
  for number in signals {
    signal(number) { _ in
      let message: StaticString = "toetssteen: storing in het programma; meld dit met de invoer\n"
      _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(faultCode)
    }
  }
}

/// The exit code of a fault of the program itself.
private let faultCode: Int32 = 70
