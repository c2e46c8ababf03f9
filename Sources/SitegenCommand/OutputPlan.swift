/// What a build is about to do to its output folder, in a form that the next build can read when
/// this one is killed.
///
///     folder compare/x
///     move 0 compare/x/index.html
///     remove compare/y/index.html
///     end
struct OutputPlan: Equatable {
  /// Folders to make, each after the one that it lies in.
  var folders: [String] = []
  /// Staged files by number, with where they go.
  var moves: [Move] = []
  /// Files of earlier builds that are no longer made.
  var removals: [String] = []

  struct Move: Equatable {
    let number: Int
    let path: String
  }

  var isEmpty: Bool { moves.isEmpty && removals.isEmpty }

  /// No path has a line break in it, see `OutputPath.isSafe`.
  var text: String {
    let lines =
      folders.map { "folder \($0)" } + moves.map { "move \($0.number) \($0.path)" }
      + removals.map { "remove \($0)" } + ["end"]
    return lines.joined(separator: "\n") + "\n"
  }

  init() {}

  /// Reads a plan back; `nil` when its end or anything else is wrong: it was not written whole, so
  /// nothing of it was done.
  init?(_ text: String) {
    guard text.hasSuffix("\nend\n") || text == "end\n" else { return nil }
    for line in text.split(separator: "\n").dropLast() {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let rest = words.dropFirst().first else { return nil }
      switch words[0] {
      case "folder": folders.append(String(rest))
      case "remove": removals.append(String(rest))
      case "move":
        let parts = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]) else { return nil }
        moves.append(Move(number: number, path: String(parts[1])))
      default: return nil
      }
    }
    guard (folders + removals + moves.map(\.path)).allSatisfy(OutputPath.isSafe) else {
      return nil
    }
  }
}

/// Paths below the output folder.
enum OutputPath {
  /// Whether a path stays below the folder, and on one line.
  static func isSafe(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == 0 }
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// The folder that a file lies in, empty for the output folder itself, and its name there.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
