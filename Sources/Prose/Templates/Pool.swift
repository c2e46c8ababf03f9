/// The variants of a pool: several ways to say one thing.
package struct Pool: Sendable {
  package let name: String
  /// In the order of the file; empty for a pool that a file may leave out.
  package let variants: [Variant]

  /// The variant for a page and a turn on it.
  ///
  /// The page's seed and the pool's name give the start, each turn takes the next: no variant
  /// comes twice in as many turns as there are, and neighbouring pages begin differently. An
  /// empty pool says nothing.
  package func variant(seed: VariantSeed, turn: Int = 0) -> Variant {
    guard !variants.isEmpty else { return .silent }
    let start = Int(seed.mixed(with: name) % UInt64(variants.count))
    return variants[(start + turn) % variants.count]
  }
}

/// The hash of a page's identity, from which the choice of its words follows.
///
/// The same on every machine and in every run, so that a page only changes when its facts do.
package struct VariantSeed: Sendable, Hashable {
  private let hash: UInt64

  /// `identity` is what distinguishes the page, for example its path.
  package init(identity: String) {
    hash = fnv1a(identity.utf8, from: fnvOffset)
  }

  func mixed(with name: String) -> UInt64 {
    let hash = fnv1a(name.utf8, from: hash)
    // The last bytes barely reach the hash's high bits: fold those of all into the low ones.
    return hash ^ (hash >> 32)
  }
}

private let fnvOffset: UInt64 = 0xCBF2_9CE4_8422_2325

/// FNV-1a with 64 bits (Fowler, Noll, Vo): exclusive or with each byte, then times the prime.
private func fnv1a(_ bytes: some Sequence<UInt8>, from start: UInt64) -> UInt64 {
  bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
