import { describe, expect, it } from "vitest";
import { lastDue, waitAfter } from "./mail-rhythm";

const due = (rhythm: "daily" | "weekly", now: string) =>
  lastDue(rhythm, new Date(now)).toISOString();

describe("digests", () => {
  it("are due at six in the morning, UTC", () => {
    expect(due("daily", "2026-11-27T06:00:00Z")).toBe("2026-11-27T06:00:00.000Z");
    expect(due("daily", "2026-11-27T05:59:59Z")).toBe("2026-11-26T06:00:00.000Z");
    expect(due("daily", "2026-12-01T00:00:00Z")).toBe("2026-11-30T06:00:00.000Z");
  });

  it("are due on Mondays where they are weekly", () => {
    expect(due("weekly", "2026-11-27T07:00:00Z")).toBe("2026-11-23T06:00:00.000Z");
    expect(due("weekly", "2026-11-23T06:00:00Z")).toBe("2026-11-23T06:00:00.000Z");
    expect(due("weekly", "2026-11-23T05:00:00Z")).toBe("2026-11-16T06:00:00.000Z");
    expect(due("weekly", "2026-11-29T23:00:00Z")).toBe("2026-11-23T06:00:00.000Z");
  });
});

describe("a mail that could not be sent", () => {
  it("waits twice as long each time, and a day at most", () => {
    expect([1, 2, 3, 30].map(waitAfter)).toEqual([120_000, 240_000, 480_000, 86_400_000]);
  });
});
