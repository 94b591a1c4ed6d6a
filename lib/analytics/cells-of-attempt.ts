import { add, rational, ZERO } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { writeKey } from "@/lib/statistics/cube/cell-key";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { durationBucket } from "@/lib/statistics/cube/duration-bucket";
import { readFraction, writeFraction } from "@/lib/statistics/cube/fraction-text";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import type { AttemptFacts } from "./attempt-facts";
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
    ...facts.answers.flatMap(({ item, version, variant, mark, before }) =>
      before === null
        ? []
        : [
            {
              ...cell("transition", canonical(before), canonical(mark)),
              itemKey: item,
              versionKey: version,
              variantKey: variant,
            },
          ],
    ),
  ];
}

/** The answers of an attempt as the statistics take them. */
export function recordsOf({ answers, number }: AttemptFacts): readonly AnswerRecord[] {
  const marks = answers.map(({ mark }) => readFraction(mark));
  const total = marks.reduce(add, ZERO);
  const maxTotal = rational(answers.length);
  return answers.map((answer, index) => ({
    ...{ itemKey: answer.item, versionKey: answer.version, variantKey: answer.variant },
    ...{ attemptNumber: number, mark: marks[index] ?? ZERO, maxMark: rational(1) },
    ...{ total, maxTotal, options: answer.options },
    ticked: answer.ticked.length === 0 ? null : answer.ticked,
    ...{ certainty: answer.certainty, seconds: answer.seconds, group: null },
  }));
}

const canonical = (fraction: string): string => writeFraction(readFraction(fraction));

const courseCell =
  ({ number }: AttemptFacts) =>
  (table: CourseTable, ...parts: readonly string[]): StoredCell => ({
    ...{
      itemKey: "",
      versionKey: "",
      variantKey: "",
      attempts: number <= 1 ? "first" : "later",
      table,
    },
    maxTotal: "",
    key: writeKey(parts),
  });
