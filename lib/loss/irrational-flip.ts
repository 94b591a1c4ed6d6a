import { absolute, compare, rational, subtract, type Rational } from "@/lib/arithmetic/rational";
import type { Claim } from "./claim";
import type { Working } from "./decision";
import type { OpenScenario } from "./open-scenario";
import { openDimension } from "./proof/open-dimension";
import { middleOf } from "./proof/fraction";
import { irrationalMeetings } from "./prove";
import type { Scenario } from "./scenario";
import { truthOf, workOut } from "./work-out";

/** An irrational value of one assumption that turns a claim about two sides being equal. */
export interface IrrationalFlip {
  readonly what: "prediction" | "share";
  /** The group whose share it is; null for a prediction. */
  readonly group: string | null;
  /** The value, on the unit scale, to within 2^−40. */
  readonly near: Rational;
  /** The claim at a plain value on either side; which side is larger changes between them. */
  readonly below: Working;
  readonly above: Working;
}

/**
 * For a claim that two sides are equal, or unequal, the nearest irrational prediction or share that
 * turns it: proved to exist (Sturm's theorem) and to be no fraction (rational root theorem). Null
 * where nothing of the kind can be shown.
 */
export function irrationalFlip(claim: Claim, scenario: Scenario): IrrationalFlip | null {
  const [link, another] = claim.links;
  if (!link || another || (link.relation !== "=" && link.relation !== "≠")) return null;
  const before = truthOf(claim, { scenario, free: new Map() });
  const found = lines(scenario).flatMap(({ open, start, what, group }) => {
    const dimension = openDimension(open, claim);
    if (!dimension) return [];
    return irrationalMeetings(claim, dimension).flatMap(({ around, truth }) => {
      if (truth === before) return [];
      const near = middleOf(around);
      const sides = eitherSide(claim, near, (value) => dimension.caseAt(value).scenario);
      const size = absolute(subtract(near, start));
      return sides ? [{ flip: { what, group, near, ...sides }, size }] : [];
    });
  });
  return found.toSorted((a, b) => compare(a.size, b.size))[0]?.flip ?? null;
}

function lines(scenario: Scenario) {
  const { output, groups } = scenario;
  const [first, second, third] = groups;
  const found: {
    readonly what: "prediction" | "share";
    readonly group: string | null;
    readonly open: OpenScenario;
    readonly start: Rational;
  }[] = [];
  if (output.kind === "fixed") {
    const open = { ...scenario, output: null };
    found.push({ what: "prediction", group: null, open, start: output.at });
  }
  if (first && second && !third) {
    const open = { ...scenario, groups: groups.map((group) => ({ ...group, share: null })) };
    found.push({ what: "share", group: first.name, open, start: first.share });
  }
  return found;
}

/** The nearest hundredths on either side, or finer, between which the order of the sides changes. */
function eitherSide(
  claim: Claim,
  near: Rational,
  at: (value: Rational) => Scenario,
): { readonly below: Working; readonly above: Working } | null {
  const isLess: Claim = {
    first: claim.first,
    links: claim.links.map(({ right }) => ({ relation: "<", right })),
  };
  for (const parts of [100n, 1000n, 1_000_000n]) {
    const place = (near.numerator * parts) / near.denominator;
    const [below, above] = [place, place + 1n].flatMap((step) => {
      const one = { scenario: at(rational(step, parts)), free: new Map<string, Rational>() };
      const { working } = workOut(claim, one);
      const truth = truthOf(isLess, one);
      return working && truth !== null ? [{ working, truth }] : [];
    });
    if (below && above && below.truth !== above.truth) {
      return { below: below.working, above: above.working };
    }
  }
  return null;
}
