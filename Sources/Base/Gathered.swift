import Synchronization

/// Computes a result for 0 up to a count, maybe several at a time, and returns them in order.
package func gathered<Result: Sendable>(
  _ count: Int,
  _ concurrently: Concurrently,
  _ body: @Sendable @escaping (Int) -> Result
) -> [Result] {
  let basket = Basket<Result>(count)
  concurrently(count) { index in basket.put(body(index), at: index) }
  return basket.results
}

/// Holds what is ready, whichever thread brings it.
private final class Basket<Result: Sendable>: Sendable {
  private let places: Mutex<[Result?]>

  init(_ count: Int) {
    places = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ result: Result, at index: Int) {
    places.withLock { $0[index] = result }
  }

  var results: [Result] {
    places.withLock { $0.compactMap(\.self) }
  }
}
