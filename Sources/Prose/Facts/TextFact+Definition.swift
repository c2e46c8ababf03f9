extension TextFact {
  /// The row of the table of facts.
  package var definition: FactDefinition {
    switch self {
    case .modelKey:
      .init(
        "model_key", .page, in: .all.subtracting(.model),
        "the short name of the model, where a title has no room for the label")
    case .hardwareKey:
      .init("hardware_key", .page, in: .onOneHardware, "the short name of the hardware")
    case .model:
      .init("model", .page, in: .all.subtracting(.model), "the model that the URL fixes")
    case .hardware:
      .init("hardware", .page, in: .onOneHardware, "the hardware that the URL fixes")
    case .precision:
      .init("precision", .page, in: .all.subtracting(.precision), "the precision, fixed or pinned")
    case .sequence:
      .init("sequence", .page, "input and output length of the pinned workload, for example 1k/1k")
    case .workload:
      .init("workload", .page, "the pinned workload: sequence, and precision where it is pinned")
    case .subject:
      .init("subject", .page, "what both sides share, for example DeepSeek R1 on MI355X")
    case .a:
      .init("a", .page, "side a, the first in page order")
    case .b:
      .init("b", .page, "side b")
    case .aVendor:
      .init("a_vendor", .page, in: .hardware, "the vendor of side a")
    case .bVendor:
      .init("b_vendor", .page, in: .hardware, "the vendor of side b")
    case .aArchitecture:
      .init("a_architecture", .page, in: .hardware, "the architecture of side a")
    case .bArchitecture:
      .init("b_architecture", .page, in: .hardware, "the architecture of side b")
    case .hardwareVendor:
      .init("hardware_vendor", .page, in: .onOneHardware, "the vendor of the hardware")
    case .hardwareArchitecture:
      .init("hardware_architecture", .page, in: .onOneHardware, "the architecture of the hardware")
    case .aPrice:
      .init(
        "a_price", unit: "$ per GPU-hour", .page, in: .hardware, presence: .whenPriced,
        "the price of side a, with its sign")
    case .bPrice:
      .init(
        "b_price", unit: "$ per GPU-hour", .page, in: .hardware, presence: .whenPriced,
        "the price of side b, with its sign")
    case .hardwarePrice:
      .init(
        "hardware_price", unit: "$ per GPU-hour", .page, in: .onOneHardware, presence: .whenPriced,
        "the price of the hardware, with its sign")
    case .costBasis:
      .init("cost_basis", .page, "whose prices these are, for example hyperscaler")
    case .aRange:
      .init(
        "a_range", unit: "tok/s/user", .page,
        "the interactivities measured on side a, for example 18.4 to 60")
    case .bRange:
      .init(
        "b_range", unit: "tok/s/user", .page, "the interactivities measured on side b")
    case .reversedEngines:
      .init(
        "reversed_engines", .page, presence: .sometimes,
        "the engines on which alone the other side would be ahead, as a list in words")
    case .rangeLow:
      .init(
        "range_low", unit: "tok/s/user", .page, presence: .whenRangesMeet,
        "the least interactivity that both sides cover")
    case .rangeHigh:
      .init(
        "range_high", unit: "tok/s/user", .page, presence: .whenRangesMeet,
        "the greatest interactivity that both sides cover")
    case .target:
      .init("target", unit: "tok/s/user", [.target, .oneSided], "the target")
    case .aThroughput:
      .init(
        "a_throughput", unit: "tok/s/GPU", .verdict,
        "throughput of side a at the target, with the words “at least” when it is a bound")
    case .bThroughput:
      .init(
        "b_throughput", unit: "tok/s/GPU", .verdict,
        "throughput of side b at the target, in the same way")
    case .aCost:
      .init(
        "a_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of side a at the target, with its sign, and with “at most” when it is a bound")
    case .bCost:
      .init(
        "b_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of side b at the target, in the same way")
    case .lead:
      .init("lead", .verdict, "the side with the higher throughput")
    case .trail:
      .init("trail", .verdict, "the side with the lower throughput")
    case .leadThroughput:
      .init("lead_throughput", unit: "tok/s/GPU", .verdict, "throughput of the side that leads")
    case .trailThroughput:
      .init("trail_throughput", unit: "tok/s/GPU", .verdict, "throughput of the side that trails")
    case .leadCost:
      .init(
        "lead_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of the side that leads in throughput")
    case .trailCost:
      .init(
        "trail_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of the side that trails in throughput")
    case .more:
      .init("more", .verdict, "how much more throughput the lead has, for example 53%")
    case .times:
      .init("times", .verdict, "the throughput ratio with one decimal, for example 1.5")
    case .gainMany:
      .init(
        "gain_many", .verdict, "the ratio in words, of things counted: 53% more, 9.4 times as many")
    case .gainMuch:
      .init("gain_much", .verdict, "the ratio in words, of an amount: 53% more, 9.4 times as much")
    case .than:
      .init("than", .verdict, "the word that follows either of them: than, or as")
    case .cheap:
      .init("cheap", .verdict, presence: .whenPriced, "the side with the lower cost")
    case .dear:
      .init("dear", .verdict, presence: .whenPriced, "the side with the higher cost")
    case .cheapCost:
      .init(
        "cheap_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of the cheaper side")
    case .dearCost:
      .init(
        "dear_cost", unit: "$ per million tokens", .verdict, presence: .whenPriced,
        "cost of the dearer side")
    case .cheapThroughput:
      .init(
        "cheap_throughput", unit: "tok/s/GPU", .verdict, presence: .whenPriced,
        "throughput of the cheaper side")
    case .dearThroughput:
      .init(
        "dear_throughput", unit: "tok/s/GPU", .verdict, presence: .whenPriced,
        "throughput of the dearer side")
    case .saving:
      .init(
        "saving", .verdict, presence: .whenPriced,
        "how much less the cheaper side costs per token, for example 34%")
    case .bounded:
      .init("bounded", .lowerBound, "the side that is only known as a bound")
    case .boundedThroughput:
      .init("bounded_throughput", unit: "tok/s/GPU", .lowerBound, "its throughput is at least this")
    case .boundedCost:
      .init(
        "bounded_cost", unit: "$ per million tokens", .lowerBound, presence: .whenPriced,
        "its cost is at most this")
    case .boundedAt:
      .init(
        "bounded_at", unit: "tok/s/user", .lowerBound,
        "the better interactivity at which the bound was measured")
    case .measured:
      .init("measured", .lowerBound, "the other side")
    case .measuredThroughput:
      .init("measured_throughput", unit: "tok/s/GPU", .lowerBound, "throughput of the other side")
    case .measuredCost:
      .init(
        "measured_cost", unit: "$ per million tokens", .lowerBound, presence: .whenPriced,
        "cost of the other side")
    case .reached:
      .init("reached", .notReached, "the side that reaches the target")
    case .reachedThroughput:
      .init("reached_throughput", unit: "tok/s/GPU", .notReached, "its throughput")
    case .reachedCost:
      .init(
        "reached_cost", unit: "$ per million tokens", .notReached, presence: .whenPriced,
        "its cost")
    case .unreached:
      .init("unreached", .notReached, "the side that does not reach the target")
    case .unreachedMax:
      .init("unreached_max", unit: "tok/s/user", .notReached, "its greatest interactivity")
    case .present:
      .init("present", .oneSided, "the side that was measured")
    case .absent:
      .init("absent", .oneSided, "the side that was not")
    case .otherWorkload:
      .init("other_workload", .oneSided, "the workload that was measured on one side")
    case .presentThroughput:
      .init("present_throughput", unit: "tok/s/GPU", .oneSided, "throughput of the measured side")
    case .presentCost:
      .init(
        "present_cost", unit: "$ per million tokens", .oneSided, presence: .sometimes,
        "cost of the measured side")
    case .aEngines:
      .init(
        "a_engines", [.acceptanceRate, .mixedEngines],
        "the engines behind side a, as a list in words")
    case .bEngines:
      .init(
        "b_engines", [.acceptanceRate, .mixedEngines],
        "the engines behind side b, as a list in words")
    case .aEnginesByTarget:
      .init(
        "a_engines_by_target", unit: "tok/s/user", .acceptanceRate, presence: .sometimes,
        "the engines behind side a with their targets, where they are not the same at all of them")
    case .bEnginesByTarget:
      .init(
        "b_engines_by_target", unit: "tok/s/user", .acceptanceRate, presence: .sometimes,
        "the engines behind side b with their targets, where they are not the same at all of them")
    case .aServing:
      .init("a_serving", .mixedServing, "how side a was served: aggregate, disaggregated or both")
    case .bServing:
      .init("b_serving", .mixedServing, "how side b was served")
    case .aMethods:
      .init(
        "a_methods", .mixedSpecMethod, "the speculative methods behind side a, as a list in words")
    case .bMethods:
      .init(
        "b_methods", .mixedSpecMethod, "the speculative methods behind side b, as a list in words")
    case .boundedSides:
      .init("bounded_sides", .boundNotice, "the sides that are only known as a bound, in words")
    case .unreachedSides:
      .init("unreached_sides", .reachNotice, "the sides that do not reach every target, in words")
    case .targets:
      .init(
        "targets", unit: "tok/s/user", [.boundNotice, .reachNotice],
        "the targets concerned, as a list in words")
    case .oldestDate:
      .init("oldest_date", [.oldData, .footer], "the date of the oldest run")
    case .newestDate:
      .init("newest_date", [.oldData, .footer], "the date of the newest run")
    case .gapDays:
      .init("gap_days", unit: "days", .oldData, "how far the runs behind the two sides are apart")
    case .unpriced:
      .init("unpriced", .missingPrice, "what has no price, in words")
    case .guessedPrices:
      .init(
        "guessed_prices", .placeholderPrice, presence: .sometimes,
        "what has a guessed price, in words")
    case .guessedPowers:
      .init(
        "guessed_powers", .placeholderPrice, presence: .sometimes,
        "what has a guessed power, in words")
    case .issue:
      .init("issue", .knownIssue, "the text of the known issue")
    case .task:
      .init("task", .accuracy, "the set of questions")
    case .aAccuracy:
      .init("a_accuracy", .accuracy, "the share of questions that side a answered correctly")
    case .bAccuracy:
      .init("b_accuracy", .accuracy, "the share of questions that side b answered correctly")
    case .accuracyDifference:
      .init(
        "accuracy_difference", .accuracy, "how far the two shares are apart, in percentage points")
    case .trendTarget:
      .init(
        "trend_target", unit: "tok/s/user", .trend, "the target whose throughput is shown by date")
    case .trendOldest:
      .init("trend_oldest", .trend, "the first date of the trend")
    case .trendNewest:
      .init("trend_newest", .trend, "the last date of the trend")
    case .aPoints:
      .init("a_points", .figure, "how many points were measured on side a")
    case .bPoints:
      .init("b_points", .figure, "how many points were measured on side b")
    case .rowCount:
      .init("row_count", .footer, "how many rows the page is made from")
    case .rowHash:
      .init("hash", .footer, "a hash of those rows")
    case .language:
      .init("language", .layout, "the language of the page, for example en")
    case .title:
      .init("title", .layout, "the page's title")
    case .description:
      .init("description", .layout, "the finding in one sentence, for search results")
    case .siteTitle:
      .init("site_title", .layout, "the title of the site")
    case .exploration:
      .init(
        "exploration", .layout, presence: .sometimes,
        "what a comparison page compares, as its script reads it: the query of the default state")
    case .eyebrow:
      .init("eyebrow", .layout, presence: .sometimes, "the line above the heading")
    case .heading:
      .init("heading", .layout, "the page's heading")
    }
  }
}
