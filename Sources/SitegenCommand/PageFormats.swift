import ArgumentParser
import Pages

/// The value of `--formats`: some of the formats, with commas between them.
struct PageFormats: ExpressibleByArgument {
  let formats: Set<PageFormat>

  static let all = PageFormats(formats: Set(PageFormat.allCases))

  init(formats: Set<PageFormat>) {
    self.formats = formats
  }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { PageFormat(rawValue: String($0)) }
    guard formats.count == names.count else { return nil }
    self.formats = Set(formats)
  }

  var defaultValueDescription: String {
    PageFormat.allCases.filter(formats.contains).map(\.rawValue).joined(separator: ",")
  }

  static let allValueStrings = PageFormat.allCases.map(\.rawValue)
}
