import { compare, multiply, ONE, subtract, type Rational } from "@/lib/arithmetic/rational";
import type { Flip } from "./change";
import type { Claim } from "./claim";
import { flipAlong } from "./flip-along";
import { steps } from "./grid-steps";
import type { Group, Scenario } from "./scenario";

/**
 * What would turn a claim by another brightness or another spread of one group, each group at a
 * time. Not under a noisy input, whose errors are found numerically one by one, and would be for
 * every value that is tried.
 */
export function flipGroups(claim: Claim, scenario: Scenario): readonly Flip[] {
  const { groups, output } = scenario;
  const isEquality = claim.links.some(({ relation }) => relation === "=");
  if (output.kind === "noisy") return [];
  return (["brightness", "spread"] as const).flatMap((what) =>
    groups.flatMap((group) => {
      const start = group[what];
      const flip = flipAlong(claim, {
        start,
        candidates: what === "brightness" ? brightnesses(group, groups) : spreads(group),
        at: (value) => ({
          ...scenario,
          groups: groups.map((one) => (one === group ? { ...one, [what]: value } : one)),
        }),
        change: (to) => ({ what, group: group.name, from: start, to }),
      });
      return flip === null || (flip.boundary?.isSingle === true && !isEquality) ? [] : [flip];
    }),
  );
}

/** From black to white, as far as the next group: beyond it, the darker one would be another. */
function brightnesses(group: Group, groups: readonly Group[]): readonly Rational[] {
  const feet = groups
    .filter((other) => other !== group && compare(other.brightness, group.brightness) !== 0)
    .map(({ brightness }) => brightness);
  return steps(0, 40, 40n).filter((value) =>
    feet.every((foot) => compare(foot, value) === compare(foot, group.brightness)),
  );
}

/** What lies from 0 to 1 and has the mean μ spreads by √(μ(1 − μ)) at the most. */
function spreads({ brightness }: Group): readonly Rational[] {
  const most = multiply(brightness, subtract(ONE, brightness));
  return steps(0, 20, 40n).filter((value) => compare(multiply(value, value), most) <= 0);
}
