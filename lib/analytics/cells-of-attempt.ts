import { add, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { writeKey } from "@/lib/statistics/cube/cell-key";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { durationBucket } from "@/lib/statistics/cube/duration-bucket";
import { readFraction, writeFraction } from "@/lib/statistics/cube/fraction-text";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import { isRight } from "@/lib/statistics/item/is-right";
import type { AnswerFacts, AttemptFacts } from "./attempt-facts";
import type { CourseTable, StoredCell } from "./course-cell";

/**
 * Every cell that one attempt adds 1 to: that it was begun and, once it is finished, everything about
 * its answers. Each question counts for 1, so the greatest total is their number.
 */
export function cellsOfAttempt(facts: AttemptFacts): readonly StoredCell[] {
  const records = recordsOf(facts);
  const cell = courseCell(facts);
  return [
    cell("begun", facts.begun),
    ...(facts.ended === null ? [] : [cell("ended", facts.ended)]),
    ...(facts.seconds === null ? [] : [cell("spent", String(durationBucket(facts.seconds)))]),
    ...records.flatMap(cellsOf),
    ...totalCellsOf(records),
    ...facts.answers.flatMap((answer) => {
      const { item: itemKey, version: versionKey, variant: variantKey, mark, before } = answer;
      const flow = flowOf(answer);
      return [
        ...(before === null ? [] : [cell("transition", canonical(before), canonical(mark))]),
        ...(flow === null ? [] : [cell("flow", ...flow)]),
      ].map((found) => ({ ...found, itemKey, versionKey, variantKey }));
    }),
  ];
}

/** The answers of an attempt as the statistics take them. */
export function recordsOf({ answers, number }: AttemptFacts): readonly AnswerRecord[] {
  const marks = answers.map(({ mark }) => readFraction(mark));
  const total = marks.reduce(add, ZERO);
  const maxTotal = rational(answers.length);
  return answers.map((answer, index) => ({
    itemKey: answer.item,
    versionKey: answer.version,
    variantKey: answer.variant,
    attemptNumber: number,
    mark: marks[index] ?? ZERO,
    maxMark: rational(1),
    total,
    maxTotal,
    options: answer.options,
    ticked: answer.ticked.length === 0 ? null : answer.ticked,
    certainty: answer.certainty,
    seconds: answer.seconds,
    group: null,
  }));
}

/** The parts of the key of an answer's flow; null where it has none. */
function flowOf({ flow }: AnswerFacts): readonly string[] | null {
  if (flow === null) return null;
  const { opened, again, talked } = flow;
  return [
    opened ? "opened" : "unopened",
    again === null ? "none" : isRight(readFraction(again), ONE) ? "right" : "wrong",
    talked ? "talked" : "silent",
  ];
}

const canonical = (fraction: string): string => writeFraction(readFraction(fraction));

const courseCell =
  ({ number }: AttemptFacts) =>
  (table: CourseTable, ...parts: readonly string[]): StoredCell => ({
    itemKey: "",
    versionKey: "",
    variantKey: "",
    attempts: number <= 1 ? "first" : "later",
    table,
    maxTotal: "",
    key: writeKey(parts),
  });
