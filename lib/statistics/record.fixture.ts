import { ONE, ZERO } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "./cube/answer-record";

/** A record with nothing special about it, and what a test says of it. */
export function record(special: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    itemKey: "item",
    versionKey: "1",
    variantKey: "a",
    attemptNumber: 1,
    mark: ZERO,
    maxMark: ONE,
    total: special.mark ?? ZERO,
    maxTotal: ONE,
    ticked: null,
    options: ["A", "B", "C", "D"],
    certainty: null,
    seconds: null,
    group: null,
    ...special,
  };
}
