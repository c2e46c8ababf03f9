import Diagnostics

/// What the site knows of the things that rows name: one ordered list per kind.
///
/// Rows refer to entries by their index here, so that every later comparison of keys is a
/// comparison of integers, and the order of a registry file is the order of the site.
package struct Registries: Sendable {
  package var hardware: [Hardware] = []
  package var models: [Model] = []
  package var engines: [Engine] = []
  package var precisions: [Precision] = []
  package var specMethods: [SpecMethod] = []

  package init() {}
}

/// What every registry entry has: a key that rows and URLs use, and a label that readers see.
package protocol RegistryEntry: Sendable {
  /// Lower-case ASCII; the name in datasets and, dots as hyphens, in URLs.
  var key: String { get }
  var label: String { get }
  /// Other spellings that datasets use for the same thing.
  var aliases: [String] { get }
  var location: SourceLocation { get }
  /// The name in URLs.
  var urlPart: String { get }
}

extension RegistryEntry {
  /// The key as it stands in a URL: a dot becomes a hyphen.
  package var urlPart: String { keyAsSlug(key) }
}

/// A figure of the registry with where it was taken from.
package struct SourcedFigure: Sendable, Hashable {
  package var value: Double
  /// Year and month, or a full date, as the registry writes it; empty when it names none.
  package var asOf: String
  package var source: String
  /// The registry marks the value as a guess.
  package var isPlaceholder: Bool

  package init(value: Double, asOf: String, source: String, isPlaceholder: Bool = false) {
    self.value = value
    self.asOf = asOf
    self.source = source
    self.isPlaceholder = isPlaceholder
  }
}

/// An accelerator, with the constants from which cost and energy figures are derived.
package struct Hardware: RegistryEntry {
  package var key: String
  package var label: String
  package var vendor: String
  package var architecture: String
  package var aliases: [String] = []
  /// Thermal design power of one GPU, in watts.
  package var tdpWatts: Double?
  /// All-in provisioned power of one GPU, in kW.
  package var power: SourcedFigure?
  /// Prices in $/GPU-hour by cost basis (`hyperscaler`, `neocloud`, `rental`, …).
  package var prices: [String: SourcedFigure] = [:]
  package var location: SourceLocation

  package init(
    key: String, label: String, vendor: String, architecture: String, location: SourceLocation
  ) {
    self.key = key
    self.label = label
    self.vendor = vendor
    self.architecture = architecture
    self.location = location
  }
}

/// A language model.
package struct Model: RegistryEntry {
  package var key: String
  package var label: String
  /// The name in URLs.
  package var slug: String
  /// Other URL names, from which the site redirects.
  package var slugAliases: [String] = []
  package var aliases: [String] = []
  package var location: SourceLocation

  package init(key: String, label: String, slug: String, location: SourceLocation) {
    self.key = key
    self.label = label
    self.slug = slug
    self.location = location
  }

  package var urlPart: String { slug }
}

/// A serving engine (a row's `framework`).
package struct Engine: RegistryEntry {
  package var key: String
  package var label: String
  /// The engine it is built on, for example `sglang` for `dynamo-sglang`.
  package var family: String
  /// What a row of this engine is when it does not say itself.
  package var disaggregated: Bool
  package var aliases: [String] = []
  /// The aliases that by themselves say that a row is disaggregated (`sglang-disagg`).
  package var disaggregatedAliases: [String] = []
  package var location: SourceLocation

  package init(
    key: String, label: String, family: String, disaggregated: Bool, location: SourceLocation
  ) {
    self.key = key
    self.label = label
    self.family = family
    self.disaggregated = disaggregated
    self.location = location
  }
}

/// A weight precision; the registry lists them by ascending width.
package struct Precision: RegistryEntry {
  package var key: String
  package var label: String
  package var aliases: [String] = []
  package var location: SourceLocation

  package init(key: String, label: String, location: SourceLocation) {
    self.key = key
    self.label = label
    self.location = location
  }
}

/// A speculative decoding method; `none` is the one that means "off".
package struct SpecMethod: RegistryEntry {
  package var key: String
  package var label: String
  package var aliases: [String] = []
  package var location: SourceLocation

  package init(key: String, label: String, location: SourceLocation) {
    self.key = key
    self.label = label
    self.location = location
  }
}
