import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { mapParts, partsOf } from "./map-parts";
import { ONE, ZERO } from "./rational";

const a: Expression = { kind: "name", name: "a" };
const b: Expression = { kind: "name", name: "b" };
const c: Expression = { kind: "name", name: "c" };

const LEAVES: readonly Expression[] = [
  a,
  { kind: "number", value: ONE },
  { kind: "approximate", value: 1.41 },
  { kind: "interval", low: ZERO, high: ONE },
];

const COMPOUNDS: readonly (readonly [Expression, readonly Expression[]])[] = [
  [{ kind: "negate", operand: a }, [a]],
  [{ kind: "absolute", operand: b }, [b]],
  [{ kind: "binary", operator: "-", left: a, right: b }, [a, b]],
  [{ kind: "call", name: "f", arguments: [a, b, c] }, [a, b, c]],
];

describe("the parts of an expression", () => {
  it("are none of a number, a name or a set", () => {
    for (const leaf of LEAVES) {
      expect(partsOf(leaf)).toEqual([]);
      expect(mapParts(leaf, () => c)).toBe(leaf);
    }
  });

  it("are given in the order in which they are written", () => {
    for (const [expression, parts] of COMPOUNDS) expect(partsOf(expression)).toEqual(parts);
  });

  it("are replaced one by one, and the rest is kept", () => {
    for (const [expression, parts] of COMPOUNDS) {
      for (const [place, replaced] of parts.entries()) {
        const changed = mapParts(expression, (part) =>
          part === replaced ? ZERO_EXPRESSION : part,
        );
        expect(partsOf(changed)).toEqual(parts.with(place, ZERO_EXPRESSION));
        expect({ ...changed, ...expression }).toEqual(expression);
      }
    }
  });

  it("leave the very same object when none of them changes", () => {
    for (const [expression] of COMPOUNDS)
      expect(mapParts(expression, (part) => part)).toBe(expression);
  });
});

const ZERO_EXPRESSION: Expression = { kind: "number", value: ZERO };
