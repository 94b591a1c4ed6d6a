import { expect, test } from "vitest";
import { CERTAINTIES } from "../certainty";
import { certaintyWords } from "./learner-words";
import type { Outcome } from "./outcome";

const STATUSES: readonly Outcome["status"][] = [
  "right",
  "missed",
  "wrong",
  "contested",
  "accepted",
  "uncounted",
];
const outcome = (status: Outcome["status"]): Outcome => ({
  isTicked: true,
  isKeyed: true,
  isTrue: true,
  status,
});

test.each(STATUSES)("however sure the learner said to be, a %s answer takes it up", (status) => {
  for (const { value } of CERTAINTIES) {
    expect(certaintyWords(value, outcome(status))).toMatch(/sure|certain|guess/u);
  }
  expect(certaintyWords(null, outcome(status))).toBeNull();
});
