import { expect, test } from "vitest";
import { twoGroupsOneOutput } from "../bank/fairness/two-groups-one-output";
import { readOtherNumbers } from "./other-numbers";

const own = { a: "0.3", b: "0.9", p: "0.4", m: "0.2" };

/** The choices that a, b, p and m are tried on: b uses the prediction, e the share. */
function read(query: Record<string, string>, key = "b") {
  const choice = twoGroupsOneOutput.choices.find((candidate) => candidate.key === key);
  if (choice === undefined) throw new Error("no such choice");
  return readOtherNumbers(twoGroupsOneOutput, choice, own, query);
}

test("without a query, or with the learner's own numbers in it, nothing else is shown", () => {
  expect(read({}).kind).toBe("own");
  expect(read({ "n.a": "3/10", "n.p": "40%" }).kind).toBe("own");
});

test("decimals, fractions and percentages are read as the exact numbers they are", () => {
  const outcome = read({ "n.p": "33 1/3", "n.a": ".25", "n.b": "4/5" });
  expect(outcome.kind).toBe("invalid");
  const good = read({ "n.p": "80%", "n.a": "1/3", "n.b": "0.95" });
  expect(good).toMatchObject({
    kind: "other",
    parameters: { a: "1/3", b: "0.95", p: "0.8", m: "0.2" },
  });
});

test("what cannot be used is refused in words beside its field, and what was typed stays", () => {
  const refusal = (name: string, text: string) =>
    read({ [`n.${name}`]: text }, name === "m" ? "e" : "b").fields.find(
      (field) => field.name === name,
    );
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

test("a field says what its number stands for, and there is one only for what the choice uses", () => {
  const labels = (key: string) => read({}, key).fields.map(({ label }) => label);
  const both = ["Brightness, dark", "Brightness, bright"];
  expect(labels("a")).toEqual(both);
  expect(labels("b")).toEqual([...both, "Prediction"]);
  expect(labels("e")).toEqual([...both, "Share, bright"]);
});

test("a number that the choice does not use is not read from the address", () => {
  expect(read({ "n.p": "0.9", "n.m": "lots" }, "a").kind).toBe("own");
  expect(read({ "n.p": "0.9", "n.a": "0.1" }, "a")).toMatchObject({
    kind: "other",
    parameters: { a: "0.1", b: "0.9", p: "0.4", m: "0.2" },
  });
});
