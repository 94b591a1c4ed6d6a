import type { Limit, ScenarioTemplate } from "../schema-question";

type Shares = readonly [dark: string, bright: string];

export const EQUALLY_MANY: Shares = ["1/2", "1/2"];
/** The parameter m is the share of the bright group, and below ½. */
export const BRIGHT_ARE_FEW: Shares = ["1 - m", "m"];
/** The parameter w is the share of the dark group; either may be the smaller. */
export const EITHER_MAY_BE_FEW: Shares = ["w", "1 - w"];

/**
 * The scenario of most questions: a dark group at brightness a and a bright one at b. Shares or an
 * output that are left out stay open.
 */
export function twoGroups(
  shares: Shares | null,
  output?: ScenarioTemplate["output"],
): ScenarioTemplate {
  return {
    groups: [
      { name: "dark", brightness: "a", ...(shares && { share: shares[0] }) },
      { name: "bright", brightness: "b", ...(shares && { share: shares[1] }) },
    ],
    ...(output && { output }),
  };
}

/** Limits that most questions put on other numbers. */
export const DARK_IS_DARKER: Limit = {
  holds: "a < b",
  otherwise: "The dark group has to be darker than the bright one.",
};
export const BRIGHT_IS_SMALLER: Limit = {
  holds: "m < 1/2",
  otherwise: "The bright group has to be the smaller one: its share must be below one half.",
};
export const NOT_EQUALLY_MANY: Limit = {
  holds: "w ≠ 1/2",
  otherwise: "One group has to be the smaller one: the share must not be one half.",
};
export const NOT_HALF_WAY: Limit = {
  holds: "p ≠ (a + b) / 2",
  otherwise: "One group has to be the farther one: the output must not lie half way.",
};
export const ON_NEITHER_GROUP: Limit = {
  holds: "(p - a) * (p - b) ≠ 0",
  otherwise: "Both groups need an error: the output must not be the brightness of either.",
};
