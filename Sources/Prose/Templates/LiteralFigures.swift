import Diagnostics

/// An error for every figure that a template states itself instead of taking it from a fact.
///
/// A figure is a run of digits, of any script. Not counted are those in code spans and in the
/// destinations of links.
func literalFigures(in steps: [TemplateStep]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var scan = FigureScan()
  for step in steps {
    guard case .literal(let source, let range) = step else {
      scan.isInFigure = false
      continue
    }
    var offset = range.lowerBound
    for scalar in source.text(range).unicodeScalars {
      if scan.read(scalar) {
        diagnostics.append(
          source.error(
            at: offset, "a template states no figures", help: "a figure must come from a fact"))
      }
      offset += UTF8.width(scalar)
    }
  }
  return diagnostics
}

/// Follows Markdown as far as is needed to know what is text.
private struct FigureScan {
  var isInFigure = false
  private var isInCode = false
  private var isInDestination = false
  private var previous: Unicode.Scalar = " "

  /// Whether a figure begins with this scalar.
  mutating func read(_ scalar: Unicode.Scalar) -> Bool {
    defer { previous = scalar }
    switch scalar {
    case "`":
      if previous != "`" { isInCode.toggle() }
    case "(" where previous == "]":
      isInDestination = true
    case ")", " ":
      isInDestination = false
    default:
      break
    }
    let isFigure =
      (scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil)
      && !isInCode && !isInDestination
    defer { isInFigure = isFigure }
    return isFigure && !isInFigure
  }
}
