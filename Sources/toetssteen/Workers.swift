import Glibc
import Synchronization

/// Calls a body for 0 up to a count on as many threads as there are cores, and waits for all.
func concurrently(_ count: Int, _ body: @Sendable @escaping (Int) -> Void) {
  let work = Work(count, body)
  let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  var threads: [pthread_t] = []
  for _ in 1..<max(1, min(count, cores)) {
    var thread = pthread_t()
    let held = unsafe Unmanaged.passRetained(work)
    let failure = unsafe pthread_create(
      &thread,
      nil,
      { held in
        if let held = unsafe held {
          unsafe Unmanaged<Work>.fromOpaque(held).takeRetainedValue().run()
        }
        return nil
      },
      held.toOpaque()
    )
    // Without another thread this one does all.
    if failure == 0 { threads.append(thread) } else { unsafe held.release() }
  }
  work.run()
  for thread in threads { pthread_join(thread, nil) }
}

/// What is still to be done, of which every thread takes the next.
private final class Work: Sendable {
  private let count: Int
  private let body: @Sendable (Int) -> Void
  private let taken = Atomic(0)

  init(_ count: Int, _ body: @Sendable @escaping (Int) -> Void) {
    self.count = count
    self.body = body
  }

  func run() {
    while true {
      let index = taken.add(1, ordering: .relaxed).oldValue
      if index >= count { return }
      body(index)
    }
  }
}
