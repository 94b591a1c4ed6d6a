/**
 * What is said of a stated equality. "exact" also stands for an inequality that holds. "truncated"
 * and "unsupported-precision" are hints, not errors. "cannot-check" where a name has no value here
 * or the answer hangs on more digits than are known.
 */
export type Verdict =
  "exact" | "rounded" | "truncated" | "unsupported-precision" | "wrong" | "cannot-check";

const BY_GRAVITY = [
  "wrong",
  "cannot-check",
  "unsupported-precision",
  "truncated",
  "rounded",
  "exact",
] as const satisfies readonly Verdict[];

/** The gravest of several verdicts; of none, that nothing could be checked. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
  return BY_GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? "cannot-check";
}
