import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUESTION_CASES } from "@/tests/support/bank-cases";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { ambiguousInput } from "../bank/practice/ambiguous-input";
import type { Question } from "../schema-question";
import { assembleExplanation } from "./assemble";
import { limitsOn, usedParameters } from "./used-parameters";

function usedBy(question: Question, key: string): readonly string[] {
  const choice = question.choices.find((candidate) => candidate.key === key);
  if (choice === undefined) throw new Error("no such choice");
  const names = Object.keys(question.variants[0]?.parameters ?? {});
  return [...usedParameters(question, choice, names)];
}

test("a choice uses the numbers of its claim, its texts and its scenario, and no others", () => {
  expect(usedBy(twoGroupsOneOutput, "a")).toEqual(["a", "b"]);
  expect(usedBy(twoGroupsOneOutput, "b")).toEqual(["a", "b", "p"]);
  expect(usedBy(twoGroupsOneOutput, "c")).toEqual(["a", "b", "p"]);
  expect(usedBy(twoGroupsOneOutput, "e")).toEqual(["a", "b", "m"]);
  expect(usedBy(ambiguousInput, "c")).toEqual(["a", "b", "m"]);
});

test("a limit on a number that a choice does not use does not bind it", () => {
  const [midpoint] = twoGroupsOneOutput.choices;
  if (midpoint === undefined) throw new Error("no such choice");
  const limits = limitsOn(twoGroupsOneOutput, midpoint, ["a", "b", "p", "m"]);
  expect(limits.map(({ holds }) => holds)).toEqual(["a < b"]);
  const moved = { a: "0.3", b: "0.5", p: "0.4", m: "0.2" };
  expect(assembleExplanation(twoGroupsOneOutput, moved, midpoint).kind).toBe("explanation");
});

const firsts = QUESTION_CASES.filter(({ question, variant }) => question.variants[0] === variant);

describe.each(firsts)("$name", ({ question, variant }) => {
  test("a number that a choice does not use changes nothing and refuses nothing", () => {
    const names = Object.keys(variant.parameters);
    for (const choice of question.choices) {
      const used = usedParameters(question, choice, names);
      const others = names.filter((name) => !used.has(name));
      if (others.length === 0) continue;
      const own = assembleExplanation(question, variant.parameters, choice);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
          const text = (percent / 100).toFixed(2);
          const moved = Object.fromEntries(others.map((name) => [name, text]));
          const assembled = assembleExplanation(
            question,
            { ...variant.parameters, ...moved },
            choice,
          );
          expect(withoutGuess(assembled)).toEqual(withoutGuess(own));
        }),
        { numRuns: 3 },
      );
    }
  });
});

/** What is guessed is the question's and not the choice's, and is not shown on other numbers. */
function withoutGuess(assembled: ReturnType<typeof assembleExplanation>) {
  if (assembled.kind !== "explanation") throw new Error(JSON.stringify(assembled));
  const { sections, ...rest } = assembled.explanation;
  return { ...rest, sections: sections.filter(({ kind }) => kind !== "guess") };
}
