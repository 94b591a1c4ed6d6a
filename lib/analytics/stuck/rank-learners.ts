import { needOf } from "./need";
import type { ReasonOf, StuckReason } from "./stuck-reason";

/** A learner who seems stuck, with every reason, the gravest first. */
export interface StuckLearner {
  readonly learnerId: string;
  readonly name: string;
  readonly reasons: readonly StuckReason[];
  /** Points of all her reasons. */
  readonly need: number;
}

/** Everybody with a reason, who needs help most first; of equals in the order of their ids. */
export function rankLearners(found: readonly ReasonOf[]): readonly StuckLearner[] {
  const learners = new Map<string, { name: string; reasons: StuckReason[] }>();
  for (const { learnerId, name, reason } of found) {
    const known = learners.get(learnerId);
    if (known === undefined) learners.set(learnerId, { name, reasons: [reason] });
    else known.reasons.push(reason);
  }
  return [...learners]
    .map(([learnerId, { name, reasons }]) => ({
      learnerId,
      name,
      reasons: [...reasons].sort((a, b) => needOf(b) - needOf(a)),
      need: reasons.reduce((sum, reason) => sum + needOf(reason), 0),
    }))
    .sort(byNeed);
}

/** Where somebody stands in the order. */
export type Standing = Pick<StuckLearner, "need" | "learnerId">;

/** Negative where `a` needs help more than `b`, or as much and comes first. */
export const byNeed = (a: Standing, b: Standing): number =>
  b.need - a.need || (a.learnerId < b.learnerId ? -1 : a.learnerId > b.learnerId ? 1 : 0);
