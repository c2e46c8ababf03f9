import Comparisons
import Datasets
import Diagnostics
import Prose

/// What free pages may name between double braces: facts of the data behind the site, as Markdown.
///
///     Two values less than {{tie_threshold}} apart are a tie.
struct FreePageFacts: Sendable {
  /// The facts, by the names that pages use.
  enum Name: String, CaseIterable, Sendable {
    /// How far repeated runs lie apart, in one or two sentences.
    case runNoise = "run_noise"
    /// The difference below which two values are a tie: `1%`.
    case tieThreshold = "tie_threshold"
    /// Every fact that a template may name, as a table.
    case factTable = "fact_table"
  }

  private let texts: [Name: String]

  init(of dataset: Dataset) {
    texts = [
      .runNoise: Self.text(of: RunNoise(of: dataset.allRuns)),
      .tieThreshold: Self.percent(dataset.site.tieThreshold),
      .factTable: FactTable.markdown,
    ]
  }

  private static func text(of noise: RunNoise?) -> String {
    guard let noise else {
      return "The data behind this site hold no repeated run, so how far repetitions lie apart is "
        + "not known."
    }
    return "In the data behind this site, \(counted(noise.groups, "group")) of repeated runs were "
      + "found: \(counted(noise.runs, "run")), each group of one configuration, workload and "
      + "concurrency within \(RunNoise.windowDays) days. From the "
      + "least to the greatest throughput of a group, the middle spread is "
      + "\(percent(noise.median)), and nine groups of ten spread by no more than "
      + "\(percent(noise.ninetiethPercentile))."
  }

  /// A share as a percentage with as many decimals as it needs, one at most.
  private static func percent(_ share: Double) -> String {
    let text = FigureText.share(share)
    return text.hasSuffix(".0%") ? text.dropLast(3) + "%" : text
  }
}

extension FreePageFacts {
  /// The Markdown of a page with its facts filled in; names that are not known stay as they are.
  func filled(_ markdown: String) -> String {
    var text = ""
    for piece in Self.pieces(of: markdown) {
      switch piece {
      case .text(let literal): text += literal
      case .name(let name, let place):
        text += Name(rawValue: name).flatMap { texts[$0] } ?? String(markdown[place])
      }
    }
    return text
  }

  /// What a page names that is not known.
  static func problems(with page: FreePage) -> [Diagnostic] {
    pieces(of: page.markdown).compactMap { piece in
      guard case .name(let name, let place) = piece, Name(rawValue: name) == nil else {
        return nil
      }
      let before = page.markdown[..<place.lowerBound]
      let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
      let line = page.markdown[lineStart...].prefix { !$0.isNewline }
      let column = page.markdown[lineStart..<place.lowerBound].unicodeScalars.count + 1
      let position = Position(
        line: page.location.position.line + before.count { $0.isNewline }, column: column)
      let known = Name.allCases.map(\.rawValue)
      return Diagnostic(
        .error, at: page.location.path, position, "unknown fact \"\(name)\"",
        excerpt: String(line), caret: column - 1,
        help: suggestion(for: name, among: known)
          ?? "known are \(listed(known)); pages have no others")
    }
  }

  private enum Piece {
    case text(String)
    /// What stands between two pairs of braces, and where with them.
    case name(String, Range<String.Index>)
  }

  private static func pieces(of markdown: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = markdown[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      pieces.append(.text(String(rest[..<open.lowerBound])))
      let name = rest[open.upperBound..<close.lowerBound]
        .drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      pieces.append(.name(String(name), open.lowerBound..<close.upperBound))
      rest = rest[close.upperBound...]
    }
    return pieces + [.text(String(rest))]
  }
}
