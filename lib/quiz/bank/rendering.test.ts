import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ownTexts,
  QUESTION_CASES,
  QUESTIONS,
  renderedText,
  textsOf,
} from "@/tests/support/bank-cases";
import { approximation } from "@/lib/arithmetic/value-arithmetic";
import { brokenLimits } from "../broken-limits";
import { decideChoice, worldOfChoice } from "../decide-choice";
import { recheckNumbers } from "../explanation/recheck-explanation";
import { renderTemplate } from "../render-template";
import { numbersIn } from "../rendered-fragment";
import { WorldError, worldOf, type World } from "../world";

/** Milliseconds: these go through thousands of cases, on machines that do other things too. */
const PATIENCE = 60_000;

/** What is wrong with a text on these numbers: it has no value, or a number fails its re-check. */
function faults(template: string, world: World): readonly string[] {
  const rendering = renderTemplate(template, world);
  if (!rendering.fragments) return [`${rendering.problem}: ${rendering.where}`];
  return recheckNumbers(numbersIn(rendering.fragments), world.vocabulary);
}

describe.each(QUESTION_CASES)("$name", ({ question, variant }) => {
  test("every text has a value, and every number in it passes its re-check", () => {
    const own = worldOf(question.scenario, variant.parameters);
    const found = [
      ...ownTexts(question).flatMap((template) => faults(template, own)),
      ...question.choices.flatMap((choice) => {
        const world = worldOfChoice(question, choice, variant.parameters);
        return textsOf(choice).flatMap(([, template]) => faults(template, world));
      }),
    ];
    expect(found).toEqual([]);
  });

  test("a choice reads the same under the question’s assumptions as under its own", () => {
    const own = worldOf(question.scenario, variant.parameters);
    for (const choice of question.choices) {
      const world = worldOfChoice(question, choice, variant.parameters);
      expect(renderedText(choice.text, own)).toBe(renderedText(choice.text, world));
    }
  });

  test("what is guessed is a number on the slider, from 0 to 1", () => {
    if (!question.guess) return;
    const own = worldOf(question.scenario, variant.parameters);
    const { fragments = [] } = renderTemplate(`{${question.guess.of}}`, own);
    const values = numbersIn(fragments).map(({ value }) =>
      value.kind === "interval" ? NaN : approximation(value),
    );
    expect(values).toHaveLength(1);
    expect(values[0]).toBeGreaterThanOrEqual(0);
    expect(values[0]).toBeLessThanOrEqual(1);
  });

  test("no explanation states the number of a tie or of a set", () => {
    for (const choice of question.choices) {
      const world = worldOfChoice(question, choice, variant.parameters);
      const fragments = textsOf(choice).flatMap(
        ([, template]) => renderTemplate(template, world).fragments ?? [],
      );
      expect(numbersIn(fragments).map(({ value }) => value.kind)).not.toContain("interval");
    }
  });
});

describe("on other numbers within the limits of a question", () => {
  const numbers = fc.integer({ min: 1, max: 99 }).map((percent) => (percent / 100).toFixed(2));
  test.each(QUESTIONS)(
    "$id: a text has a value or says why not, and never a wrong number",
    (q) => {
      const names = Object.entries(q.variants[0]?.parameters ?? {});
      const others = fc.record(
        Object.fromEntries(
          names.map(([name, text]) => [
            name,
            Number(text) > 1 ? fc.integer({ min: 2, max: 40 }).map(String) : numbers,
          ]),
        ),
      );
      fc.assert(
        fc.property(others, (parameters) => {
          fc.pre(brokenLimits(q.limits, parameters).length === 0);
          for (const choice of q.choices) {
            const world = worldWithin(q, choice, parameters);
            if (world === null) continue;
            decideChoice(choice, world);
            for (const [, template] of textsOf(choice)) {
              const { fragments } = renderTemplate(template, world);
              if (fragments)
                expect(recheckNumbers(numbersIn(fragments), world.vocabulary)).toEqual([]);
            }
          }
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE,
  );
});

/** Null where the numbers make no scenario: shares above the whole. */
function worldWithin(...given: Parameters<typeof worldOfChoice>): World | null {
  try {
    return worldOfChoice(...given);
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}
