import CommonMark

/// Appends a text as HTML, fit for text and for a quoted attribute.
package func appendHTML(_ text: String, to page: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): page += "&amp;".utf8
    case UInt8(ascii: "<"): page += "&lt;".utf8
    case UInt8(ascii: ">"): page += "&gt;".utf8
    case UInt8(ascii: "\""): page += "&quot;".utf8
    case UInt8(ascii: "'"): page += "&#39;".utf8
    default: page.append(byte)
    }
  }
}

/// Appends a text of one line as Markdown that shows exactly this text: no mark in it has an
/// effect.
///
/// Marks that mean something anywhere get a backslash; those that mean something only where a line
/// begins (`#`, `+`, `-`, `=`, a number's full stop) get one only there, so that "GLM-5" and
/// "$1.50" stay readable. One thing no escape prevents: GitHub's Markdown makes a bare mail address
/// a link to itself.
package func appendMarkdown(_ text: String, to page: inout [UInt8]) {
  let backslash = UInt8(ascii: "\\")
  let textStart = page.count
  // Whether the line consists of nothing but digits so far, as the number of a list item would.
  var beginsLine = isAtLineStart(page)
  for byte in text.utf8 {
    let isFirst = page.count == textStart
    switch byte {
    case backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
      UInt8(ascii: "|"):
      page.append(backslash)
    case UInt8(ascii: "~"):
      // One after a space, as in "~150", can begin no code fence and end no strikethrough.
      if page.last != UInt8(ascii: " ") || isAtLineStart(page) { page.append(backslash) }
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
      if isFirst && beginsLine { page.append(backslash) }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      // The digits of a list item's number may be the template's; "www." would become a link.
      if isFirst || beginsLine || page.hasSuffix("www") { page.append(backslash) }
    case UInt8(ascii: "/"):
      // So would "https://".
      if page.last == UInt8(ascii: ":") { page.append(backslash) }
    default:
      break
    }
    page.append(byte)
    if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { beginsLine = false }
  }
  // An exclamation mark would make an image of a link that the template puts after the text.
  if page.count > textStart, page.last == UInt8(ascii: "!") {
    page.insert(backslash, at: page.count - 1)
  }
}

/// Appends a destination to be followed from a page: in HTML as the value of a quoted attribute,
/// in Markdown between the parentheses of a link; entities mean the same in both.
///
/// Every byte that could end the attribute or the parentheses is percent-encoded. A destination
/// that could run a script is left out.
package func appendDestination(_ destination: String, to page: inout [UInt8]) {
  guard isHarmless(destination: destination.utf8) else { return }
  for byte in destination.utf8 {
    switch byte {
    case UInt8(ascii: "&"):
      page += "&amp;".utf8
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "?"),
      UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "!"), UInt8(ascii: "$"):
      page.append(byte)
    default:
      page.append(UInt8(ascii: "%"))
      page.append(hexDigit(byte >> 4))
      page.append(hexDigit(byte & 15))
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
}

/// Whether the text so far ends in a line break and spaces, or is nothing but spaces.
private func isAtLineStart(_ page: [UInt8]) -> Bool {
  for byte in page.reversed() where byte != UInt8(ascii: " ") {
    return byte == UInt8(ascii: "\n")
  }
  return true
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    let bytes = suffix.description.utf8
    return count >= bytes.count && self[(count - bytes.count)...].elementsEqual(bytes)
  }
}
