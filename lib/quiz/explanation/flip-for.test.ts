import { expect, test } from "vitest";
import { bestConstantAndMinority } from "../bank/fairness/best-constant-and-minority";
import { onlyAboveOne } from "../bank/fairness/only-above-one";
import { doesL2Magnify } from "../bank/fairness/does-l2-magnify";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { unitsAndScaleFactors } from "../bank/practice/units-and-scale-factors";
import type { Question } from "../schema-question";
import { assembleExplanation } from "./assemble";
import type { FlipWords } from "./flip-words";

function flip(question: Question, key: string): FlipWords {
  const choice = question.choices.find((candidate) => candidate.key === key);
  const [variant] = question.variants;
  if (choice === undefined || variant === undefined) throw new Error("no such choice");
  const assembled = assembleExplanation(question, variant.parameters, choice);
  if (assembled.kind !== "explanation") throw new Error(assembled.kind);
  const found = assembled.explanation.sections.find((section) => section.kind === "flip");
  if (found === undefined) throw new Error("no flip");
  return found.flip;
}

test("the smallest flip names the boundary and works one case beyond it", () => {
  const { asks, verdict, title, text, assumption } = flip(twoGroupsOneOutput, "b");
  expect([asks, verdict, title]).toEqual([
    "What would make this false?",
    "never",
    "A prediction above 0.6.",
  ]);
  expect(text).toMatch(/^At 0\.\d+, for example, share\(L2, bright\) = /u);
  expect(assumption).toBe("output");
});

test("an equality that holds at one value only says exactly there, and not on a side of it", () => {
  expect(flip(onlyAboveOne, "a").title).toMatch(/of exactly/u);
  expect(flip(bestConstantAndMinority, "a").title).toBe(
    "A share of exactly 0.5 for the dark group.",
  );
});

test("a tie is no flip: sets that look alike do not make an equality true", () => {
  expect(flip(twoGroupsOneOutput, "e").text).not.toContain("[");
});

test("an equality at an irrational value says so, and what the sides are on either side of it", () => {
  const question: Question = {
    ...twoGroupsOneOutput,
    choices: twoGroupsOneOutput.choices.map((choice) =>
      choice.key === "b"
        ? { ...choice, claim: { ...choice.claim, expression: "L2(prediction, 0) = 1/2" } }
        : choice,
    ),
  };
  const { verdict, title, text, workings } = flip(question, "b");
  expect([verdict, title]).toEqual(["always", "A prediction of ≈ 0.707, an irrational number."]);
  expect(text).toContain("L2(prediction, 0) = 0.49");
  expect(text).toContain("L2(prediction, 0) = 0.5041");
  expect(workings).toHaveLength(2);
});

test("a number that the claim has by its own name is not offered as one to change", () => {
  // best(L2) / scale = heads(dark) · a + heads(bright) · b: another brightness is another a.
  expect(flip(unitsAndScaleFactors, "c").verdict).toBeNull();
});

test("where nothing that was tried flips a claim, that is said, and no more", () => {
  expect(flip(doesL2Magnify, "a")).toMatchObject({
    verdict: null,
    title: "Nothing that was tried flips it.",
  });
});

test("a claim that depends is shown once holding and once failing", () => {
  const { verdict, text } = flip(twoGroupsOneOutput, "c");
  expect(verdict).toBe("depends");
  expect(text).toContain("share(L2, bright) = 0.8");
  expect(text).toContain("share(L2, bright) = 0.2");
});
