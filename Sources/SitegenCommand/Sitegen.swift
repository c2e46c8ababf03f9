import ArgumentParser

/// The command line: `sitegen build`, `list`, `explain`, `diff`, `check`, and `--version`.
package struct Sitegen: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Makes a static site of LLM-inference benchmark comparisons.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ListCommand.self, ExplainCommand.self, DiffCommand.self,
      CheckCommand.self,
    ])

  package init() {}
}
