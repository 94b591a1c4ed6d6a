import { toNumber } from "@/lib/arithmetic/rational";
import { readFraction } from "@/lib/statistics/cube/fraction-text";
import type { AttemptFacts } from "../attempt-facts";
import { type Cell, csvLine } from "./csv-line";
import { sixDigits } from "./six-digits";

/** One answer of a class that nobody belongs to; every line says so, wherever it is copied to. */
function* linesOf(attempts: readonly AttemptFacts[]): Generator<Readonly<Record<string, Cell>>> {
  let learner = 0;
  for (const { number, begun, ended, answers } of attempts) {
    // Further attempts of a learner follow her first.
    if (number === 1) learner += 1;
    for (const answer of answers) {
      yield {
        simulated: "simulated",
        learner: `simulated-${String(learner)}`,
        attempt: number,
        day_begun: begun,
        day_ended: ended,
        question: answer.item,
        version: answer.version,
        variant: answer.variant,
        ticked: answer.ticked.join(";"),
        mark: sixDigits(toNumber(readFraction(answer.mark))),
        max: 1,
        certainty: answer.certainty,
        seconds: answer.seconds === null ? null : sixDigits(answer.seconds),
      };
    }
  }
}

/** The answers of a simulated class as CSV: a line an answer. */
export function* simulatedAsCsv(attempts: readonly AttemptFacts[]): Generator<string> {
  let isFirst = true;
  for (const line of linesOf(attempts)) {
    if (isFirst) yield csvLine(Object.keys(line));
    isFirst = false;
    yield csvLine(Object.values(line));
  }
}

/** The same as JSON. */
export function* simulatedAsJson(
  about: Readonly<Record<string, string>>,
  attempts: readonly AttemptFacts[],
): Generator<string> {
  yield `${JSON.stringify({ simulated: true, ...about }).slice(0, -1)},"answers":[`;
  let between = "\n";
  for (const line of linesOf(attempts)) {
    yield between + JSON.stringify(line);
    between = ",\n";
  }
  yield "\n]}\n";
}
