extension BenchmarkRow {
  /// The run's address when it is one that a page may link to, `nil` otherwise.
  package var runLink: String? { webAddress(runURL) }

  /// The address of where the figures were published, `nil` when `source` is only a name.
  package var sourceLink: String? { webAddress(source) }
}
