import { describe, expect, test } from "vitest";
import { derivedKey, QUESTION_CASES, QUESTIONS } from "@/tests/support/bank-cases";
import { markingKey } from "../derive-key";
import { brokenLimits } from "../broken-limits";
import { scoringRuleSchema } from "../schema";
import { misconceptionSchema, quizDefinitionSchema } from "../schema-question";
import { MISCONCEPTIONS } from "./misconceptions";
import { QUIZZES } from "./quizzes";

describe("the bank", () => {
  test("every quiz is what the schema of stored versions says", () => {
    for (const quiz of QUIZZES) expect(quizDefinitionSchema.parse(quiz)).toEqual(quiz);
    const stored: unknown = JSON.parse(JSON.stringify(QUIZZES));
    expect(quizDefinitionSchema.array().parse(stored)).toEqual(QUIZZES);
  });

  test("ids and slugs are these, and stay: marks and statistics are kept by them", () => {
    const fairness = [
      "two-groups-one-output",
      "does-l2-magnify",
      "only-above-one",
      "who-pulls",
      "best-constant-and-minority",
      "does-a-mixture-help",
    ];
    const practice = [
      "units-and-scale-factors",
      "two-errors-compared",
      "crossovers",
      "pull-at-a-prediction",
      "best-constant",
      "minority-error",
      "mixtures",
      "hot-pixels",
      "ambiguous-input",
      "worst-group",
      "spread",
      "training-dynamics",
      "when-l2-is-better",
    ];
    expect(QUESTIONS.map(({ id }) => id)).toEqual([...fairness, ...practice]);
    expect(QUIZZES.map(({ slug }) => slug)).toEqual([
      "fairness",
      ...practice,
      ...fairness.map((id) => `again-${id}`),
    ]);
  });

  test("a question of the quiz has at least two variants, a practice question three", () => {
    for (const { questions, kind, slug } of QUIZZES) {
      const least = kind === "course" || slug.startsWith("again-") ? 2 : 3;
      for (const { variants } of questions) {
        expect(variants.length).toBeGreaterThanOrEqual(least);
        expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
      }
    }
  });

  test("every question has four or five choices, in both kinds, under all six rules", () => {
    for (const { choices } of QUESTIONS) expect([4, 5]).toContain(choices.length);
    expect(new Set(QUESTIONS.map(({ kind }) => kind))).toEqual(new Set(["multiple", "single"]));
    expect(new Set(QUESTIONS.map(({ rule }) => rule))).toEqual(new Set(scoringRuleSchema.options));
    for (const { kind, rule } of QUESTIONS)
      expect(rule === "all-or-nothing").toBe(kind === "single");
  });

  test.each(QUESTION_CASES)("$name: something is right, and one thing only if single", (at) => {
    const key = markingKey(at.question, derivedKey(at.question, at.variant));
    if (at.question.kind === "single") expect(key).toHaveLength(1);
    expect(key.length).toBeGreaterThan(0);
    expect(key.length).toBeLessThan(at.question.choices.length);
  });

  test.each(QUESTION_CASES)("$name: the vetted numbers keep the question’s own limits", (at) => {
    expect(brokenLimits(at.question.limits, at.variant.parameters)).toEqual([]);
  });

  test("every misconception has a name and is targeted by a choice that can be wrong", () => {
    expect(Object.keys(MISCONCEPTIONS)).toEqual(misconceptionSchema.options);
    const wrong = new Set(
      QUESTION_CASES.flatMap(({ question, variant }) => {
        const key = derivedKey(question, variant);
        return question.choices.filter((choice) => !key.includes(choice.key));
      }),
    );
    for (const { misconception } of wrong) expect(misconception).toBeDefined();
    expect(new Set([...wrong].map(({ misconception }) => misconception))).toEqual(
      new Set(misconceptionSchema.options),
    );
  });

  test("the contested choice carries its published key beside a derived verdict that differs", () => {
    const contested = QUESTIONS.flatMap(({ id, choices }) =>
      choices.filter(({ published }) => published !== undefined).map(({ key }) => `${id} ${key}`),
    );
    expect(contested).toEqual(["two-groups-one-output c"]);
    for (const { question, variant } of QUESTION_CASES) {
      if (question.id !== "two-groups-one-output") continue;
      const derived = derivedKey(question, variant);
      expect(derived).not.toContain("c");
      expect(markingKey(question, derived)).toEqual([...derived, "c"].sort());
    }
  });
});
