import Diagnostics

extension SharedTemplates {
  /// The first variant of every pool of the shared file, which any template may inline by name.
  static func partials(_ source: SourceText) -> [String: PartialSource] {
    var partials: [String: PartialSource] = [:]
    for pool in PoolReader(source, in: source.wholeRange).pools {
      if let variant = pool.variants.first, partials[pool.name] == nil {
        partials[pool.name] = PartialSource(source: source, range: variant)
      }
    }
    return partials
  }

  /// Reads the shared template file; `nil` when it has errors.
  ///
  /// `inlined` are the partials that the families' files name: a pool may exist for them alone.
  static func read(_ reader: inout TemplateFileReader, inlined: Set<String>?) -> SharedTemplates? {
    let end = reader.source.bytes.count
    let file = PoolReader(reader.source, in: 0..<end)
    reader.report(file.diagnostics)
    var pools: [SharedPool: Pool] = [:]
    var others: [PoolText] = []
    var names: Set<String> = []
    for text in file.pools {
      if !names.insert(text.name).inserted {
        reader.report(text.nameStart, "pool \"\(text.name)\" is there twice")
      } else if text.variants.isEmpty {
        reader.report(
          text.nameStart, "\"\(text.name)\" has no variant", help: "write a paragraph below it")
      } else if let pool = SharedPool(rawValue: text.name) {
        let variants = text.variants.compactMap {
          reader.variant($0, named: text.name, pool.scope)
        }
        pools[pool] = Pool(name: text.name, variants: variants)
      } else {
        others.append(text)
      }
    }
    let known = inlined?.union(reader.partialNames)
    for text in others where known?.contains(text.name) == false {
      reader.report(
        text.nameStart, "unknown pool \"\(text.name)\", and no template inlines it",
        help: suggestion(for: text.name, among: SharedPool.allCases.map(\.rawValue)))
    }
    for pool in SharedPool.allCases where !names.contains(pool.rawValue) {
      reader.report(
        end, "pool \"\(pool.rawValue)\" is missing",
        help: "add \"# \(pool.rawValue)\" and a variant")
    }
    return reader.hasErrors ? nil : SharedTemplates(pools: pools)
  }
}
