import Base

/// Draws a sample of a size that is known from a number of elements that is not.
///
/// Each element has an id; those with the lowest hashes of the seed and the id are drawn. So the
/// same seed draws the same cases in whatever order they come, and whatever becomes of the others,
/// and whoever knows the seed can draw them again. It keeps at most twice the sample.
package struct SampleDraw<Element> {
  /// The elements that came by.
  package private(set) var seen = 0
  private let size: Int
  private let seed: Int
  private var kept: [(key: Key, element: Element)] = []
  /// The highest place that can still be drawn, once the sample is full.
  private var highest: Key?

  /// Prepares to draw.
  ///
  /// - Parameters:
  ///   - size: The number of elements to draw, at least 1.
  ///   - seed: Any number; it decides which.
  package init(size: Int, seed: Int) {
    self.size = size
    self.seed = seed
  }

  /// Lets an element take part.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - id: Its id, which decides whether it is drawn.
  ///   - content: Its bytes, which decide between elements with the same id.
  package mutating func add(_ element: Element, id: String, content: [UInt8]) {
    seen += 1
    let place = hash(Array("\(seed):\(id)".utf8))
    if let highest, place > highest.place { return }
    let key = Key(place: place, content: hash(content))
    if let highest, key >= highest { return }
    kept.append((key, element))
    if kept.count >= 2 * size { cut() }
  }

  /// The elements that were drawn, in the order of the draw.
  package var drawn: [Element] {
    kept.sorted { $0.key < $1.key }.prefix(size).map(\.element)
  }

  private mutating func cut() {
    kept.sort { $0.key < $1.key }
    kept.removeSubrange(size...)
    highest = kept.last?.key
  }

  private struct Key: Comparable {
    let place: UInt64
    let content: UInt64

    static func < (one: Key, other: Key) -> Bool {
      (one.place, one.content) < (other.place, other.content)
    }
  }
}

/// The first eight bytes of the SHA-256 of bytes.
private func hash(_ bytes: [UInt8]) -> UInt64 {
  SHA256.hash(of: bytes).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}

/// Which ids came by before: eight bytes for each, whatever its length.
package struct SeenIDs: Sendable {
  private var hashes: Set<UInt64> = []

  /// Creates an empty set.
  package init() {}

  /// Adds an id; false when it was there.
  package mutating func insert(_ id: String) -> Bool {
    hashes.insert(hash(Array(id.utf8))).inserted
  }
}
