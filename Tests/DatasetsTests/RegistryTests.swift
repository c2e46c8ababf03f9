import Datasets
import Diagnostics
import Testing

@Suite("Registries")
struct RegistryTests {
  private func hardware(_ fields: String) -> String {
    report(
      ["registry/hardware.yml": "h100:\n  label: H100\n  vendor: V\n  architecture: A\n\(fields)"])
  }

  @Test("give their entries in the order of the file, with what is known of each")
  func entries() throws {
    let registries = try #require(load(csv: header, goodRow).dataset).registries
    #expect(registries.hardware.map(\.key) == ["h100", "mi355x"])
    let hardware = registries.hardware[1]
    #expect(hardware.label == "MI355X")
    #expect(hardware.vendor == "AMD")
    #expect(hardware.architecture == "CDNA 4")
    #expect(hardware.tdpWatts == 1400)
    #expect(hardware.power == SourcedFigure(value: 2.09, asOf: "2026-07", source: "A model"))
    #expect(
      hardware.prices == [
        "hyperscaler": SourcedFigure(
          value: 1.5, asOf: "2026-07", source: "A model", isPlaceholder: true)
      ])
    #expect(
      hardware.location
        == SourceLocation(
          path: "Content/registry/hardware.yml", position: Position(line: 2, column: 1)))
    #expect(registries.models.map(\.slug) == ["deepseek-r1", "qwen3-5"])
    #expect(registries.models.map(\.slugAliases) == [["deepseek"], []])
    #expect(registries.models.map(\.urlPart) == ["deepseek-r1", "qwen3-5"])
    #expect(registries.engines.map(\.family) == ["sglang", "trt", "sglang"])
    #expect(registries.engines.map(\.disaggregated) == [false, false, true])
    #expect(registries.engines.map(\.disaggregatedAliases) == [[], [], ["sglang-disagg"]])
    #expect(registries.precisions.map(\.aliases) == [["nvfp4"], []])
    #expect(registries.specMethods.map(\.label) == ["MTP", "Off"])
    #expect(registries.specMethods.map(\.urlPart) == ["mtp", "none"])
  }

  @Test("a bare number is a figure without a source; one alias needs no list")
  func shortForms() throws {
    let dataset = try #require(
      loadDataset(
        folder([
          "registry/hardware.yml": """
          h100:
            {label: H, vendor: V, architecture: A, power_kw: 1.5, aliases: h-100,
             price_per_gpu_hour: {rental: 2}}
          """
        ])
      ).dataset)
    let hardware = dataset.registries.hardware[0]
    #expect(hardware.power == SourcedFigure(value: 1.5, asOf: "", source: ""))
    #expect(hardware.prices == ["rental": SourcedFigure(value: 2, asOf: "", source: "")])
    #expect(hardware.aliases == ["h-100"])
  }

  @Test("a missing file is an error that says what belongs into it; rows are then not judged")
  func missingFile() {
    var content = folder(["datasets/a.csv": "\(header)\nx,x,x,x,x,1,1,1,1,1,2026-06-11\n"])
    content.files.removeAll { $0.path.hasSuffix("engines.yml") }
    #expect(
      text(loadDataset(content).diagnostics) == """
        Content/registry/engines.yml: error: the file is missing
        help: it maps the key of each engine to its label and what else is known of it
        """)
  }

  @Test("labels, vendors and architectures are required")
  func required() {
    #expect(
      report([
        "registry/hardware.yml": "h100: {label: \"\", vendor: ~}\n",
        "registry/engines.yml": "vllm:\nsglang: {}\n",
      ]) == """
        Content/registry/engines.yml:1:1: error: "vllm" has no fields
          | vllm:
          | ^
        Content/registry/engines.yml:2:9: error: "label" is missing
          | sglang: {}
          |         ^
        Content/registry/hardware.yml:1:7: error: "architecture" is missing
          | h100: {label: "", vendor: ~}
          |       ^
        Content/registry/hardware.yml:1:15: error: "label" is missing
          | h100: {label: "", vendor: ~}
          |               ^
        Content/registry/hardware.yml:1:27: error: "vendor" is missing
          | h100: {label: "", vendor: ~}
          |                           ^
        """)
  }

  @Test("an entry must be a map")
  func shapes() {
    #expect(
      report(["registry/engines.yml": "vllm: vLLM\nsglang: [a]\n"]) == """
        Content/registry/engines.yml:1:7: error: "vllm" must be a map of keys and values
          | vllm: vLLM
          |       ^
        Content/registry/engines.yml:2:9: error: "sglang" must be a map of keys and values
          | sglang: [a]
          |         ^
        """)
    #expect(
      report(["registry/engines.yml": "- vllm\n"]) == """
        Content/registry/engines.yml:1:1: error: the registry must be a map of keys and values
          | - vllm
          | ^
        """)
  }

  @Test("a key must be fit for a URL and a file name")
  func keys() {
    #expect(
      report([
        "registry/models.yml": """
        "../x": {label: A}
        "<b>": {label: B}
        UPPER: {label: C}
        "": {label: D}
        "a..b": {label: E}
        "-a": {label: F}
        "a\\n": {label: G}
        \(String(repeating: "x", count: 101)): {label: H}
        é: {label: I}
        """
      ]) == """
        Content/registry/models.yml:1:1: error: "../x" is no key: only a-z, 0-9, dots and \
        hyphens may stand in it
          | "../x": {label: A}
          | ^
        Content/registry/models.yml:2:1: error: "<b>" is no key: only a-z, 0-9, dots and \
        hyphens may stand in it
          | "<b>": {label: B}
          | ^
        Content/registry/models.yml:3:1: error: "UPPER" is no key: only a-z, 0-9, dots and \
        hyphens may stand in it
          | UPPER: {label: C}
          | ^
        Content/registry/models.yml:4:1: error: "" is no key: it is empty
          | "": {label: D}
          | ^
        Content/registry/models.yml:5:1: error: "a..b" is no key: two dots must not stand \
        together in it
          | "a..b": {label: E}
          | ^
        Content/registry/models.yml:6:1: error: "-a" is no key: it must begin and end with a \
        letter or digit
          | "-a": {label: F}
          | ^
        Content/registry/models.yml:7:1: error: "a " is no key: only a-z, 0-9, dots and hyphens \
        may stand in it
          | "a\\n": {label: G}
          | ^
        Content/registry/models.yml:8:1: error: \
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is no key: it is longer \
        than 100 characters
          | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\
        xxxxxxxxxxxxxxxxx: {label: H}
          | ^
        Content/registry/models.yml:9:1: error: "é" is no key: only a-z, 0-9, dots and hyphens \
        may stand in it
          | é: {label: I}
          | ^
        """)
  }

  @Test("a slug and its aliases must be fit for a URL")
  func slugs() {
    #expect(
      report([
        "registry/models.yml":
          "dsr1: {label: A, slug: \"a/b\", slug_aliases: [ok, a.b, [x]]}\n"
      ]) == """
        Content/registry/models.yml:1:24: error: "a/b" is no slug: only a-z, 0-9 and hyphens may \
        stand in it
          | dsr1: {label: A, slug: "a/b", slug_aliases: [ok, a.b, [x]]}
          |                        ^
        Content/registry/models.yml:1:50: error: "a.b" is no slug: only a-z, 0-9 and hyphens may \
        stand in it
          | dsr1: {label: A, slug: "a/b", slug_aliases: [ok, a.b, [x]]}
          |                                                  ^
        Content/registry/models.yml:1:55: error: "slug_aliases" must be a list of texts
          | dsr1: {label: A, slug: "a/b", slug_aliases: [ok, a.b, [x]]}
          |                                                       ^
        """)
  }

  @Test("two entries that claim one name, or one part of URLs, are an error naming both")
  func claims() {
    #expect(
      report([
        "registry/engines.yml":
          "trt: {label: A, aliases: [x]}\nvllm: {label: B, aliases: [X, TRT]}\n"
      ]) == """
        Content/registry/engines.yml:2:1: error: "vllm" and "trt" both claim the name "trt"
          | vllm: {label: B, aliases: [X, TRT]}
          | ^
        help: "trt" is on line 1
        Content/registry/engines.yml:2:1: error: "vllm" and "trt" both claim the name "x"
          | vllm: {label: B, aliases: [X, TRT]}
          | ^
        help: "trt" is on line 1
        """)
    #expect(
      report([
        "registry/models.yml": """
        a.1: {label: A}
        a-1: {label: B}
        b: {label: C, slug: c}
        d: {label: D, slug_aliases: [c]}
        """
      ]) == """
        Content/registry/models.yml:2:1: error: "a-1" and "a.1" both claim the URL part "a-1"
          | a-1: {label: B}
          | ^
        help: "a.1" is on line 1
        Content/registry/models.yml:4:1: error: "d" and "b" both claim the URL part "c"
          | d: {label: D, slug_aliases: [c]}
          | ^
        help: "b" is on line 3
        """)
    #expect(
      report(["registry/engines.yml": "trt: {label: A, aliases: [trt, TRT, x, x]}\n"]) == "")
  }

  @Test("an empty alias is an error")
  func emptyAlias() {
    #expect(
      report(["registry/engines.yml": "trt: {label: A, aliases: [\"\"]}\n"]) == """
        Content/registry/engines.yml:1:27: error: an alias must not be empty
          | trt: {label: A, aliases: [""]}
          |                           ^
        """)
  }

  @Test("a figure must be a number greater than 0, in JSON's grammar")
  func figures() {
    #expect(
      hardware("  tdp_w: -1\n  power_kw: 0\n") == """
        Content/registry/hardware.yml:5:10: error: "tdp_w" must be greater than 0, not -1
          |   tdp_w: -1
          |          ^
        Content/registry/hardware.yml:6:13: error: "power_kw" must be greater than 0, not 0
          |   power_kw: 0
          |             ^
        """)
    #expect(
      hardware("  tdp_w: 1_000\n  power_kw: \"2\"\n") == """
        Content/registry/hardware.yml:5:10: error: "tdp_w" must be a number, not "1_000"
          |   tdp_w: 1_000
          |          ^
        Content/registry/hardware.yml:6:13: error: "power_kw" must be a number, not "2"
          |   power_kw: "2"
          |             ^
        """)
    #expect(
      hardware("  tdp_w: .nan\n  power_kw: 1e999\n") == """
        Content/registry/hardware.yml:5:10: error: "tdp_w" must be a number, not ".nan"
          |   tdp_w: .nan
          |          ^
        Content/registry/hardware.yml:6:13: error: "power_kw" must be a number, not "1e999"
          |   power_kw: 1e999
          |             ^
        """)
    #expect(
      hardware("  tdp_w: 1e16\n  power_kw: [1]\n") == """
        Content/registry/hardware.yml:5:10: error: "tdp_w" must be between 1e-9 and 1e15, not \
        1e+16
          |   tdp_w: 1e16
          |          ^
        Content/registry/hardware.yml:6:13: error: "power_kw" must be a map of keys and values
          |   power_kw: [1]
          |             ^
        """)
    #expect(
      hardware("  price_per_gpu_hour: {rental: {value: -2.5}}\n") == """
        Content/registry/hardware.yml:5:40: error: "value" must be greater than 0, not -2.5
          |   price_per_gpu_hour: {rental: {value: -2.5}}
          |                                        ^
        """)
    #expect(
      hardware("  price_per_gpu_hour: {rental: {as_of: 2026-07}}\n") == """
        Content/registry/hardware.yml:5:32: error: "rental" has no value
          |   price_per_gpu_hour: {rental: {as_of: 2026-07}}
          |                                ^
        """)
    #expect(
      hardware("  price_per_gpu_hour: 2\n") == """
        Content/registry/hardware.yml:5:23: error: "price_per_gpu_hour" must be a map of keys and \
        values
          |   price_per_gpu_hour: 2
          |                       ^
        """)
  }

  @Test("the day of a figure must be a month or a day, and a guess is marked with true")
  func sources() {
    #expect(
      hardware("  power_kw: {value: 1, as_of: July, source: [a], placeholder: maybe}\n") == """
        Content/registry/hardware.yml:5:31: error: "as_of" must be a month or a day like \
        2026-07, not "July"
          |   power_kw: {value: 1, as_of: July, source: [a], placeholder: maybe}
          |                               ^
        Content/registry/hardware.yml:5:45: error: "source" must be a text
          |   power_kw: {value: 1, as_of: July, source: [a], placeholder: maybe}
          |                                             ^
        Content/registry/hardware.yml:5:63: error: "placeholder" must be true or false
          |   power_kw: {value: 1, as_of: July, source: [a], placeholder: maybe}
          |                                                               ^
        """)
    #expect(
      hardware("  power_kw: {value: 1, as_of: 2026-13}\n") == """
        Content/registry/hardware.yml:5:31: error: "as_of" must be a month or a day like 2026-07, \
        not "2026-13"
          |   power_kw: {value: 1, as_of: 2026-13}
          |                               ^
        """)
    #expect(hardware("  power_kw: {value: 1, as_of: 2026-07-31}\n") == "")
  }

  @Test("a key that nothing reads is a warning, with the one that may be meant")
  func unusedKeys() {
    #expect(
      hardware("  tpd_w: 700\n  colour: red\n  power_kw: {value: 1, asof: x}\n") == """
        Content/registry/hardware.yml:5:3: warning: nothing reads "tpd_w"
          |   tpd_w: 700
          |   ^
        help: did you mean "tdp_w"?
        Content/registry/hardware.yml:6:3: warning: nothing reads "colour"
          |   colour: red
          |   ^
        Content/registry/hardware.yml:7:24: warning: nothing reads "asof"
          |   power_kw: {value: 1, asof: x}
          |                        ^
        help: did you mean "as_of"?
        """)
  }

  @Test("lists must be of texts")
  func lists() {
    #expect(
      report(["registry/engines.yml": "trt: {label: A, aliases: {a: b}, family: [x]}\n"]) == """
        Content/registry/engines.yml:1:26: error: "aliases" must be a list of texts
          | trt: {label: A, aliases: {a: b}, family: [x]}
          |                          ^
        Content/registry/engines.yml:1:42: error: "family" must be a text
          | trt: {label: A, aliases: {a: b}, family: [x]}
          |                                          ^
        """)
    #expect(
      report(["registry/engines.yml": "trt: {label: A, aliases: [[a], b], disaggregated: 1}\n"])
        == """
        Content/registry/engines.yml:1:27: error: "aliases" must be a list of texts
          | trt: {label: A, aliases: [[a], b], disaggregated: 1}
          |                           ^
        Content/registry/engines.yml:1:51: error: "disaggregated" must be true or false
          | trt: {label: A, aliases: [[a], b], disaggregated: 1}
          |                                                   ^
        """)
  }
}
