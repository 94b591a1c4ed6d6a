import fc from "fast-check";
import type { Expression } from "./expression";
import { parseDecimal, ZERO } from "./rational";

const NAMES = ["e", "x", "L2", "y_pred", "tau", "sigma_a", "bright", "x_1_2"];

const literalNumber: fc.Arbitrary<Expression> = fc
  .tuple(fc.nat(200), fc.option(fc.stringMatching(/^[0-9]{1,4}$/u), { nil: undefined }))
  .map(([whole, places]): Expression => {
    const text = places === undefined ? String(whole) : `${String(whole)}.${places}`;
    return { kind: "number", value: parseDecimal(text) ?? ZERO, text };
  });

/** Random expressions such as the reader makes them, with names and calls only if `named`. */
export function readableTree(named: boolean): fc.Arbitrary<Expression> {
  const name = fc.constantFrom(...NAMES).map((text): Expression => ({ kind: "name", name: text }));
  return fc.letrec<{ tree: Expression }>((tie) => {
    const part = tie("tree");
    const operator = fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const);
    const small: fc.Arbitrary<Expression> = fc.nat(4).map((size) => ({
      kind: "number",
      value: parseDecimal(String(size)) ?? ZERO,
      text: String(size),
    }));
    const call: fc.Arbitrary<Expression> = fc
      .tuple(fc.constantFrom("share", "min", "L2"), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([called, parts]) => ({ kind: "call", name: called, arguments: parts }));
    return {
      tree: fc.oneof(
        { maxDepth: 5, depthIdentifier: "tree" },
        literalNumber,
        part.map((operand): Expression => ({ kind: "negate", operand })),
        part.map((operand): Expression => ({ kind: "absolute", operand })),
        fc.tuple(operator, part, part).map(([sign, left, right]): Expression => ({
          kind: "binary",
          operator: sign,
          left,
          right,
        })),
        fc
          .tuple(part, named ? part : small)
          .map(([left, right]): Expression => ({ kind: "binary", operator: "^", left, right })),
        ...(named ? [name, call] : []),
      ),
    };
  }).tree;
}
