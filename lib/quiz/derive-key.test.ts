import { describe, expect, test } from "vitest";
import { brokenLimits } from "./broken-limits";
import { decideChoice, isRight, worldOfChoice } from "./decide-choice";
import { deriveKey, markingKey } from "./derive-key";
import { choiceSchema, type Choice } from "./schema-question";
import { WorldError } from "./world";

function choice(key: Choice["key"], claim: Choice["claim"], published?: boolean): Choice {
  return choiceSchema.parse({
    key,
    text: "text",
    claim,
    about: "share",
    because: "because",
    refutation: { belief: "belief", plausible: "plausible", fails: "fails" },
    principle: "principle",
    ...(published === undefined ? {} : { published }),
  });
}

const farther = "share(L2, bright) > share(L1, bright)";
const groups = [
  { name: "dark", brightness: "a", share: "1/2" },
  { name: "bright", brightness: "b", share: "1/2" },
];
const question = {
  id: "example",
  scenario: { groups, output: { kind: "fixed", at: "p" } },
  limits: [{ holds: "a < b", otherwise: "Dark is darker." }],
  choices: [
    choice("a", { expression: farther, says: "always" }),
    choice("b", { expression: farther, says: "never" }),
    choice("c", { expression: farther, says: "always", scenario: { groups } }, true),
    choice("d", { expression: farther, says: "depends", scenario: { groups } }),
  ],
} as const;
const variant = (p: string) => ({ name: "v", parameters: { a: "0.3", b: "0.9", p } });

describe("the derived key", () => {
  test("is what the claims come to on these numbers", () => {
    expect(deriveKey(question, variant("0.4"))).toEqual(["a", "d"]);
    expect(deriveKey(question, variant("0.8"))).toEqual(["b", "d"]);
  });

  test("at a tie neither always nor never becomes right by chance", () => {
    expect(deriveKey(question, variant("0.6"))).toEqual(["b", "d"]);
  });

  test("gives way to a published key when marking, and only there", () => {
    expect(markingKey(question, deriveKey(question, variant("0.4")))).toEqual(["a", "c", "d"]);
    expect(markingKey(question, [])).toEqual(["c"]);
  });

  test("is refused where a claim cannot be decided", () => {
    const broken = { ...question, choices: [choice("a", { expression: "x > 1", says: "always" })] };
    expect(() => deriveKey(broken, variant("0.4"))).toThrow("example, v, choice a");
    const unreadable = choice("a", { expression: "1 >", says: "never" });
    const world = worldOfChoice(question, unreadable, variant("0.4").parameters);
    expect(isRight(unreadable, decideChoice(unreadable, world))).toBe(false);
  });

  test("is refused for numbers that break a limit, with the limit’s own sentence", () => {
    const parameters = { a: "0.9", b: "0.3", p: "0.4" };
    expect(brokenLimits(question.limits, parameters)).toEqual(["Dark is darker."]);
    expect(brokenLimits(question.limits, variant("0.4").parameters)).toEqual([]);
    expect(brokenLimits(undefined, parameters)).toEqual([]);
    expect(() => deriveKey(question, { name: "v", parameters })).toThrow(WorldError);
  });
});
