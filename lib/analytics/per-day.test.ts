import { describe, expect, it } from "vitest";
import { perDay } from "./per-day";

const on = (day: string, count: number) => ({ parts: [day], count });

describe("attempts over time", () => {
  it("have the empty days between them", () => {
    expect(perDay([on("2026-11-27", 2), on("2026-11-30", 1)])).toEqual({
      unit: "day",
      columns: [
        { day: "2026-11-27", count: 2 },
        { day: "2026-11-28", count: 0 },
        { day: "2026-11-29", count: 0 },
        { day: "2026-11-30", count: 1 },
      ],
    });
  });

  it("go by weeks once days are too many, and lose nobody", () => {
    const { unit, columns } = perDay([on("2026-01-01", 2), on("2026-04-01", 1)]);
    expect(unit).toBe("week");
    expect(columns).toHaveLength(13);
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    const years = perDay([on("2016-01-01", 2), on("2026-04-01", 1)]);
    expect(years.columns.length).toBeLessThanOrEqual(60);
  });
});
