import { expect, test } from "vitest";
import { rational, type Rational } from "@/lib/arithmetic/rational";
import type { Claim } from "./claim";
import { meetingPoint } from "./meeting-point";
import { NO_SCENARIO } from "./no-scenario";
import { claimFrom, exactly } from "./scenario.fixture";
import { truthOf } from "./work-out";

const tenths = Array.from({ length: 11 }, (_, place) => rational(place, 10));
const truthOfAt = (claim: Claim, x: Rational) =>
  truthOf(claim, { scenario: NO_SCENARIO, free: new Map([["x", x]]) });
const meeting = (text: string, start: string) =>
  meetingPoint(claimFrom(text), truthOfAt, exactly(start), tenths);

test("two sides meet at the one value at which they are equal, also between those tried", () => {
  const at = exactly("12/35");
  for (const [start, side] of [
    ["0", "above"],
    ["1", "below"],
  ] as const) {
    const found = meeting("x + 1 = 47/35", start);
    expect(found).toEqual({ to: at, boundary: at, isExact: true, side });
  }
});

test.each([
  ["x < 1/2", "0", "is no equality"],
  ["x ≤ 1/2", "1", "is no equality"],
  ["x ≠ 1/2", "0", "is no equality"],
  ["x + 0 = 1/2 = 1/2", "0", "has more than two sides"],
  ["x + 0 = 1/2", "0.5", "holds already"],
  ["x^2 = 1/2", "0", "holds at no fraction"],
  ["sign(x - 0.35) = 1/2", "0", "jumps past"],
  ["x + 2 = 0", "0", "never meets"],
  ["1/x = 2", "0", "has no value at the start"],
])("%s from %s does not meet: it %s", (text, start) => {
  expect(meeting(text, start)).toBeNull();
});

test("what compares nothing does not meet", () => {
  const claim = { ...claimFrom("x + 0 = 1/2"), links: [] };
  expect(meetingPoint(claim, truthOfAt, exactly("0"), tenths)).toBeNull();
});
