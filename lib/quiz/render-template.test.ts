import { describe, expect, test } from "vitest";
import { renderTemplate } from "./render-template";
import { numbersIn, plainText } from "./rendered-fragment";
import type { ScenarioTemplate } from "./schema-question";
import { worldOf } from "./world";

const GROUPS: ScenarioTemplate["groups"] = [
  { name: "dark", brightness: "a", share: "1 - m" },
  { name: "bright", brightness: "b", share: "m" },
];
const NUMBERS = { a: "0.3", b: "0.9", m: "0.20", p: "0.4" };
const fixed = worldOf({ groups: GROUPS, output: { kind: "fixed", at: "p" } }, NUMBERS);
const open = worldOf(
  { groups: GROUPS.map(({ name, brightness }) => ({ name, brightness })) },
  NUMBERS,
);

function shown(template: string, world = fixed): string {
  const { fragments, problem } = renderTemplate(template, world);
  return problem ?? plainText(fragments);
}

describe("rendering a template", () => {
  test.each([
    ["{pull(L2, bright)} of the pull", "5/9 ≈ 0.556 of the pull"],
    ["{% m} of the images", "20% of the images"],
    ["{% 1/3}", "≈ 33.3%"],
    ["{% 1/8}", "12.5%"],
    ["{m}", "0.2"],
    ["[dark] and [minority], [farther]", "dark and bright, bright"],
    ["*only {b}*", "only 0.9"],
    ["$e$", "e"],
    ["{? p < midpoint : below | above} it", "below it"],
    ["{? p > midpoint : above}it", "it"],
    ["{? a < p < b : between}", "between"],
    ["{a - b}", "−0.6"],
  ])("%s reads %j", (template, text) => {
    expect(shown(template)).toBe(text);
  });

  test("a working starts from the numbers as they were given", () => {
    expect(shown("{= |p - b|}")).toBe("|0.4 − 0.9| = |−0.5| = 0.5");
    expect(shown("{= m * b}")).toBe("0.20 × 0.9 = 0.18");
  });

  test("a fraction too long to read is shown by its rounded value, and kept exact", () => {
    const { fragments = [] } = renderTemplate("{1234567/7654321}", fixed);
    expect(plainText(fragments)).toBe("≈ 0.161");
    expect(numbersIn(fragments)).toMatchObject([{ value: { kind: "exact" } }]);
  });

  test("neighbouring texts are one, so that nothing shows where a condition stood", () => {
    expect(renderTemplate("It is {? a < b : below}.", fixed).fragments).toEqual([
      { kind: "text", text: "It is below." },
    ]);
  });

  test("numbers are found inside emphasis and conditions too", () => {
    const { fragments = [] } = renderTemplate("*{a}* {? a < b : {b}}", fixed);
    expect(numbersIn(fragments).map(({ display }) => display.text)).toEqual(["0.3", "0.9"]);
  });

  test.each([
    ["{share(L2, dim)}", "no group is called"],
    ["{x}", "has no value here"],
    ["{a = b}", "not a bare expression"],
    ["{? a : yes}", "not a comparison"],
    ["[dim]", "no group is called"],
    ["{1 / (a - a)}", "divides by zero"],
  ])("%s has no value, and says why", (template, why) => {
    expect(shown(template)).toContain(why);
  });

  test("a problem is a clause for a learner, and says beside it where an author has to look", () => {
    expect(renderTemplate("so {1 +}.", fixed)).toMatchObject({ where: "“1 +” in “so {1 +}.”" });
    expect(renderTemplate("so {1 +}.", fixed).problem).not.toContain("{");
  });

  test("under an open assumption a text cannot take it for granted", () => {
    expect(shown("{L2(p, b)}", open)).toBe("0.25");
    expect(shown("{share(L2, bright)}", open)).toContain("share");
    expect(shown("{best(L2)}", open)).toContain("best");
    expect(renderTemplate("{best(L2)}", open).fragments).toBeUndefined();
    expect(renderTemplate("[minority]", open).fragments).toBeUndefined();
  });
});

test("a set of numbers stands in a sentence as words, and as a set behind an equals sign", () => {
  const tied = worldOf(
    { groups: GROUPS, output: { kind: "shared" }, scale: "255" },
    { ...NUMBERS, m: "0.5" },
  );
  expect(shown("L1 ends at {best(L1)}.", tied)).toBe("L1 ends at anything from 76.5 to 229.5.");
  expect(shown("{= best(L1)}", tied)).toContain("[76.5, 229.5]");
  const unit = worldOf({ groups: GROUPS, output: { kind: "shared" } }, { ...NUMBERS, m: "0.5" });
  expect(shown("{% best(L1)} of white", unit)).toBe("anything from 30% to 90% of white");
});
