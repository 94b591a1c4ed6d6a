import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerFlow, FEW } from "./answer-flow";
import { FLOW_COLUMNS, flowBands, flowPillars } from "./flow-bands";

const way = (parts: readonly [string, string, string], count: number) => ({ parts, count });

describe("the flow of wrong answers", () => {
  it("counts every step of those that it is a step of", () => {
    const flow = answerFlow([
      way(["opened", "right", "talked"], 12),
      way(["opened", "none", "silent"], 8),
      way(["unopened", "wrong", "silent"], 15),
      way(["unopened", "right", "silent"], 5),
    ]);
    const of = ({ count, of: all }: { count: number; of: number }) => [count, all];
    expect(flow.wrong).toBe(40);
    expect(of(flow.opened)).toEqual([20, 40]);
    expect(of(flow.again)).toEqual([32, 40]);
    expect(of(flow.againOpened)).toEqual([12, 20]);
    expect(of(flow.right)).toEqual([17, 32]);
    expect(of(flow.rightUnopened)).toEqual([5, 20]);
    expect(of(flow.talked)).toEqual([12, 40]);
    expect(flow.opened.share).toBe(0.5);
    expect(flow.opened.interval?.low).toBeCloseTo(0.352, 3);
  });

  it("gives no share of fewer than ten", () => {
    const flow = answerFlow([way(["opened", "right", "silent"], FEW - 1)]);
    expect([flow.opened.count, flow.opened.share, flow.opened.interval]).toEqual([9, null, null]);
    expect(answerFlow([]).talked).toEqual({ count: 0, of: 0, share: null, interval: null });
  });
});

describe("the bands of the figure", () => {
  const counts = fc.array(
    fc.record({
      parts: fc.tuple(
        fc.constantFrom("opened", "unopened"),
        fc.constantFrom("right", "wrong", "none"),
        fc.constantFrom("talked", "silent"),
      ),
      count: fc.integer({ min: 1, max: 50 }),
    }),
    { minLength: 1 },
  );

  it("fill every column once, and are as thick where they end as where they begin", () => {
    fc.assert(
      fc.property(counts, (found) => {
        const { ways } = answerFlow(found);
        const bands = flowBands(ways);
        for (const { left, right } of bands) {
          expect(right.high - right.low).toBeCloseTo(left.high - left.low, 9);
        }
        for (const column of [0, 1, 2]) {
          const own = bands.filter((band) => band.column === column);
          for (const side of ["left", "right"] as const) {
            const spans = own.map((band) => band[side]).sort((a, b) => a.low - b.low);
            const ends = [0, ...spans.map(({ high }) => high)];
            spans.forEach(({ low }, place) => {
              expect(low).toBeCloseTo(ends[place] ?? 0, 9);
            });
            expect(ends.at(-1)).toBeCloseTo(1, 9);
          }
        }
        FLOW_COLUMNS.forEach((parts, column) => {
          const pillars = [...flowPillars(ways, column)];
          expect(pillars.map(([part]) => part)).toEqual([...parts]);
          expect(pillars.at(-1)?.[1].high).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});
