/** A value that was seen so many times. */
export interface Weighted {
  readonly value: number;
  readonly count: number;
}

/** Two values that were seen together so many times. */
export interface WeightedPair {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** How many there are. */
export const sizeOf = (sample: readonly { readonly count: number }[]): number =>
  sample.reduce((sum, { count }) => sum + count, 0);
