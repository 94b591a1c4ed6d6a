import { describe, expect, test } from "vitest";
import { derivedKey, QUESTION_CASES, QUESTIONS } from "@/tests/support/bank-cases";
import { decideChoice, worldOfChoice } from "../decide-choice";
import type { Choice, Question } from "../schema-question";
import { WorldError, type Parameters } from "../world";

/** Milliseconds: these go through thousands of cases, on machines that do other things too. */
const PATIENCE = 60_000;

function verdict(question: Question, choice: Choice, parameters: Parameters): string {
  const decision = decideChoice(choice, worldOfChoice(question, choice, parameters));
  return decision.kind === "decided" ? decision.verdict : JSON.stringify(decision.problems);
}

/** Null where the numbers make no scenario any more: white has no brighter neighbour. */
function verdictNearby(question: Question, choice: Choice, parameters: Parameters): string | null {
  try {
    return verdict(question, choice, parameters);
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}

const WHOLE_NUMBERS = new Set(["n"]);

/** The same numbers, each in turn a little larger and a little smaller. */
function nearby(parameters: Parameters): readonly Parameters[] {
  return Object.entries(parameters).flatMap(([name, text]) =>
    WHOLE_NUMBERS.has(name)
      ? []
      : [0.0007, -0.0007].map((shift) => ({
          ...parameters,
          [name]: (Number(text) + shift).toFixed(6),
        })),
  );
}

describe("verdicts of the bank", () => {
  test.each(QUESTION_CASES)("$name: every choice is decided, and none by a tie", (at) => {
    for (const choice of at.question.choices) {
      const found = verdict(at.question, choice, at.variant.parameters);
      const isContested = choice.published !== undefined;
      const expected = isContested || choice.claim.says === "depends" ? ["depends"] : [];
      const allowed = expected.length > 0 ? expected : ["always", "never"];
      expect(allowed, `choice ${choice.key}`).toContain(found);
    }
  });

  test.each(QUESTION_CASES)(
    "$name: no verdict turns when a number changes a little",
    (at) => {
      for (const choice of at.question.choices) {
        const here = verdict(at.question, choice, at.variant.parameters);
        const there = nearby(at.variant.parameters)
          .map((parameters) => verdictNearby(at.question, choice, parameters))
          .filter((found) => found !== null);
        expect(there.length).toBeGreaterThan(0);
        expect(new Set(there), `choice ${choice.key}`).toEqual(new Set([here]));
      }
    },
    PATIENCE,
  );

  test("where a truth varies with the numbers, both values are among the variants", () => {
    const varying = QUESTIONS.flatMap((question) => {
      const keys = question.variants.map((variant) => derivedKey(question, variant));
      return question.choices
        .filter(({ key }) => new Set(keys.map((right) => right.includes(key))).size === 2)
        .map(({ key }) => `${question.id} ${key}`);
    });
    expect(varying).toEqual([
      "two-groups-one-output b",
      "does-l2-magnify e",
      "who-pulls b",
      "who-pulls e",
      "two-errors-compared a",
      "two-errors-compared e",
      "pull-at-a-prediction a",
      "pull-at-a-prediction b",
      "mixtures a",
      "mixtures e",
      "hot-pixels b",
      "hot-pixels c",
      "hot-pixels e",
      "ambiguous-input b",
      "ambiguous-input d",
      "ambiguous-input e",
      "spread b",
      "spread c",
      "training-dynamics a",
      "when-l2-is-better b",
    ]);
  });

  test("a claim that depends is scored as such, and only as such", () => {
    const depending = QUESTIONS.flatMap(({ id, choices }) =>
      choices.filter(({ claim }) => claim.says !== "always").map(({ key }) => `${id} ${key}`),
    );
    expect(depending).toEqual(["two-groups-one-output d", "when-l2-is-better e"]);
  });
});
