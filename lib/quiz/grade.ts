import {
  ONE,
  ZERO,
  divide,
  maximum,
  rational,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";

export type ScoringRule =
  "all-or-nothing" | "net-correct" | "coverage" | "each-answer" | "halves" | "penalty";

/** k correct options, t correct ticked, w wrong ticked, n shown. */
interface Counts {
  readonly k: number;
  readonly t: number;
  readonly w: number;
  readonly n: number;
}

/**
 * The mark for a set of ticks, from 0 to 1, exact. A blank answer earns nothing under every rule
 * but all-or-nothing, where it is right if nothing is true. Choices that were not shown are not
 * counted. Rules: net-correct max(0, (t−w)/k) and coverage (t/k)·(t/(t+w)) as PrairieLearn has
 * them; each-answer 1 − (w+k−t)/n as PrairieLearn and edX; halves as edX (one mistake ½ if n ≥ 3,
 * two ¼ if n ≥ 5); penalty ±1/k a tick with floor 0 as Canvas.
 */
export function grade(
  rule: ScoringRule,
  shown: readonly string[],
  key: readonly string[],
  ticked: readonly string[],
): Rational {
  const isRight = new Set(key.filter((choice) => shown.includes(choice)));
  const ticks = new Set(ticked.filter((choice) => shown.includes(choice)));
  const t = [...ticks].filter((choice) => isRight.has(choice)).length;
  const counts = { k: isRight.size, t, w: ticks.size - t, n: shown.length };
  if (rule === "all-or-nothing") return counts.w === 0 && counts.t === counts.k ? ONE : ZERO;
  return ticks.size === 0 ? ZERO : RULES[rule](counts);
}

const RULES: Readonly<
  Record<Exclude<ScoringRule, "all-or-nothing">, (counts: Counts) => Rational>
> = {
  "net-correct": ({ k, t, w }) => (k === 0 ? ZERO : maximum(ZERO, rational(t - w, k))),
  coverage: ({ k, t, w }) => (k === 0 ? ZERO : rational(t * t, k * (t + w))),
  "each-answer": ({ k, t, w, n }) => subtract(ONE, rational(w + k - t, n)),
  halves: ({ k, t, w, n }) => {
    const mistakes = w + k - t;
    if (mistakes === 0) return ONE;
    if (mistakes === 1 && n >= 3) return rational(1, 2);
    if (mistakes === 2 && n >= 5) return rational(1, 4);
    return ZERO;
  },
  penalty: ({ k, t, w }) => (k === 0 ? ZERO : maximum(ZERO, divide(rational(t - w), rational(k)))),
};
