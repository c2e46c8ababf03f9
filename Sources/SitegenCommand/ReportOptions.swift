import ArgumentParser
import Diagnostics

/// How diagnostics are printed, for every command that reads input.
struct ReportOptions: ParsableArguments {
  @Option(
    help: """
      How errors and warnings are printed on standard error: text, github (annotations of a pull \
      request) or json (one array).
      """)
  var format = DiagnosticFormat.text

  @Flag(name: .customLong("warnings-as-errors"), help: "Take warnings for errors.")
  var warningsAsErrors = false
}

extension ReportOptions {
  /// As text, warnings being warnings: for commands whose formats are of something else.
  static var plain: ReportOptions {
    var options = ReportOptions()
    options.format = .text
    options.warningsAsErrors = false
    return options
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
