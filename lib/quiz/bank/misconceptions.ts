import type { Misconception } from "../schema-question";

/** The name of each misconception for lists and reports: what a learner who holds it would say. */
export const MISCONCEPTIONS = {
  "smaller-number-less-punishment": "A smaller number means less punishment",
  "comparing-across-units": "Losses in different units can be compared",
  "magnifies-only-above-one": "L2 magnifies only errors above 1",
  "l1-makes-losses-equal": "L1 makes the losses equal",
  "brightness-matters": "Brightness itself matters",
  "dark-always-further": "The dark group is always further away",
  "mean-is-midpoint": "The mean is the midpoint",
  "l1-is-balanced": "L1 is balanced",
  "l2-equalises": "L2 equalises groups",
  "mixture-best-of-both": "A mixture is the best of both",
  "every-loss-chases-outliers": "Every loss chases outliers",
  "l1-abandons-minority": "L1 always abandons the minority",
  "l1-optimum-unique": "The L1 optimum is unique",
  "variance-moves-mean": "Variance moves the mean",
  "parity-always-possible": "Parity is always possible",
  "scale-matters-under-adam": "Scale matters under Adam",
  "l2-always-distorts": "L2 always distorts",
} as const satisfies Record<Misconception, string>;
