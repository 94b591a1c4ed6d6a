import type { Reason } from "@/lib/statistics/estimate";

/** Why a number is not there, as a short clause for a person. */
export const REASON_WORDS = {
  "no-answers": "nobody has answered yet",
  "too-few": "too few learners for it to mean anything",
  "no-variance": "everybody did the same",
  "no-rest-variance": "everybody has the same score on the other questions",
  "mixed-scales": "answers were marked out of different maxima",
  "negative-covariance": "it pulls against the total, so it has no weight in it",
  "too-few-items": "it takes more questions than this",
  incomplete: "not every attempt has every question",
  "too-many-options": "too many options to try every answer",
  "no-maximum": "the scores part right from wrong too well for a curve",
  unreliable: "the other questions do not measure one thing",
  "one-group": "one of the groups has nobody to compare",
} as const satisfies Record<Reason, string>;
