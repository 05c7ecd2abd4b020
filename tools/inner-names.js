/**
 * Properties that only the judge has and that are named often: the build shortens them, which saves three kilobytes. None of
 * them may be a property outside src/core/facts, text, rules and report, where objects are kept in the workbook, go to Office or
 * to the page; test/tools/inner-names.test.ts holds the list against the sources.
 */
module.exports = (
  "deed quantity statement demand subject quantities deeds aspect deedWord cues statements wideTopic normalizedStart normalizedEnd " +
  "sole arabicOnly says bracketed chars remains answers beginningAt continues oneMeaning magnified signs mayBeIn phrases partlyMet " +
  "nearlyIsEnough countIn hanNot hollow candidates sure stage topic ask bound arrives asked high hedge " +
  "level dates precision script isIn unitWritten comparedWith outcomes toMonth shareOf act normalized base factor " +
  "quoted departs answering mayHold codes spreads besideLastYear besideAverage enters derived substitutes " +
  "multiplier concrete weak judged endingAt monthly firsts lengths offsets pair rawSpan arrivesOnly exponent byFront candidate " +
  "mention"
).split(" ");
