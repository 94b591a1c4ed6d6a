import { describe, expect, it } from "vitest";
import { inDigits, inPercent, inTime, intervalText, PER_CENT, SHARE } from "./format";

describe("numbers in a report", () => {
  it("have a true minus sign, and none before zero", () => {
    expect(inDigits(-0.374, 2)).toBe("−0.37");
    expect(inDigits(-0.004, 2)).toBe("0.00");
    expect(inPercent(0.795)).toBe("80%");
  });

  it("are rounded as the number that they stand for, not as a float came out", () => {
    expect([0.535, 0.5349999999999999].map(inPercent)).toEqual(["54%", "54%"]);
    expect(inPercent(0.5349)).toBe("53%");
  });

  it("name an interval without repeating the unit", () => {
    expect(intervalText({ value: 0.79, interval: { low: 0.75, high: 0.83 } }, SHARE)).toBe(
      "75 to 83",
    );
    expect(intervalText({ value: 41, interval: null }, PER_CENT)).toBeNull();
  });

  it("say a duration as people do", () => {
    expect([40, 90, 3600, 3900].map(inTime)).toEqual(["40 s", "2 min", "1 h", "1 h 5 min"]);
  });
});
