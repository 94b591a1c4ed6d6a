import "server-only";
import type { QuizItem } from "@/lib/quiz/service/list-quiz-items";
import type { AttemptFacts } from "../attempt-facts";
import type { CountedTable } from "../counted-table";
import { countTables } from "../simulated/count-tables";
import { simulateClass } from "../simulated/simulate-class";
import type { SimulatedQuestion } from "../simulated/simulated-question";

/** The class is always the same one. */
const SEED = 20;

/** A class takes some tens of milliseconds, and a few hundred kilobytes; a question never changes unseen. */
const LIMIT = 8;
const known = new Map<string, readonly CountedTable[]>();

/** The counts of a simulated class on these questions. They are kept in memory and nowhere else. */
export function simulatedCounts(items: readonly QuizItem[]): readonly CountedTable[] {
  const name = items.map(({ versionHash }) => versionHash).join();
  const before = known.get(name);
  if (before !== undefined) return before;
  const cells = countTables(simulatedAttempts(items));
  if (known.size >= LIMIT) known.clear();
  known.set(name, cells);
  return cells;
}

/** The attempts of the simulated class on these questions: always the same ones. */
export const simulatedAttempts = (items: readonly QuizItem[]): readonly AttemptFacts[] =>
  simulateClass(items.map(simulatedQuestion), SEED);

function simulatedQuestion(item: QuizItem): SimulatedQuestion {
  const { questionId, versionHash, rule, kind, choices, eitherKeys, voidedKeys } = item;
  return {
    key: questionId,
    version: versionHash,
    rule,
    kind,
    eitherKeys,
    voidedKeys,
    choiceKeys: choices.map(({ key }) => key),
    misconceptions: new Map(
      choices.flatMap(({ key, misconception }) =>
        misconception === null ? [] : [[key, misconception] as const],
      ),
    ),
    right: new Map(item.variants.map(({ name, markingKey }) => [name, markingKey])),
  };
}
