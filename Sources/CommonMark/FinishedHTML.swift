/// The C library's HTML with what it cannot write itself: an `id` on every heading, in order, and
/// a class instead of the obsolete `align` attribute on table cells.
///
/// Works on the bytes of tags: in text and in attributes the library writes `<` as `&lt;`, so
/// every `<` starts a tag of its own making.
func finishedHTML(_ html: [UInt8], headingIDs: [String]) -> [UInt8] {
  var finished: [UInt8] = []
  finished.reserveCapacity(html.count + headingIDs.count * 24)
  var ids = headingIDs.makeIterator()
  var copied = 0
  var index = 0
  while index < html.count {
    guard html[index] == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    let tag = html[index...].prefix(Array("<th align=\"".utf8).count)
    if tag.count >= 4, tag[index + 1] == UInt8(ascii: "h"), isLevel(tag[index + 2]),
      tag[index + 3] == UInt8(ascii: ">"), let id = ids.next()
    {
      finished += html[copied..<index + 3]
      finished += " id=\"\(id)\"".utf8
      copied = index + 3
    } else if tag.elementsEqual("<th align=\"".utf8) || tag.elementsEqual("<td align=\"".utf8) {
      finished += html[copied..<index + 4]
      finished += "class=\"align-".utf8
      copied = index + tag.count
    }
    index += 1
  }
  finished += html[copied...]
  return finished
}

private func isLevel(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(byte)
}
