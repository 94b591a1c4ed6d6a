import { expect, test } from "vitest";
import { bestConstantAndMinority } from "../bank/fairness/best-constant-and-minority";
import { onlyAboveOne } from "../bank/fairness/only-above-one";
import { doesL2Magnify } from "../bank/fairness/does-l2-magnify";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
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
