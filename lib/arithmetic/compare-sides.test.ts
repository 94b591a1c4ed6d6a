import { describe, expect, it } from "vitest";
import { compareSides, type ComparedSide } from "./compare-sides";
import { valueOf } from "./evaluate";
import type { Relation } from "./expression";
import { read } from "./read";
import type { Truth } from "./value";

function side(text: string): ComparedSide {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return { expression: statement.first, value: valueOf(statement.first) };
}

const WRITTEN = "[0.3, 0.9]";
const WORKED = "[0.2, 0.8] + 0.1";

describe("compareSides", () => {
  it.each<[string, Relation, string, Truth]>([
    [WRITTEN, "=", WRITTEN, "true"],
    [WORKED, "=", WRITTEN, "true"],
    [WRITTEN, "=", WORKED, "true"],
    [WORKED, "≈", WRITTEN, "true"],
    [WORKED, "≠", WRITTEN, "false"],
    [WORKED, "=", WORKED, "undetermined"],
    [WORKED, "≈", WORKED, "undetermined"],
    [WORKED, "=", "[0.3, 0.8]", "undetermined"],
    [WORKED, "=", "[0.4, 0.9]", "undetermined"],
    [WRITTEN, "=", "1/10", "false"],
    ["1/10", "=", WRITTEN, "false"],
    ["1/10", "<", WRITTEN, "true"],
    [WORKED, "<", WRITTEN, "undetermined"],
    [WORKED, "≤", WRITTEN, "undetermined"],
    [WORKED, ">", WRITTEN, "undetermined"],
    [WORKED, "≥", WRITTEN, "undetermined"],
    ["0.1 + 0.2", "=", "0.3", "true"],
  ])("takes a set that is written out as a whole: %s %s %s is %s", (a, relation, b, truth) => {
    expect(compareSides(relation, side(a), side(b))).toBe(truth);
  });
});
