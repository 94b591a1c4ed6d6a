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
