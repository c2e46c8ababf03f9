import Pages

/// The report for programs: everything, also what the other formats only count.
package struct JSONReport {
  let changes: SiteChanges

  package static func bytes(of changes: SiteChanges) -> [UInt8] {
    JSONReport(changes: changes).bytes
  }

  private var bytes: [UInt8] {
    var json = JSONWriter()
    json.document { json in
      json.member("summary", changes.summary)
      verdicts("flips", \.isFlip, &json)
      verdicts("verdicts", { !$0.isFlip }, &json)
      pages("new_pages", changes.newPages, &json)
      pages("gone_pages", changes.gonePages, &json)
      json.array("pinned") { json in
        for page in changes.pinned {
          json.element {
            $0.member("page", page.url)
            $0.member("old", page.old.workloads.first?.name)
            $0.member("new", page.new.workloads.first?.name)
          }
        }
      }
      json.array("figures") { json in
        for page in changes.pages {
          for change in page.figures { json.element { figure(change, of: page, &$0) } }
        }
      }
      json.array("rates") { json in
        for rate in changes.rates { json.element { self.rate(rate, &$0) } }
      }
      json.array("rows") { json in for file in changes.rows { json.element { rows(file, &$0) } } }
      json.array("notices") { json in
        for notice in changes.notices {
          json.element {
            $0.member("id", notice.id)
            $0.member("appeared", notice.isNew)
            list("pages", notice.pages, &$0)
          }
        }
      }
      json.array("wording") { json in
        for cluster in changes.wording {
          json.element {
            $0.member("old", cluster.hunk.removed)
            $0.member("new", cluster.hunk.added)
            list("pages", cluster.pages, &$0)
          }
        }
      }
      list("behind", changes.behind.map(\.url), &json)
      list("followers", changes.followers, &json)
      list("files", changes.files.map(\.path), &json)
    }
    return json.bytes
  }

  private func verdicts(
    _ key: StaticString, _ isWanted: (VerdictChange) -> Bool, _ json: inout JSONWriter
  ) {
    json.array(key) { json in
      for page in changes.pages {
        for change in page.verdicts where isWanted(change) {
          json.element { json in
            json.member("page", page.url)
            json.member("metric", change.metric.name)
            json.member("workload", change.workload)
            json.member("headline", change.isHeadline)
            json.member("old_target", change.targets.old)
            json.member("target", change.targets.new)
            json.object("old") { claim(change.old, &$0) }
            json.object("new") { claim(change.new, &$0) }
          }
        }
      }
    }
  }

  private func claim(_ claim: VerdictClaim, _ json: inout JSONWriter) {
    json.member("kind", claim.kind.rawValue)
    json.member("winner", claim.aIsAhead.map { $0 ? "a" : "b" })
    json.member("ratio", claim.ratio)
  }

  private func pages(
    _ key: StaticString, _ pages: [SiteChanges.Page], _ json: inout JSONWriter
  ) {
    json.array(key) { json in
      for page in pages {
        json.element {
          $0.member("page", page.url)
          $0.member("title", page.title)
        }
      }
    }
  }

  private func list(_ key: StaticString, _ texts: [String], _ json: inout JSONWriter) {
    json.array(key) { json in for text in texts { json.element(text) } }
  }

  private func figure(_ change: FigureChange, of page: PageChange, _ json: inout JSONWriter) {
    json.member("page", page.url)
    json.member("side", change.sideIsA ? "a" : "b")
    json.member("label", change.label)
    json.member("old_target", change.targets.old)
    json.member("target", change.targets.new)
    json.array("moves") { json in
      for move in change.moves {
        json.element {
          $0.member("metric", move.metric.name)
          $0.member("old", move.old)
          $0.member("new", move.new)
        }
      }
    }
  }

  private func rate(_ rate: RateChange, _ json: inout JSONWriter) {
    json.member("hardware", rate.label)
    json.member("what", rate.isPrice ? "price_per_gpu_hour" : "power_kw")
    json.member("basis", rate.isPrice ? rate.basis : nil)
    json.member("old", rate.old)
    json.member("new", rate.new)
    list("pages", rate.pages, &json)
  }

  private func rows(_ file: RowChanges, _ json: inout JSONWriter) {
    json.member("file", file.path)
    json.member("added", file.added)
    json.member("removed", file.removed)
    json.array("changed") { json in
      for row in file.changed {
        json.element { json in
          json.member("row", row.name)
          json.array("cells") { json in
            for cell in row.cells {
              json.element {
                $0.member("column", cell.column)
                $0.member("old", cell.old)
                $0.member("new", cell.new)
              }
            }
          }
        }
      }
    }
  }
}
