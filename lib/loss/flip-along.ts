import { absolute, equals, subtract, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Change, Flip } from "./change";
import type { Claim } from "./claim";
import { decideClaim } from "./decide";
import { meetingPoint } from "./meeting-point";
import type { Scenario } from "./scenario";
import { turningPoint } from "./turning-point";
import { truthOf } from "./work-out";

/** A line of values of one assumption, the others left as they are. */
export interface Line {
  /** The value that the scenario has now. */
  readonly start: Rational;
  /** Values to try; between two of them the place where the claim turns is bisected. */
  readonly candidates: readonly Rational[];
  readonly at: (value: Rational) => Scenario;
  readonly change: (to: Rational) => Change;
}

/** The nearest value on a line that turns a claim, or null. */
export function flipAlong(claim: Claim, { start, candidates, at, change }: Line): Flip | null {
  const truthOfAt = (one: Claim, value: Rational) =>
    truthOf(one, { scenario: at(value), free: new Map() });
  const point =
    turningPoint((value) => truthOfAt(claim, value), start, candidates) ??
    meetingPoint(claim, truthOfAt, start, candidates);
  if (!point) return null;
  const { to, boundary, isExact, side } = point;
  const scenario = at(to);
  return {
    change: change(to),
    boundary: { at: boundary, isExact, side, isSingle: equals(boundary, to) },
    claim,
    scenario,
    after: decideClaim(claim, scenario),
    size: toNumber(absolute(subtract(boundary, start))),
  };
}
