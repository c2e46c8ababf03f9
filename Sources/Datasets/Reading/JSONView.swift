import Diagnostics

/// A value of a JSON text, for reading what the site itself has published: every question that a
/// value has no answer to is answered by `nil`.
package struct JSONView: Sendable {
  private let document: JSONDocument
  private let index: Int

  /// The whole text; `nil` when it is no JSON.
  package init?(parsing bytes: [UInt8]) {
    guard let document = try? JSONDocument(parsing: bytes) else { return nil }
    self.init(document: document, index: 0)
  }

  private init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  private var value: JSONDocument.Value { document.values[index] }

  /// The value of an object's member.
  package subscript(key: StaticString) -> JSONView? {
    guard value.kind == .object else { return nil }
    var isKey = true
    var isFound = false
    for child in document.children(of: index) {
      if isFound { return JSONView(document: document, index: child) }
      if isKey {
        let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        isFound = document.bytes[document.values[child].contents].elementsEqual(key)
      }
      isKey.toggle()
    }
    return nil
  }

  /// The values of an array; of anything else none.
  package var elements: [JSONView] {
    guard value.kind == .array else { return [] }
    return document.children(of: index).map { JSONView(document: document, index: $0) }
  }

  package var string: String? {
    guard value.kind == .string else { return nil }
    let contents = value.contents
    return value.isEscaped
      ? decodeEscapes(document.bytes, contents)
      : String(decoding: document.bytes[contents], as: UTF8.self)
  }

  package var number: Double? {
    value.kind == .number ? decimal(document.bytes, value.bytes) : nil
  }

  package var isTrue: Bool { value.kind == .true }
}
