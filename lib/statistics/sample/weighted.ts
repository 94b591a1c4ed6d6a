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
export function sizeOf(sample: readonly { readonly count: number }[]): number {
  let size = 0;
  for (const { count } of sample) size += count;
  return size;
}
