import Base

/// Text on its way out: results wait for each other, messages go at once.
///
/// Before a message goes what was found before it, so that a person sees both in their order.
struct OutputBuffer {
  private let write: ([UInt8], World.Stream) -> Void
  private var waiting: [UInt8] = []
  private let limit = 64 * 1024

  init(_ world: World) {
    write = world.write
  }

  /// Adds a result.
  mutating func result(_ text: String) { result(bytes: Array(text.utf8)) }

  /// Adds a result.
  mutating func result(bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= limit { flush() }
  }

  /// Writes a message.
  mutating func message(_ text: String) {
    flush()
    write(Array(text.utf8), .errors)
  }

  /// Writes the results that wait.
  mutating func flush() {
    guard !waiting.isEmpty else { return }
    write(waiting, .output)
    waiting.removeAll(keepingCapacity: true)
  }
}
