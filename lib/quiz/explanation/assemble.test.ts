import { describe, expect, test } from "vitest";
import { QUIZZES } from "../bank/quizzes";
import { plainText } from "../rendered-fragment";
import { assembleExplanation } from "./assemble";
import { SECTION_ORDER } from "./explanation";

const questions = [
  ...new Map(
    QUIZZES.flatMap((quiz) => quiz.questions).map((question) => [question.id, question]),
  ).values(),
];
const cases = questions.flatMap((question) =>
  question.variants.flatMap((variant) =>
    question.choices.map((choice) => ({
      name: `${question.id}, ${variant.name}, ${choice.key}`,
      question,
      variant,
      choice,
    })),
  ),
);

describe.each(cases)("$name", ({ question, variant, choice }) => {
  test("is explained in the right order, with every number computed twice", () => {
    const assembled = assembleExplanation(question, variant.parameters, choice);
    if (assembled.kind !== "explanation") throw new Error(JSON.stringify(assembled));
    const kinds = assembled.explanation.sections.map(({ kind }) => kind);
    expect(kinds).toEqual(SECTION_ORDER.filter((kind) => kinds.includes(kind)));
    for (const needed of ["verdict", "refutation", "principle", "worked"] as const) {
      expect(kinds).toContain(needed);
    }
    expect(plainText(assembled.explanation.text)).not.toMatch(/NaN|undefined|\[object/u);
  });
});
