import { describe, expect, it } from "vitest";
import { compareValues } from "./compare";
import type { Relation } from "./expression";
import { rational } from "./rational";
import type { Truth, Value } from "./value";

const exact = (n: number, d = 1): Value => ({ kind: "exact", value: rational(n, d) });
const about = (value: number): Value => ({ kind: "approximate", value });
const range = (low: number, high: number): Value => ({
  kind: "interval",
  low: rational(low),
  high: rational(high),
});

const RELATIONS: readonly Relation[] = ["=", "≠", "≈", "<", "≤", ">", "≥"];

function row(a: Value, b: Value): string {
  const letter = (truth: Truth): string => (truth === "undetermined" ? "?" : truth.charAt(0));
  return RELATIONS.map((relation) => letter(compareValues(relation, a, b))).join("");
}

describe("compareValues", () => {
  it.each([
    // Columns: = ≠ ≈ < ≤ > ≥
    ["equal fractions", exact(1, 2), exact(2, 4), "tftftft"],
    ["a smaller and a larger number", exact(1), exact(2), "ftfttff"],
    ["a larger and a smaller number", exact(2), exact(1), "ftffftt"],
    ["numbers that agree to three digits", exact(1000), exact(1005), "fttttff"],
    ["numbers that do not", exact(1000), exact(1006), "ftfttff"],
    ["numbers that just agree", exact(1000), exact(995), "fttfftt"],
    ["a number and a float too close to tell", exact(1), about(1), "??t????"],
    ["a number and a set around it", exact(2), range(1, 3), "???????"],
    ["a number and a set below it", exact(4), range(1, 3), "ftffftt"],
    ["floats too close to tell", about(1), exact(1), "??t????"],
    ["floats apart", about(1), about(1.1), "ftfttff"],
    ["floats the other way round", about(1.1), exact(1), "ftffftt"],
    ["tiny floats", about(1e-12), about(5e-10), "??f????"],
    ["large floats that nearly agree", about(1e12), about(1e12 + 100), "??t????"],
    ["the same set, of which any two members may be meant", range(1, 2), range(1, 2), "???????"],
    ["overlapping sets", range(1, 3), range(2, 4), "???????"],
    ["sets that share an end", range(1, 2), range(2, 4), "????tf?"],
    ["sets apart", range(1, 2), range(3, 4), "ftfttff"],
    ["a set and a number in it", range(1, 3), exact(2), "???????"],
    ["a set and a number above it", range(1, 3), exact(4), "ftfttff"],
    ["a set and a number below it", range(1, 3), exact(0), "ftffftt"],
    ["a set and a float", range(1, 3), about(9), "???????"],
  ])("orders %s", (_, a, b, expected) => {
    expect(row(a, b)).toBe(expected);
  });

  it("knows equal numbers beyond the range of a float", () => {
    const huge: Value = { kind: "exact", value: rational(10n ** 400n) };
    expect(row(huge, huge)).toBe("tftftft");
  });
});
