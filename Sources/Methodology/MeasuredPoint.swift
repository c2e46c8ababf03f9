/// One benchmark run at one concurrency, reduced to what the method needs.
///
/// Interactivity and throughput are finite and positive: whoever makes a point has refused
/// anything else before.
package struct MeasuredPoint: Equatable, Sendable {
  /// The horizontal value, tok/s/user.
  package var interactivity: Double
  /// Total throughput, tok/s/GPU of the whole deployment.
  package var throughput: Double
  /// Input throughput, tok/s/GPU of the whole deployment; `nil` when unknown.
  package var inputThroughput: Double?
  /// Output throughput, tok/s/GPU of the whole deployment; `nil` when unknown.
  package var outputThroughput: Double?
  /// Requests in flight.
  package var concurrency: Double
  /// The place of the point's configuration in a total order: of two points with equal values
  /// the lower one is kept. Callers use it to find the row again.
  package var order: Int

  package init(
    interactivity: Double, throughput: Double, inputThroughput: Double? = nil,
    outputThroughput: Double? = nil, concurrency: Double, order: Int
  ) {
    self.interactivity = interactivity
    self.throughput = throughput
    self.inputThroughput = inputThroughput
    self.outputThroughput = outputThroughput
    self.concurrency = concurrency
    self.order = order
  }
}
