import { describe, expect, test } from "vitest";
import { QUESTIONS } from "@/tests/support/bank-cases";
import { worldOfChoice } from "../decide-choice";
import type { Choice, Question } from "../schema-question";
import { assembleExplanation } from "./assemble";
import type { Section } from "./explanation";
import { VETTED_FLIPS } from "./flips.vetted";

function sectionsOf(question: Question, choice: Choice): readonly Section[] {
  const [variant] = question.variants;
  if (variant === undefined) throw new Error("no numbers");
  const assembled = assembleExplanation(question, variant.parameters, choice);
  if (assembled.kind !== "explanation") throw new Error(JSON.stringify(assembled));
  return assembled.explanation.sections;
}

describe.each(QUESTIONS)("$id", (question) => {
  const explained = question.choices.map((choice) => ({
    choice,
    sections: sectionsOf(question, choice),
  }));
  const flips = explained.flatMap(({ choice, sections }) =>
    sections.flatMap((section) =>
      section.kind === "flip" ? [{ key: choice.key, flip: section.flip }] : [],
    ),
  );

  test("each choice is flipped by what was vetted by hand, and by nothing else", () => {
    const titles = flips.map(({ key, flip }) => [key, flip.verdict === null ? null : flip.title]);
    expect(Object.fromEntries(titles)).toEqual(VETTED_FLIPS[question.id]);
  });

  test("a flip is told in sentences: no long fraction, no long expression, no promise of more", () => {
    for (const { flip } of flips) {
      expect(flip.title).not.toMatch(/\d{4,}\/\d|\d\/\d{4,}|about \d/u);
      expect(flip.text).not.toMatch(/\b(?:min|max|clip)\([^.]{40}|what the words mean/u);
      expect(flip.text).toMatch(/^[A-Z].*\.$/u);
    }
  });

  test("a verdict holds whatever is put out only where the output is really left open", () => {
    const [variant] = question.variants;
    if (variant === undefined) throw new Error("no numbers");
    for (const { choice, sections } of explained) {
      const [verdict] = sections.filter((section) => section.kind === "verdict");
      if (!verdict?.title.includes("whatever")) continue;
      expect(worldOfChoice(question, choice, variant.parameters).open.output).toBeNull();
    }
  });
});
