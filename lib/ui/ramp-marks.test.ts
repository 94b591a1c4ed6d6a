import fc from "fast-check";
import { expect, test } from "vitest";

import { placeMarks } from "./ramp-marks";

test("two groups far apart share one row, centred under their greys", () => {
  expect(
    placeMarks([
      { at: 0.3, label: "dark 0.3" },
      { at: 0.9, label: "bright 0.9" },
    ]).map(({ row, align }) => [row, align]),
  ).toEqual([
    [0, "middle"],
    [0, "end"],
  ]);
});

test("two groups close together take two rows", () => {
  const rows = placeMarks([
    { at: 0.5, label: "dark 0.5" },
    { at: 0.55, label: "bright 0.55" },
  ]).map((mark) => mark.row);
  expect(new Set(rows).size).toBe(2);
});

test("no label leaves the ramp on its inner side, and no two in a row overlap", () => {
  const mark = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    label: fc.string({ minLength: 1, maxLength: 16 }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const spans = placeMarks(marks).map(({ at, label, row, align }) => {
        const width = label.length * 0.0255;
        const start = align === "start" ? at : align === "end" ? at - width : at - width / 2;
        return { row, start, end: start + width };
      });
      for (const a of spans)
        for (const b of spans)
          if (a !== b && a.row === b.row) expect(a.end <= b.start || b.end <= a.start).toBe(true);
    }),
  );
});
