import { describe, expect, it } from "vitest";
import { nextVariant } from "./next-variant";

const on = (day: string) => new Date(`2026-01-${day}T00:00:00Z`);

describe("nextVariant", () => {
  it("gives the first variant to somebody who has had none", () => {
    expect(
      nextVariant([
        { id: "a", lastUsedAt: null },
        { id: "b", lastUsedAt: null },
      ]).id,
    ).toBe("a");
  });

  it("prefers any variant that was never met, in the order given", () => {
    expect(
      nextVariant([
        { id: "a", lastUsedAt: on("01") },
        { id: "b", lastUsedAt: null },
        { id: "c", lastUsedAt: null },
      ]).id,
    ).toBe("b");
  });

  it("goes back to the one met the longest time ago when all were met", () => {
    expect(
      nextVariant([
        { id: "a", lastUsedAt: on("03") },
        { id: "b", lastUsedAt: on("01") },
        { id: "c", lastUsedAt: on("02") },
      ]).id,
    ).toBe("b");
  });
});
