import Comparisons
import Datasets
import Diagnostics
import Prose

/// Everything the pages are rendered from: the dataset, every comparison, the templates, and what
/// all of them share. Rendering a task only reads it, so tasks run on any number of threads.
package struct Site: Sendable {
  let dataset: Dataset
  let comparisons: [Comparison]
  /// The words of each comparison's family, by the comparison's index.
  let familyWords: [FamilyTemplates]
  let sharedWords: SharedTemplates
  /// The skeletons of every page, and of the main part of a comparison.
  let pageLayout: TemplateProgram
  let comparisonLayout: TemplateProgram
  let lookup: ComparisonLookup
  /// Addresses that lead to a page without being one.
  let redirects: [Redirects.Redirect]
  /// Per comparison: the document's title, and the heading by which other pages link to it.
  var titles: [String]
  var headings: [String]
  /// Indices into the dataset's rows, by registry index of the model and of the hardware.
  let rowsByModel: [Int: [Int]]
  let rowsByHardware: [Int: [Int]]
  /// All runs that are known, for how comparisons developed.
  let trends: TrendIndex
  /// What free pages may name of the data.
  let pageFacts: FreePageFacts
  /// A hash of each of the dataset's rows.
  let rowHashes: [RowHash]
  /// Files that the site carries as they are, such as the stylesheet and pictures.
  let assets: [OutputFile]
  /// Whether comparison pages have controls.
  let hasExplorer: Bool
  /// Which files are made of each comparison.
  let formats: Set<PageFormat>
  /// The footer text of the settings, as HTML.
  let footerHTML: [UInt8]
}
