/// The `id` of each heading, from the headings' texts in document order: lower-case letters and
/// digits with single hyphens between words, `section` where nothing is left, and a number where
/// the slug was already taken.
///
///     headingSlugs(["What it is", "Why?", "Why?"])  // ["what-it-is", "why", "why-2"]
func headingSlugs(_ texts: [String]) -> [String] {
  var taken: Set<String> = []
  var lastNumber: [String: Int] = [:]
  return texts.map { text in
    let base = slug(text)
    var unique = base
    var number = lastNumber[base, default: 1]
    while !taken.insert(unique).inserted {
      number += 1
      unique = "\(base)-\(number)"
    }
    lastNumber[base] = number
    return unique
  }
}

private func slug(_ text: String) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      slug.append(scalar)
    } else if let last = slug.last, last != "-", scalar != "'", scalar != "’" {
      slug.append("-")
    }
  }
  if slug.last == "-" { slug.removeLast() }
  return slug.isEmpty ? "section" : String(slug)
}
