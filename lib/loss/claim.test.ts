import { describe, expect, test } from "vitest";
import { read } from "@/lib/arithmetic/read";
import { printText } from "@/lib/arithmetic/print-text";
import { claimOf, meaningfulNames } from "./claim";
import { NO_SCENARIO } from "./no-scenario";
import { darkAndBright, exactly } from "./scenario.fixture";
import { VARIABLES } from "./variables";

function claimIn(text: string, names?: readonly string[]) {
  const { statement } = read(text);
  if (!statement) throw new Error(`${text} cannot be read`);
  const found = claimOf(statement, names && new Set(names));
  if ("problem" in found) return found.problem.message;
  const { first, links } = found.claim;
  return [printText(first), ...links.map(({ relation, right }) => relation + printText(right))];
}

describe("a claim compares", () => {
  test.each([
    ["0.1 < 0.2 ≤ 0.3", ["0.1", "<0.2", "≤0.3"]],
    ["midpoint = 0.6", ["midpoint", "=0.6"]],
    ["midpoint = 1 - 0.4 = 0.6", ["midpoint", "=1 − 0.4", "=0.6"]],
    ["the loss = 1 - 0.4 = 0.6", ["1 − 0.4", "=0.6"]],
  ])("%s: %j", (text, expected) => {
    expect(claimIn(text)).toEqual(expected);
  });

  test("what has a meaning, and labels with what has none", () => {
    expect(claimIn("alpha = 0.6", ["alpha"])).toEqual(["alpha", "=0.6"]);
    expect(claimIn("alpha = 0.6", [])).toMatch(/gives “alpha” a value/u);
    expect(claimIn("alpha = 1 - 0.4 = 0.6", ["alpha"])).toEqual(["alpha", "=1 − 0.4", "=0.6"]);
    expect(claimIn("alpha = 1 - 0.4 = 0.6", [])).toEqual(["1 − 0.4", "=0.6"]);
  });

  test.each([
    ["y_pred = 0.6", "this gives “y_pred” a value and claims nothing"],
    ["other = 0.6", "this gives “other” a value and claims nothing"],
    ["1 + 2", "this is an expression and claims nothing"],
  ])("but %s does not: %s", (text, message) => {
    expect(claimIn(text)).toBe(message);
  });

  test("a name that is claimed about stands where it was typed", () => {
    const { statement } = read("  midpoint = 0.6");
    const found = statement && claimOf(statement);
    if (!found || "problem" in found) throw new Error("no claim");
    expect(found.claim.first.span).toEqual({ start: 2, end: 10 });
  });
});

describe("the names with a meaning", () => {
  const free = [{ name: "alpha", low: exactly("0"), high: exactly("1") }];

  test("are those of a scenario with groups, and the free ones", () => {
    const scenario = darkAndBright(["0.8", "0.2"]);
    expect(meaningfulNames(scenario)).toEqual(new Set(VARIABLES.keys()));
    expect(meaningfulNames({ ...scenario, free })).toEqual(new Set([...VARIABLES.keys(), "alpha"]));
  });

  test("are the free ones alone where there are no groups", () => {
    expect(meaningfulNames(NO_SCENARIO)).toEqual(new Set());
    expect(meaningfulNames({ ...NO_SCENARIO, free })).toEqual(new Set(["alpha"]));
  });
});
