/// Fixed words as bytes.
func bytes(_ word: StaticString) -> [UInt8] {
  var bytes: [UInt8] = []
  appendWords(word, to: &bytes)
  return bytes
}

/// Adds fixed words to bytes.
func appendWords(_ words: StaticString, to bytes: inout [UInt8]) {
  words.withUTF8Buffer { bytes.append(contentsOf: $0) }
}
