import { describe, expect, it } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { bits, classOf, cubeOfRecords } from "../attempts.fixture";
import { record } from "../record.fixture";
import { effectiveWeights } from "./effective-weights";

describe("effective weights", () => {
  const rows = ["111", "110", "100", "010", "001", "000"].flatMap((row) =>
    new Array<string>(6).fill(row),
  );

  it("have an interval around them, which a level narrows", () => {
    const { items } = classOf(bits(...rows));
    const [wide, narrow] = [effectiveWeights(items), effectiveWeights(items, 0.5)];
    wide.forEach(({ value, interval }, item) => {
      expect(interval?.low).toBeLessThan(value ?? NaN);
      expect(interval?.high).toBeGreaterThan(value ?? NaN);
      expect(interval?.low).toBeLessThan(narrow[item]?.interval?.low ?? NaN);
    });
    expect(effectiveWeights(classOf(bits(...rows.slice(8))).items)[0]?.interval).toBeNull();
  });

  it("of a quiz that has no one scale are not there", () => {
    const { items } = classOf(bits(...rows));
    const mixed = cubeOfRecords([record(), record({ maxTotal: rational(2) })]);
    const [first, , , last] = effectiveWeights([...items, mixed]);
    expect(first?.value).toBeGreaterThan(0);
    expect(first?.interval).toBeNull();
    expect(last).toEqual({ value: null, interval: null, reason: "mixed-scales" });
  });
});
