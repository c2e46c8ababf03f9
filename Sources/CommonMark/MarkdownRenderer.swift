import CCMarkGFM
import Synchronization

/// Markdown (CommonMark with tables, strikethrough and autolinks) as HTML.
///
/// The text is not trusted: raw HTML is shown as text, and a link or an image whose destination is
/// not relative, `http`, `https` or `mailto` becomes its own text. Headings get an `id`, the slug
/// of their text, made unique by a number. Aligned table cells get a class (`align-left`,
/// `align-center`, `align-right`), since our pages allow neither an `align` nor a `style`
/// attribute. Bytes that are not UTF-8 become U+FFFD.
///
/// This file is the only one that touches C; no pointer leaves it.
package enum MarkdownRenderer {
  /// The HTML of a Markdown document; every block element ends with a line break.
  package static func html(_ markdown: [UInt8]) -> [UInt8] {
    // Parsing with extensions marks their special characters in tables that the C library shares
    // between all threads, so one document is parsed at a time.
    parsing.withLock { _ in render(markdown) }
  }
}

private let parsing = Mutex(())

/// The C library's list of extensions is global; a Swift global is initialised once, by one thread.
private let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

private typealias Node = OpaquePointer

private func render(_ markdown: [UInt8]) -> [UInt8] {
  extensionsAreRegistered
  let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8
  guard let parser = cmark_parser_new(options) else { return [] }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  markdown.withUnsafeBytes { bytes in
    cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
  }
  guard let root = cmark_parser_finish(parser) else { return [] }
  defer { cmark_node_free(root) }
  makeHarmless(nodes(below: root))
  let slugs = headingSlugs(nodes(below: root).filter { isHeading($0) }.map(plainText))
  guard
    let rendered = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))
  else { return [] }
  defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
  return finishedHTML(bytes(rendered), headingIDs: slugs)
}

/// The bytes of a C string, without its end.
private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  guard let text else { return [] }
  return Array(String(cString: text).utf8)
}

/// `root` and all nodes below it, parents before children.
private func nodes(below root: Node) -> [Node] {
  guard let iterator = cmark_iter_new(root) else { return [] }
  defer { cmark_iter_free(iterator) }
  var found: [Node] = []
  while true {
    let event = cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { return found }
    if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { found.append(node) }
  }
}

/// Turns raw HTML into text, and links that could run a script into what they contain.
private func makeHarmless(_ nodes: [Node]) {
  for node in nodes {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_INLINE:
      replaceByText(node, in: nil)
    case CMARK_NODE_HTML_BLOCK:
      replaceByText(node, in: cmark_node_new(CMARK_NODE_PARAGRAPH))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      if !isHarmless(destination: bytes(cmark_node_get_url(node))) { replaceByChildren(node) }
    default:
      break
    }
  }
}

/// Puts a node's literal in its place, as text, within `parent` if there is one.
private func replaceByText(_ node: Node, in parent: Node?) {
  guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
  var literal = bytes(cmark_node_get_literal(node))
  if literal.last == UInt8(ascii: "\n") { literal.removeLast() }
  cmark_node_set_literal(text, String(decoding: literal, as: UTF8.self))
  if let parent { cmark_node_append_child(parent, text) }
  cmark_node_insert_before(node, parent ?? text)
  cmark_node_free(node)
}

private func replaceByChildren(_ node: Node) {
  while let child = cmark_node_first_child(node) {
    cmark_node_unlink(child)
    cmark_node_insert_before(node, child)
  }
  cmark_node_free(node)
}

private func isHeading(_ node: Node) -> Bool {
  cmark_node_get_type(node) == CMARK_NODE_HEADING
}

/// The text and code below a node.
private func plainText(_ node: Node) -> String {
  var text = ""
  for inner in nodes(below: node) {
    switch cmark_node_get_type(inner) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      text += String(decoding: bytes(cmark_node_get_literal(inner)), as: UTF8.self)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      text += " "
    default:
      break
    }
  }
  return text
}
