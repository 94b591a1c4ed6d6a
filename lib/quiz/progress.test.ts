import { describe, expect, it } from "vitest";
import { attemptMark } from "./attempt-mark";
import { bestAttempt } from "./best-attempt";
import type { ItemState } from "./item-state";
import { markInWords } from "./mark-in-words";
import { correctInARow, practiceDue } from "./practice-due";
import { progressOf } from "./progress";

const marked = (numerator: number, denominator: number): ItemState => ({
  kind: "submitted",
  mark: { numerator, denominator },
});

describe("the mark of an attempt", () => {
  it("is the exact sum of its questions, open ones counting 0", () => {
    expect(attemptMark([marked(1, 3), marked(1, 2), { kind: "saved" }])).toEqual({
      numerator: 5,
      denominator: 6,
    });
    expect(attemptMark([])).toEqual({ numerator: 0, denominator: 1 });
  });

  it("is compared exactly: 1/3 is more than 0.333", () => {
    const third = { mark: { numerator: 1, denominator: 3 }, count: 1 };
    const less = { mark: { numerator: 333, denominator: 1000 }, count: 1 };
    expect(bestAttempt([less, third])).toBe(third);
    expect(bestAttempt([third, less])).toBe(third);
    expect(bestAttempt([])).toBeNull();
  });

  it("is compared as a part of what could be earned, the first of equals kept", () => {
    const oneOfOne = { mark: { numerator: 1, denominator: 1 }, count: 1 };
    const fiveOfSix = { mark: { numerator: 5, denominator: 1 }, count: 6 };
    const sixOfSix = { mark: { numerator: 6, denominator: 1 }, count: 6 };
    expect(bestAttempt([fiveOfSix, oneOfOne, sixOfSix])).toBe(oneOfOne);
  });

  it("is shown as a decimal where that is exact, else as the fraction", () => {
    expect(markInWords({ numerator: 3, denominator: 4 })).toBe("0.75");
    expect(markInWords({ numerator: 1, denominator: 1 })).toBe("1");
    expect(markInWords({ numerator: 1, denominator: 3 })).toBe("1/3");
    expect(markInWords({ numerator: 7, denominator: 8 })).toBe("0.875");
  });
});

describe("progress", () => {
  const attempt = (number: number, submittedAt: Date | null, states: readonly ItemState[]) => ({
    id: String(number),
    number,
    startedAt: new Date(0),
    submittedAt,
    states,
  });

  it("takes the best of the finished attempts, not the last and not an open one", () => {
    const progress = progressOf([
      attempt(3, null, [marked(1, 1), { kind: "saved" }, { kind: "not-begun" }]),
      attempt(2, new Date(2), [marked(1, 4)]),
      attempt(1, new Date(1), [marked(1, 2)]),
    ]);
    expect(progress.best).toMatchObject({
      number: 1,
      mark: { numerator: 1, denominator: 2 },
      count: 1,
    });
    expect(progress.finished.map(({ number }) => number)).toEqual([2, 1]);
    expect(progress.open).toMatchObject({ number: 3, count: 3, submitted: 1, answered: 2 });
  });
});

describe("practice", () => {
  it("is due again a day after the last time", () => {
    const last = new Date("2026-01-01T12:00:00Z");
    expect(practiceDue(last, new Date("2026-01-02T11:59:59Z"))).toBe("tomorrow");
    expect(practiceDue(last, new Date("2026-01-02T12:00:00Z"))).toBe("due");
  });

  it("counts full marks back from the latest until the first that was not", () => {
    const run = (...fulls: boolean[]) => correctInARow(fulls.map((full) => ({ full })));
    expect(run(true, true, false, true)).toBe(2);
    expect(run(false, true)).toBe(0);
    expect(run(true)).toBe(1);
    expect(run()).toBe(0);
  });
});
