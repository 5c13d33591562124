import Base

/// Does work for each item, maybe several at a time, and returns what it gave in the order of items.
func gathered<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  _ concurrently: Concurrently,
  _ body: @Sendable @escaping (Item) -> Result
) -> [Result] {
  let places = items.map { _ in Place<Result>() }
  concurrently(items.count) { index in places[index].result = body(items[index]) }
  return places.compactMap(\.result)
}

/// Where one piece of work leaves its result.
///
/// Only that piece writes here, and nobody reads before all pieces are done; so no lock is needed.
private final class Place<Result: Sendable>: @unchecked Sendable {
  var result: Result?
}
