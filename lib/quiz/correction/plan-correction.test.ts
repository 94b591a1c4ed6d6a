import { expect, test } from "vitest";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { planCorrection } from "./plan-correction";

const VERSION = {
  question: twoGroupsOneOutput,
  variants: [
    {
      position: 1,
      name: "original",
      parameters: { a: "0.3", b: "0.9", p: "0.4", m: "0.2" },
      derivedKey: ["b", "d"],
      markingKey: ["b", "c", "d"],
    },
  ],
};

const answers = (hits: number, ...choices: readonly string[]) => ({
  position: 1,
  choices,
  mark: { numerator: hits, denominator: 5 },
  count: 1,
});

test("steps of one size come in the order of the marks that they begin at, whatever the floating point makes of them", () => {
  const groups = [
    answers(3, "b"),
    answers(0, "a", "e"),
    answers(4, "b", "d"),
    answers(2, "a", "b"),
    answers(1, "a", "b", "e"),
  ];
  const { steps } = planCorrection(VERSION, groups, { c: "either" });
  expect(steps.map(({ from }) => from.numerator)).toEqual([0, 1, 2, 3, 4]);
});

test("no answer moves down: what the corrected key would give less keeps its mark, and is counted as kept", () => {
  const groups = [answers(3, "b"), answers(5, "b", "c", "d")];
  const { moves, kept } = planCorrection(VERSION, groups, { c: "false" });
  expect(moves.map(({ choices, to }) => [choices, to.numerator])).toEqual([[["b"], 4]]);
  expect(kept).toBe(1);
});

test("one more answer of a kind that was shown asks for no new look, another kind does", () => {
  const printOf = (...groups: readonly ReturnType<typeof answers>[]) =>
    planCorrection(VERSION, groups, { c: "false" }).fingerprint;
  const shown = printOf(answers(3, "b"));
  expect(printOf({ ...answers(3, "b"), count: 9 })).toBe(shown);
  expect(printOf(answers(3, "b"), answers(2, "a", "b"))).not.toBe(shown);
});
