extension SiteChanges {
  /// The report for a terminal: no more than `limit` entries a section, the rest counted.
  package func text(limit: Int = 20) -> String {
    var text = summary + "\n"
    for section in sections {
      text += "\n\(section.title)\n"
      for entry in section.entries.prefix(limit) {
        let others =
          entry.others.isEmpty ? "" : ", and \(counted(entry.others.count, "other page"))"
        let page = entry.page.map { "\($0)  " } ?? ""
        text += "  \(page)\(entry.text)\(others)\n"
        for line in entry.code { text += "    \(line)\n" }
      }
      if section.entries.count > limit {
        text += "  … and \(section.entries.count - limit) more\n"
      }
      if let remark = section.remark { text += "  \(remark)\n" }
    }
    return text
  }
}
