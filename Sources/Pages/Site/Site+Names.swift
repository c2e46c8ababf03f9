import Comparisons
import Datasets
import Prose

extension Site {
  /// The families that have pages, in the order in which the site lists them.
  var families: [Family] { Family.all.filter { lookup.families[$0.id] != nil } }

  /// The page's absolute address.
  func canonical(_ address: PageAddress) -> String { dataset.site.baseURL + address.path }

  func label(of workload: Workload) -> String { workload.label(dataset.registries) }

  func label(of fixed: FixedValues) -> String { fixed.label(dataset.registries) }

  /// Every page with the date of its newest row, where it has one: comparisons last.
  var sitemapEntries: [(address: PageAddress, newest: CalendarDate?)] {
    var entries: [(PageAddress, CalendarDate?)] = [(.home, nil)]
    entries += families.map { (.index(ofFolder: $0.folder), nil) }
    entries += dataset.pages.map { (.free($0.slug), nil) }
    entries += rowsByModel.sorted { $0.key < $1.key }.map { model, rows in
      (.model(dataset.registries.models[model].slug), newest(rows))
    }
    entries += rowsByHardware.sorted { $0.key < $1.key }.map { hardware, rows in
      (.hardware(dataset.registries.hardware[hardware].urlPart), newest(rows))
    }
    entries += comparisons.map { (PageAddress(path: $0.path), newest(rows(behind: $0))) }
    return entries
  }

  private func newest(_ rows: [Int]) -> CalendarDate? { rows.map { dataset.rows[$0].date }.max() }

  /// Every row that a comparison pools on any workload, as ascending dataset indices.
  func rows(behind comparison: Comparison) -> [Int] {
    comparison.workloads.flatMap { ($0.a?.rows ?? []) + ($0.b?.rows ?? []) }.sorted()
  }
}
