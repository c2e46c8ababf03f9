import Comparisons
import Datasets
import Methodology

/// Turns a comparison into the facts that templates name: texts already formatted, and flags.
///
/// Nothing is computed here that the comparison does not say; a figure in a sentence is one of
/// these texts.
package struct ComparisonFacts: Sendable {
  package let comparison: Comparison
  let dataset: Dataset
  /// What every pool of the page may name.
  package let page: FactValues

  /// Where a page's links lead, relative to it.
  package struct Links: Sendable {
    /// From the page up to the site's root: `../../`.
    let root: String

    package init(root: String) {
      self.root = root
    }

    func model(_ model: Model) -> String { "\(root)models/\(model.slug)/index.html" }
    func hardware(_ hardware: Hardware) -> String {
      "\(root)hardware/\(hardware.urlPart)/index.html"
    }
  }

  package init(_ comparison: Comparison, in dataset: Dataset, links: Links) {
    self.comparison = comparison
    self.dataset = dataset
    page = Self.pageFacts(of: comparison, in: dataset, links: links)
  }
}

extension ComparisonFacts {
  private static func pageFacts(
    of comparison: Comparison, in dataset: Dataset, links: Links
  ) -> FactValues {
    let registries = dataset.registries
    var values = FactValues()
    values[.a] = comparison.a.label
    values[.b] = comparison.b.label
    values[.modelKey] = comparison.fixed.model.map { registries.models[$0].key }
    values[.hardwareKey] = comparison.fixed.hardware.map { registries.hardware[$0].key }
    values[.model] = comparison.fixed.model.map { registries.models[$0].label }
    values[.hardware] = comparison.fixed.hardware.map { registries.hardware[$0].label }
    values[.precision] = (comparison.fixed.precision ?? comparison.pinned.workload.precision).map {
      registries.precisions[$0].label
    }
    values[.sequence] = comparison.pinned.workload.sequence.label
    values[.workload] = comparison.pinned.workload.label(registries)
    values[.subject] = comparison.subject(registries)
    values[.costBasis] = dataset.site.costBasis
    values[.precisionIsPinned] = comparison.family.pinsPrecision
    values[.precisionIsFixed] = comparison.fixed.precision != nil
    values[.commonEngine] = !comparison.sameEngine.isEmpty
    let reversed = comparison.reversedOnSameEngine.map { registries.engines[$0.engine].label }
    if !reversed.isEmpty { values[.reversedEngines] = listed(distinct(reversed)) }
    values[.otherWorkloads] = comparison.workloads.count > 1
    values[.methodURL] = links.root + "method/index.html"
    values[.indexURL] = "\(links.root)\(comparison.family.folder)/index.html"
    hardware(of: comparison, in: dataset, links: links, &values)
    ranges(of: comparison.pinned, &values)
    return values
  }

  private static func hardware(
    of comparison: Comparison, in dataset: Dataset, links: Links, _ values: inout FactValues
  ) {
    let registries = dataset.registries
    func price(_ hardware: Hardware) -> String? {
      hardware.prices[dataset.site.costBasis].map { FigureText.price($0.value) }
    }
    values[.modelURL] = comparison.fixed.model.map { links.model(registries.models[$0]) }
    switch comparison.family.varies {
    case .hardware:
      let a = registries.hardware[comparison.a.index]
      let b = registries.hardware[comparison.b.index]
      values[.aVendor] = a.vendor
      values[.bVendor] = b.vendor
      values[.aArchitecture] = a.architecture
      values[.bArchitecture] = b.architecture
      values[.sameVendor] = a.vendor == b.vendor
      values[.aPrice] = price(a)
      values[.bPrice] = price(b)
      values[.aURL] = links.hardware(a)
      values[.bURL] = links.hardware(b)
    case .model:
      values[.aURL] = links.model(registries.models[comparison.a.index])
      values[.bURL] = links.model(registries.models[comparison.b.index])
    case .precision, .specMethod, .engine: break
    }
    if let index = comparison.fixed.hardware {
      let hardware = registries.hardware[index]
      values[.hardwareVendor] = hardware.vendor
      values[.hardwareArchitecture] = hardware.architecture
      values[.hardwarePrice] = price(hardware)
      values[.hardwareURL] = links.hardware(hardware)
    }
  }

  private static func ranges(of workload: WorkloadComparison, _ values: inout FactValues) {
    values[.aRange] = (workload.a?.curve.measuredRange).map(FigureText.range)
    values[.bRange] = (workload.b?.curve.measuredRange).map(FigureText.range)
    values[.noCommonPoint] = workload.hasNoCommonPoint
    if workload.range.hasCommonPoint {
      values[.rangeLow] = FigureText.interactivity(workload.range.shown.lowerBound)
      values[.rangeHigh] = FigureText.interactivity(workload.range.shown.upperBound)
    }
  }
}

extension Workload {
  /// `1k/1k · FP4`, or `1k/1k` where precision varies.
  package func label(_ registries: Registries) -> String {
    guard let precision else { return sequence.label }
    return "\(sequence.label) · \(registries.precisions[precision].label)"
  }
}

extension FixedValues {
  /// What both sides share, for example "DeepSeek R1 on MI355X (FP4)".
  package func label(_ registries: Registries) -> String {
    var label = [
      model.map { registries.models[$0].label }, hardware.map { registries.hardware[$0].label },
    ].compactMap(\.self).joined(separator: " on ")
    if let precision { label += " (\(registries.precisions[precision].label))" }
    return label
  }
}

extension Comparison {
  /// What both sides share, for example "DeepSeek R1 on MI355X (FP4)".
  package func subject(_ registries: Registries) -> String { fixed.label(registries) }
}
