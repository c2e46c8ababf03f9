/// A vertical guide from top to bottom, named above the plot.
package struct RuleMark: Equatable, Sendable {
  package var x: Double
  package var label: [UInt8]

  package init(x: Double, label: [UInt8]) {
    self.x = x
    self.label = label
  }
}
