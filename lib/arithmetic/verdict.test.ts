import { expect, test } from "vitest";
import { gravest, type Verdict } from "./verdict";

const FROM_GRAVE_TO_LIGHT: readonly Verdict[] = [
  "wrong",
  "cannot-check",
  "unsupported-precision",
  "truncated",
  "rounded",
  "exact",
];

test("the gravest of several verdicts counts, in whatever order they come", () => {
  for (const [place, verdict] of FROM_GRAVE_TO_LIGHT.entries()) {
    const lighter = FROM_GRAVE_TO_LIGHT.slice(place);
    expect(gravest(lighter)).toBe(verdict);
    expect(gravest(lighter.toReversed())).toBe(verdict);
  }
});

test("of no verdicts at all, nothing could be checked", () => {
  expect(gravest([])).toBe("cannot-check");
});
