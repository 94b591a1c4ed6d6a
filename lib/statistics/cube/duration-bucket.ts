/** Lower ends in seconds; steps of about √2, in numbers that people say. */
const LOWER_ENDS = [
  0, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1440, 1920, 2880, 3600,
] as const;

/** Lower end in seconds of the bucket that a duration falls into; the last has no upper end. */
export function durationBucket(seconds: number): number {
  return LOWER_ENDS.findLast((low) => seconds >= low) ?? 0;
}

/** Where the bucket with this lower end stops, in seconds; null for the last, which has no upper end. */
export const bucketEnd = (low: number): number | null =>
  LOWER_ENDS.find((end) => end > low) ?? null;
