import type { ScenarioTemplate } from "../schema-question";

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
