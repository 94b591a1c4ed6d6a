import fc from "fast-check";
import { expect, test } from "vitest";

import { labelSpan, placeMarks } from "./ramp-marks";

function places(...marks: readonly (readonly [number, string])[]) {
  return placeMarks(marks.map(([at, label]) => ({ at, label }))).map(({ row, align }) => [
    row,
    align,
  ]);
}

test("two groups far apart share one row", () => {
  expect(places([0.3, "dark 0.3"], [0.6, "bright 0.6"])).toEqual([
    [0, "middle"],
    [0, "middle"],
  ]);
});

test("two groups near each other hang apart in one row", () => {
  expect(places([0.45, "dark 0.45"], [0.6, "bright 0.6"])).toEqual([
    [0, "end"],
    [0, "start"],
  ]);
});

test("two groups whose greys would touch take two rows, and keep the order they came in", () => {
  expect(places([0.55, "bright 0.55"], [0.5, "dark 0.5"])).toEqual([
    [1, "middle"],
    [0, "end"],
  ]);
});

test("at black and at white labels hang inwards", () => {
  expect(places([0, "black 0"], [1, "white 1"])).toEqual([
    [0, "start"],
    [0, "end"],
  ]);
});

test("no two labels in a row overlap, and none leaves the ramp", () => {
  const mark = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    label: fc.string({ minLength: 1, maxLength: 16 }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const placed = placeMarks(marks);
      expect(placed.map(({ label }) => label)).toEqual(marks.map(({ label }) => label));
      const spans = placed.map((each) => ({ row: each.row, span: labelSpan(each, each.align) }));
      for (const a of spans) {
        expect(a.span[0]).toBeGreaterThan(-0.04);
        expect(a.span[1]).toBeLessThan(1.04);
        for (const b of spans)
          if (a !== b && a.row === b.row)
            expect(a.span[1] <= b.span[0] || b.span[1] <= a.span[0]).toBe(true);
      }
    }),
  );
});
