import { sizeOf, type Weighted } from "./weighted";

/** The arithmetic mean; NaN for nothing, which callers rule out. */
export const mean = (sample: readonly Weighted[]): number =>
  sample.reduce((sum, { value, count }) => sum + value * count, 0) / sizeOf(sample);
