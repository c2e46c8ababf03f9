import Datasets

/// A kind of comparison: what varies between its two sides, and what is fixed or pinned.
///
/// A family is a row of data; adding one is adding a row to `Family.all` (and a template).
package struct Family: Sendable, Equatable {
  /// The stable name in data files, settings and template names.
  package let id: String
  /// The folder of its pages below the site's root.
  package let folder: String
  package let varies: Dimension
  /// What the URL fixes, in the order in which it stands in the URL.
  package let fixed: [Dimension]
  /// Whether the default rule pins a precision beside the sequence; otherwise the precision is
  /// fixed or is what varies.
  package let pinsPrecision: Bool
  /// What, beside the concurrency, makes two rows different variants when workloads are counted:
  /// engine, speculative method, or both.
  package let variant: [Dimension]
  package let pairing: Pairing
  /// The metric that answers the page's question first.
  package let headline: Metric
  /// Whether what varies is a choice that may cost accuracy, so that pages compare it as well.
  package var comparesAccuracy = false

  /// What rows can differ in.
  package enum Dimension: Sendable {
    case model, hardware, precision, specMethod, engine
  }

  /// Which pairs of values make a page.
  package enum Pairing: Sendable {
    /// Every two values, in canonical order.
    case everyPair
    /// Every value against the one with this key, which is always side b.
    case against(key: String)
  }

  /// The metrics that verdicts are given for.
  package enum Metric: String, Sendable {
    case throughput, cost
    case tokensPerSecondPerMegawatt = "tok_s_mw"
  }

  package static func == (x: Family, y: Family) -> Bool { x.id == y.id }
}

extension Family {
  /// The families of the site, in the order in which it lists them.
  package static let all = [
    Family(
      id: "hardware", folder: "compare", varies: .hardware, fixed: [.model], pinsPrecision: true,
      variant: [.engine, .specMethod], pairing: .everyPair, headline: .throughput),
    Family(
      id: "per-dollar", folder: "compare-per-dollar", varies: .hardware, fixed: [.model],
      pinsPrecision: true, variant: [.engine, .specMethod], pairing: .everyPair, headline: .cost),
    Family(
      id: "model", folder: "compare-model", varies: .model, fixed: [.hardware],
      pinsPrecision: true, variant: [.engine, .specMethod], pairing: .everyPair,
      headline: .throughput),
    Family(
      id: "precision", folder: "compare-precision", varies: .precision,
      fixed: [.model, .hardware], pinsPrecision: false, variant: [.engine, .specMethod],
      pairing: .everyPair, headline: .throughput, comparesAccuracy: true),
    Family(
      id: "spec-decode", folder: "compare-spec-decode", varies: .specMethod,
      fixed: [.model, .hardware, .precision], pinsPrecision: false, variant: [.engine],
      pairing: .against(key: "none"), headline: .throughput, comparesAccuracy: true),
    Family(
      id: "engine", folder: "compare-engine", varies: .engine,
      fixed: [.model, .hardware, .precision], pinsPrecision: false, variant: [.specMethod],
      pairing: .everyPair, headline: .throughput),
  ]

  /// Whether price and power are the same on both sides, so that the ratios of throughput, cost
  /// and tok/s/MW are one number.
  package var isOnOneHardware: Bool { varies != .hardware }
}
