import { expect, test } from "vitest";
import { twoErrorsCompared } from "../bank/practice/two-errors-compared";
import { keptExplanation } from "./kept-explanations";

const [choice, other] = twoErrorsCompared.choices;
const numbers = { a: "0.3", b: "0.9", p: "0.4" };

test("an explanation is kept by version, numbers and choice, and by nothing less", () => {
  if (choice === undefined || other === undefined) throw new Error("no such choice");
  const first = keptExplanation("v1", twoErrorsCompared, numbers, choice);
  expect(keptExplanation("v1", twoErrorsCompared, { ...numbers }, choice)).toBe(first);
  expect(keptExplanation("v2", twoErrorsCompared, numbers, choice)).not.toBe(first);
  expect(keptExplanation("v1", twoErrorsCompared, { ...numbers, p: "0.5" }, choice)).not.toBe(
    first,
  );
  expect(keptExplanation("v1", twoErrorsCompared, numbers, other)).not.toBe(first);
});
