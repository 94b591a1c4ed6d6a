import { describe, expect, it } from "vitest";
import { deskHeading, queueCount, waitedShort, waitedWords } from "./waited-words";

describe("how long something has waited", () => {
  it.each([
    [0, "0 min", "less than a minute"],
    [59, "0 min", "less than a minute"],
    [60, "1 min", "one minute"],
    [3599, "59 min", "59 minutes"],
    [3600, "1 h", "one hour"],
    [5 * 3600 + 1800, "5 h", "five hours"],
    [47 * 3600, "47 h", "47 hours"],
    [48 * 3600, "2 d", "two days"],
    [30 * 86_400, "30 d", "30 days"],
  ])("is never said longer than it was: %d s", (seconds, short, words) => {
    expect(waitedShort(seconds)).toBe(short);
    expect(waitedWords(seconds)).toBe(words);
  });

  it("stands in the heading with how many there are", () => {
    expect(deskHeading(0, 0)).toBe("Nothing waits.");
    expect(deskHeading(1, 3600)).toBe("One thread waits. It has waited one hour.");
    expect(deskHeading(7, 18_000)).toBe("Seven threads wait. The oldest has waited five hours.");
    expect(deskHeading(31, 60)).toBe("31 threads wait. The oldest has waited one minute.");
    expect(deskHeading(1001, 60)).toBe(
      "Over 1,000 threads wait. The oldest has waited one minute.",
    );
  });

  it("is counted no further than a thousand", () => {
    expect([0, 1000, 1001].map(queueCount)).toEqual(["0", "1000", "1,000+"]);
  });
});
