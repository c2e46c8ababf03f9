import Dispatch
import Synchronization

/// Runs `body` for every index of `0..<count` on up to `jobs` threads; each thread takes the next
/// index when it is free. The first error stops the rest and is thrown.
func forEachInParallel<Failure: Error>(
  count: Int, jobs: Int, _ body: @Sendable (Int) throws(Failure) -> Void
) throws(Failure) {
  let next = Atomic(0)
  let failure = Mutex<Failure?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
    while failure.withLock({ $0 == nil }) {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      do throws(Failure) {
        try body(index)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure }
}

/// What `body` makes of every element, in their order, on up to `jobs` threads.
func map<Element: Sendable, Result: Sendable, Failure: Error>(
  _ elements: [Element], jobs: Int, _ body: @Sendable (Element) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: elements.count))
  try forEachInParallel(count: elements.count, jobs: jobs) { index throws(Failure) in
    let result = try body(elements[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0 }.compactMap(\.self)
}
