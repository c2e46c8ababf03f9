/// A fact whose value is text: a label, a date, or a figure already formatted.
///
/// The value never contains markup; it is escaped for where it lands.
package enum TextFact: UInt8, CaseIterable, Sendable, Hashable {
  // Page: what is compared
  case modelKey, hardwareKey
  case model, hardware, precision, sequence, workload, subject, a, b, aVendor, bVendor
  case aArchitecture, bArchitecture, hardwareVendor, hardwareArchitecture, aPrice, bPrice
  case hardwarePrice, costBasis, aRange, bRange, reversedEngines, rangeLow, rangeHigh
  // One target
  case target, aThroughput, bThroughput, aCost, bCost, lead, trail, leadThroughput, trailThroughput
  case leadCost, trailCost, more, times, gainMany, gainMuch, than, cheap, dear, cheapCost, dearCost
  case cheapThroughput, dearThroughput, saving
  // One side only known as a bound
  case bounded, boundedThroughput, boundedCost, boundedAt, measured, measuredThroughput
  case measuredCost
  // One side does not reach the target
  case reached, reachedThroughput, reachedCost, unreached, unreachedMax
  // A workload of one side
  case present, absent, otherWorkload, presentThroughput, presentCost
  // Notices
  case aEngines, bEngines, aEnginesByTarget, bEnginesByTarget, aServing, bServing, aMethods
  case bMethods, boundedSides, unreachedSides, targets, oldestDate, newestDate, gapDays, unpriced,
    issue
  case guessedPrices, guessedPowers
  // Accuracy
  case task, aAccuracy, bAccuracy, accuracyDifference
  // The trend
  case trendTarget, trendOldest, trendNewest
  // Captions and footer
  case aPoints, bPoints, rowCount, rowHash
  // Layouts
  case language, title, description, siteTitle, eyebrow, heading, exploration
}
