/** Why a statistic cannot be had. Words for them are the reader's business. */
export type Reason =
  /** Nobody has answered. */
  | "no-answers"
  /** Fewer learners than the formula needs, or than would say anything. */
  | "too-few"
  /** Everybody has the same mark, or made the same choice. */
  | "no-variance"
  /** Everybody has the same mark on the rest of the attempt. */
  | "no-rest-variance"
  /** Answers were marked out of different maxima. */
  | "mixed-scales"
  /** The item pulls against the total, so that its share of the variance has no root. */
  | "negative-covariance"
  /** The formula needs more items. */
  | "too-few-items"
  /** Not every attempt has every item. */
  | "incomplete"
  /** Too many options to try every answer. */
  | "too-many-options"
  /** The likelihood grows without end with the slope: a score parts right from wrong too well. */
  | "no-maximum"
  /** The rest of the attempt does not measure one thing at all (alpha is not above 0). */
  | "unreliable"
  /** One of the two groups has nobody to compare. */
  | "one-group";

/** The value, or why there is none. Never NaN. */
export type Estimate<Value = number> =
  | { readonly value: Value; readonly reason?: never }
  | { readonly value: null; readonly reason: Reason };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number with the interval that would cover its true value at the level asked for. */
export interface Measured {
  readonly value: number;
  /** Null where the data are too few or too alike for one. */
  readonly interval: Interval | null;
}

/** What has an interval to it, or the reason why it is not there. */
export type MeasuredEstimate =
  | (Measured & { readonly reason?: never })
  | { readonly value: null; readonly interval: null; readonly reason: Reason };

export const none = (reason: Reason): { readonly value: null; readonly reason: Reason } => ({
  value: null,
  reason,
});

/** No number and no interval. */
export const noneMeasured = (
  reason: Reason,
): { readonly value: null; readonly interval: null; readonly reason: Reason } => ({
  value: null,
  interval: null,
  reason,
});

/** The probability with which intervals are to cover, where nothing else is said. */
export const LEVEL = 0.95;
