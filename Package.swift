// swift-tools-version: 6.2
// The manifest is the picture of the architecture: every arrow between two rooms is a line here,
// and `--explicit-target-dependency-import-check error` refuses an import that is not one.

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The rooms that also run in the browser: they import nothing of the system.
/// `.rounded()` and `.squareRoot()` need libm natively.
let kernel: [LinkerSetting] = [.linkedLibrary("m")]

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(name: "Methodology", swiftSettings: strict, linkerSettings: kernel),
    .target(name: "Numerals", swiftSettings: strict, linkerSettings: kernel),
    .target(name: "Markup", dependencies: ["Numerals"], swiftSettings: strict),
    .target(
      name: "SVGCharts", dependencies: ["Markup", "Numerals", "Methodology"],
      swiftSettings: strict),
    .target(
      name: "Figures", dependencies: ["SVGCharts", "Markup", "Numerals", "Methodology"],
      swiftSettings: strict),
    .target(
      name: "BrowserKernel",
      dependencies: ["Figures", "SVGCharts", "Markup", "Numerals", "Methodology"],
      exclude: ["Runtime"], swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    .systemLibrary(
      name: "CCMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "CommonMark", dependencies: ["CCMarkGFM", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "Datasets",
      dependencies: ["Methodology", "Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Comparisons", dependencies: ["Datasets", "Methodology", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Prose",
      dependencies: [
        "Comparisons", "Numerals", "CommonMark", "Diagnostics", "Datasets", "Methodology",
      ],
      swiftSettings: strict),
    .target(
      name: "Pages",
      dependencies: [
        "Comparisons", "Prose", "Figures", "SVGCharts", "Markup", "Numerals", "Methodology",
        "Datasets",
        "CommonMark", "Diagnostics",
      ],
      swiftSettings: strict),
    .target(
      name: "Changes", dependencies: ["Pages", "Prose", "Datasets", "Numerals"],
      swiftSettings: strict),
    .target(
      name: "SiteCheck", dependencies: ["Datasets", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "SitegenCommand",
      dependencies: [
        "Changes", "SiteCheck", "Pages", "Prose", "Comparisons", "Datasets", "Methodology",
        "Diagnostics", "Numerals",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "sitegen", dependencies: ["SitegenCommand"], swiftSettings: strict),
    .testTarget(
      name: "MethodologyTests", dependencies: ["Methodology"], swiftSettings: strict),
    .testTarget(name: "NumeralsTests", dependencies: ["Numerals"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Numerals"], swiftSettings: strict),
    .testTarget(
      name: "SVGChartsTests", dependencies: ["SVGCharts", "Markup", "Numerals", "Methodology"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Figures", "SVGCharts", "Markup", "Numerals", "Methodology"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserKernelTests", dependencies: ["BrowserKernel"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ComparisonsTests",
      dependencies: ["Comparisons", "Datasets", "Methodology", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ProseTests",
      dependencies: [
        "Prose", "Comparisons", "Datasets", "Methodology", "CommonMark", "Diagnostics",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: ["Pages", "Prose", "Comparisons", "Datasets", "Methodology", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteCheckTests", dependencies: ["SiteCheck", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ChangesTests",
      dependencies: ["Changes", "Pages", "Prose", "Datasets", "Diagnostics", "CommonMark"],
      swiftSettings: strict),
    .testTarget(
      name: "SitegenCommandTests",
      dependencies: ["SitegenCommand", "Pages", "Datasets", "Diagnostics", "sitegen"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzed readers link libFuzzer's own `main`: they are built only when `make fuzz` asks.
if Context.environment["SITEGEN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "sitegen-fuzz", dependencies: ["Datasets", "Prose", "Diagnostics"],
      path: "Tests/Fuzz", exclude: ["Seeds", "run"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
