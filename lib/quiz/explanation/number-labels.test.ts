import { expect, test } from "vitest";
import { QUESTION_CASES } from "@/tests/support/bank-cases";
import { doesAMixtureHelp } from "../bank/fairness/does-a-mixture-help";
import type { Question, VariantDefinition } from "../schema-question";
import { readOtherNumbers } from "./other-numbers";

function labels({ choices, ...rest }: Question, { parameters }: VariantDefinition) {
  const question = { ...rest, choices };
  return choices.map((choice) =>
    readOtherNumbers(question, choice, parameters, {}).fields.map(({ label }) => label),
  );
}

test.each(QUESTION_CASES)("$name: every number that can be changed is named in words", (at) => {
  for (const ofChoice of labels(at.question, at.variant)) {
    expect(ofChoice.length).toBeGreaterThan(0);
    for (const label of ofChoice) expect(label).toMatch(/^\p{Lu}\p{Ll}.*\p{Ll}/u);
    expect(new Set(ofChoice).size).toBe(ofChoice.length);
  }
});

test("a question's own name for a number is the one that is shown", () => {
  const [variant] = doesAMixtureHelp.variants;
  if (variant === undefined) throw new Error("no variant");
  for (const ofChoice of labels(doesAMixtureHelp, variant)) {
    expect(ofChoice).toContain("Weight of L1 in the light mixture");
  }
});
