import { describe, expect, test } from "vitest";
import type { ScenarioTemplate } from "./schema-question";
import { WorldError, worldOf } from "./world";

const SHARED: ScenarioTemplate = {
  groups: [
    { name: "dark", brightness: "a", share: "1 - m" },
    { name: "bright", brightness: "b", share: "m" },
  ],
  output: { kind: "shared" },
};
const NUMBERS = { a: "0.3", b: "0.9", m: "0.2" };

function problems(template: ScenarioTemplate, parameters: Readonly<Record<string, string>>) {
  try {
    worldOf(template, parameters);
    return [];
  } catch (error) {
    if (error instanceof WorldError) return error.problems;
    throw error;
  }
}

describe("the world of a question", () => {
  test("has the numbers in it exactly: 1 − 0.2 is 4/5", () => {
    const { scenario } = worldOf(SHARED, NUMBERS);
    expect(scenario?.groups[0]?.share).toEqual({ numerator: 4n, denominator: 5n });
    expect(scenario?.scale).toEqual({ numerator: 1n, denominator: 1n });
  });

  test.each([
    [{ kind: "fixed", at: "b" }],
    [{ kind: "flipped", q: "m" }],
    [{ kind: "noisy", tau: "2 * b" }],
    [{ kind: "known" }],
  ] as const)("puts numbers into an output of %o", (output) => {
    const { open, scenario } = worldOf({ ...SHARED, output }, NUMBERS);
    expect(open.output?.kind).toBe(output.kind);
    expect(scenario).not.toBeNull();
  });

  test("keeps open what is left out", () => {
    const { open, scenario } = worldOf({ groups: SHARED.groups }, NUMBERS);
    expect(open.output).toBeNull();
    expect(scenario).toBeNull();
  });

  test("takes fractions and percentages for parameters", () => {
    expect(worldOf(SHARED, { ...NUMBERS, m: "1/5" }).scenario).toEqual(
      worldOf(SHARED, { ...NUMBERS, m: "20%" }).scenario,
    );
  });

  test.each([
    [{ ...NUMBERS, b: "1.2" }, "must lie from 0 to 1"],
    [{ ...NUMBERS, m: "0" }, "must be above 0"],
    [{ ...NUMBERS, m: "x" }, "“m” is not a number"],
    [{ a: "0.3", b: "0.9" }, "“1 - m” is not a number"],
    [{ ...NUMBERS, delta: "1" }, "“delta” has a meaning already"],
  ])("refuses %o in a plain sentence", (parameters, sentence) => {
    expect(problems(SHARED, parameters).join(" ")).toContain(sentence);
  });
});
