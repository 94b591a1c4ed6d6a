import { expect, test } from "vitest";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { readOtherNumbers } from "./other-numbers";

const own = { a: "0.3", b: "0.9", p: "0.4", m: "0.2" };
const [, choice] = twoGroupsOneOutput.choices;

function read(query: Record<string, string>) {
  if (choice === undefined) throw new Error("no such choice");
  return readOtherNumbers(twoGroupsOneOutput, choice, own, query);
}

test("without a query, or with the learner's own numbers in it, nothing else is shown", () => {
  expect(read({}).kind).toBe("own");
  expect(read({ "n.a": "3/10", "n.p": "40%" }).kind).toBe("own");
});

test("decimals, fractions and percentages are read as the exact numbers they are", () => {
  const outcome = read({ "n.p": "4/5", "n.a": ".25", "n.m": "33 1/3" });
  expect(outcome.kind).toBe("invalid");
  const good = read({ "n.p": "80%", "n.a": "1/3", "n.b": "0.95" });
  expect(good).toMatchObject({
    kind: "other",
    parameters: { a: "1/3", b: "0.95", p: "0.8", m: "0.2" },
  });
});

test("what cannot be used is refused in words beside its field, and what was typed stays", () => {
  const refusal = (name: string, text: string) =>
    read({ [`n.${name}`]: text }).fields.find((field) => field.name === name);
  expect(refusal("p", "1.4")).toMatchObject({
    text: "1.4",
    error: "Brightness ends at 1. Type a number from 0 to 1.",
  });
  expect(refusal("a", "-0.1")?.error).toBe("Brightness begins at 0. Type a number from 0 to 1.");
  expect(refusal("m", "0")?.error).toMatch(/between 0 and 1/u);
  expect(refusal("m", "lots")?.error).toMatch(/not a number/u);
  expect(refusal("m", "")?.error).toMatch(/Nothing is typed/u);
  expect(refusal("p", "0.".padEnd(39, "1"))?.error).toMatch(/too many digits/u);
  expect(refusal("p", "1/0")?.error).toMatch(/not a number/u);
  expect(refusal("p", "9^99999999")?.error).not.toBeNull();
});

test("a field says what its number stands for", () => {
  expect(read({}).fields.map(({ label }) => label)).toEqual([
    "Brightness, dark",
    "Brightness, bright",
    "Prediction",
    "Share, bright",
  ]);
});
