import type { Finding } from "@/lib/statistics/finding/finding";

/** What stands out, in a few words, for a list of questions. */
export const findingTitle = (finding: Finding): string =>
  "isSure" in finding && !finding.isSure
    ? `${POSSIBLE_TITLES[finding.code]}, perhaps by chance`
    : FINDING_TITLES[finding.code];

/** Of what its interval does not bear out. */
const POSSIBLE_TITLES = {
  "suspect-key": "A wrong choice does as well as the key",
  "tempts-the-best": "A wrong choice tempts the best fifth",
  "negative-discrimination": "Better learners do no better on it",
} as const;

export const FINDING_TITLES = {
  "too-few-learners": "Too few learners to judge",
  "suspect-key": "The key may be wrong",
  "wrong-option-attracts": "A wrong choice attracts the better learners",
  "right-option-repels": "A right choice repels the better learners",
  "option-not-chosen": "A choice that hardly anybody picks",
  "tempts-the-best": "A wrong choice tempts the best fifth",
  "too-easy": "Too easy",
  "too-hard": "Too hard",
  "negative-discrimination": "Better learners do worse on it",
  "unsure-and-wrong": "Most are unsure, and wrong",
  "certain-and-wrong": "The certain are mostly wrong",
  "differs-between-groups": "Harder for one group than for its equals",
  "differs-between-variants": "Harder on some numbers than on others",
} as const satisfies Record<Finding["code"], string>;
