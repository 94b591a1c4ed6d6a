import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredCell } from "./course-cell";
import { Delta } from "./delta";

const anyCell: fc.Arbitrary<StoredCell> = fc.record({
  itemKey: fc.constantFrom("", "q", "q1"),
  versionKey: fc.constantFrom("", "1", "11"),
  variantKey: fc.constantFrom("", "1"),
  attempts: fc.constantFrom("first", "later"),
  maxTotal: fc.constantFrom("", "1", "11"),
  table: fc.constantFrom("score", "begun"),
  key: fc.constantFrom('["1"]', '["2"]', '["1","2"]'),
});
const anyChange = fc.record({
  courseId: fc.constantFrom("a", "b"),
  source: fc.constantFrom("quiz-1", "quiz-11"),
  cells: fc.array(anyCell, { maxLength: 8 }),
  by: fc.constantFrom(-1, 1),
});

describe("changes to counts", () => {
  it("are the sum for each cell, in one order whatever came first, without those that are 0", () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 8 }), (all) => {
        const changes = (of: typeof all) => {
          const delta = new Delta();
          for (const { cells, by, ...place } of of) delta.add(place, cells, by);
          return delta.changes();
        };
        const sums = new Map<string, number>();
        for (const { courseId, source, cells, by } of all) {
          for (const cell of cells) {
            const name = JSON.stringify(Object.entries({ courseId, source, ...cell }).sort());
            sums.set(name, (sums.get(name) ?? 0) + by);
          }
        }
        const found = changes(all).flatMap(({ keys, by, ...place }) =>
          keys.map(
            (key, index) =>
              [JSON.stringify(Object.entries({ ...place, key }).sort()), by[index]] as const,
          ),
        );
        expect(new Map(found)).toEqual(new Map([...sums].filter(([, sum]) => sum !== 0)));
        expect(found).toHaveLength(new Map(found).size);
        expect(changes([...all].reverse())).toEqual(changes(all));
      }),
    );
  });
});
